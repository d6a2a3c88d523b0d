import { addDays, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { planViewFor } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import {
  actorOf,
  factsFor,
  factsWith,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { waitingForOwner } from './waiting-for-owner.ts'

/** One consent ends soon. */
const withEnding = (facts: PlanFacts): PlanFacts => ({
  ...facts,
  consents: facts.consents.map((one, index) => (index === 0 ? { ...one, to: addDays(TODAY, 10) } : one)),
})
const waits = (facts: PlanFacts, column: Column): string[] =>
  waitingForOwner(planViewFor(facts, actorOf(column), TODAY), [], TODAY, `${TODAY}T09:00`).map(({ kind }) => kind)

test('a consent that ends is asked about of who decides: the owner, or the parents while she is a child', () => {
  const [adult, child] = [withEnding(factsWith({ writingHelp: false })), withEnding(factsFor('parent'))]
  expect(waits(adult, 'owner')).toContain('consent')
  expect(waits(child, 'owner')).not.toContain('consent')
  expect(waits(child, 'parent')).toContain('consent')
})

test('in the child’s place nobody is asked whether they come to a meeting', () => {
  const child = factsFor('parent')
  expect(waits(child, 'parent')).not.toContain('invitation')
})
