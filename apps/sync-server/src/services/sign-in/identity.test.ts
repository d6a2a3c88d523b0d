import { expect, test } from 'vitest'
import { numberOfNobody } from '../requests/number-fixture.ts'
import { dayOfBirthIn, IDENTITIES, identitiesIn, nameIn } from './identity.ts'

const PROVIDER = {
  issuer: 'https://provider.example',
  claims: { nationalId: 'pid', hprNumber: 'hpr', subject: 'oid' },
}

test.each([
  [{ pid: '00000000001' }, ['00000000001']],
  [{ pid: ' 000000 00001 ' }, ['00000000001']],
  [{ hpr: '0431001110' }, ['hpr:431001110']],
  [{ oid: 'a-1', hpr: '7', pid: '1' }, ['1', 'hpr:7', 'sub:https://provider.example:a-1']],
  [{ pid: '' }, []],
  [{ pid: 1 }, []],
  [{ pid: ['1'] }, []],
  [{ pid: '1'.repeat(300) }, []],
  [{ sub: '1', email: 'nora@example.no' }, []],
])('the identities in %j are %j', (claims, identities) => expect(identitiesIn(claims, PROVIDER)).toEqual(identities))

test('a number of one kind is never taken for one of another', () => {
  const number = '123456789'
  const all = [
    IDENTITIES.nationalId(number),
    IDENTITIES.hprNumber(number),
    IDENTITIES.subject('https://one.example', number),
    IDENTITIES.subject('https://two.example', number),
  ]
  expect(new Set(all).size).toBe(all.length)
})

test.each([
  [{ name: 'Nora Fjelltun' }, 'Nora Fjelltun'],
  [{ given_name: 'Nora', family_name: 'Fjelltun' }, 'Nora Fjelltun'],
  [{ name: ' Nora\n\u202eFjelltun ' }, 'Nora Fjelltun'],
  [{ name: 7 }, ''],
  [{}, ''],
])('the name in %j is %j', (claims, name) => expect(nameIn(claims)).toBe(name))

test.each([
  [{ pid: numberOfNobody('2011-05-17') }, '2011-05-17'],
  [{ pid: '00000000001' }, null],
  [{ hpr: '431001110', birthdate: '2011-05-17' }, null],
])('the day of birth in %j is %s', (claims, day) => expect(dayOfBirthIn(claims, PROVIDER)).toBe(day))
