import { IDENTITY_NUMBER_LENGTH_MAX, identityNumberIn } from '@ansvarsgruppe/plan-model'
import { NAME_LENGTH_MAX, type UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Checkbox, Details, TextField } from '@ansvarsgruppe/ui'
import { useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { useStep } from './useStep.ts'

export interface AddParentProps {
  readonly detail: UnitRequestDetail
  readonly decidesFromAge: number
  /** A parent's yes is what the request waits for. */
  readonly isAsked: boolean
}

/** Of a child: who its parents are, by number, so that they are told what comes of it; and whether they say yes. */
export function AddParent({ detail, decidesFromAge, isAsked }: AddParentProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit, requests, form: wrong } = words
  const { take, isPending } = useStep(detail)
  const [name, setName] = useState('')
  const [identityNumber, setIdentityNumber] = useState('')
  const [agrees, setAgrees] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const number = identityNumberIn({ kind: 'nationalId', number: identityNumber })

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '' || number === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    take(
      { kind: 'parentConfirmed', name, identityNumber: { kind: 'nationalId', number }, agrees },
      unit.parentAdded,
      () => {
        setName('')
        setIdentityNumber('')
        setAgrees(false)
        setIsTried(false)
      },
    )
  }
  return (
    // Not in a card: the design system takes its padding from a card of details.
    <div>
      <Details className="ag-unit-early" defaultOpen={isAsked}>
        <Details.Summary>{unit.addParent}</Details.Summary>
        <Details.Content>
          <form ref={form} className="ag-stack" onSubmit={send} noValidate>
            <p>{unit.addParentText(decidesFromAge)}</p>
            <TextField
              label={unit.parentName}
              value={name}
              maxLength={NAME_LENGTH_MAX}
              autoComplete="off"
              error={isTried && name.trim() === '' ? wrong.required : undefined}
              onValueChange={setName}
            />
            <TextField
              label={unit.parentNumber}
              value={identityNumber}
              maxLength={IDENTITY_NUMBER_LENGTH_MAX}
              autoComplete="off"
              error={isTried && number === null ? requests.identityNumberError : undefined}
              onValueChange={setIdentityNumber}
            />
            <Checkbox
              value="agrees"
              label={unit.parentAgrees}
              checked={agrees}
              onChange={(event) => setAgrees(event.target.checked)}
            />
            <div>
              <Button type="submit" variant="secondary" loading={isPending}>
                {unit.addParent}
              </Button>
            </div>
          </form>
        </Details.Content>
      </Details>
    </div>
  )
}
