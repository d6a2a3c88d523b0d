/** For tests: a plan in a store, with the people who take part in it. */
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import {
  actorKey,
  personId,
  type ActorKey,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import { factsWith, NOW } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { Store } from './store.ts'

/** People already there take part in this plan too; who has a plan of their own stays its owner, and this one is another's. */
export async function createPlan(store: Store, facts: PlanFacts): Promise<void> {
  const people = new Map<ParticipantId, PersonId>()
  const identities = new Map<ActorKey, string>()
  const meet = async (person: PersonId, name: string, identity: string): Promise<void> => {
    if ((await store.people.find(person)) === null)
      await store.people.create({ id: person, name, choices: USUAL_CHOICES }, identity)
  }
  for (const { id: participant, name, members } of facts.participants.values()) {
    if (members === undefined) {
      const isAnother =
        participant === facts.owner &&
        (await store.unit.planOf(`identity-${participant}`, '2026-11-28'))?.isClosed === false
      const known = isAnother ? `${facts.planId}-${participant}` : participant
      const person = personId(`person-${known}`)
      people.set(participant, person)
      await meet(person, name, `identity-${known}`)
      continue
    }
    for (const { id: member, name: memberName } of members) {
      identities.set(actorKey({ participant, capacity: 'self', member }), `identity-${participant}-${member}`)
      await meet(personId(`person-${participant}-${member}`), memberName, `identity-${participant}-${member}`)
    }
  }
  const audit = { actor: 'test', at: NOW, command: 'createPlan', subject: null }
  await store.facts.create(facts, people, audit, identities)
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
          endsOn: null,
        } as const,
      ]),
    ),
    representations: [],
    ownerBirthDate: null,
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
