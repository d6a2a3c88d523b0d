import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Details } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { HowGiven, useGiven } from './HowGiven.tsx'
import { useStep } from './useStep.ts'

/** An answer that nobody has read here is sent or given instead: until it has arrived, no time runs to complain. */
export function SendUnread({
  detail,
  today,
}: {
  readonly detail: UnitRequestDetail
  readonly today: Day
}): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const { take, isPending } = useStep(detail)
  const draft = useGiven(detail, today, true)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (draft.given !== null) take({ kind: 'given', given: draft.given }, unit.stepSaved)
  }
  return (
    <div>
      <Details className="ag-unit-early">
        <Details.Summary>{unit.sendUnread}</Details.Summary>
        <Details.Content>
          <form className="ag-stack" onSubmit={send} noValidate>
            <p>{unit.sendUnreadText}</p>
            <HowGiven detail={detail} draft={draft} isTried={isTried} isSentAnew />
            <div>
              <Button type="submit" variant="secondary" loading={isPending}>
                {unit.saveSent}
              </Button>
            </div>
          </form>
        </Details.Content>
      </Details>
    </div>
  )
}
