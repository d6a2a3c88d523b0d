import { AppLink, Card, EmptyState, LoadingSkeleton, mainContentId, PageHeading, ViewToggle } from '@ansvarsgruppe/ui'
import { TableIcon, TasklistIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useTimelinePageWords } from '../../words/late/timeline.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { areaAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { EveryArea, type AreasSoFar } from './EveryArea.tsx'
import './timeline-screen.css'
import { timelineView } from './timeline-view.ts'
import { TimelinePicture } from './TimelinePicture.tsx'
import { TimelineTable } from './TimelineTable.tsx'

/** What has happened and what is coming, in every area the reader may see. */
export function TimelineScreen(): ReactElement {
  const { words } = useTimelinePageWords()
  const { plan } = usePlanHere()
  const [form, setForm] = useState<'picture' | 'table'>('picture')
  usePageHeading(words.nav.timeline)
  return (
    <>
      <PageHeading
        title={words.nav.timeline}
        subtitle={words.timeline.lead}
        end={
          <>
            <ReadAloudButton part={mainContentId} text={words.readAloud.page} />
            <ViewToggle
              label={words.timeline.viewLabel}
              value={form}
              views={[
                { value: 'picture', text: words.timeline.picture, icon: <TasklistIcon /> },
                { value: 'table', text: words.timeline.table, icon: <TableIcon /> },
              ]}
              onValueChange={setForm}
            />
          </>
        }
      />
      <EveryArea areas={plan.lifeAreas}>{(areas) => <InTime areas={areas} form={form} />}</EveryArea>
    </>
  )
}

function InTime({ areas, form }: { readonly areas: AreasSoFar; readonly form: 'picture' | 'table' }): ReactElement {
  const { words } = useTimelinePageWords()
  const { plan, today } = usePlanHere()
  const view = timelineView(plan, areas.ready, today)
  const Shown = form === 'picture' ? TimelinePicture : TimelineTable
  const hasActions = view.areas.some(({ actions }) => actions.length > 0)
  return (
    <div className="ag-stack">
      {/* Six times that there is nothing would be no picture. */}
      <Shown view={hasActions ? view : { ...view, areas: [] }} />
      {areas.loading.map((area) => (
        <LoadingSkeleton key={area} text={words.page.loadingWhat(words.area[area])} shape="rows" rows={1} />
      ))}
      {!hasActions && areas.loading.length === 0 && plan.lifeAreas.length > 0 && <NoActions />}
    </div>
  )
}

function NoActions(): ReactElement {
  const { words } = useTimelinePageWords()
  const { plan } = usePlanHere()
  const [first] = plan.lifeAreas
  return (
    <Card>
      <EmptyState
        title={words.timeline.emptyTitle}
        actions={
          first !== undefined && (
            <AppLink href={areaAddress(plan.planId, first)}>{words.timeline.toArea(words.area[first])}</AppLink>
          )
        }
      >
        <p>{words.timeline.emptyText}</p>
      </EmptyState>
    </Card>
  )
}
