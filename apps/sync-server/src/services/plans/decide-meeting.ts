/** F4 of `decide.ts`: commands about meetings. */
import {
  arrangesMeetings,
  dayInNorway,
  localTimeInNorway,
  partyOf,
  type Actor,
  type Attendance,
  type Meeting,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import type { ArrangeMeeting } from '@ansvarsgruppe/plan-model/contract'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'

export type MeetingCommand = Extract<FactsCommand, { readonly meeting: unknown }>

/** Meetings a plan may hold: many a year for decades. */
export const MEETINGS_MAX = 2_000

export function decideMeeting(facts: PlanFacts, by: Actor, command: MeetingCommand, now: number): Changes | Reason {
  const known = facts.meetings.find(({ id }) => id === command.meeting)
  if (command.kind === 'answerMeeting') return answered(facts, by, known, command.input.answer, now)
  if (!arrangesMeetings(facts, by, dayInNorway(now))) return by.capacity === 'self' ? 'notAllowed' : 'outsideMandate'
  switch (command.kind) {
    case 'callMeeting':
      if (known !== undefined) return 'invalidInput'
      return facts.meetings.length >= MEETINGS_MAX
        ? 'tooLarge'
        : arranged(facts, command.input, newMeeting(command), now)
    case 'changeMeeting':
      return isOpen(known, now) ? arranged(facts, command.input, known, now) : 'invalidInput'
    case 'cancelMeeting':
      return isOpen(known, now) ? withMeeting(facts, { ...known, cancelled: true }) : 'invalidInput'
  }
}

function newMeeting({ meeting }: MeetingCommand): Meeting {
  return { id: meeting, startsAt: '', minutes: 0, place: '', invited: [], answers: new Map(), cancelled: false }
}

function arranged(facts: PlanFacts, input: ArrangeMeeting, before: Meeting, now: number): Changes | Reason {
  const today = dayInNorway(now)
  if (input.startsAt <= localTimeInNorway(now)) return 'invalidInput'
  if (!input.invited.every((id) => activeParticipant(facts, id, today) !== null)) return 'invalidInput'
  const invited = [...new Set([facts.owner, ...input.invited])]
  const isSameTime = input.startsAt === before.startsAt
  const answers = new Map([...before.answers].filter(([id]) => isSameTime && invited.includes(id)))
  return withMeeting(facts, { ...before, ...input, invited, answers })
}

function answered(
  facts: PlanFacts,
  by: Actor,
  meeting: Meeting | undefined,
  answer: Attendance,
  now: number,
): Changes | Reason {
  const party = partyOf(facts, by)
  if (by.capacity === 'owner' && !arrangesMeetings(facts, by, dayInNorway(now))) return 'outsideMandate'
  // Whoever is not invited is told no more than of a meeting that is not there.
  if (meeting === undefined || !meeting.invited.includes(party)) return 'invalidInput'
  if (!isOpen(meeting, now)) return 'invalidInput'
  return withMeeting(facts, { ...meeting, answers: new Map(meeting.answers).set(party, answer) })
}

/** Neither cancelled nor begun. */
function isOpen(meeting: Meeting | undefined, now: number): meeting is Meeting {
  return meeting !== undefined && !meeting.cancelled && meeting.startsAt > localTimeInNorway(now)
}

function withMeeting(facts: PlanFacts, changed: Meeting): Changes {
  const others = facts.meetings.filter(({ id }) => id !== changed.id)
  return { meetings: [...others, changed].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) }
}
