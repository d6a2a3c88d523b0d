/** The demo plans' consents: that they are made, who receives what for what, and what came before. */
import {
  asSelf,
  memberId,
  participantId,
  type Actor,
  type Consent,
  type ConsentLevel,
  type LifeArea,
  type ParticipantId,
  type PlanFacts,
  type Signature,
} from '@ansvarsgruppe/plan-model'
import { DEMO_AREAS } from './demo-areas.ts'
import type { DemoPlan } from './demo-plan.ts'

type DemoConsent = DemoPlan['consents'][number]

export function demoConsents(plan: DemoPlan): Pick<PlanFacts, 'consents' | 'planConsents'> {
  const giver = giverOf(plan)
  const coordinator = participantId(
    plan.participants.find(({ role }) => role === 'coordinator' || role === 'childCoordinator')?.id ?? plan.planOwner,
  )
  const consents = plan.consents
    .filter(({ grantee }) => plan.participants.some(({ id }) => id === grantee))
    .map((consent) => demoConsent(consent, giver, coordinator))
  const { planConsent } = plan
  if (planConsent === undefined) return { consents }
  return { consents, planConsents: [{ signed: signedOn(planConsent, giver), oral: null, withdrawn: null }] }
}

function demoConsent(given: DemoConsent, giver: Actor, coordinator: ParticipantId): Consent {
  const { grantee, lifeAreas, rights, from, to, status, endedOn, purpose, oral, boundTo } = given
  return {
    participant: participantId(grantee),
    areas: areasIn(lifeAreas),
    level: levelOf(rights),
    ...(boundTo === undefined ? {} : { boundTo: memberId(boundTo) }),
    from,
    to,
    withdrawn: status === 'withdrawn' || endedOn !== undefined,
    record: {
      purpose,
      signed: signedOn(from, giver),
      oral: oral === undefined ? null : { ...oral, recordedBy: coordinator, confirmed: null },
      ended: endedOn === undefined ? null : { ...signedOn(endedOn, giver), why: 'replaced' },
    },
  }
}

/** The owner; where she is a child, her parent for her. */
function giverOf({ planOwner, representations }: DemoPlan): Actor {
  const parent = representations.find(({ kind }) => kind === 'parent')
  return parent === undefined
    ? asSelf(participantId(planOwner))
    : { participant: participantId(parent.representative), capacity: 'owner' }
}

function signedOn(day: string, { participant, capacity }: Actor): Signature {
  return { by: participant, capacity, at: `${day}T10:00:00.000Z` }
}

/** The file's list of areas, with commas. */
export function areasIn(list: string): LifeArea[] {
  return list
    .split(',')
    .flatMap((id) => (Object.hasOwn(DEMO_AREAS, id) ? [DEMO_AREAS[id as keyof typeof DEMO_AREAS]] : []))
}

function levelOf(rights: string): ConsentLevel {
  if (rights.includes('skrive')) return 'contribute'
  return rights.includes('kommentere') ? 'comment' : 'read'
}
