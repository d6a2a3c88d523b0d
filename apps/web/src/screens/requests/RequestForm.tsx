import type { RequestReceipt, RequestsView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Button, ButtonRow, PageHeading, TextButton } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useSearchParams } from 'wouter'
import { ApiError, useAskForPlan, useSaveRequestDraft } from '../../api/index.ts'
import { useToday } from '../../rooms/useToday.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { Receipt } from './Receipt.tsx'
import { askedIn, missingIn, NO_DRAFT, STEPS, type Unkept } from './request-form.ts'
import { REQUESTS_ADDRESS } from './requests-address.ts'
import { StepNeeds } from './StepNeeds.tsx'
import { StepWho } from './StepWho.tsx'
import { StepWishes } from './StepWishes.tsx'
import { useSavedDraft } from './useSavedDraft.ts'

/** Three steps, one thing at a time; what is written is kept meanwhile. */
export function RequestForm({ view }: { readonly view: RequestsView }): ReactElement {
  const { words } = useRequestsWords()
  const { requests } = words
  usePageHeading(requests.askTitle)
  const [receipt, setReceipt] = useState<{ readonly receipt: RequestReceipt; readonly isMine: boolean } | null>(null)
  if (receipt !== null) return <Receipt {...receipt} />
  return (
    <div className="ag-requests">
      <AppLink href={REQUESTS_ADDRESS} className="ag-requests-back">
        <ArrowLeftIcon aria-hidden />
        {requests.title}
      </AppLink>
      <PageHeading title={requests.askTitle} subtitle={requests.intro} />
      <Form view={view} onSent={(sent, isMine) => setReceipt({ receipt: sent, isMine })} />
    </div>
  )
}

interface FormProps {
  readonly view: RequestsView
  readonly onSent: (receipt: RequestReceipt, isMine: boolean) => void
}

function Form({ view, onSent }: FormProps): ReactElement {
  const { words } = useRequestsWords()
  const { requests } = words
  const today = useToday()
  const { person } = useSignedIn()
  const [search] = useSearchParams()
  // The unit comes here to write down what somebody said.
  const begins = view.mayRecord && search.get('asker') === 'oral' ? { ...NO_DRAFT, asker: 'oral' as const } : NO_DRAFT
  const { draft, change, state, stop } = useSavedDraft({ ...begins, ...view.draft })
  const [unkept, setUnkept] = useState<Unkept>({ identityNumber: '', askedOn: today })
  const [position, setPosition] = useState(0)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { mutate, isPending, error } = useAskForPlan()
  const { mutate: saveDraft } = useSaveRequestDraft()
  const step = STEPS[position] ?? 'who'
  const place = { today, asksName: person.name === '' }
  const missing = missingIn(step, draft, unkept, place)
  const isLast = position === STEPS.length - 1
  useFocusOn(form, position)

  function go(to: number): void {
    setIsTried(false)
    setPosition(to)
  }
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (missing.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    if (!isLast) return go(position + 1)
    const asked = askedIn(draft, unkept, place)
    // What one wrote before and did not keep, such as the number, is asked for anew.
    if (asked === null) return go(0)
    stop()
    mutate(asked, { onSuccess: (receipt) => onSent(receipt, asked.asker === 'self') })
  }
  const shared = { draft, change, missing: isTried ? missing : [] }
  return (
    <form ref={form} className="ag-stack ag-stack-wide" onSubmit={send} noValidate>
      <div>
        <p className="ag-muted ag-small">{requests.step({ position: position + 1, n: STEPS.length })}</p>
        <h2 tabIndex={-1}>{requests.steps[position]}</h2>
      </div>
      {step === 'who' && (
        <StepWho
          {...shared}
          unkept={unkept}
          onUnkept={setUnkept}
          mayRecord={view.mayRecord}
          asksName={place.asksName}
          age={{ today, decidesFromAge: view.decidesFromAge }}
        />
      )}
      {step === 'needs' && <StepNeeds {...shared} />}
      {step === 'wishes' && <StepWishes {...shared} />}
      {error !== null && (
        <p role="alert" className="ag-request-error">
          {error instanceof ApiError
            ? words.refused[error.reason]({ owner: '', responsible: '' })
            : words.page.errorText}
        </p>
      )}
      <ButtonRow>
        <Button type="submit" loading={isPending}>
          {isLast ? requests.send : requests.next}
        </Button>
        {position > 0 && (
          <Button variant="secondary" onClick={() => go(position - 1)}>
            {requests.back}
          </Button>
        )}
      </ButtonRow>
      <div className="ag-request-kept">
        <output className="ag-muted ag-small">
          {state === 'notKept' ? requests.draftNotSaved : view.draft === null && state === 'kept' ? '' : keptText()}
        </output>
        {view.draft !== null && (
          <TextButton
            onClick={() => {
              stop()
              saveDraft(null)
              change(NO_DRAFT)
              stop()
              go(0)
            }}
          >
            {requests.dropDraft}
          </TextButton>
        )}
      </div>
    </form>
  )

  function keptText(): string {
    const kept = state === 'keeping' ? words.saveState.saving : requests.draftSaved
    return draft.asker === 'self' ? kept : `${kept} ${requests.draftWithoutNumber}`
  }
}

/** A new step is read from its heading on; the first one is where the page begins. */
function useFocusOn(form: { readonly current: HTMLFormElement | null }, position: number): void {
  const shown = useRef(position)
  useEffect(() => {
    if (shown.current === position) return
    shown.current = position
    form.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [form, position])
}
