import { addDays, type Day } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Details, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { DayField } from '../../editing/DayField.tsx'
import { ActLink } from '../../requests/ActLink.tsx'
import { HowGiven, useGiven } from './HowGiven.tsx'
import { useStep } from './useStep.ts'

/** Days from today by which an answer that is late is usually there. */
const USUAL_DELAY_DAYS = 14

export interface NoticeFormProps {
  readonly detail: UnitRequestDetail
  readonly today: Day
  /** There still is time: it is offered, and not asked for. */
  readonly isEarly?: boolean
}

/** The written notice that an answer is late: why, and when it comes. */
export function NoticeForm({ detail, today, isEarly = false }: NoticeFormProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const form = <Form detail={detail} today={today} />
  if (isEarly)
    return (
      <Details className="ag-unit-early">
        <Details.Summary>{unit.noticeTitle}</Details.Summary>
        <Details.Content>{form}</Details.Content>
      </Details>
    )
  return (
    <Card as="section" aria-labelledby="unit-notice" className="ag-stack ag-unit-due">
      <h2 id="unit-notice">{unit.noticeTitle}</h2>
      <p>{unit.noticeLate}</p>
      {form}
    </Card>
  )
}

function Form({ detail, today }: NoticeFormProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const reason = useDraft(`unit/${detail.id}/notice`)
  const [expectedOn, setExpectedOn] = useState<Day | null>(addDays(today, USUAL_DELAY_DAYS))
  const [isTried, setIsTried] = useState(false)
  const draft = useGiven(detail, today)
  const { given } = draft
  const isDayFine = expectedOn !== null && expectedOn > today
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (reason.text.trim() === '' || !isDayFine || given === null) return
    const said = given.how === 'inProduct' ? unit.noticeSent : unit.printAndSend
    take({ kind: 'delayed', reason: reason.text, expectedOn, given }, said, () => {
      reason.drop()
      setIsTried(false)
    })
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <TextField
        label={unit.noticeReason}
        value={reason.text}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        error={isTried && reason.text.trim() === '' ? form.required : undefined}
        onValueChange={reason.write}
      />
      <DayField
        label={unit.noticeExpected}
        value={expectedOn}
        error={isTried && !isDayFine ? unit.noticeExpectedError : undefined}
        onRead={(read) => setExpectedOn(read.isDay ? read.day : null)}
      />
      <HowGiven detail={detail} draft={draft} isTried={isTried} />
      <div>
        <Button type="submit" loading={isPending}>
          {draft.how === 'inProduct' ? unit.sendNotice : unit.saveNotice}
        </Button>
      </div>
      <ActLink before={unit.noticeLaw} act="procedure" />
    </form>
  )
}
