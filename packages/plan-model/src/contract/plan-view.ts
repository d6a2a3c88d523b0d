/**
 * `/api/plans/<planId>`: the facts of a plan as one participant may know them. Areas the reader has no consent for are
 * left out whole: their names, who reads them, and who is responsible for what in them.
 */
import type { ParticipantId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import {
  actorKey,
  type Actor,
  type Consent,
  type Participant,
  type PlanFacts,
  type PlanPeriod,
} from '../facts/facts.ts'
import type { Day } from '../day.ts'
import { knowsMeeting, type Attendance, type Meeting } from '../facts/meeting.ts'
import { responsibilitiesOf, type Responsibility } from '../facts/responsibility.ts'
import { isCoordinatorRole } from '../facts/role.ts'
import { canRead, isValidOn, readableAreas } from '../facts/standing.ts'

export interface ParticipantView extends Participant {
  /** Areas this participant and the reader may both see. */
  readonly areas: readonly LifeArea[]
  /** Last day of the participant's consent; null where the reader is not told, or there is none. */
  readonly consentTo: Day | null
}

/** A meeting as JSON. Answers by participant; whoever is not among them has not answered. */
export interface MeetingView extends Omit<Meeting, 'answers'> {
  readonly answers: Readonly<Record<ParticipantId, Attendance>>
}

export interface PlanView {
  readonly planId: PlanId
  readonly version: number
  readonly owner: ParticipantId
  readonly me: ParticipantId
  /** Areas the reader may see, in the plan's order. */
  readonly lifeAreas: readonly LifeArea[]
  /** Whether the reader may see the overview: what it is about, not only that it exists. */
  readonly readsOverview: boolean
  readonly participants: readonly ParticipantView[]
  /**
   * The owner and the coordinator are told of every consent; everyone else of their own. Of somebody else's the areas
   * the reader may see: which others there are is no more told by a consent than by anything else.
   */
  readonly consents: readonly Consent[]
  readonly responsibilities: readonly Responsibility[]
  /** Those the reader may know of, in their order; cancelled ones too. */
  readonly meetings: readonly MeetingView[]
  readonly period: PlanPeriod
  readonly writingHelpUntil: Day | null
  readonly closed: boolean
}

export function planViewFor(facts: PlanFacts, actor: Actor, today: Day): PlanView {
  const areas = readableAreas(facts, actor, today)
  const seesAllConsents = managesConsents(facts, actor)
  return {
    planId: facts.planId,
    version: facts.version,
    owner: facts.owner,
    me: actor.participant,
    lifeAreas: areas,
    readsOverview: canRead(facts, actor, 'overview', today),
    participants: [...facts.participants.values()]
      .filter((participant) => participant.endsOn === null || participant.endsOn >= today)
      .map((participant) => participantView(facts, participant, areas, seesAllConsents, actor, today)),
    consents: facts.consents
      .filter((consent) => seesAllConsents || consent.participant === actor.participant)
      .map((consent) => consentView(consent, areas, actor)),
    responsibilities: [...facts.responsibilities.values()].filter((fact) => areas.includes(fact.area)),
    meetings: facts.meetings.filter((meeting) => knowsMeeting(facts, actor, meeting)).map(meetingView),
    period: facts.period,
    writingHelpUntil: facts.writingHelpUntil,
    closed: facts.closed,
  }
}

/** The view as facts, for asking the policy's own functions in the page. Right for the reader, silent about others. */
export function factsOfView(view: PlanView): PlanFacts {
  return {
    planId: view.planId,
    version: view.version,
    owner: view.owner,
    lifeAreas: view.lifeAreas,
    participants: new Map(view.participants.map((participant) => [participant.id, participant])),
    consents: view.consents,
    responsibilities: responsibilitiesOf(view.responsibilities),
    meetings: view.meetings.map(meetingOfView),
    period: view.period,
    writingHelpUntil: view.writingHelpUntil,
    closed: view.closed,
  }
}

function consentView(consent: Consent, readerAreas: readonly LifeArea[], reader: Actor): Consent {
  if (consent.participant === reader.participant) return consent
  return { ...consent, areas: consent.areas.filter((area) => readerAreas.includes(area)) }
}

function meetingView(meeting: Meeting): MeetingView {
  return { ...meeting, answers: Object.fromEntries(meeting.answers) }
}

function meetingOfView(view: MeetingView): Meeting {
  return { ...view, answers: new Map(Object.entries(view.answers) as Array<[ParticipantId, Attendance]>) }
}

/** The owner decides, the coordinator prepares: both see who has consent to what. */
export function managesConsents(facts: PlanFacts, actor: Actor): boolean {
  const participant = facts.participants.get(actor.participant)
  return participant !== undefined && (participant.id === facts.owner || isCoordinatorRole(participant.role))
}

function participantView(
  facts: PlanFacts,
  participant: Participant,
  readerAreas: readonly LifeArea[],
  seesAllConsents: boolean,
  reader: Actor,
  today: Day,
): ParticipantView {
  const self: Actor = { participant: participant.id, capacity: 'self' }
  const told = seesAllConsents || actorKey(reader) === actorKey(self)
  const ends = facts.consents
    .filter((consent) => told && consent.participant === participant.id && isValidOn(consent, today))
    .map((consent) => consent.to)
  return {
    ...participant,
    mandateAreas: participant.mandateAreas.filter((area) => readerAreas.includes(area)),
    areas: readableAreas(facts, self, today).filter((area) => readerAreas.includes(area)),
    consentTo: ends.toSorted().at(-1) ?? null,
  }
}
