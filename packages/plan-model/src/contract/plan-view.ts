/**
 * `/api/plans/<planId>`: the facts of a plan as one participant may know them. Areas the reader has no consent for are
 * left out whole: their names, who reads them, and who is responsible for what in them.
 */
import type { ParticipantId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { Day } from '../day.ts'
import { actorKey, actorOfKey, asSelf, CAPACITIES, type Actor, type ActorKey, type Capacity } from '../facts/actor.ts'
import { managesConsents } from '../facts/consent-record.ts'
import type { Consent, HandOver, Participant, PlanConsent, PlanFacts, PlanPeriod } from '../facts/facts.ts'
import { consentView, planConsentsView } from './consent-view.ts'
import { knowsMeeting, type Attendance, type Meeting } from '../facts/meeting.ts'
import { DECIDES_FROM_AGE, mayActAs, type Representation } from '../facts/representation.ts'
import { responsibilitiesOf, type Responsibility } from '../facts/responsibility.ts'
import { isCoordinatorRole } from '../facts/role.ts'
import { canRead, countsOn, isFor, reachesAnyOf, readableAreas } from '../facts/standing.ts'

/** When somebody promised confidentiality is told where their consents are. */
export interface ParticipantView extends Omit<Participant, 'roleBefore' | 'formerly'> {
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
  /** The reader as an actor: the participant, and how they act. */
  readonly actor: ActorKey
  /** In which capacities the reader may act here today; `self` always. */
  readonly capacities: readonly Capacity[]
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
  /** That the plan is made: every version to those who manage consents, to everyone else the last one. */
  readonly planConsents: readonly PlanConsent[]
  /** Who acts for the owner: told to the owner, to who registers it, and of their own to everyone; areas as of consents. */
  readonly representations: readonly Representation[]
  /** Told to the same, and to a parent; null for everyone else, and where it is not known. */
  readonly ownerBirthDate: Day | null
  /** Years from which whoever has a plan here decides for themselves: told to everybody, whatever this owner's age is. */
  readonly decidesFromAge: number
  readonly responsibilities: readonly Responsibility[]
  /** Those the reader may know of, in their order; cancelled ones too. */
  readonly meetings: readonly MeetingView[]
  readonly period: PlanPeriod
  readonly writingHelpUntil: Day | null
  /** Told to the owner, the coordinators, the unit, and who is asked. */
  readonly handOver: HandOver | null
  readonly closed: boolean
}

export function planViewFor(facts: PlanFacts, actor: Actor, today: Day): PlanView {
  const areas = readableAreas(facts, actor, today)
  const seesAllConsents = managesConsents(facts, actor, today)
  const representations = representationsFor(facts, actor, areas)
  // Who invites people and prepares their consents knows them, before there is a consent for their own part, too.
  const knowsGroup =
    seesAllConsents || canRead(facts, actor, 'overview', today) || areas.length > 0 || isOfUnit(facts, actor)
  return {
    planId: facts.planId,
    version: facts.version,
    owner: facts.owner,
    me: actor.participant,
    actor: actorKey(actor),
    capacities: CAPACITIES.filter((capacity) => mayActAs(facts, { ...actor, capacity }, today)),
    lifeAreas: areas,
    readsOverview: canRead(facts, actor, 'overview', today),
    participants: [...facts.participants.values()]
      .filter((participant) => participant.endsOn === null || participant.endsOn >= today)
      // Whoever has not come yet is told of to those who invite.
      .filter((participant) => seesAllConsents || participant.isInvited !== true)
      .filter((participant) => knowsGroup || isKnownToAll(facts, participant, actor))
      .map((participant) => participantView(facts, participant, areas, seesAllConsents, actor, today)),
    consents: facts.consents
      .filter((consent) => seesAllConsents || isFor(consent, actor))
      // How those came about that are over is told by their history alone, but for what is still to be answered.
      .map(({ record, ...consent }) => {
        const isOver = consent.withdrawn && !(seesAllConsents && record?.ended?.oral?.answered === null)
        return isOver || record === undefined ? consent : { ...consent, record }
      })
      .map((consent) => consentView(facts, consent, areas, actor, today)),
    planConsents: planConsentsView(facts, seesAllConsents),
    representations,
    ownerBirthDate: knowsBirthDate(facts, actor) ? facts.ownerBirthDate : null,
    decidesFromAge: facts.decidesFromAge ?? DECIDES_FROM_AGE.usual,
    responsibilities: [...facts.responsibilities.values()].filter((fact) => areas.includes(fact.area)),
    meetings: facts.meetings.filter((meeting) => knowsMeeting(facts, actor, meeting, today)).map(meetingView),
    period: facts.period,
    writingHelpUntil: facts.writingHelpUntil,
    handOver: knowsHandOver(facts, actor, today) ? facts.handOver : null,
    closed: facts.closed,
  }
}

/**
 * That somebody is helped by whom is confidential as what they are helped with is: whoever receives nothing of the plan, by
 * consent or mandate, or has still to promise confidentiality, is told of the owner, themselves, and whom to turn to.
 */
function isKnownToAll({ owner }: PlanFacts, { id, role }: Participant, reader: Actor): boolean {
  return id === owner || id === reader.participant || isCoordinatorRole(role) || role === 'coordinatingUnit'
}

function isOfUnit({ participants }: PlanFacts, { participant }: Actor): boolean {
  return participants.get(participant)?.role === 'coordinatingUnit'
}

/** Who reads the view, and how they act. */
export function readerOf({ actor, me }: Pick<PlanView, 'actor' | 'me'>): Actor {
  return actorOfKey(actor) ?? asSelf(me)
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
    representations: view.representations,
    ownerBirthDate: view.ownerBirthDate,
    decidesFromAge: view.decidesFromAge,
    planConsents: view.planConsents,
    responsibilities: responsibilitiesOf(view.responsibilities),
    meetings: view.meetings.map(meetingOfView),
    period: view.period,
    writingHelpUntil: view.writingHelpUntil,
    handOver: view.handOver,
    closed: view.closed,
  }
}

function meetingView(meeting: Meeting): MeetingView {
  return { ...meeting, answers: Object.fromEntries(meeting.answers) }
}

function meetingOfView(view: MeetingView): Meeting {
  return { ...view, answers: new Map(Object.entries(view.answers) as Array<[ParticipantId, Attendance]>) }
}

function representationsFor(facts: PlanFacts, reader: Actor, readerAreas: readonly LifeArea[]): Representation[] {
  const all = knowsRepresentations(facts, reader)
  return facts.representations.flatMap((one) => {
    if (one.representative === reader.participant) return [one]
    return all ? [{ ...one, areas: one.areas.filter((area) => readerAreas.includes(area)) }] : []
  })
}

/** The owner, and who registers them. */
function knowsRepresentations(facts: PlanFacts, { participant, capacity }: Actor): boolean {
  const role = facts.participants.get(participant)?.role
  if (role === undefined || capacity !== 'self') return false
  return participant === facts.owner || isCoordinatorRole(role) || role === 'coordinatingUnit'
}

function knowsBirthDate(facts: PlanFacts, reader: Actor): boolean {
  const isParent = facts.representations.some(
    ({ kind, representative }) => kind === 'parent' && representative === reader.participant,
  )
  return isParent || knowsRepresentations(facts, reader)
}

function knowsHandOver(facts: PlanFacts, actor: Actor, today: Day): boolean {
  const isUnit = facts.participants.get(actor.participant)?.role === 'coordinatingUnit'
  if (managesConsents(facts, actor, today)) return true
  return actor.capacity === 'self' && (isUnit || facts.handOver?.to === actor.participant)
}

function participantView(
  facts: PlanFacts,
  participant: Participant,
  readerAreas: readonly LifeArea[],
  seesAllConsents: boolean,
  reader: Actor,
  today: Day,
): ParticipantView {
  const told = seesAllConsents || (reader.capacity === 'self' && reader.participant === participant.id)
  const ends = facts.consents
    .filter((consent) => told && consent.participant === participant.id && countsOn(facts, consent, today))
    .filter((consent) => seesAllConsents || isFor(consent, reader))
    .map((consent) => consent.to)
  const knowsPromise = told || reader.participant === participant.id
  const { confidentialitySignedOn, roleBefore: _, formerly: __, ...known } = participant
  return {
    ...known,
    ...(knowsPromise && confidentialitySignedOn !== undefined ? { confidentialitySignedOn } : {}),
    areas: readerAreas.filter((area) => reachesAnyOf(facts, participant, `area-${area}`, today)),
    consentTo: ends.toSorted().at(-1) ?? null,
  }
}
