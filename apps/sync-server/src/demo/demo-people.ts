/** The people of the demo's plans, and those without one, as the sign-in page and the demo's provider list them. */
import { circleOf, participantId, type Participant } from '@ansvarsgruppe/plan-model'
import { demoFacts } from './demo-facts.ts'
import type { DemoPlan } from './demo-plan.ts'
import { demoPeopleWithoutPlan } from './demo-requests.ts'
import type { DemoPerson } from './identity-provider/people.ts'

/** Each person once, the first plan's first: somebody may take part in several. Of a service those who work there; and who is invited. */
export function demoPeople(plans: readonly [DemoPlan, ...DemoPlan[]]): DemoPerson[] {
  const people = new Map<string, DemoPerson>()
  for (const plan of plans) {
    const { participants } = demoFacts(plan)
    for (const { id, members, hprNumber } of plan.participants) {
      const participant = participants.get(participantId(id))
      if (participant === undefined) continue
      for (const one of members ?? [participant]) {
        if (people.has(one.id)) continue
        const person = personOf({ ...participant, ...one }, plan === plans[0])
        people.set(one.id, hprNumber === undefined ? person : { ...person, hprNumber })
      }
    }
  }
  for (const { id, name, roleNb, organisation } of plans.flatMap(({ invited }) => invited))
    people.set(id, { id, name, title: roleNb, organisation, circle: 'otherPlans', pid: `demo-${id}` })
  return [...people.values(), ...demoPeopleWithoutPlan()]
}

type Somebody = Pick<Participant, 'name' | 'role' | 'title' | 'organisation'> & { readonly id: string }

function personOf(somebody: Somebody, isInFirst: boolean): DemoPerson {
  const { id, name, title, organisation, role } = somebody
  const circle = role === 'planOwner' ? 'owner' : circleOf(somebody)
  return { id, name, title, organisation, circle: isInFirst ? circle : 'otherPlans', pid: `demo-${id}` }
}
