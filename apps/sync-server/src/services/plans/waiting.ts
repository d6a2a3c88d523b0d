/** What waits for one participant of a plan, from its facts and the areas they may read. Pure. */
import {
  actorOfKey,
  actsAsParent,
  addDays,
  AREA,
  comingOfAge,
  consentOn,
  CONSENT_SOON_DAYS,
  countsOn,
  dayInNorway,
  dayOf,
  decidesAsOwner,
  hasLostItsMember,
  isOutsideArea,
  isUnconfirmed,
  isValidOn,
  knowsMeeting,
  lastDayUnanswered,
  localTimeInNorway,
  managesConsents,
  partyOf,
  plainText,
  responsibilityFor,
  standingIn,
  takenOrally,
  unansweredPlanConsent,
  type Actor,
  type Consent,
  type Day,
  type ParticipantId,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import { type MyAction, type Waiting } from '@ansvarsgruppe/plan-model/contract'
import { permits } from '@ansvarsgruppe/plan-model/guard'
import { activeParticipant } from './active-participant.ts'
import { whyNotSigned } from './consent-versions.ts'
import type { ReadArea } from './read-areas.ts'

/** Days before its due date from which an action of one's own waits. */
const ACTION_SOON_DAYS = 14
/** Days before the plan is to be looked at anew, from which it waits: a meeting lies in between. */
const REVISION_SOON_DAYS = 30

export interface WaitingSources {
  readonly facts: PlanFacts
  readonly actor: Actor
  readonly areas: readonly ReadArea[]
  readonly mine: readonly MyAction[]
  /** What of the plan's invitations needs them. */
  readonly invited: readonly Waiting[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What is late first, then by its day; suggestions, which have none, last. */
export function waitingFor(sources: WaitingSources): Waiting[] {
  if (sources.facts.closed) return []
  const today = dayInNorway(sources.now)
  const waiting = [
    ...actions(sources.mine, today),
    ...suggestions(sources, today),
    ...askedAlone(sources, today),
    ...invitations(sources),
    ...decisions(sources, today),
    ...comesOfAge(sources, today),
    ...asked(sources),
    ...sources.invited,
  ]
  return waiting.toSorted((a, b) => dayOfWaiting(a).localeCompare(dayOfWaiting(b)))
}

function dayOfWaiting(waiting: Waiting): string {
  switch (waiting.kind) {
    case 'suggestion':
      return '9999'
    case 'invitation':
      return dayOf(waiting.startsAt)
    case 'takeOver':
      return waiting.askedOn
    case 'invited':
      return waiting.since
    default:
      return waiting.by
  }
}

function actions(mine: readonly MyAction[], today: Day): Waiting[] {
  const soon = addDays(today, ACTION_SOON_DAYS)
  return mine.flatMap((action) =>
    action.due !== null && action.due <= soon ? [{ kind: 'action', action, by: action.due } as const] : [],
  )
}

/** Open suggestions whose answer is theirs to give, by the very rule the guard judges the answer by. */
function suggestions({ facts, actor, areas }: WaitingSources, today: Day): Waiting[] {
  const rule = AREA.collections.suggestions.fields.status.change
  return areas.flatMap(({ area, collections: { suggestions: all, goals, actions: doing } }) => {
    const room = `area-${area}` as const
    const standing = standingIn(facts, actor, room, today)
    if (rule === null || standing === null) return []
    const rights = { actor, room, standing, facts, today }
    const names = new Map<string, string>([
      ...goals.filter(({ removed }) => removed === null).map(({ id, text }) => [id, plainText(text)] as const),
      ...doing.filter(({ removed }) => removed === null).map(({ id, what }) => [id, plainText(what)] as const),
    ])
    return all
      .filter(({ status, removed, target }) => status === 'open' && removed === null && isThere(names, target))
      .filter(({ id, createdBy }) => permits(rule, rights, { id, creator: createdBy }))
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      .map(({ target, createdBy, createdAt }) => ({
        kind: 'suggestion' as const,
        area,
        target,
        about: target === null ? '' : (names.get(target) ?? ''),
        from: nameOf(facts, createdBy),
        at: createdAt,
      }))
  })
}

function isThere(names: ReadonlyMap<string, string>, target: string | null): boolean {
  return target === null || names.has(target)
}

/** Whether who is responsible for an action sees it alone, is the owner's to say. */
function askedAlone({ facts, actor, areas }: WaitingSources, today: Day): Waiting[] {
  const decided = areas.filter(({ area }) => decidesAsOwner(facts, actor, 'consents', area, today))
  return decided.flatMap(({ area, collections }) =>
    collections.actions
      .filter(({ removed }) => removed === null)
      .flatMap(({ id, what }): Waiting[] => {
        const fact = responsibilityFor(facts, area, id)
        if (fact?.alone?.answer !== 'asked' || fact.responsible === null || !isOutsideArea(facts, fact, today))
          return []
        const name = facts.participants.get(fact.responsible)?.name ?? ''
        return [{ kind: 'alone', area, action: id, what: plainText(what), name, by: fact.alone.on }]
      }),
  )
}

function invitations({ facts, actor, now }: WaitingSources): Waiting[] {
  const time = localTimeInNorway(now)
  const party = partyOf(facts, actor)
  return facts.meetings
    .filter(({ cancelled, startsAt }) => !cancelled && startsAt > time)
    .filter((meeting) => knowsMeeting(facts, actor, meeting, dayInNorway(now)))
    .filter(({ invited, answers }) => invited.includes(party) && !answers.has(party))
    .map(({ startsAt, place }) => ({ kind: 'invitation', startsAt, place }))
}

/** Nobody need do anything, and those it concerns are told in time. */
function comesOfAge({ facts, actor }: WaitingSources, today: Day): Waiting[] {
  const by = comingOfAge(facts, actor, today)
  return by === null ? [] : [{ kind: 'comesOfAge', by }]
}

/** To take over as coordinator. */
function asked({ facts: { handOver, participants }, actor }: WaitingSources): Waiting[] {
  if (handOver?.to !== actor.participant || actor.capacity !== 'self') return []
  return [{ kind: 'takeOver', asker: participants.get(handOver.askedBy)?.name ?? '', askedOn: handOver.askedOn }]
}

/** The owner decides, or who does for her; the coordinator prepares: what runs out waits for both. */
function decisions({ facts, actor }: WaitingSources, today: Day): Waiting[] {
  if (!managesConsents(facts, actor, today)) return []
  const soon = addDays(today, CONSENT_SOON_DAYS)
  const name = (id: ParticipantId): string => facts.participants.get(id)?.name ?? ''
  const ending = facts.consents
    .filter((consent) => countsOn(facts, consent, today) && !isUnconfirmed(consent) && consent.to <= soon)
    .filter((consent) => isTheirs(facts, actor, consent, today))
    .map(({ participant, to }): Waiting => ({ kind: 'consentEnds', name: name(participant), by: to }))
  // Those too whose fortnight is over: her word is still asked for.
  const oral = facts.consents
    .filter((consent) => isUnconfirmed(consent) && activeParticipant(facts, consent.participant, today) !== null)
    .filter((consent) => isTheirs(facts, actor, consent, today))
    .map(({ participant, to }): Waiting => ({ kind: 'oralConsent', name: name(participant), by: to }))
  // A mandate for some areas is none for what is of all of them.
  const isForAll = actor.capacity === 'self' || actsAsParent(facts, actor, today)
  const nos = (isForAll ? [...facts.participants.keys()] : []).flatMap((id): Waiting[] => {
    const taken = activeParticipant(facts, id, today) === null ? null : takenOrally(facts.consents, id)
    return taken === null ? [] : [{ kind: 'oralNo', name: name(id), by: taken.no.saidOn }]
  })
  const plan = isForAll ? unansweredPlanConsent(facts) : null
  const left = facts.consents
    .filter((consent) => isTheirs(facts, actor, consent, today))
    .flatMap((consent) => memberLeft(facts, consent, today) ?? [])
  const { nextRevision } = facts.period
  const isToBeRevised = isForAll && nextRevision <= addDays(today, REVISION_SOON_DAYS)
  return [
    ...ending,
    ...left,
    ...nos,
    ...oral,
    ...(plan === null ? [] : [{ kind: 'oralPlan', by: lastDayUnanswered(plan) } as const]),
    ...(isToBeRevised ? [{ kind: 'revision', by: nextRevision } as const] : []),
  ]
}

/** The one of a service to whom the owner had bound her consent is there no more: she says who is to have it now, if anybody. */
function memberLeft(facts: PlanFacts, consent: Consent, today: Day): Waiting | null {
  const { participant: id, boundTo } = consent
  if (!isValidOn(consent, today) || isUnconfirmed(consent) || !hasLostItsMember(facts, consent, today)) return null
  const service = activeParticipant(facts, id, today)
  const member = service?.members?.find((one) => one.id === boundTo)
  if (service === null || member === undefined) return null
  return { kind: 'memberLeft', service: service.name, name: member.name, by: member.endsOn ?? today }
}

/** Who acts for the owner decides within the mandate, and nothing that is for themselves. */
function isTheirs(facts: PlanFacts, actor: Actor, { participant, areas }: Consent, today: Day): boolean {
  if (actor.capacity === 'self') return true
  const current = consentOn(facts.consents, participant, today)
  const touched = [areas, ...(current === undefined ? [] : [current.areas])]
  return whyNotSigned(facts, actor, participant, touched, today) === null
}

/** Of the person who wrote it: whoever answers knows from the page how they acted. */
function nameOf(facts: PlanFacts, author: string): string {
  const actor = actorOfKey(author)
  const participant = actor === null ? undefined : facts.participants.get(actor.participant)
  return participant?.members?.find(({ id }) => id === actor?.member)?.name ?? participant?.name ?? ''
}
