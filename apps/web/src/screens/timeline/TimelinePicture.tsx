import { Timeline, TimelineLegend, type BarLook, type TimelineContent } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { actionAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { EventsDownwards } from './EventsDownwards.tsx'
import { dayAxis, type DayAxis } from './timeline-axis.ts'
import type { TimelineView } from './timeline-view.ts'
import { useDayRows } from './useDayRows.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** In the order in which they are explained. */
const LOOKS: readonly BarLook[] = ['inProgress', 'completed', 'planned', 'onHold', 'cancelled']

/** The timeline as a picture: across where there is room, else downwards. */
export function TimelinePicture({ view }: { readonly view: TimelineView }): ReactElement {
  const { words, formats } = useTimelinePageWords()
  const axis = dayAxis(view)
  const content = useContent(view, axis)
  const bars = content.lanes.flatMap((lane) => lane.bars)
  return (
    <Timeline
      content={content}
      label={words.timeline.label({ from: formats.dateLong(axis.first), to: formats.dateLong(axis.last) })}
      legend={
        bars.length > 0 && (
          <TimelineLegend
            looks={LOOKS.filter((look) => bars.some((bar) => bar.look === look)).map((look) => ({
              look,
              text: formats.insideSentence(words.actionStatus[look]),
            }))}
            goesOn={words.timeline.goesOn}
          />
        )
      }
      downwards={<EventsDownwards view={view} />}
    />
  )
}

function useContent(view: TimelineView, axis: DayAxis): TimelineContent {
  const { words, formats } = useTimelinePageWords()
  const { plan } = usePlanHere()
  const { when, status, who } = useTimelineWords()
  const rows = useDayRows(view, axis)
  const at = (day: string | null): number | null => (day === null ? null : axis.at(day))
  return {
    axis: {
      days: axis.days,
      today: axis.at(view.today),
      todayText: words.timeline.today,
      ticks: axis.months.map((day, index) => ({
        at: axis.at(day),
        text: monthName(formats.monthShort(day), day, index === 0),
      })),
    },
    rows,
    lanes: view.areas.map(({ area, actions }) => ({
      id: area,
      name: words.area[area],
      area,
      emptyText: words.timeline.noActions,
      bars: actions.map((action) => ({
        id: action.id,
        name: action.what || words.action.name,
        href: actionAddress(plan.planId, area, action.id),
        from: at(action.start),
        to: at(action.due),
        look: action.status,
        isLate: action.isOverdue,
        word: action.start === null && action.due === null ? words.timeline.undated : status(action),
        description: [`${formats.sentenceStart(when(action))}.`, who(action)].filter((text) => text !== '').join(' '),
      })),
    })),
  }
}

/** The year stands where it begins. */
function monthName(month: string, day: string, isFirst: boolean): string {
  return isFirst || day.slice(5, 7) === '01' ? `${month} ${day.slice(2, 4)}` : month
}
