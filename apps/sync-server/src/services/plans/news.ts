/**
 * What is new in a plan since somebody saw it last. Told is only what they may read now: news of a room go by
 * `canRead`, news of facts by who is told of those facts in the plan's view.
 */
import {
  actorKey,
  canRead,
  CAPACITIES,
  dayInNorway,
  knowsMeeting,
  managesConsents,
  momentOf,
  participantId,
  readableAreas,
  responsibilityFor,
  representationsOf,
  type Actor,
  type ActorKey,
  type EntryId,
  type PlanFacts,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import {
  NEWS_MAX,
  type FactsNews,
  type NewsItem,
  type NewsView,
  type RoomNews,
} from '@ansvarsgruppe/plan-model/contract'
import type { Activity, ActivityStore, FactsAudit, FactsStore, Visit } from '../../store/store.ts'
import { SAME_HAPPENING_MS } from '../rooms/fresh-happenings.ts'
import type { Participation } from './plans.ts'

/** Milliseconds away after which coming back is a new sitting: a cup of coffee is none. */
const SITTING_GAP = 30 * 60_000

export class News {
  readonly #activity: ActivityStore
  readonly #facts: Pick<FactsStore, 'changesSince'>
  readonly #now: () => number

  constructor(activity: ActivityStore, facts: Pick<FactsStore, 'changesSince'>, now: () => number) {
    this.#activity = activity
    this.#facts = facts
    this.#now = now
  }

  /** The actor reads the plan now: what is new since their last sitting. */
  async visit(participation: Participation): Promise<NewsView> {
    const { facts, actor } = participation
    const now = this.#now()
    const visit = nextVisit(await this.#activity.visit(facts.planId, actorKey(actor)), now)
    await this.#activity.saveVisit(facts.planId, actorKey(actor), visit)
    if (visit.seenBefore === null) return { since: null, items: [] }
    return { since: momentOf(visit.seenBefore), items: await this.#since(participation, visit.seenBefore) }
  }

  /** How much is new since the actor last saw the plan, up to {@link NEWS_MAX}; 0 before their first visit. */
  async unseen(participation: Participation): Promise<number> {
    const visit = await this.#activity.visit(participation.facts.planId, actorKey(participation.actor))
    return visit === null ? 0 : (await this.#since(participation, visit.seenAt)).length
  }

  async #since({ facts, actor: reader }: Participation, moment: number): Promise<NewsItem[]> {
    // What somebody did in another capacity is no news to them.
    const mine: readonly string[] = CAPACITIES.map((capacity) => actorKey({ ...reader, capacity }))
    const today = dayInNorway(this.#now())
    const areas = readableAreas(facts, reader, today).map((area): RoomName => `area-${area}`)
    const rooms = canRead(facts, reader, 'overview', today) ? ['overview' as const, ...areas] : areas
    const happened = await this.#activity.since({
      plan: facts.planId,
      rooms,
      notBy: mine,
      // Typing that began before and went on after is told by its beginning alone.
      at: moment - SAME_HAPPENING_MS,
      limit: NEWS_MAX,
    })
    const changes = await this.#facts.changesSince(facts.planId, moment, NEWS_MAX)
    const inRooms = happened
      .filter(({ kind, field, at }) => field !== 'order' && (kind === 'changed' || at > moment))
      .map(roomNews)
    const ofFacts = changes
      .filter(({ actor }) => !mine.includes(actor))
      .flatMap((change) => factsNews(facts, change) ?? [])
      .filter((news) => isTold(facts, reader, news, today))
    return [...inRooms, ...ofFacts].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, NEWS_MAX)
  }
}

function nextVisit(last: Visit | null, now: number): Visit {
  if (last === null) return { seenAt: now, seenBefore: null }
  return { seenAt: now, seenBefore: now - last.seenAt > SITTING_GAP ? last.seenAt : last.seenBefore }
}

function roomNews({ actor, at, ...happening }: Activity): RoomNews {
  return { ...happening, by: actor as ActorKey, at: momentOf(at) }
}

/** Null: not worth telling, or by nobody who takes part. */
function factsNews(facts: PlanFacts, { actor, at, command, subject }: FactsAudit): FactsNews | null {
  const base = { by: actor as ActorKey, at: momentOf(at) }
  switch (command) {
    case 'setPeriod':
      return { ...base, kind: 'periodSet' }
    case 'setWritingHelp':
      return { ...base, kind: 'writingHelpSet' }
    case 'givePlanConsent':
    case 'confirmPlanConsent':
    case 'recordPlanConsent':
      return { ...base, kind: 'planConsentGiven' }
    case 'rejectPlanConsent':
      return { ...base, kind: 'planConsentRejected' }
    case 'withdrawPlanConsent':
      return { ...base, kind: 'planConsentWithdrawn' }
    case 'setOwnerBirthDate':
      return { ...base, kind: 'birthDateSet' }
  }
  if (subject === null) return null
  const participant = { ...base, participant: participantId(subject) }
  const meeting = { ...base, meeting: subject as EntryId }
  switch (command) {
    case 'giveConsent':
    case 'confirmConsent':
    case 'takeBackNo':
      return { ...participant, kind: 'consentGiven' }
    case 'recordConsent':
      return { ...participant, kind: 'consentRecorded' }
    case 'recordNo':
      return { ...participant, kind: 'noRecorded' }
    case 'withdrawConsent':
    case 'rejectConsent':
      return { ...participant, kind: 'consentWithdrawn' }
    case 'endParticipation':
      return { ...participant, kind: 'participationEnded' }
    case 'addService':
      return { ...participant, kind: 'serviceAdded' }
    case 'addMember':
      return { ...participant, kind: 'memberAdded' }
    case 'endMember':
      return { ...participant, kind: 'memberEnded' }
    case 'registerRepresentation':
    case 'endRepresentation': {
      const representative = facts.representations.find(({ id }) => id === subject)?.representative
      const kind = command === 'endRepresentation' ? 'representationEnded' : 'representationRegistered'
      return representative === undefined ? null : { ...base, kind, participant: representative }
    }
    case 'appointCoordinator':
    case 'acceptCoordinator':
      return { ...participant, kind: 'coordinatorAppointed' }
    case 'setResponsibility':
      return { ...base, kind: 'responsibilitySet', action: subject as EntryId }
    case 'callMeeting':
      return { ...meeting, kind: 'meetingCalled' }
    case 'changeMeeting':
      return { ...meeting, kind: 'meetingChanged' }
    case 'cancelMeeting':
      return { ...meeting, kind: 'meetingCancelled' }
    default:
      return null
  }
}

function isTold(facts: PlanFacts, reader: Actor, news: FactsNews, today: string): boolean {
  switch (news.kind) {
    case 'consentGiven':
    case 'consentRecorded':
    case 'noRecorded':
    case 'consentWithdrawn':
    case 'participationEnded':
    case 'representationRegistered':
    case 'representationEnded':
    case 'serviceAdded':
    case 'memberAdded':
    case 'memberEnded':
      return managesConsents(facts, reader, today) || news.participant === reader.participant
    case 'writingHelpSet':
      return managesConsents(facts, reader, today)
    case 'birthDateSet':
      return managesConsents(facts, reader, today) || representationsOf(facts, reader.participant, today).length > 0
    case 'responsibilitySet':
      return facts.lifeAreas.some(
        (area) => responsibilityFor(facts, area, news.action) !== null && canRead(facts, reader, `area-${area}`, today),
      )
    case 'meetingCalled':
    case 'meetingChanged':
    case 'meetingCancelled': {
      const meeting = facts.meetings.find(({ id }) => id === news.meeting)
      return meeting !== undefined && knowsMeeting(facts, reader, meeting, today)
    }
    case 'coordinatorAppointed':
    case 'periodSet':
    case 'planConsentGiven':
    case 'planConsentRejected':
    case 'planConsentWithdrawn':
      return true
  }
}
