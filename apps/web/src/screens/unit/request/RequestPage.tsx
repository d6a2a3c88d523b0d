import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail, UnitView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Button, Card, LoadingSkeleton, Notice, PageHeading, StatusMessage } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon, InformationSquareIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { ApiError, useUnitRequest } from '../../../api/index.ts'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { usePageHeading } from '../../frame/usePageHeading.ts'
import { NotFound } from '../../not-found/NotFoundScreen.tsx'
import { DeadlineBar } from '../DeadlineBar.tsx'
import { itemOf, type InboxItem } from '../inbox.ts'
import { daysLeft, nextStep, whoAsked } from '../request-words.ts'
import { unitAddress } from '../unit-place.ts'
import { AddParent } from './AddParent.tsx'
import { ComplaintActions } from './ComplaintActions.tsx'
import { Coordination } from './Coordination.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { RecordAgreement } from './RecordAgreement.tsx'
import { RequestWordsCard } from './RequestWordsCard.tsx'
import { StepsSoFar } from './StepsSoFar.tsx'

export interface RequestPageProps {
  readonly id: string
  readonly view: UnitView
  readonly today: Day
}

/** One request: what was asked, how long there is, and what can be done next. */
export function RequestPage({ id, view, today }: RequestPageProps): ReactElement {
  const { words } = useRequestsWords()
  const { data, error, isPending, refetch } = useUnitRequest(id)
  usePageHeading(words.unit.requests)
  if (data !== undefined) return <Request detail={data} item={itemOf(data, view, today)} view={view} today={today} />
  if (isPending) return <LoadingSkeleton text={words.page.loading} />
  if (error instanceof ApiError && error.reason === 'roomNotFound') return <NotFound />
  return (
    <StatusMessage
      kind="error"
      title={words.page.errorTitle}
      actions={<Button onClick={() => void refetch()}>{words.button.tryAgain}</Button>}
    >
      {words.page.errorText}
    </StatusMessage>
  )
}

interface RequestProps {
  readonly detail: UnitRequestDetail
  readonly item: InboxItem
  readonly view: UnitView
  readonly today: Day
}

function Request({ detail, item, view, today }: RequestProps): ReactElement {
  const { words, formats } = useRequestsWords()
  const { unit } = words
  const { state } = item
  const { awaitsAnswer, waitsForUnit, needsNotice } = state
  const mayNotice = awaitsAnswer || state.phase === 'complained'
  return (
    <>
      <AppLink href={unitAddress({ kind: 'requests' })} className="ag-unit-back">
        <ArrowLeftIcon aria-hidden />
        {unit.backToRequests}
      </AppLink>
      <PageHeading
        title={<PlanText>{detail.name}</PlanText>}
        subtitle={<PlanText>{whoAsked(detail, words, today)}</PlanText>}
      />
      <div className="ag-unit-columns ag-unit-columns-turned">
        {/* First: on a phone one reads what was asked before one answers. */}
        <aside className="ag-stack ag-stack-wide">
          <Card as="section" aria-labelledby="unit-when" className={`ag-stack ag-unit-${item.tone}`}>
            <h2 id="unit-when" className="ag-visually-hidden">
              {unit.answerBy}
            </h2>
            {waitsForUnit && (
              <DeadlineBar used={item.used} text={daysLeft(state, words)} date={formats.dateNoYear(state.expectedBy)} />
            )}
            <p>{nextStep(item, view, words, formats)}</p>
          </Card>
          <RequestWordsCard detail={detail} />
          <StepsSoFar detail={detail} />
        </aside>
        <div className="ag-stack ag-stack-wide">
          {detail.otherPlan !== null && <OtherPlan detail={detail} today={today} />}
          {detail.isOwn ? (
            <Notice tone="wait" icon={<InformationSquareIcon />}>
              <p>{words.refused.ownCase()}</p>
            </Notice>
          ) : (
            <>
              {awaitsAnswer && !item.hasAgreed && (
                <RecordAgreement detail={detail} item={item} decidesFromAge={view.decidesFromAge} />
              )}
              {!item.decides && (
                <AddParent
                  detail={detail}
                  decidesFromAge={view.decidesFromAge}
                  isAsked={!item.hasAgreed && detail.asker !== 'representative'}
                />
              )}
              {needsNotice && <NoticeForm detail={detail} today={today} />}
              {awaitsAnswer && <DecisionForm detail={detail} view={view} today={today} item={item} />}
              <Coordination detail={detail} view={view} today={today} />
              <ComplaintActions detail={detail} state={state} today={today} />
              {mayNotice && !needsNotice && <NoticeForm detail={detail} today={today} isEarly />}
            </>
          )}
        </div>
      </div>
    </>
  )
}

/** What the unit alone is told. */
function OtherPlan({
  detail,
  today,
}: {
  readonly detail: UnitRequestDetail
  readonly today: Day
}): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { otherPlan } = detail
  if (otherPlan === null) return null
  const date = formats.dateNear(otherPlan.openedOn, today)
  return (
    <Notice tone="wait" icon={<InformationSquareIcon />}>
      <p>
        {otherPlan.isEnded
          ? words.unit.otherPlanEnded(date)
          : otherPlan.coordinator === null
            ? words.unit.otherPlan(date)
            : words.unit.otherPlanWith({ date, name: otherPlan.coordinator })}
      </p>
      {detail.asker !== 'self' && <p>{words.unit.otherPlanSecret}</p>}
    </Notice>
  )
}
