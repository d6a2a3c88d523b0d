/**
 * Decides a command on facts: who may, and what the facts are afterwards. Pure: facts in, facts or a reason out.
 *
 * F1  The owner decides consents, or who does for her, within their mandate and never for themselves; nobody else gives
 *     or withdraws one. What she said orally a coordinator writes down: a yes adds, for a fortnight, a no takes away, at
 *     once; either is hers to confirm.
 *     Taking access away works on a closed plan, too: it is still read.
 * F2  Who is responsible is set by the owner and by a coordinator, among people who take part. Whoever sets it must be
 *     able to write in the area, so that a command is no way around a missing consent; and the action must be in it,
 *     or one of an area they may not read could be bound to another.
 * F3  The coordinating unit appoints the coordinator of a plan that has none, of the group or of its own list. Where there is one, the unit or the
 *     coordinator asks another: the task passes when that one says yes, and not before. There is one at a time.
 * F4  The owner and the coordinators call, change and cancel meetings; each of those invited answers for themselves
 *     alone. The owner is invited to every one. Another time is another question: answers to the old one are dropped.
 *     Who decides meetings for the owner does as she.
 * F5  Whether who is responsible sees an action alone, in an area they do not receive, is the owner's answer and nobody
 *     else's, or of who decides consents there for her; she is asked when they become it. It ends with what it was given
 *     for, and whenever they may read less.
 * F6  What is shown for a representation is registered by a coordinator or the unit, for somebody else; a written
 *     authorisation by the owner, too, when she decides for herself. She ends any, who registers does, and everybody
 *     their own; a parent's and a guardian's the unit, and no coordinator. When she was born is written down once, and not
 *     by her; that she is a child, or another date, by the unit alone.
 * F7  The owner and the coordinators add a service, with who leads it. Who belongs to it from then on is said by its leader,
 *     and by a coordinator who receives all that it does: nobody passes on more. Nobody is named who takes part already,
 *     or ever did as themselves.
 * F8  The owner and the coordinators invite, confirm and withdraw; whoever is invited has no rights by it. Everybody
 *     promises confidentiality for themselves alone, once.
 * F9  That the plan is made at all is the owner's to say, or who decides consents in all of it for her, and to take back
 *     at any time: then nobody else reads it.
 */
import {
  actsAsParent,
  aloneAnswersKept,
  askedAbout,
  dayInNorway,
  decidesAsOwner,
  isCoordinatorRole,
  isOutsideArea,
  mayActAs,
  responsibilityFor,
  standingIn,
  takesPart,
  withResponsibility,
  type Actor,
  type Day,
  type Participant,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import { decideConsent } from './decide-consent.ts'
import { decideCoordinator } from './decide-coordinator.ts'
import { decideInvitation } from './decide-invitation.ts'
import { decideMeeting } from './decide-meeting.ts'
import { decideOralNo } from './decide-oral-no.ts'
import { decidePlanConsent } from './decide-plan-consent.ts'
import { decideRepresenting } from './decide-representing.ts'
import { decideMember, decideNewService } from './decide-service.ts'

export type Decision =
  | { readonly ok: true; readonly facts: PlanFacts }
  | { readonly ok: false; readonly reason: Reason }

export function decide(facts: PlanFacts, by: Actor, command: FactsCommand, now: number): Decision {
  const today = dayInNorway(now)
  const participant = facts.participants.get(by.participant)
  if (participant === undefined || !takesPart(participant, by, today)) return no('notAllowed')
  if (!mayActAs(facts, by, today)) return no('capacityEnded')
  if (facts.closed && !worksOnClosed(command)) return no('planClosed')
  const outcome = changesFor(facts, by, participant, command, now)
  if (typeof outcome === 'string') return no(outcome)
  const next = { ...facts, ...outcome, version: facts.version + 1 }
  // F5
  return { ok: true, facts: { ...next, responsibilities: aloneAnswersKept(facts, next, today) } }
}

/** What a closed plan still takes: that access ends, and that the owner has changed her mind. */
function worksOnClosed(command: FactsCommand): boolean {
  switch (command.kind) {
    case 'answerAlone':
      return !command.input.sees
    case 'withdrawConsent':
    case 'rejectConsent':
    case 'recordNo':
    case 'confirmNo':
    case 'endParticipation':
    case 'endRepresentation':
    case 'endMember':
    case 'withdrawInvitation':
    case 'rejectPlanConsent':
    case 'withdrawPlanConsent':
    case 'givePlanConsent':
      return true
    default:
      return false
  }
}

function changesFor(
  facts: PlanFacts,
  by: Actor,
  participant: Participant,
  command: FactsCommand,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  const isOwner = participant.id === facts.owner || actsAsParent(facts, by, today)
  const isSelf = by.capacity === 'self'
  switch (command.kind) {
    case 'setResponsibility':
      return setResponsibility(facts, by, command, today)
    case 'answerAlone':
      if (decidesAsOwner(facts, by, 'consents', command.area, today)) return answerAlone(facts, by, command, today)
      if (participant.id === facts.owner) return 'parentsDecide'
      return isSelf ? 'ownerOnly' : 'outsideMandate'
    case 'setPeriod':
      if (isOwner || (isSelf && isCoordinatorRole(participant.role))) return { period: command.input }
      return isSelf ? 'notAllowed' : 'outsideMandate'
    case 'giveConsent':
    case 'withdrawConsent':
    case 'recordConsent':
    case 'confirmConsent':
    case 'rejectConsent':
    case 'endParticipation':
      return decideConsent(facts, by, command, now)
    case 'recordNo':
    case 'confirmNo':
    case 'takeBackNo':
      return decideOralNo(facts, by, command, now)
    case 'givePlanConsent':
    case 'recordPlanConsent':
    case 'confirmPlanConsent':
    case 'rejectPlanConsent':
    case 'withdrawPlanConsent':
      return decidePlanConsent(facts, by, command, now)
    case 'setWritingHelp':
      if (isOwner) return { writingHelpUntil: command.input.until }
      return isSelf ? 'ownerOnly' : 'outsideMandate'
    case 'appointCoordinator':
    case 'askCoordinator':
    case 'acceptCoordinator':
    case 'endHandOver':
      return isSelf ? decideCoordinator(facts, participant, command, today) : 'outsideMandate'
    case 'registerRepresentation':
    case 'endRepresentation':
    case 'setOwnerBirthDate':
      return decideRepresenting(facts, by, command, now)
    case 'addService':
      return decideNewService(facts, by, command, now)
    case 'addMember':
    case 'endMember':
      return decideMember(facts, by, command, now)
    case 'invite':
    case 'confirmInvited':
    case 'joinInvited':
    case 'withdrawInvitation':
    case 'promiseConfidentiality':
      return decideInvitation(facts, by, command, now)
    case 'callMeeting':
    case 'changeMeeting':
    case 'cancelMeeting':
    case 'answerMeeting':
      return decideMeeting(facts, by, command, now)
  }
}

/** F2 */
function setResponsibility(
  facts: PlanFacts,
  by: Actor,
  command: Extract<FactsCommand, { kind: 'setResponsibility' }>,
  today: Day,
): Changes | Reason {
  const { area, responsible, contributors } = command.input
  const standing = standingIn(facts, by, `area-${area}`, today)
  if (standing !== 'owner' && standing !== 'coordinator')
    return by.capacity === 'self' ? 'notAllowed' : 'outsideMandate'
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
  by: Actor,
  { area, action, input }: Extract<FactsCommand, { kind: 'answerAlone' }>,
  today: Day,
): Changes | Reason {
  const fact = responsibilityFor(facts, area, action)
  if (fact === null || !isOutsideArea(facts, fact, today)) return 'invalidInput'
  // Nobody gives themselves anything of what they look after for somebody else.
  if (input.sees && fact.responsible === by.participant) return 'outsideMandate'
  const alone = { answer: input.sees ? ('agreed' as const) : ('declined' as const), on: today }
  return { responsibilities: withResponsibility(facts.responsibilities, { ...fact, alone }) }
}

function no(reason: Reason): Decision {
  return { ok: false, reason }
}
