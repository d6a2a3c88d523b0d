import type { UnitPlan, UnitView } from '@ansvarsgruppe/plan-model/contract'
import { ConfirmDialog, SelectField, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { ApiError, useAppointNamed } from '../../api/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { coordinatorText } from './request-words.ts'

export interface AppointNamedProps {
  /** The plan that has no coordinator; null: none is chosen. */
  readonly plan: UnitPlan | null
  readonly view: UnitView
  readonly onDone: () => void
}

const NOBODY = ''

/** Somebody of the unit's own list for a plan that has no coordinator, with what it leads to. */
export function AppointNamed({ plan, view, onDone }: AppointNamedProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const showToast = useToast()
  const { mutateAsync, isPending } = useAppointNamed()
  const [chosen, setChosen] = useState(NOBODY)
  const [isTried, setIsTried] = useState(false)
  const coordinator = view.coordinators.find(({ person }) => person === chosen)
  function leave(): void {
    setChosen(NOBODY)
    setIsTried(false)
    onDone()
  }
  async function appoint(): Promise<void> {
    setIsTried(true)
    if (plan === null || coordinator === undefined) return
    try {
      await mutateAsync({ plan: plan.planId, person: coordinator.person })
      showToast({ text: unit.appointed({ name: plan.ownerName, coordinator: coordinator.name }) })
    } catch (error) {
      const reason = error instanceof ApiError ? error.reason : 'tryLater'
      showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
    }
    leave()
  }
  return (
    <ConfirmDialog
      isOpen={plan !== null}
      title={unit.appointTitle(plan?.ownerName ?? '')}
      confirmText={unit.appoint}
      cancelText={words.button.cancel}
      isBusy={isPending}
      onConfirm={() => void appoint()}
      onCancel={leave}
    >
      <div className="ag-stack">
        <SelectField
          label={unit.coordinatorQuestion}
          value={chosen}
          options={[
            { value: NOBODY, text: form.choose },
            ...view.coordinators.map((one) => ({ value: one.person as string, text: coordinatorText(one, words) })),
          ]}
          error={isTried && coordinator === undefined ? form.required : undefined}
          onValueChange={setChosen}
        />
        {coordinator !== undefined && plan !== null && (
          <p>{unit.consequenceAppoint({ name: plan.ownerName, coordinator: coordinator.name })}</p>
        )}
      </div>
    </ConfirmDialog>
  )
}
