/**
 * How a consent came about and how it ended. Every version of a consent is kept with its record and never overwritten:
 * whoever limits or extends one makes a new version, and the old one says when it was replaced, and by whom.
 *
 * Rights ask nothing of it: what counts today is in the consent itself (`standing.ts`).
 *
 * An oral consent is one, in law, once it is written down. It counts from the day it is recorded, so that help need not
 * wait for somebody who is ill or has no device; but for {@link ORAL_CONSENT_DAYS} at most unless the owner confirms it, and
 * beside what she has given herself, never in its place. So what is wrongly written down never takes anything from anyone,
 * and ends by itself. Writing it down again begins no new fortnight, and a no from her own hand only her own hand takes back.
 *
 * An oral no counts at once and for as long as she says nothing else: whoever says "no more" on the telephone is heard. It
 * only takes away, whole or in part, so that a wrong one opens nothing to anybody; she is asked whether it is right, and
 * gives it back if it is not. Nobody else does: a yes that is heard after it is hers to give in the plan.
 */
import { addDays, type Day, type Moment } from '../day.ts'
import type { ParticipantId } from '../ids.ts'
import type { Actor } from './actor.ts'
import type { Consent, PlanFacts } from './facts.ts'
import { ORAL_CONSENT_DAYS } from './oral-consent-days.ts'
import { actsAsParent, decidesAsOwner, decidesFromDay } from './representation.ts'
import { isCoordinatorRole } from './role.ts'
import { isValidOn } from './standing.ts'

/** Longest purpose, in characters: a sentence or two. */
export const PURPOSE_LENGTH_MAX = 300
/** Longest account of how an oral consent was given, in characters. */
export const CIRCUMSTANCES_LENGTH_MAX = 300
/** Days from the one it is given on to the farthest last day of a consent: three years. */
export const CONSENT_DAYS_MAX = 3 * 365
/** Days back an oral consent may be dated: what is written down later is remembered badly. */
export const ORAL_CONSENT_AGE_MAX = 30
/** Versions kept of one participant's consents; more than one a week for years. */
export const CONSENT_VERSIONS_MAX = 200
/** Days before a consent ends from which owner and coordinator are told: a meeting lies in between. */
export const CONSENT_SOON_DAYS = 30

/** Who said or did it, as whom, and when it was written down. */
export interface Signature {
  readonly by: ParticipantId
  readonly capacity: Actor['capacity']
  readonly at: Moment
}

/** A yes the owner said to somebody, who wrote it down. */
export interface OralGiving {
  readonly recordedBy: ParticipantId
  /** The day she said it. */
  readonly saidOn: Day
  /** How and where, in the words of who wrote it down: "på telefon, Tone var med". */
  readonly circumstances: string
}

export interface OralConsent extends OralGiving {
  /** Until when she said; the consent's own last day is earlier until she confirms it. */
  readonly wishedTo: Day
  /** Her confirmation in the plan; null: it waits for that. */
  readonly confirmed: Signature | null
}

/** A no, or not all of it any more. */
export interface OralNo extends OralGiving {
  /** Her word on it in the plan, whatever she decided: the versions after it say what. Null: it waits for that. */
  readonly answered: Signature | null
}

export interface ConsentRecord {
  /** What it may be used for; '': to help with the plan, and no more than that. */
  readonly purpose: string
  /** Who gave it: the owner, or somebody for her. */
  readonly signed: Signature
  /** How: null, in the plan. */
  readonly oral: OralConsent | null
  /** Null: nobody has ended it, though its last day may be over. */
  readonly ended: (Signature & { readonly why: 'replaced' | 'withdrawn' | 'rejected'; readonly oral?: OralNo }) | null
  /** What was left of the version before when she took some of it away orally: no new yes of hers. */
  readonly isRest?: true
}

/** The last day of a consent given `today`, at most; of what a parent gives for a child, the last on which they decide. */
export function latestConsentEnd(facts: PlanFacts, by: Actor, today: Day): Day {
  const latest = addDays(today, CONSENT_DAYS_MAX)
  const decidesFrom = actsAsParent(facts, by, today) ? decidesFromDay(facts) : null
  if (decidesFrom === null) return latest
  const lastOfParents = addDays(decidesFrom, -1)
  return lastOfParents < latest ? lastOfParents : latest
}

/** Whether it was given orally and the owner has neither confirmed nor rejected it; its days may be over. */
export function isUnconfirmed({ withdrawn, record }: Consent): boolean {
  return !withdrawn && record !== undefined && record.oral !== null && record.oral.confirmed === null
}

/** The participant's consent that counts on the day, given or confirmed by the owner. */
export function consentOn(consents: readonly Consent[], participant: ParticipantId, day: Day): Consent | undefined {
  return consents.find((one) => one.participant === participant && isValidOn(one, day) && !isUnconfirmed(one))
}

/** The participant's oral consent that waits for the owner's word. */
export function unconfirmedConsent(consents: readonly Consent[], participant: ParticipantId): Consent | undefined {
  return consents.find((one) => one.participant === participant && isUnconfirmed(one))
}

/**
 * The last day an oral consent for the participant would count if it was recorded `today`; null: it would not, and she has
 * to say it in the plan. `selves`: theirs, and who they were before (`selvesOf`): leaving and coming again takes back no no.
 */
export function lastUnconfirmedDay(
  consents: readonly Consent[],
  selves: readonly ParticipantId[],
  today: Day,
): Day | null {
  // Since the owner's last own word: when it was first written down, and whether that word was a no.
  let since: Day = today
  let isRefused = false
  for (const { record, from, withdrawn } of consents.filter(({ participant }) => selves.includes(participant))) {
    const isHers = record === undefined || record.oral === null || record.oral.confirmed !== null
    if (isHers && record?.isRest !== true) [since, isRefused] = [today, false]
    else if (!isHers && from < since) since = from
    const ended = record?.ended
    // From before it was kept how one ended: taken back was all there was.
    isRefused ||= record === undefined && withdrawn
    isRefused ||= ended?.why === 'withdrawn' || ended?.why === 'rejected' || ended?.oral !== undefined
  }
  const last = addDays(since, ORAL_CONSENT_DAYS - 1)
  return isRefused || last < today ? null : last
}

/** The participant, and who they were in the plan before, each time they left it and came again. */
export function selvesOf({ participants }: Pick<PlanFacts, 'participants'>, id: ParticipantId): ParticipantId[] {
  const selves: ParticipantId[] = []
  for (let self: ParticipantId | undefined = id; self !== undefined && !selves.includes(self);)
    self = participants.get(selves[selves.push(self) - 1] as ParticipantId)?.formerly
  return selves
}

/** The owner decides, or who does for her, and the coordinator prepares: they see who has consent to what. */
export function managesConsents(facts: PlanFacts, actor: Actor, today: Day): boolean {
  const participant = facts.participants.get(actor.participant)
  if (participant === undefined) return false
  if (actor.capacity === 'owner') return decidesAsOwner(facts, actor, 'consents', null, today)
  return participant.id === facts.owner || isCoordinatorRole(participant.role)
}
