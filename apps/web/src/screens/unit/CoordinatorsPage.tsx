import { identityNumberIn } from '@ansvarsgruppe/plan-model'
import type { UnitView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, PageHeading, TextField, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useAddCoordinator } from '../../api/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { CoordinatorList } from './CoordinatorList.tsx'

/** Who coordinates how much, and naming one more. */
export function CoordinatorsPage({ view }: { readonly view: UnitView }): ReactElement {
  const { words } = useRequestsWords()
  usePageHeading(words.unit.coordinators)
  return (
    <>
      <PageHeading title={words.unit.coordinators} />
      <div className="ag-unit-columns">
        <CoordinatorList coordinators={view.coordinators} />
        <AddCoordinatorForm />
      </div>
    </>
  )
}

function AddCoordinatorForm(): ReactElement {
  const { words } = useRequestsWords()
  const { unit, requests, form } = words
  const showToast = useToast()
  const { mutate, isPending } = useAddCoordinator()
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isNumber = identityNumberIn(number) !== null
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '' || !isNumber) return
    mutate(
      { name, identityNumber: number },
      {
        onSuccess: () => {
          showToast({ text: unit.coordinatorAdded })
          setName('')
          setNumber('')
          setIsTried(false)
        },
        onError: () => showToast({ text: words.page.errorText }),
      },
    )
  }
  return (
    <Card as="section" aria-labelledby="unit-add">
      <form className="ag-stack" onSubmit={send} noValidate>
        <h2 id="unit-add">{unit.addCoordinator}</h2>
        <TextField
          label={unit.coordinatorName}
          value={name}
          autoComplete="off"
          error={isTried && name.trim() === '' ? form.required : undefined}
          onValueChange={setName}
        />
        <TextField
          label={unit.coordinatorNumber}
          description={requests.identityNumberHelp}
          value={number}
          autoComplete="off"
          error={isTried && !isNumber ? requests.identityNumberError : undefined}
          onValueChange={setNumber}
        />
        <div>
          <Button type="submit" loading={isPending}>
            {unit.addCoordinator}
          </Button>
        </div>
      </form>
    </Card>
  )
}
