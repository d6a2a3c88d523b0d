/**
 * F1 of `decide.ts`: what the owner takes away by saying so. A coordinator who heard it writes it down, and it counts at once:
 * whoever says "no more" on the telephone must not wait for somebody to come by. By this way nothing is ever added, neither
 * an area nor a level nor a day; what it was is kept, and the owner is asked whether it is right. Only she gives it back.
 */
import {
  CONSENT_LEVELS,
  dayInNorway,
  decidesForHerself,
  hasLostItsMember,
  isCoordinatorRole,
  momentOf,
  readableAreas,
  unansweredNos,
  wasUnconfirmed,
  type Actor,
  type Consent,
  type ConsentLevel,
  type ConsentRecord,
  type Day,
  type LifeArea,
  type ParticipantId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import {
  areasOf,
  endedAs,
  isCurrent,
  signature,
  whatIsWrongWithDay,
  whyNotSigned,
  withoutCurrent,
  withNosAnswered,
  type Ended,
} from './consent-versions.ts'

type Command<Kind extends FactsCommand['kind']> = Extract<FactsCommand, { readonly kind: Kind }>
export type OralNoCommand = Command<'recordNo' | 'confirmNo' | 'takeBackNo'>

export function decideOralNo(facts: PlanFacts, by: Actor, command: OralNoCommand, now: number): Changes | Reason {
  switch (command.kind) {
    case 'recordNo':
      return record(facts, by, command, now)
    case 'confirmNo':
      return confirm(facts, by, command.participant, now)
    case 'takeBackNo':
      return takeBack(facts, by, command.participant, now)
  }
}

/** By a coordinator, also of what they receive themselves; of areas they may read, or of everything, whatever that is. */
function record(
  facts: PlanFacts,
  by: Actor,
  { participant, input }: Command<'recordNo'>,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  const role = facts.participants.get(by.participant)?.role
  if (by.capacity !== 'self' || role === undefined || !isCoordinatorRole(role)) return 'notAllowed'
  // What a child says others decide.
  if (!decidesForHerself(facts, today)) return 'parentsDecide'
  const { areas, level, saidOn, circumstances } = input
  const readable = readableAreas(facts, by, today)
  if (areas !== null && !areas.every((area) => readable.includes(area))) return 'invalidInput'
  const wrong = whatIsWrongWithDay(saidOn, today)
  if (wrong !== null) return wrong
  const oral = { recordedBy: by.participant, saidOn, circumstances, answered: null }
  const hers = signature({ participant: facts.owner, capacity: 'self' }, now)
  const consents = facts.consents.flatMap((one): Consent[] => {
    if (one.participant !== participant || !isCurrent(one, today)) return [one]
    const kept = recorded(facts, one)
    const end = (why: Ended['why']): Consent => endedAs(kept, { ...hers, why, oral })
    if (areas === null) return [end('withdrawn')]
    const rest = without(kept, areas, level, today)
    return rest === null ? [one] : [end('replaced'), rest]
  })
  // Nothing of theirs became less.
  return consents.every((one, at) => one === facts.consents[at]) ? 'invalidInput' : { consents }
}

/** What is left, as a version of its own; null: it is no less than before. */
function without(
  consent: Consent & { readonly record: ConsentRecord },
  taken: readonly LifeArea[],
  level: ConsentLevel | undefined,
  today: Day,
): Consent | null {
  const areas = consent.areas.filter((area) => !taken.includes(area))
  const isLower = level !== undefined && CONSENT_LEVELS.indexOf(level) < CONSENT_LEVELS.indexOf(consent.level)
  const isFewer = areas.length < consent.areas.length
  if (!isLower && !isFewer) return null
  // What it was for may speak of an area that is taken away.
  const purpose = isFewer ? '' : consent.record.purpose
  const from = consent.from > today ? consent.from : today
  const rest = { ...consent, areas, level: isLower ? level : consent.level, from }
  return { ...rest, record: { ...consent.record, purpose, isRest: true } }
}

/** With a record, in which is kept how it ended; from before there were any it was hers, from its first day on. */
function recorded({ owner }: PlanFacts, consent: Consent): Consent & { readonly record: ConsentRecord } {
  const signed = { by: owner, capacity: 'self', at: momentOf(Date.parse(consent.from)) } as const
  return { ...consent, record: consent.record ?? { purpose: '', signed, oral: null, ended: null } }
}

/** It was right: nothing changes but that she has said so. */
function confirm(facts: PlanFacts, by: Actor, participant: ParticipantId, now: number): Changes | Reason {
  const nos = unansweredNos(facts.consents, participant)
  const refusal = whyNotSigned(facts, by, null, nos.map(areasOf), dayInNorway(now))
  if (refusal !== null) return refusal
  if (nos.length === 0) return 'invalidInput'
  return { consents: withNosAnswered(facts, facts.consents, by, participant, now) }
}

/** It was not right, or not what she wants any more: she gives what there was before all of it. */
function takeBack(facts: PlanFacts, by: Actor, participant: ParticipantId, now: number): Changes | Reason {
  const today = dayInNorway(now)
  const nos = unansweredNos(facts.consents, participant)
  const current = facts.consents.filter((one) => one.participant === participant && isCurrent(one, today))
  const refusal = whyNotSigned(facts, by, participant, [...nos, ...current].map(areasOf), today)
  if (refusal !== null) return refusal
  if (nos.length === 0 || activeParticipant(facts, participant, today) === null) return 'invalidInput'
  const given = nos.find((one) => !wasUnconfirmed(one))
  const said = nos.find(wasUnconfirmed)
  if (given !== undefined && (given.to < today || hasLostItsMember(facts, given, today))) return 'invalidInput'
  const signed = signature(by, now)
  const again = [
    ...(given === undefined ? [] : [reopened(given, today, { signed, oral: null })]),
    // What she has not confirmed waits for that again, for as long as it did.
    ...(said === undefined ? [] : [reopened(said, said.from, {})]),
  ]
  const others = withoutCurrent(facts, participant, today, { ...signed, why: 'replaced' })
  return { consents: [...withNosAnswered(facts, others, by, participant, now), ...again] }
}

function reopened(one: Consent, from: Day, made: Partial<ConsentRecord>): Consent {
  if (one.record === undefined) return one
  const { isRest: _, ...record } = one.record
  return { ...one, from, withdrawn: false, record: { ...record, ...made, ended: null } }
}
