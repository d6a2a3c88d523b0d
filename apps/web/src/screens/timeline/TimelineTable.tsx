import { AppLink, AreaTile, Card, VisuallyHidden } from '@ansvarsgruppe/ui'
import { useId, type ReactElement, type ReactNode } from 'react'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { actionAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ActionStatusLabel } from '../status/ActionStatusLabel.tsx'
import type { TimelineView } from './timeline-view.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** All that the picture tells, as a table. */
export function TimelineTable({ view }: { readonly view: TimelineView }): ReactElement {
  const { words, formats } = useTimelinePageWords()
  const { today } = usePlanHere()
  const { head } = words.timeline
  return (
    <Card padding="flush">
      <table className="ag-timeline-table">
        <caption>
          <VisuallyHidden>{words.nav.timeline}. </VisuallyHidden>
          {words.timeline.todayIs(formats.weekdayDate(today))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{head.what}</th>
            <th scope="col">{head.when}</th>
            <th scope="col" className="ag-timeline-table-wide">
              {head.status}
            </th>
          </tr>
        </thead>
        <DayGroups view={view} />
        <AreaGroups view={view} />
      </table>
    </Card>
  )
}

interface GroupProps {
  readonly name: ReactNode
  readonly children: ReactNode
}

/** Rows that belong together, under their name. */
function Group({ name, children }: GroupProps): ReactElement {
  const id = useId()
  return (
    <tbody aria-labelledby={id}>
      <tr className="ag-timeline-table-group">
        <th id={id} scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

function DayGroups({ view }: { readonly view: TimelineView }): ReactElement {
  const { words, formats } = useTimelinePageWords()
  const { today } = usePlanHere()
  const { consents, meetingAt, names } = useTimelineWords()
  const { period } = view
  const past = (day: string): string => (day < today ? words.timeline.has : words.timeline.comes)
  return (
    <>
      <Group name={words.timeline.plan}>
        <DayRow what={words.plan.period} when={formats.dateRange(period.start, period.end, today)} />
        <DayRow what={words.plan.nextRevision} when={formats.dateNear(period.nextRevision, today)} />
      </Group>
      <Group name={words.timeline.meetings}>
        {view.meetings.length === 0 && <NoneRow>{words.timeline.noMeetings}</NoneRow>}
        {view.meetings.map((meeting) => (
          <DayRow
            key={meeting.id}
            what={meetingAt(meeting)}
            when={formats.dateNear(meeting.day, today)}
            status={past(meeting.day)}
          />
        ))}
      </Group>
      {view.consentEnds.length + view.withdrawn.length > 0 && (
        <Group name={words.timeline.consents}>
          {view.consentEnds.map((ends) => (
            <DayRow
              key={ends.day}
              what={consents(ends)}
              when={formats.dateNear(ends.day, today)}
              status={ends.isSoon ? <span className="ag-timeline-table-soon">{words.group.endsSoon}</span> : undefined}
            />
          ))}
          {view.withdrawn.length > 0 && <NoneRow>{words.timeline.withdrawn(names(view.withdrawn))}</NoneRow>}
        </Group>
      )}
    </>
  )
}

function AreaGroups({ view }: { readonly view: TimelineView }): ReactElement {
  const { words } = useTimelinePageWords()
  const { plan } = usePlanHere()
  const { when, who } = useTimelineWords()
  return (
    <>
      {view.areas.map(({ area, actions }) => (
        <Group
          key={area}
          name={
            <span className="ag-timeline-table-area">
              <AreaTile area={area} size="s" />
              {words.area[area]}
            </span>
          }
        >
          {actions.length === 0 && <NoneRow>{words.timeline.noActions}</NoneRow>}
          {actions.map((action) => (
            <DayRow
              key={action.id}
              what={
                <>
                  <AppLink href={actionAddress(plan.planId, area, action.id)}>
                    {action.what || words.action.name}
                  </AppLink>
                  <span className="ag-muted ag-small">{who(action)}</span>
                </>
              }
              when={when(action)}
              status={<ActionStatusLabel status={action.status} isOverdue={action.isOverdue} />}
            />
          ))}
        </Group>
      ))}
    </>
  )
}

function DayRow({ what, when, status }: { what: ReactNode; when: string; status?: ReactNode }): ReactElement {
  return (
    <tr>
      <th scope="row">
        {what}
        {/* Where three columns have no room, the third stands under the first. */}
        {status !== undefined && <span className="ag-timeline-table-narrow">{status}</span>}
      </th>
      <td>{unbroken(when)}</td>
      <td className="ag-timeline-table-wide">{status}</td>
    </tr>
  )
}

function NoneRow({ children }: { readonly children: string }): ReactElement {
  return (
    <tr>
      <td colSpan={3} className="ag-muted">
        {children}
      </td>
    </tr>
  )
}

/** A day keeps its month on its line. */
function unbroken(when: string): string {
  return when.replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0')
}
