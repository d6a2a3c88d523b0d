import type { Day, RequestState } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type RequestView } from '@ansvarsgruppe/plan-model/contract'
import { Button, ButtonRow, TextButton, TextField, useDraft, useHasDraft, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useComplain } from '../../api/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'

export interface ComplaintProps {
  readonly request: RequestView
  readonly state: RequestState
  readonly municipality: string | null
  readonly today: Day
}

/** How to complain of an answer, until when, or of there being none; and doing it. */
export function Complaint({ request, state, municipality, today }: ComplaintProps): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { requests } = words
  const { decision, mayComplainOf } = state
  const key = `requests/${request.id}/complaint`
  const hasBegun = useHasDraft(key)
  const [isOpen, setIsOpen] = useState(hasBegun)
  if (mayComplainOf === null) return null
  const isOfSilence = mayComplainOf === 'silence'
  const body = municipality ?? requests.unit
  const until = isOfSilence ? null : (decision?.complaintUntil ?? null)
  if (until !== null && today > until)
    return <p className="ag-muted">{requests.complaintLate(formats.dateLong(until))}</p>
  const how = isOfSilence
    ? requests.silenceHow({ body, date: formats.dateLong(state.answerBy) })
    : until === null
      ? requests.letter.complaintHow(body)
      : requests.complaintHow({ body, date: formats.dateLong(until) })
  return (
    <section className="ag-stack ag-stack-close">
      <h3>{isOfSilence ? requests.silenceTitle : requests.complaintTitle}</h3>
      <p>{how}</p>
      <p>{requests.complaintHelp(body)}</p>
      {isOpen ? (
        <ComplaintForm id={request.id} draftKey={key} isOfSilence={isOfSilence} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button variant="secondary" onClick={() => setIsOpen(true)}>
            {requests.complain}
          </Button>
        </div>
      )}
    </section>
  )
}

function ComplaintForm({
  id,
  draftKey,
  isOfSilence,
  onClose,
}: {
  readonly id: string
  readonly draftKey: string
  readonly isOfSilence: boolean
  readonly onClose: () => void
}): ReactElement {
  const { words } = useRequestsWords()
  const { requests, form, button, page } = words
  const showToast = useToast()
  const { mutateAsync, isPending } = useComplain(id)
  const complaint = useDraft(draftKey)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (complaint.text.trim() !== '') void complain()
  }
  // Awaited here: a complaint that is sent takes the form away, and what `mutate` is given would go with it.
  async function complain(): Promise<void> {
    try {
      await mutateAsync(complaint.text)
    } catch {
      showToast({ text: page.errorText })
      return
    }
    complaint.drop()
    showToast({ text: requests.complaintSent })
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <TextField
        label={isOfSilence ? requests.silenceWords : requests.complaintWords}
        value={complaint.text}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        error={isTried && complaint.text.trim() === '' ? form.required : undefined}
        onValueChange={complaint.write}
      />
      <ButtonRow>
        <Button type="submit" loading={isPending}>
          {requests.sendComplaint}
        </Button>
        <TextButton onClick={onClose}>{button.cancel}</TextButton>
      </ButtonRow>
    </form>
  )
}
