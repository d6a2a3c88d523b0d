/** For tests: a plan in a store, with the people who take part in it. */
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { personId, type ParticipantId, type PersonId, type PlanFacts, type PlanId } from '@ansvarsgruppe/plan-model'
import { factsWith, NOW } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
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

/** A plan this year of an owner and others, who may all contribute to the area of work. */
export function groupFacts(plan: PlanId, owner: ParticipantId, others: readonly ParticipantId[]): PlanFacts {
  const year = new Date().getUTCFullYear()
  return {
    ...factsWith({ writingHelp: false }),
    planId: plan,
    owner,
    participants: new Map(
      [owner, ...others].map((id) => [
        id,
        {
          id,
          name: id,
          role: id === owner ? 'planOwner' : 'serviceProvider',
          title: '',
          organisation: '',
          mandateAreas: [],
          endsOn: null,
        } as const,
      ]),
    ),
    consents: others.map((participant) => ({
      participant,
      areas: ['work'],
      level: 'contribute',
      from: `${year - 1}-01-01`,
      to: `${year + 1}-12-31`,
      withdrawn: false,
    })),
    responsibilities: new Map(),
    period: { start: `${year}-01-01`, end: `${year}-12-31`, nextRevision: `${year}-12-01` },
  }
}
