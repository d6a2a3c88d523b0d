/**
 * Decides a command on facts: who may, and what the facts are afterwards. Pure: facts in, facts or a reason out.
 *
 * F1  The owner decides consents; nobody else gives or withdraws one. Taking access away works on a closed plan, too:
 *     it is still read.
 * F2  Who is responsible is set by the owner and by a coordinator, among people who take part. Whoever sets it must be
 *     able to write in the area, so that a command is no way around a missing consent; and the action must be in it,
 *     or one of an area they may not read could be bound to another.
 * F3  The coordinating unit appoints the coordinator; there is one at a time.
 * F4  The owner and the coordinators call, change and cancel meetings; each of those invited answers for themselves
 *     alone. The owner is invited to every one. Another time is another question: answers to the old one are dropped.
 * F5  Whether who is responsible sees an action alone, in an area they do not receive, is the owner's answer and nobody
 *     else's; she is asked when they become it. It ends with what it was given for, and whenever they may read less.
 */
import {
  addDays,
  aloneAnswersKept,
  askedAbout,
  dayInNorway,
  isCoordinatorRole,
  isOutsideArea,
  responsibilityFor,
  standingIn,
  withResponsibility,
  type Consent,
  type Day,
  type Participant,
  type ParticipantId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import { decideMeeting } from './decide-meeting.ts'

export type Decision =
  | { readonly ok: true; readonly facts: PlanFacts }
  | { readonly ok: false; readonly reason: Reason }

export function decide(facts: PlanFacts, by: ParticipantId, command: FactsCommand, now: number): Decision {
  const today = dayInNorway(now)
  const actor = activeParticipant(facts, by, today)
  if (actor === null) return no('notAllowed')
  if (facts.closed && !takesAccessAway(command)) return no('planClosed')
  const outcome = changesFor(facts, actor, command, now)
  if (typeof outcome === 'string') return no(outcome)
  const next = { ...facts, ...outcome, version: facts.version + 1 }
  // F5
  return { ok: true, facts: { ...next, responsibilities: aloneAnswersKept(facts, next, today) } }
}

function takesAccessAway(command: FactsCommand): boolean {
  if (command.kind === 'answerAlone') return !command.input.sees
  return command.kind === 'withdrawConsent' || command.kind === 'endParticipation'
}

function changesFor(facts: PlanFacts, actor: Participant, command: FactsCommand, now: number): Changes | Reason {
  const today = dayInNorway(now)
  const isOwner = actor.id === facts.owner
  switch (command.kind) {
    case 'setResponsibility':
      return setResponsibility(facts, actor, command, today)
    case 'answerAlone':
      return isOwner ? answerAlone(facts, command, today) : 'ownerOnly'
    case 'setPeriod':
      return isOwner || isCoordinatorRole(actor.role) ? { period: command.input } : 'notAllowed'
    case 'giveConsent': {
      if (!isOwner) return 'ownerOnly'
      if (activeParticipant(facts, command.participant, today) === null || command.participant === facts.owner)
        return 'invalidInput'
      if (!command.input.areas.every((area) => facts.lifeAreas.includes(area)) || command.input.to < today)
        return 'invalidInput'
      const consent: Consent = { participant: command.participant, ...command.input, from: today, withdrawn: false }
      return { consents: [...withoutCurrent(facts.consents, command.participant, today), consent] }
    }
    case 'withdrawConsent':
      if (!isOwner) return 'ownerOnly'
      if (!facts.participants.has(command.participant)) return 'invalidInput'
      return { consents: withoutCurrent(facts.consents, command.participant, today) }
    case 'setWritingHelp':
      return isOwner ? { writingHelpUntil: command.input.until } : 'ownerOnly'
    case 'appointCoordinator':
      return appointCoordinator(facts, actor, command.input.participant, today)
    case 'endParticipation': {
      const participant = facts.participants.get(command.participant)
      if (!isOwner) return 'ownerOnly'
      if (participant === undefined || participant.id === facts.owner) return 'invalidInput'
      const ended = { ...participant, endsOn: addDays(today, -1) }
      return {
        participants: withParticipants(facts, [ended]),
        consents: withoutCurrent(facts.consents, participant.id, today),
      }
    }
    case 'callMeeting':
    case 'changeMeeting':
    case 'cancelMeeting':
    case 'answerMeeting':
      return decideMeeting(facts, actor, command, now)
  }
}

/** F2 */
function setResponsibility(
  facts: PlanFacts,
  actor: Participant,
  command: Extract<FactsCommand, { kind: 'setResponsibility' }>,
  today: Day,
): Changes | Reason {
  const { area, responsible, contributors } = command.input
  const standing = standingIn(facts, { participant: actor.id, capacity: 'self' }, `area-${area}`, today)
  if (standing !== 'owner' && standing !== 'coordinator') return 'notAllowed'
  // After the question who may: nobody else learns whether an action is there.
  if (!command.isInArea) return 'invalidInput'
  const named = [...(responsible === null ? [] : [responsible]), ...contributors]
  if (!named.every((id) => activeParticipant(facts, id, today) !== null)) return 'invalidInput'
  const next = { action: command.action, area, responsible, contributors: [...new Set(contributors)] }
  return { responsibilities: withResponsibility(facts.responsibilities, askedAbout(facts, next, today)) }
}

/** F5 */
function answerAlone(
  facts: PlanFacts,
  { area, action, input }: Extract<FactsCommand, { kind: 'answerAlone' }>,
  today: Day,
): Changes | Reason {
  const fact = responsibilityFor(facts, area, action)
  if (fact === null || !isOutsideArea(facts, fact, today)) return 'invalidInput'
  const alone = { answer: input.sees ? ('agreed' as const) : ('declined' as const), on: today }
  return { responsibilities: withResponsibility(facts.responsibilities, { ...fact, alone }) }
}

/** F3 */
function appointCoordinator(facts: PlanFacts, actor: Participant, next: ParticipantId, today: Day): Changes | Reason {
  if (actor.role !== 'coordinatingUnit') return 'notAllowed'
  const participant = activeParticipant(facts, next, today)
  if (participant === null || participant.id === facts.owner || participant.role === 'coordinatingUnit')
    return 'invalidInput'
  const former = [...facts.participants.values()].filter(({ id, role }) => role === 'coordinator' && id !== next)
  return {
    participants: withParticipants(facts, [
      ...former.map((person): Participant => ({ ...person, role: 'serviceProvider' })),
      { ...participant, role: 'coordinator' },
    ]),
  }
}

/** Consents that are over stay as they were; the one that counts today ends. */
function withoutCurrent(consents: readonly Consent[], participant: ParticipantId, today: Day): Consent[] {
  return consents.map((consent) =>
    consent.participant === participant && consent.to >= today ? { ...consent, withdrawn: true } : consent,
  )
}

function withParticipants(facts: PlanFacts, changed: readonly Participant[]): PlanFacts['participants'] {
  return new Map([...facts.participants, ...changed.map((participant) => [participant.id, participant] as const)])
}

function no(reason: Reason): Decision {
  return { ok: false, reason }
}
