import { maySetBirthDate } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Button, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useSetOwnerBirthDate } from '../../api/index.ts'
import { useRepresentingWords } from '../../words/late/representing.ts'
import { DayField } from '../editing/DayField.tsx'
import { Disclosed } from '../editing/Disclosed.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** When the owner was born, for who registers it: until she is old enough her parents decide. */
export function OwnerBirthDate(): ReactElement {
  const { words, formats } = useRepresentingWords()
  const { plan, today } = usePlanHere()
  const { representing } = words
  const [facts, me] = [factsOfView(plan), readerOf(plan)]
  // Whoever may write down one day at all: an owner who is of age.
  const maySet = maySetBirthDate(facts, me, null, today)
  const isUnits = maySetBirthDate({ ...facts, ownerBirthDate: today }, me, today, today)
  return (
    <div className="ag-stack">
      <p className="ag-small">
        {plan.ownerBirthDate === null
          ? representing.bornUnknown
          : representing.born(formats.dateLong(plan.ownerBirthDate))}
      </p>
      {!isUnits && <p className="ag-muted ag-small">{representing.bornByUnit}</p>}
      {!plan.closed && maySet && (
        <Disclosed
          draftKey="owner-birth-date"
          renderButton={(opening) => <TextButton {...opening}>{representing.bornEdit}</TextButton>}
        >
          {(close) => <BirthDateForm onDone={close} />}
        </Disclosed>
      )}
    </div>
  )
}

function BirthDateForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { words } = useRepresentingWords()
  const { plan, today } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useSetOwnerBirthDate(plan.planId)
  const [read, setRead] = useState<TypedDay>({ isDay: true, day: plan.ownerBirthDate })
  const [isTried, setIsTried] = useState(false)
  const isFine = read.isDay && (read.day === null || read.day <= today)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (!read.isDay || !isFine) return
    mutate({ bornOn: read.day }, { onSuccess: onDone, onError: () => showToast({ text: words.page.errorText }) })
  }
  return (
    <form className="ag-stack ag-text-form" onSubmit={send} noValidate>
      <DayField
        label={words.representing.bornLabel}
        value={read.isDay ? read.day : null}
        error={isTried && !isFine ? words.form.date : undefined}
        onRead={setRead}
      />
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {words.button.save}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
