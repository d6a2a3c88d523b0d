import type { Day, RequestState } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Details, Fieldset, Radio, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { DayField } from '../../editing/DayField.tsx'
import { useStep } from './useStep.ts'

export interface ComplaintActionsProps {
  readonly detail: UnitRequestDetail
  readonly state: RequestState
  readonly today: Day
}

/** After an answer: a complaint is entered, looked at again, and sent on where nothing changes. */
export function ComplaintActions({ detail, state, today }: ComplaintActionsProps): ReactElement | null {
  switch (state.phase) {
    case 'answered':
      return <RegisterComplaint detail={detail} state={state} today={today} />
    case 'complained':
      return <Reconsider detail={detail} />
    case 'upheld':
      return <SendOn detail={detail} />
    case 'open':
    case 'reopened':
    case 'sentOn':
      return null
  }
}

function RegisterComplaint({ detail, state, today }: ComplaintActionsProps): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const complaint = useDraft(`unit/${detail.id}/complaint`)
  const [receivedOn, setReceivedOn] = useState<Day | null>(today)
  const [isTried, setIsTried] = useState(false)
  const { decision } = state
  if (decision === null) return null
  const isDayFine = receivedOn !== null && receivedOn >= decision.on && receivedOn <= today
  const until = formats.dateNear(decision.complaintUntil, today)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (complaint.text.trim() === '' || !isDayFine) return
    take({ kind: 'complained', words: complaint.text, receivedOn }, unit.stepSaved, complaint.drop)
  }
  return (
    <Section title={unit.complaintTitle}>
      <p>{decision.complaintUntil >= today ? unit.complaintUntil(until) : unit.complaintLate(until)}</p>
      {/* Not in the card itself: the design system takes its padding from a card of details. */}
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
    </Section>
  )
}

const OUTCOMES = ['changed', 'upheld'] as const

function Reconsider({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const why = useDraft(`unit/${detail.id}/reconsider`)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('changed')
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (why.text.trim() !== '') take({ kind: 'reconsidered', outcome, words: why.text }, unit.outcomeSaved, why.drop)
  }
  return (
    <Section title={unit.reconsiderTitle}>
      <form className="ag-stack" onSubmit={send} noValidate>
        <Fieldset>
          <Fieldset.Legend className="ag-visually-hidden">{unit.reconsiderTitle}</Fieldset.Legend>
          {OUTCOMES.map((each) => (
            <Radio
              key={each}
              name="outcome"
              value={each}
              label={unit.reconsiderOutcomes[each]}
              checked={outcome === each}
              onChange={() => setOutcome(each)}
            />
          ))}
        </Fieldset>
        <TextField
          label={unit.reconsiderWords}
          value={why.text}
          isMultiline
          maxLength={REQUEST_WORDS_MAX}
          error={isTried && why.text.trim() === '' ? form.required : undefined}
          onValueChange={why.write}
        />
        <div>
          <Button type="submit" loading={isPending}>
            {unit.saveOutcome}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function SendOn({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const { take, isPending } = useStep(detail)
  return (
    <Section title={unit.status.upheld}>
      <p>{unit.sendOnText}</p>
      <div>
        <Button loading={isPending} onClick={() => take({ kind: 'sentOn' }, unit.sentOn)}>
          {unit.sendOn}
        </Button>
      </div>
    </Section>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Card as="section" aria-labelledby="unit-complaint" className="ag-stack">
      <h2 id="unit-complaint">{title}</h2>
      {children}
    </Card>
  )
}
