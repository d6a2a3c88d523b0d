import { addDays, decidesFromDay } from '@ansvarsgruppe/plan-model'
import { Notice, TextButton } from '@ansvarsgruppe/ui'
import { PersonGroupIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { chooseCapacity } from '../../api/capacity.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from './plan-context.ts'
import './acting.css'

/**
 * In which capacity one acts, for whoever has the choice: always in sight, with one step to the other. The page is
 * loaded anew: nothing that was read or begun as one is there for the other.
 */
export function ActingBar(): ReactElement | null {
  const { words } = useWords()
  const { plan, owner, capacity } = usePlanHere()
  const basis = useBasis()
  if (!plan.capacities.includes('owner')) return null
  const other = capacity === 'self' ? 'owner' : 'self'
  const { acting } = words
  const line = (
    <span className="ag-acting">
      <span>
        <strong>{capacity === 'self' ? acting.asSelf : acting.forOwner(owner.firstName)}</strong>{' '}
        {capacity === 'owner' && basis}
      </span>
      <TextButton
        onClick={() => {
          chooseCapacity(plan.planId, other)
          window.location.reload()
        }}
      >
        {other === 'self' ? acting.chooseSelf : acting.chooseOwner(owner.firstName)}
      </TextButton>
    </span>
  )
  if (capacity === 'self') return <div className="ag-acting-self">{line}</div>
  return (
    <Notice shape="banner" tone="owner" icon={<PersonGroupIcon />}>
      {line}
    </Notice>
  )
}

/** By what, in which areas, and until when. */
function useBasis(): string {
  const { words, formats } = useWords()
  const { plan, today } = usePlanHere()
  const mine = plan.representations.filter(
    ({ representative, from, to }) => representative === plan.me && from <= today && (to === null || to >= today),
  )
  if (mine.some(({ kind }) => kind === 'parent')) {
    const decides = decidesFromDay(plan)
    if (decides === null) return words.acting.asParent
    return `${words.acting.asParent} ${words.acting.until(formats.dateLong(addDays(decides, -1)))}`
  }
  return mine
    .map(({ kind, areas, to }) => {
      const places = formats.list(areas.map((area) => words.area[area]))
      const text = kind === 'guardian' ? words.acting.asGuardian(places) : words.acting.asAuthorised(places)
      return to === null ? text : `${text} ${words.acting.until(formats.dateLong(to))}`
    })
    .join(' ')
}
