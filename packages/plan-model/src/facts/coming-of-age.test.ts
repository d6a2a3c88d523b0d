import { expect, test } from 'vitest'
import { factsOfView, planViewFor } from '../contract/plan-view.ts'
import { addDays } from '../day.ts'
import { actorOf, COLUMNS, factsFor, TODAY } from '../guard/policy-fixture.ts'
import { comingOfAge } from './coming-of-age.ts'
import { CONSENT_SOON_DAYS } from './consent-record.ts'
import { decidesFromDay } from './representation.ts'

const child = factsFor('parent')
/** Turns sixteen so many days after today. */
const turningIn = (days: number) => ({ ...child, ownerBirthDate: `2010${addDays(TODAY, days).slice(4)}` })
const told = (days: number) => {
  const facts = turningIn(days)
  return COLUMNS.filter((column) => comingOfAge(facts, actorOf(column), TODAY) === decidesFromDay(facts))
}

test('is told to the owner, to her parents and to who coordinates, and to nobody else', () => {
  expect(told(10)).toEqual(['owner', 'parent', 'coordinator', 'helping'])
})

test.each([
  [CONSENT_SOON_DAYS + 1, false],
  [CONSENT_SOON_DAYS, true],
  [1, true],
  [0, true],
  [1 - CONSENT_SOON_DAYS, true],
  [-CONSENT_SOON_DAYS, false],
])('%i days before: told %s', (days, isTold) => {
  expect(told(days).length > 0).toBe(isTold)
})

test('not to whoever was registered as a parent and is no more, nor where no birth date is known', () => {
  const facts = turningIn(10)
  const parent = actorOf('parent')
  const representations = facts.representations.map((one) => ({ ...one, to: addDays(TODAY, 3) }))
  expect(comingOfAge({ ...facts, representations }, parent, TODAY)).toBeNull()
  expect(comingOfAge({ ...facts, ownerBirthDate: null }, actorOf('owner'), TODAY)).toBeNull()
})

test('by the municipality’s own age, and in the page as on the server', () => {
  const facts = { ...turningIn(10), decidesFromAge: 18 }
  expect(comingOfAge(facts, actorOf('owner'), TODAY)).toBeNull()
  for (const column of COLUMNS) {
    const of = turningIn(10)
    const actor = actorOf(column)
    const inPage = comingOfAge(factsOfView(planViewFor(of, actor, TODAY)), actor, TODAY)
    expect(inPage, column).toBe(comingOfAge(of, actor, TODAY))
  }
})
