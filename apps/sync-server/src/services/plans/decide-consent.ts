/**
 * F1 of `decide.ts`: commands about who receives what. Nothing that was given is overwritten: a new version takes the place
 * of the one that counts, which then says when and by whom.
 */
import {
  actsAsParent,
  addDays,
  consentOn,
  CONSENT_LEVELS,
  CONSENT_VERSIONS_MAX,
  dayInNorway,
  decidesForHerself,
  hasLostItsMember,
  isCoordinatorRole,
  isUnconfirmed,
  isValidOn,
  lastUnconfirmedDay,
  latestConsentEnd,
  selvesOf,
  standingIn,
  unconfirmedConsent,
  type Actor,
  type Consent,
  type ConsentRecord,
  type Day,
  type ParticipantId,
  type PlanFacts,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import {
  areasOf,
  ended,
  endedAs,
  isCurrent,
  signature,
  whatIsWrongWithDay,
  whyNotSigned,
  withNosAnswered,
  withoutCurrent,
} from './consent-versions.ts'

type Command<Kind extends FactsCommand['kind']> = Extract<FactsCommand, { readonly kind: Kind }>
export type ConsentCommand = Command<
  'giveConsent' | 'withdrawConsent' | 'recordConsent' | 'confirmConsent' | 'rejectConsent' | 'endParticipation'
>
type Given = Command<'giveConsent' | 'recordConsent'>['input']

export function decideConsent(facts: PlanFacts, by: Actor, command: ConsentCommand, now: number): Changes | Reason {
  const today = dayInNorway(now)
  const { participant } = command
  switch (command.kind) {
    case 'giveConsent':
      return give(facts, by, command, now)
    case 'recordConsent':
      return record(facts, by, command, now)
    case 'withdrawConsent': {
      const ending = facts.consents.filter((one) => one.participant === participant && isCurrent(one, today))
      const refusal = whyNotSigned(facts, by, null, ending.map(areasOf), today)
      if (refusal !== null) return refusal
      if (!facts.participants.has(participant)) return 'invalidInput'
      const left = withoutCurrent(facts, participant, today, ended(by, now, 'withdrawn'))
      return { consents: withNosAnswered(facts, left, by, participant, now) }
    }
    case 'confirmConsent':
    case 'rejectConsent':
      return answer(facts, by, command, now)
    case 'endParticipation': {
      // No mandate for areas is one for who takes part.
      const refusal = whyNotSigned(facts, by, null, [], today)
      if (refusal !== null) return refusal
      const leaving = facts.participants.get(participant)
      if (leaving === undefined || leaving.id === facts.owner) return 'invalidInput'
      // Whoever has not come has no part that could end; their invitation is withdrawn, with its link and its mail.
      if (leaving.isInvited === true) return 'invalidInput'
      const former = { ...leaving, endsOn: addDays(today, -1) }
      return {
        participants: new Map(facts.participants).set(former.id, former),
        consents: withoutCurrent(facts, participant, today, ended(by, now, 'withdrawn')),
        // Who has left is asked to take over no more.
        handOver: facts.handOver?.to === participant ? null : facts.handOver,
      }
    }
  }
}

function give(facts: PlanFacts, by: Actor, command: Command<'giveConsent'>, now: number): Changes | Reason {
  const { participant, input } = command
  const today = dayInNorway(now)
  const replaced = facts.consents.filter((one) => one.participant === participant && isCurrent(one, today))
  const refusal = whyNotSigned(facts, by, participant, [input.areas, ...replaced.map(areasOf)], today)
  if (refusal !== null) return refusal
  const signed = signature(by, now)
  const next = signedBy(facts, by, version(facts, participant, input, today, { signed, oral: null }), today)
  const wrong =
    whatIsWrong(facts, next, latestConsentEnd(facts, by, today), today) ?? isFull(facts, participant, isHers)
  if (wrong !== null) return wrong
  const others = withoutCurrent(facts, participant, today, { ...signed, why: 'replaced' })
  // What she decides herself is her word on what was said, too.
  return { consents: [...withNosAnswered(facts, others, by, participant, now), next] }
}

/**
 * What the owner said, by the coordinator who heard it: about areas they may read themselves, so that nobody passes on what
 * they do not have, and never for themselves. It takes nothing's place but what was written down before and not answered.
 */
function record(facts: PlanFacts, by: Actor, command: Command<'recordConsent'>, now: number): Changes | Reason {
  const { participant, input } = command
  const today = dayInNorway(now)
  const role = facts.participants.get(by.participant)?.role
  if (by.capacity !== 'self' || role === undefined || !isCoordinatorRole(role)) return 'notAllowed'
  if (participant === by.participant) return 'notAllowed'
  // What a child says others decide: it is no consent.
  if (!decidesForHerself(facts, today)) return 'parentsDecide'
  if (!receivesAsMuch(facts, by, input, today)) return 'invalidInput'
  const signed = signature({ participant: facts.owner, capacity: 'self' }, now)
  const { saidOn, circumstances } = input
  const oral = { recordedBy: by.participant, saidOn, circumstances, confirmed: null, wishedTo: input.to }
  const said = version(facts, participant, input, today, { signed, oral })
  const wrong =
    whatIsWrong(facts, said, latestConsentEnd(facts, by, today), today) ??
    whatIsWrongWithDay(saidOn, today) ??
    isFull(facts, participant, () => true)
  if (wrong !== null) return wrong
  const last = lastUnconfirmedDay(facts.consents, selvesOf(facts, participant), today)
  if (last === null) return 'ownerOnly'
  const next = { ...said, to: input.to < last ? input.to : last }
  const end = ended(by, now, 'replaced')
  const others = facts.consents.map((one) =>
    one.participant === participant && isUnconfirmed(one) ? endedAs(one, end) : one,
  )
  return { consents: [...others, next] }
}

/** Confirmed, it takes the place of what counted until now; rejected, that stays as it was. */
function answer(
  facts: PlanFacts,
  by: Actor,
  { kind, participant }: Command<'confirmConsent' | 'rejectConsent'>,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  const waiting = unconfirmedConsent(facts.consents, participant)
  const touched = [waiting, consentOn(facts.consents, participant, today)].filter((one) => one !== undefined)
  const refusal = whyNotSigned(facts, by, kind === 'confirmConsent' ? participant : null, touched.map(areasOf), today)
  if (refusal !== null) return refusal
  const oral = waiting?.record?.oral
  if (waiting?.record === undefined || oral === undefined || oral === null) return 'invalidInput'
  if (kind === 'rejectConsent') {
    const end = ended(by, now, 'rejected')
    return { consents: facts.consents.map((one) => (one === waiting ? endedAs(one, end) : one)) }
  }
  if (oral.wishedTo < today || activeParticipant(facts, participant, today) === null) return 'invalidInput'
  if (hasLostItsMember(facts, waiting, today)) return 'invalidInput'
  const signed = signature(by, now)
  const confirmed = signedBy(
    { ...facts, consents: facts.consents.filter((one) => one !== waiting) },
    by,
    { ...waiting, to: oral.wishedTo, record: { ...waiting.record, oral: { ...oral, confirmed: signed } } },
    today,
  )
  const others = { consents: facts.consents.filter((one) => one !== waiting) }
  return { consents: [...withoutCurrent(others, participant, today, { ...signed, why: 'replaced' }), confirmed] }
}

function version(
  facts: PlanFacts,
  participant: ParticipantId,
  { areas, level, to, purpose, boundTo }: Given,
  today: Day,
  made: Pick<ConsentRecord, 'signed' | 'oral'>,
): Consent {
  const before = consentOn(facts.consents, participant, today)
  // What was said of an area that is left out would go on to tell of it whoever reads the others.
  const isKept = before?.areas.every((area) => areas.includes(area)) === true
  // Whoever says nothing of it widens nothing: what was for one member stays theirs.
  const member = boundTo === undefined ? before?.boundTo : boundTo
  return {
    participant,
    areas: [...new Set(areas)],
    level,
    ...(member === undefined || member === null ? {} : { boundTo: member }),
    from: today,
    to,
    withdrawn: false,
    record: { purpose: purpose ?? (isKept ? before?.record?.purpose : undefined) ?? '', ended: null, ...made },
  }
}

/**
 * By a mandate nobody opens the overview to anybody (S4): who does not read it by the owner's own consent does not by this
 * one either.
 */
function signedBy(facts: PlanFacts, by: Actor, next: Consent, today: Day): Consent {
  if (by.capacity === 'self' || actsAsParent(facts, by, today)) return next
  const readsOverview = facts.consents.some(
    (one) => one.participant === next.participant && isValidOn(one, today) && one.areasOnly !== true,
  )
  return readsOverview ? next : { ...next, areasOnly: true }
}

/** Whether the one who writes it down reads all that it opens, and may do as much there. */
function receivesAsMuch(facts: PlanFacts, by: Actor, { areas, level }: Given, today: Day): boolean {
  const rooms: RoomName[] = ['overview', ...areas.map((area): RoomName => `area-${area}`)]
  return rooms.every((room) => {
    const standing = standingIn(facts, by, room, today)
    if (standing === null) return false
    const own = standing === 'owner' || standing === 'coordinator' ? 'contribute' : standing
    return CONSENT_LEVELS.indexOf(level) <= CONSENT_LEVELS.indexOf(own)
  })
}

/** What was written down for the owner, and is not confirmed, takes no room from what she says herself. */
function isHers({ record: kept }: Consent): boolean {
  return kept === undefined || kept.oral === null || kept.oral.confirmed !== null
}

function isFull(facts: PlanFacts, participant: ParticipantId, counts: (one: Consent) => boolean): Reason | null {
  const versions = facts.consents.filter((one) => one.participant === participant && counts(one)).length
  return versions >= CONSENT_VERSIONS_MAX ? 'tooLarge' : null
}

function whatIsWrong(facts: PlanFacts, next: Consent, latest: Day, today: Day): Reason | null {
  const { participant, areas, to } = next
  if (activeParticipant(facts, participant, today) === null || participant === facts.owner) return 'invalidInput'
  if (!areas.every((area) => facts.lifeAreas.includes(area))) return 'invalidInput'
  if (to < today || to > latest) return 'invalidInput'
  // Who is not of the service, or not any more, is nobody to bind it to; nor is anybody of a person.
  return hasLostItsMember(facts, next, today) ? 'invalidInput' : null
}
