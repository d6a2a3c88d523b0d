/** For tests: a plan in a store, with the people who take part in it. */
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { personId, type ParticipantId, type PersonId, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { NOW } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { Store } from './store.ts'

/** People already there take part in this plan too. */
export async function createPlan(store: Store, facts: PlanFacts): Promise<void> {
  const people = new Map<ParticipantId, PersonId>()
  for (const { id, name } of facts.participants.values()) {
    const person = personId(`person-${id}`)
    people.set(id, person)
    if ((await store.people.find(person)) === null) {
      await store.people.create({ id: person, name, choices: USUAL_CHOICES }, `identity-${id}`)
    }
  }
  await store.facts.create(facts, people, { actor: 'test', at: NOW, command: 'createPlan', subject: null })
}
