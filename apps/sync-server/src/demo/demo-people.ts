/** The people of the demo's plans, as the sign-in page and the demo's provider list them. */
import { circleOf, type Participant } from '@ansvarsgruppe/plan-model'
import { demoFacts } from './demo-facts.ts'
import type { DemoPlan } from './demo-plan.ts'
import type { DemoPerson } from './identity-provider/people.ts'

/** Each person once, the first plan's first: somebody may take part in several. */
export function demoPeople(plans: readonly [DemoPlan, ...DemoPlan[]]): DemoPerson[] {
  const people = new Map<string, DemoPerson>()
  for (const plan of plans) {
    for (const participant of demoFacts(plan).participants.values()) {
      const { id } = participant
      if (!people.has(id)) people.set(id, personOf(participant, plan === plans[0]))
    }
  }
  return [...people.values()]
}

function personOf(participant: Participant, isInFirst: boolean): DemoPerson {
  const { id, name, title, organisation, role } = participant
  const circle = role === 'planOwner' ? 'owner' : circleOf(participant)
  return { id, name, title, organisation, circle: isInFirst ? circle : 'otherPlans', pid: `demo-${id}` }
}
