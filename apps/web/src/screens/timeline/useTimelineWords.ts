import type { Day } from '@ansvarsgruppe/plan-model'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ActionInTime, ConsentsEnd, MeetingInTime } from './timeline-view.ts'

export interface TimelineWords {
  /** "1. juni – 28. februar", "fra 1. juni", "innen 1. oktober", "Uten dato" */
  readonly when: (action: ActionInTime) => string
  /** "I gang", "Over fristen" */
  readonly status: (action: ActionInTime) => string
  /** "Fatima har ansvaret."; empty while nobody is. */
  readonly who: (action: ActionInTime) => string
  /** "Samtykkene til Berit og Fatima går ut" */
  readonly consents: (ends: ConsentsEnd) => string
  /** "Klokka 10.00, Helsehuset" */
  readonly meetingAt: (meeting: MeetingInTime) => string
  /** "15. des": within the picture, where the year is on its axis. */
  readonly shortDay: (day: Day) => string
  readonly names: (participants: readonly string[]) => string
}

/** What the timeline says of its things, the same in the picture and in the table. */
export function useTimelineWords(): TimelineWords {
  const { words, formats } = useTimelinePageWords()
  const { person, today, me } = usePlanHere()
  const near = (day: Day): string => formats.dateNear(day, today)
  const nameOf = (participant: string): string =>
    participant === me.id ? words.timeline.you : person(participant).firstName
  const names = (participants: readonly string[]): string => formats.list(participants.map(nameOf))

  function when({ start, due }: ActionInTime): string {
    if (start !== null && due !== null && start !== due) return formats.dateRange(start, due, today)
    if (due !== null) return words.timeline.by(near(due))
    return start === null ? words.timeline.undated : words.timeline.since(near(start))
  }
  function consents({ day, participants }: ConsentsEnd): string {
    const [only] = participants
    const hasEnded = day < today
    if (participants.length === 1 && only !== undefined) {
      const name = nameOf(only)
      return hasEnded ? words.timeline.consentEnded(name) : words.timeline.consentEnds(name)
    }
    return hasEnded
      ? words.timeline.consentsEnded(names(participants))
      : words.timeline.consentsEnd(names(participants))
  }
  return {
    when,
    status: (action) => words.actionStatus[action.isOverdue ? 'overdue' : action.status],
    who: ({ responsible }) => (responsible === null ? '' : words.timeline.isResponsible(person(responsible).firstName)),
    consents,
    meetingAt: ({ startsAt, place }) => words.timeline.at({ clock: formats.localClock(startsAt), place }),
    shortDay: (day) => `${formats.dayOfMonth(day)} ${formats.monthShort(day)}`,
    names,
  }
}
