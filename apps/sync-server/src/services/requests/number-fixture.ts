/** For tests: an identity number that nobody has (the month is moved by 80), of who would be born in this century. */
import { identityNumberIn, type Day } from '@ansvarsgruppe/plan-model'

const SERIALS = { first: 500, last: 899 }

export function numberOfNobody(born: Day): string {
  const [year, month, date] = born.split('-') as [string, string, string]
  const start = `${date}${Number(month) + 80}${year.slice(2)}`
  for (let serial = SERIALS.first; serial <= SERIALS.last; serial++)
    for (let check = 0; check < 100; check++) {
      const number = identityNumberIn({
        kind: 'nationalId',
        number: `${start}${serial}${String(check).padStart(2, '0')}`,
      })
      if (number !== null) return number
    }
  throw new Error('no number of nobody for that day')
}
