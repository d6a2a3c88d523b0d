import type { Day, RequestState } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX } from '@ansvarsgruppe/plan-model/contract'
import { Button, Details, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { DayField } from '../../editing/DayField.tsx'
import type { ComplaintActionsProps } from './ComplaintActions.tsx'
import { useStep } from './useStep.ts'

/** A complaint that came on paper, or was said, from the day it came. */
export function RegisterComplaint({ detail, state, today }: ComplaintActionsProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const complaint = useDraft(`unit/${detail.id}/complaint`)
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [isTried, setIsTried] = useState(false)
  const isDayFine = receivedOn !== null && receivedOn <= today && isAfterWhatItIsOf(state, receivedOn)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (complaint.text.trim() === '' || !isDayFine) return
    take({ kind: 'complained', words: complaint.text, receivedOn }, unit.stepSaved, complaint.drop)
  }
  return (
    // Not in the card itself: the design system takes its padding from a card of details.
    <div>
      <Details className="ag-unit-early">
        <Details.Summary>{unit.registerComplaint}</Details.Summary>
        <Details.Content>
          <form className="ag-stack" onSubmit={send} noValidate>
            <TextField
              label={unit.complaintWords}
              value={complaint.text}
              isMultiline
              maxLength={REQUEST_WORDS_MAX}
              error={isTried && complaint.text.trim() === '' ? form.required : undefined}
              onValueChange={complaint.write}
            />
            <DayField
              label={unit.complaintReceived}
              value={receivedOn}
              error={isTried && !isDayFine ? unit.complaintReceivedError : undefined}
              onRead={(read) => setReceivedOn(read.isDay ? read.day : null)}
            />
            <div>
              <Button type="submit" loading={isPending}>
                {unit.registerComplaint}
              </Button>
            </div>
          </form>
        </Details.Content>
      </Details>
    </div>
  )
}

function isAfterWhatItIsOf({ mayComplainOf, decision, answerBy }: RequestState, day: Day): boolean {
  if (mayComplainOf === 'silence') return day > answerBy
  return decision !== null && day >= (decision.arrivedOn ?? decision.on)
}
