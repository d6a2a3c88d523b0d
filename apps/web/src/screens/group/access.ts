/** What somebody of the group may see, as far as the reader is told: the same for the picture, the list and the cards. */
import { CONSENT_SOON_DAYS, daysBetween, isCoordinatorRole, type Day, type LifeArea } from '@ansvarsgruppe/plan-model'
import type { ParticipantView, PlanView } from '@ansvarsgruppe/plan-model/contract'

/** How much a participant sees, to the reader's knowledge. */
export type Sight =
  | { readonly kind: 'all' | 'some'; readonly areas: readonly LifeArea[] }
  /** Consent to the overview, to no area. */
  | { readonly kind: 'overview' }
  /** No consent, or the coordinating unit, which has no content whatever consents say. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'noConsent' }
  /** No area that the reader sees; of others nobody is told. */
  | { readonly kind: 'noneShared' }
  /** The reader sees no area and so learns nothing of what others see. */
  | { readonly kind: 'untold' }

export interface Access {
  readonly sight: Sight
  /** Last day of the consent; null where the reader is not told, or there is none. */
  readonly until: Day | null
  readonly endsSoon: boolean
}

export function accessOf(participant: ParticipantView, plan: PlanView, today: Day): Access {
  const until = participant.consentTo
  return { sight: sightOf(participant, plan), until, endsSoon: until !== null && isSoon(until, today) }
}

/** Whether a consent that lasts until then ends soon, or has ended. */
export function isSoon(until: Day, today: Day): boolean {
  return daysBetween(today, until) <= CONSENT_SOON_DAYS
}

function sightOf({ id, role, areas, consentTo }: ParticipantView, plan: PlanView): Sight {
  const isOwner = plan.me === plan.owner
  if (role === 'coordinatingUnit') return { kind: 'nothing' }
  if (isOwner && areas.length > 0 && areas.length === plan.lifeAreas.length) return { kind: 'all', areas }
  if (areas.length > 0) return { kind: 'some', areas }
  if (isToldOf(id, plan)) {
    if (consentTo === null) return { kind: 'noConsent' }
    if (isOwner) return { kind: 'overview' }
  }
  return plan.lifeAreas.length === 0 ? { kind: 'untold' } : { kind: 'noneShared' }
}

/** The owner and the coordinator are told of every consent, others of their own. */
function isToldOf(participant: string, plan: PlanView): boolean {
  if (plan.me === plan.owner || plan.me === participant) return true
  return plan.participants.some(({ id, role }) => id === plan.me && isCoordinatorRole(role))
}

/** Whether anything of the plan's content reaches them; null: the reader is not told. */
export function seesContent({ kind }: Sight): boolean | null {
  switch (kind) {
    case 'all':
    case 'some':
    case 'overview':
      return true
    case 'nothing':
    case 'noConsent':
      return false
    case 'noneShared':
    case 'untold':
      return null
  }
}
