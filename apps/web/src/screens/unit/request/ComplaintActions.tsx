import type { Day, RequestState } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { HowGiven, useGiven } from './HowGiven.tsx'
import { Reconsider } from './Reconsider.tsx'
import { RegisterComplaint } from './RegisterComplaint.tsx'
import { SendUnread } from './SendUnread.tsx'
import { useStep } from './useStep.ts'

export interface ComplaintActionsProps {
  readonly detail: UnitRequestDetail
  readonly state: RequestState
  readonly today: Day
}

/** A complaint is entered, looked at again, and sent on unless it gets what it asks for. */
export function ComplaintActions({ detail, state, today }: ComplaintActionsProps): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { unit } = words
  if (state.phase === 'complained')
    return state.complainedOf === 'silence' ? (
      <Section title={unit.silenceTitle}>
        <CannotAnswer detail={detail} today={today} />
      </Section>
    ) : (
      <Section title={unit.reconsiderTitle}>
        <Reconsider detail={detail} today={today} />
      </Section>
    )
  if (state.phase === 'upheld')
    return (
      <Section title={unit.status.upheld}>
        <SendOn detail={detail} />
      </Section>
    )
  if (state.mayComplainOf === null) return null
  return (
    <Section title={unit.complaintTitle}>
      <p>{whenIn()}</p>
      {state.mayComplainOf === 'answer' && state.decision?.arrivedOn === null && (
        <SendUnread detail={detail} today={today} />
      )}
      <RegisterComplaint detail={detail} state={state} today={today} />
    </Section>
  )

  function whenIn(): string {
    if (state.mayComplainOf === 'silence') return unit.complaintOfSilence
    const until = state.decision?.complaintUntil ?? null
    if (until === null) return unit.complaintNotBegun
    const date = formats.dateNear(until, today)
    return until >= today ? unit.complaintUntil(date) : unit.complaintLate(date)
  }
}

/** That there is no answer is met by one; if there cannot be one yet, the complaint goes on. */
function CannotAnswer({ detail, today }: { readonly detail: UnitRequestDetail; readonly today: Day }): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const why = useDraft(`unit/${detail.id}/cannot-answer`)
  const draft = useGiven(detail, today)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (why.text.trim() === '' || draft.given === null) return
    const step = { kind: 'reconsidered', outcome: 'upheld', words: why.text, given: draft.given } as const
    take(step, draft.how === 'inProduct' ? unit.outcomeSaved : unit.printAndSend, why.drop)
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <p>{unit.silenceText}</p>
      <TextField
        label={unit.silenceWhy}
        value={why.text}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        error={isTried && why.text.trim() === '' ? form.required : undefined}
        onValueChange={why.write}
      />
      <HowGiven detail={detail} draft={draft} isTried={isTried} />
      <div>
        <Button type="submit" variant="secondary" loading={isPending}>
          {unit.silenceSendOn}
        </Button>
      </div>
    </form>
  )
}

function SendOn({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const { take, isPending } = useStep(detail)
  return (
    <>
      <p>{unit.sendOnText}</p>
      <div>
        <Button loading={isPending} onClick={() => take({ kind: 'sentOn' }, unit.sentOn)}>
          {unit.sendOn}
        </Button>
      </div>
    </>
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
