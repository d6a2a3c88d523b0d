/** The people of the demo plan, as the sign-in page and the demo's provider list them. */
import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'
import type { DemoPlan } from './demo-plan.ts'
import type { DemoPerson } from './identity-provider/people.ts'

export function demoPeople(plan: DemoPlan): DemoPerson[] {
  return plan.participants.map(({ id, name, role, roleNb, organisation }) => ({
    id,
    name,
    title: roleNb,
    organisation: organisation === '–' ? '' : organisation,
    circle: circleOf(role, organisation),
    pid: `demo-${id}`,
  }))
}

function circleOf(role: string, organisation: string): DemoPersonView['circle'] {
  if (role === 'planOwner') return 'owner'
  if (['nextOfKin', 'guardian', 'peerSupporter', 'supportContact'].includes(role)) return 'close'
  if (role === 'navCounsellor') return 'work'
  return organisation.startsWith('Fjordvik kommune') || role === 'school' ? 'municipality' : 'health'
}
