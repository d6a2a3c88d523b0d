/** The people of the demo's plans, as the sign-in page and the demo's provider list them. */
import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'
import type { DemoPlan } from './demo-plan.ts'
import type { DemoPerson } from './identity-provider/people.ts'

/** Each person once, the first plan's first: somebody may take part in several. */
export function demoPeople(plans: readonly [DemoPlan, ...DemoPlan[]]): DemoPerson[] {
  const people = new Map<string, DemoPerson>()
  for (const plan of plans) {
    for (const participant of plan.participants) {
      const { id } = participant
      if (!people.has(id)) people.set(id, personOf(participant, plan === plans[0]))
    }
  }
  return [...people.values()]
}

function personOf(participant: DemoPlan['participants'][number], isInFirst: boolean): DemoPerson {
  const { id, name, role, roleNb, organisation } = participant
  return {
    id,
    name,
    title: roleNb,
    organisation: organisation === '–' ? '' : organisation,
    circle: isInFirst ? circleOf(role, organisation) : 'otherPlans',
    pid: `demo-${id}`,
  }
}

function circleOf(role: string, organisation: string): DemoPersonView['circle'] {
  if (role === 'planOwner') return 'owner'
  if (['nextOfKin', 'guardian', 'peerSupporter', 'supportContact'].includes(role)) return 'close'
  if (role === 'navCounsellor') return 'work'
  return organisation.startsWith('Fjordvik kommune') || role === 'school' ? 'municipality' : 'health'
}
