import type { TimelineMark, TimelineRow } from '@ansvarsgruppe/ui'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { DayAxis } from './timeline-axis.ts'
import type { TimelineView } from './timeline-view.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** The rows of days that matter: the plan's own, meetings, consents. */
export function useDayRows(view: TimelineView, axis: DayAxis): readonly TimelineRow[] {
  const { words, formats } = useTimelinePageWords()
  const { person, today, me } = usePlanHere()
  const { consents, meetingAt, shortDay, names } = useTimelineWords()
  const { period } = view

  const plan: TimelineRow = {
    id: 'plan',
    name: words.timeline.plan,
    span: {
      from: axis.at(period.start),
      to: axis.at(period.end),
      text: `${words.timeline.planLasts({ from: formats.dateLong(period.start), to: formats.dateLong(period.end) })}.`,
    },
    marks: [
      {
        id: 'review',
        at: axis.at(period.nextRevision),
        text: words.timeline.reviewOn(shortDay(period.nextRevision)),
        description: `${words.plan.nextRevision}: ${formats.dateLong(period.nextRevision)}.`,
        look: 'review',
      },
    ],
  }
  const meetings: TimelineRow = {
    id: 'meetings',
    name: words.timeline.meetings,
    note: view.meetings.length === 0 ? words.timeline.noMeetings : undefined,
    marks: view.meetings.map((meeting): TimelineMark => {
      const date = formats.dateNear(meeting.day, today)
      return {
        id: meeting.id,
        at: axis.at(meeting.day),
        text: date,
        description: `${date}. ${meetingAt(meeting)}.`,
        look: meeting.isPast ? 'done' : 'coming',
      }
    }),
  }
  const ends: TimelineRow = {
    id: 'consents',
    name: words.timeline.consents,
    note: view.withdrawn.length > 0 ? words.timeline.withdrawn(names(view.withdrawn)) : undefined,
    marks: view.consentEnds.map((end): TimelineMark => {
      const [only] = end.participants
      const who =
        end.participants.length === 1 && only !== undefined
          ? only === me.id
            ? words.timeline.yours
            : person(only).firstName
          : words.timeline.consentsCount(end.participants.length)
      // Beyond the axis the year is not to be read from it.
      const date = end.day > axis.last || end.day < axis.first ? formats.dateLong(end.day) : shortDay(end.day)
      return {
        id: end.day,
        at: axis.at(end.day),
        text: words.timeline.endsShort({ who, date }),
        description: `${consents(end)} ${formats.dateNear(end.day, today)}.`,
        look: end.isSoon ? 'endSoon' : 'end',
      }
    }),
  }
  const hasConsents = view.consentEnds.length + view.withdrawn.length > 0
  return hasConsents ? [plan, meetings, ends] : [plan, meetings]
}
