import { TextButton, TimelineDownwards, type TimelineEvent } from '@ansvarsgruppe/ui'
import { CalendarIcon, CompassIcon, HandshakeIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { actionAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { happenings, type Happening } from './timeline-events.ts'
import type { ActionInTime, TimelineView } from './timeline-view.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** The timeline from top to bottom. What has been is there when it is asked for. */
export function EventsDownwards({ view }: { readonly view: TimelineView }): ReactElement {
  const { words, formats } = useTimelinePageWords()
  const [showsPast, setShowsPast] = useState(false)
  const eventOf = useEvents()
  const { past, late, coming, undated } = happenings(view)
  const earlier = showsPast ? [...past, ...late].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))) : late
  return (
    <div className="ag-stack">
      {past.length > 0 && (
        <div>
          <TextButton aria-expanded={showsPast} onClick={() => setShowsPast(!showsPast)}>
            {showsPast ? words.timeline.hidePast : words.timeline.showPast}
          </TextButton>
        </div>
      )}
      <TimelineDownwards
        label={words.nav.timeline}
        earlier={earlier.map(eventOf.happening)}
        todayText={words.timeline.todayIs(formats.weekdayDate(view.today))}
        coming={coming.map(eventOf.happening)}
        undated={undated.map(eventOf.undated)}
        undatedTitle={words.timeline.undatedOrOpen}
      />
    </div>
  )
}

function useEvents() {
  const { words, formats } = useTimelinePageWords()
  const { plan, owner, isOwner, today } = usePlanHere()
  const { when, status, who, consents, meetingAt } = useTimelineWords()

  function ofAction(action: ActionInTime, id: string, day: string, detail: string): TimelineEvent {
    return {
      id,
      when: day,
      title: action.what || words.action.name,
      detail,
      href: actionAddress(plan.planId, action.area, action.id),
      tone: 'plain',
      area: action.area,
    }
  }
  function dueDetail(action: ActionInTime): string {
    const isUnderWay = !action.isOverdue && (action.status === 'planned' || action.status === 'inProgress')
    const how = isUnderWay ? words.timeline.shouldBeDone : status(action)
    return [`${how}.`, who(action)].filter((text) => text !== '').join(' ')
  }
  function happening(one: Happening): TimelineEvent {
    const day = formats.dateNear(one.day, today)
    switch (one.kind) {
      case 'planBegins':
      case 'planEnds':
        return {
          id: one.kind,
          when: day,
          title: words.timeline[one.kind],
          tone: 'plain',
          icon: <CompassIcon />,
        }
      case 'review':
        return {
          id: one.kind,
          when: day,
          title: words.timeline.review,
          detail: words.plan.validUntil(formats.dateNear(plan.period.end, today)),
          tone: 'plain',
          icon: <CompassIcon />,
        }
      case 'meeting':
        return {
          id: one.meeting.id,
          when: day,
          title: words.timeline.meeting,
          detail: meetingAt(one.meeting),
          tone: 'plain',
          icon: <CalendarIcon />,
        }
      case 'consentsEnd': {
        const decides = isOwner ? words.timeline.youDecide : words.timeline.ownerDecides(owner.firstName)
        return {
          id: `consents ${one.day}`,
          when: day,
          title: consents(one.ends),
          detail: one.day < today ? undefined : decides,
          tone: one.ends.isSoon ? 'soon' : 'plain',
          icon: <HandshakeIcon />,
        }
      }
      case 'begins': {
        const how = one.day < today ? words.timeline.began : words.timeline.begins
        return ofAction(one.action, `begins ${one.action.id}`, day, how)
      }
      case 'due': {
        const event = ofAction(one.action, `due ${one.action.id}`, day, dueDetail(one.action))
        return one.action.isOverdue ? { ...event, tone: 'late' } : event
      }
    }
  }
  function undated(action: ActionInTime): TimelineEvent {
    const detail = [`${status(action)}.`, who(action)].filter((text) => text !== '').join(' ')
    return ofAction(action, action.id, formats.sentenceStart(when(action)), detail)
  }
  return { happening, undated }
}
