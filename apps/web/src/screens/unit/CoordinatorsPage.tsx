import { identityNumberIn } from '@ansvarsgruppe/plan-model'
import { NAME_LENGTH_MAX, type UnitCoordinator, type UnitView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, ConfirmDialog, PageHeading, TextField, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useAddCoordinator, useRemoveCoordinator } from '../../api/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { IdentityNumberFields } from '../identity/IdentityNumberFields.tsx'
import { NO_NUMBER } from '../identity/typed-number.ts'
import { CoordinatorList } from './CoordinatorList.tsx'

/** Who coordinates how much, and naming one more. */
export function CoordinatorsPage({ view }: { readonly view: UnitView }): ReactElement {
  const { words } = useRequestsWords()
  const [leaving, setLeaving] = useState<UnitCoordinator | null>(null)
  usePageHeading(words.unit.coordinators)
  return (
    <>
      <PageHeading title={words.unit.coordinators} />
      <div className="ag-unit-columns">
        <CoordinatorList coordinators={view.coordinators} onRemove={setLeaving} />
        <AddCoordinatorForm />
      </div>
      <RemoveCoordinator coordinator={leaving} onDone={() => setLeaving(null)} />
    </>
  )
}

/** Beside the list: whom it is about goes from there with the answer. */
function RemoveCoordinator({
  coordinator,
  onDone,
}: {
  readonly coordinator: UnitCoordinator | null
  readonly onDone: () => void
}): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const showToast = useToast()
  const { mutate, isPending } = useRemoveCoordinator()
  const name = coordinator?.name ?? ''
  function remove(): void {
    if (coordinator === null) return
    mutate(coordinator.person, {
      onSuccess: () => showToast({ text: unit.coordinatorRemoved(name) }),
      onError: () => showToast({ text: words.page.errorText }),
      onSettled: onDone,
    })
  }
  return (
    <ConfirmDialog
      isOpen={coordinator !== null}
      title={unit.removeCoordinatorTitle(name)}
      confirmText={unit.removeCoordinator(name)}
      cancelText={words.button.cancel}
      tone="danger"
      isBusy={isPending}
      onConfirm={remove}
      onCancel={onDone}
    >
      <p>
        {coordinator !== null && coordinator.plans + coordinator.withoutPlan > 0
          ? unit.removeCoordinatorPlans(name)
          : unit.removeCoordinatorConsequence(name)}
      </p>
    </ConfirmDialog>
  )
}

function AddCoordinatorForm(): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const showToast = useToast()
  const { mutate, isPending } = useAddCoordinator()
  const [name, setName] = useState('')
  const [identityNumber, setIdentityNumber] = useState(NO_NUMBER)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '' || identityNumberIn(identityNumber) === null) return
    mutate(
      { name, identityNumber },
      {
        onSuccess: () => {
          showToast({ text: unit.coordinatorAdded })
          setName('')
          setIdentityNumber(NO_NUMBER)
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
          maxLength={NAME_LENGTH_MAX}
          autoComplete="off"
          error={isTried && name.trim() === '' ? form.required : undefined}
          onValueChange={setName}
        />
        <IdentityNumberFields value={identityNumber} isTried={isTried} onValueChange={setIdentityNumber} />
        <div>
          <Button type="submit" loading={isPending}>
            {unit.addCoordinator}
          </Button>
        </div>
      </form>
    </Card>
  )
}
