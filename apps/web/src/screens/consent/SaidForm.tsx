import { addDays, CIRCUMSTANCES_LENGTH_MAX, ORAL_CONSENT_AGE_MAX, type Day } from '@ansvarsgruppe/plan-model'
import { Button, TextButton, TextField } from '@ansvarsgruppe/ui'
import { useRef, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { DayField } from '../editing/DayField.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface SaidFormProps {
  /** What was said, when there is more to it than yes. */
  readonly children?: ReactNode
  readonly sendText: string
  readonly isSending: boolean
  readonly onSend: (said: { readonly saidOn: Day; readonly circumstances: string }) => void
  readonly onCancel: () => void
}

/** On which day something was said, and how: the law lets a consent be oral when that is written down. */
export function SaidForm({ children, sendText, isSending, onSend, onCancel }: SaidFormProps): ReactElement {
  const { words } = useConsentPageWords()
  const { today } = usePlanHere()
  const [saidOn, setSaidOn] = useState<TypedDay>({ isDay: true, day: today })
  const [circumstances, setCircumstances] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const day = saidOn.isDay ? saidOn.day : null
  const isRightDay = day !== null && day <= today && day >= addDays(today, -ORAL_CONSENT_AGE_MAX)
  const isSaidHow = circumstances.trim() !== ''

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (day !== null && isRightDay && isSaidHow) return onSend({ saidOn: day, circumstances: circumstances.trim() })
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" noValidate onSubmit={send}>
      {children}
      <DayField
        label={words.consentPage.oralSaidOn}
        value={day}
        error={isTried && !isRightDay ? words.consentPage.oralDay : undefined}
        onRead={setSaidOn}
      />
      <TextField
        label={words.consentPage.oralHow}
        description={words.consentPage.oralHowHelp}
        value={circumstances}
        maxLength={CIRCUMSTANCES_LENGTH_MAX}
        error={isTried && !isSaidHow ? words.form.required : undefined}
        onValueChange={setCircumstances}
      />
      <div className="ag-button-row">
        <Button type="submit" loading={isSending}>
          {sendText}
        </Button>
        <TextButton onClick={onCancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
