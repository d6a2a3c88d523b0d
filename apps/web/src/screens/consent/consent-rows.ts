/** Who sees what, as rows: the same for the table and for one person at a time. Pure. */
import {
  consentOn,
  countsOn,
  hasLostItsMember,
  CONSENT_LEVELS,
  isUnconfirmed,
  unconfirmedConsent,
  type Consent,
  type ConsentLevel,
  type Day,
  type LifeArea,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, type ParticipantView, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { inCircles, type CircleOfPeople } from '../group/circles.ts'

export interface ConsentCell {
  readonly area: LifeArea
  readonly sight: ConsentLevel | 'none'
  /** Seen by what the owner has said and not confirmed yet. */
  readonly isOral: boolean
}

export interface ConsentRow {
  readonly participant: ParticipantView
  /** What the owner gave or confirmed, and counts today. */
  readonly consent: Consent | undefined
  /** What she gave to one of a service who is there no more: nobody sees anything by it. */
  readonly lost: Consent | undefined
  /** What she said, and is still to confirm. */
  readonly unconfirmed: Consent | undefined
  readonly cells: readonly ConsentCell[]
}

export interface ConsentCircle {
  readonly circle: CircleOfPeople['circle']
  readonly rows: readonly ConsentRow[]
}

/** In their circles; the coordinating unit has no row, because no consent gives it content. */
export function consentCircles(plan: PlanView, today: Day): ConsentCircle[] {
  const helpers = plan.participants.filter(({ id, role }) => id !== plan.owner && role !== 'coordinatingUnit')
  return inCircles(helpers).map(({ circle, people }) => ({
    circle,
    rows: people.map((participant) => rowOf(plan, participant, today)),
  }))
}

function rowOf(plan: PlanView, participant: ParticipantView, today: Day): ConsentRow {
  const facts = factsOfView(plan)
  const theirs = plan.consents.filter((one) => one.participant === participant.id && countsOn(facts, one, today))
  const given = consentOn(plan.consents, participant.id, today)
  const isLost = given !== undefined && hasLostItsMember(facts, given, today)
  return {
    participant,
    consent: isLost ? undefined : given,
    lost: isLost ? given : undefined,
    unconfirmed: unconfirmedConsent(plan.consents, participant.id),
    cells: plan.lifeAreas.map((area) => cellOf(area, theirs)),
  }
}

function cellOf(area: LifeArea, consents: readonly Consent[]): ConsentCell {
  const of = consents.filter(({ areas }) => areas.includes(area))
  const best = Math.max(-1, ...of.map(({ level }) => CONSENT_LEVELS.indexOf(level)))
  return { area, sight: CONSENT_LEVELS[best] ?? 'none', isOral: of.length > 0 && of.every(isUnconfirmed) }
}
