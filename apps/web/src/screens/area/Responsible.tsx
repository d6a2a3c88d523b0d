import type { ParticipantId, Responsibility } from '@ansvarsgruppe/plan-model'
import { Checkbox, FaceName, Fieldset, SelectField, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { ApiError, useSetResponsibility } from '../../api/index.ts'
import { useRights } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Action } from './area-room.ts'

/** Who is responsible is a fact: the owner and the coordinator set it, where they can write. */
export function useMayDistribute(): boolean {
  const { plan } = usePlanHere()
  const { area } = useAreaHere()
  const { standing } = useRights(plan, `area-${area}`)
  return !plan.closed && (standing === 'owner' || standing === 'coordinator')
}

const NOBODY = ''

/** Who has promised to do it, and with whom. */
export function Responsible({ action }: { readonly action: Action }): ReactElement {
  const { words } = useWords()
  const { plan, responsibility, person } = usePlanHere()
  const { area } = useAreaHere()
  const { set, isPending } = useSetter(action)
  const [isChoosing, setIsChoosing] = useState(false)
  const fact = responsibility(action.id)
  const responsible = fact?.responsible ?? null
  const contributors = fact?.contributors ?? []
  // Whoever cannot see the area would be given something they cannot open; who has it already keeps it.
  const able = plan.participants.filter(
    ({ id, areas }) => areas.includes(area) || id === responsible || contributors.includes(id),
  )
  return (
    <div className="ag-area-fields">
      <SelectField
        label={words.action.responsible}
        value={responsible ?? NOBODY}
        isDisabled={isPending}
        options={[
          { value: NOBODY, text: words.action.noResponsible },
          ...able.map(({ id, name }) => ({ value: id as string, text: name })),
        ]}
        onValueChange={(value) =>
          set({ responsible: value === NOBODY ? null : (value as ParticipantId), contributors })
        }
      />
      <div className="ag-area-field">
        <p className="ag-area-field-label">{words.action.together}</p>
        <div className="ag-area-together">
          {contributors.map(person).map(({ id, face, firstName }) => (
            <FaceName key={id} person={face}>
              {firstName}
            </FaceName>
          ))}
          <TextButton aria-expanded={isChoosing} onClick={() => setIsChoosing(!isChoosing)}>
            {isChoosing ? words.button.done : words.action.chooseTogether}
          </TextButton>
        </div>
      </div>
      {isChoosing && (
        <Fieldset className="ag-area-people">
          <Fieldset.Legend>{words.action.chooseTogether}</Fieldset.Legend>
          {able
            .filter(({ id }) => id !== responsible)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                value={id}
                checked={contributors.includes(id)}
                onChange={(event) =>
                  set({
                    responsible,
                    contributors: event.target.checked
                      ? [...contributors, id]
                      : contributors.filter((contributor) => contributor !== id),
                  })
                }
              />
            ))}
        </Fieldset>
      )}
    </div>
  )
}

function useSetter(action: Action): {
  readonly set: (fact: Pick<Responsibility, 'responsible' | 'contributors'>) => void
  readonly isPending: boolean
} {
  const { words } = useWords()
  const { plan, owner } = usePlanHere()
  const { area } = useAreaHere()
  const showToast = useToast()
  const { mutate, isPending } = useSetResponsibility(plan.planId)
  return {
    isPending,
    set: ({ responsible, contributors }) =>
      mutate(
        { action: action.id, area, responsible, contributors: [...contributors] },
        {
          onError: (error) => {
            const reason = error instanceof ApiError ? error.reason : 'tryLater'
            showToast({ text: words.refused[reason]({ owner: owner.firstName, responsible: '' }) })
          },
        },
      ),
  }
}
