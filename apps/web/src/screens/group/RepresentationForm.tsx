import {
  DECISIONS,
  isCoordinatorRole,
  LIFE_AREAS,
  type Decision,
  type LifeArea,
  type ParticipantId,
  type RepresentationKind,
} from '@ansvarsgruppe/plan-model'
import { BASIS_LENGTH_MAX } from '@ansvarsgruppe/plan-model/contract'
import { Button, Checkbox, Fieldset, SelectField, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { ApiError, useRegisterRepresentation } from '../../api/index.ts'
import { useRepresentingWords } from '../../words/late/representing.ts'
import { DayField } from '../editing/DayField.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface RepresentationFormProps {
  /** What the person may register, the likeliest first. */
  readonly kinds: readonly [RepresentationKind, ...RepresentationKind[]]
  readonly onDone: () => void
}

/** Who, as what, in which areas and decisions, from when to when, and what was shown for it. */
export function RepresentationForm({ kinds, onDone }: RepresentationFormProps): ReactElement {
  const { words } = useRepresentingWords()
  const { plan, owner, person, today } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useRegisterRepresentation(plan.planId)
  const people = plan.participants.filter(
    ({ id, role, members }) =>
      id !== plan.owner &&
      id !== plan.me &&
      members === undefined &&
      role !== 'coordinatingUnit' &&
      !isCoordinatorRole(role),
  )
  // Whoever registers without seeing content does not know which areas a plan has.
  const places = plan.lifeAreas.length > 0 ? plan.lifeAreas : LIFE_AREAS
  const [representative, setRepresentative] = useState<ParticipantId | ''>(people[0]?.id ?? '')
  const [kind, setKind] = useState<RepresentationKind>(kinds[0])
  const [areas, setAreas] = useState<readonly LifeArea[]>([])
  const [decisions, setDecisions] = useState<readonly Decision[]>([])
  const [from, setFrom] = useState<TypedDay>({ isDay: true, day: today })
  const [to, setTo] = useState<TypedDay>({ isDay: true, day: null })
  const [basis, setBasis] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), [])
  const { representing } = words
  const isParent = kind === 'parent'
  const first = from.isDay ? from.day : null
  const last = to.isDay ? to.day : null
  const isInOrder = to.isDay && (last === null || (last >= today && (first === null || last >= first)))
  const isChosen = isParent || (areas.length > 0 && decisions.length > 0)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (representative === '' || first === null || !isInOrder || !isChosen || basis.trim() === '') {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const limits = isParent
      ? { areas: [], decisions: [...DECISIONS] }
      : { areas: [...areas], decisions: [...decisions] }
    mutate(
      { representative, kind, ...limits, from: first, to: last, basis },
      {
        onSuccess: () => {
          showToast({ text: representing.registered(person(representative).firstName) })
          onDone()
        },
        onError: (error) => {
          const reason = error instanceof ApiError ? error.reason : 'tryLater'
          showToast({ text: words.refused[reason]({ owner: owner.firstName, responsible: '' }) })
        },
      },
    )
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={send} noValidate>
      <SelectField
        label={representing.who}
        value={representative}
        onValueChange={setRepresentative}
        options={people.map(({ id }) => ({ value: id, text: person(id).name }))}
      />
      <SelectField
        label={representing.as}
        description={representing.kindLaw[kind](plan.decidesFromAge)}
        value={kind}
        onValueChange={setKind}
        options={kinds.map((value) => ({ value, text: representing.kind[value] }))}
      />
      {!isParent && (
        <>
          <Several
            legend={representing.areas}
            all={places}
            chosen={areas}
            name={(area) => words.area[area]}
            isMissing={isTried && areas.length === 0}
            onChange={setAreas}
          />
          <Several
            legend={representing.decisions}
            all={DECISIONS}
            chosen={decisions}
            name={(decision) => representing.decision[decision]}
            isMissing={isTried && decisions.length === 0}
            onChange={setDecisions}
          />
        </>
      )}
      <DayField
        label={representing.first}
        value={first}
        error={isTried && first === null ? words.form.date : undefined}
        onRead={setFrom}
      />
      {!isParent && (
        <DayField
          label={representing.last}
          value={last}
          error={isTried && !isInOrder ? representing.order : undefined}
          onRead={setTo}
        />
      )}
      <TextField
        label={representing.shown}
        description={representing.shownHint}
        value={basis}
        maxLength={BASIS_LENGTH_MAX}
        error={isTried && basis.trim() === '' ? words.form.required : undefined}
        onValueChange={setBasis}
      />
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {representing.submit}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}

interface SeveralProps<Value extends string> {
  readonly legend: string
  readonly all: readonly Value[]
  readonly chosen: readonly Value[]
  readonly name: (value: Value) => string
  readonly isMissing: boolean
  readonly onChange: (chosen: readonly Value[]) => void
}

function Several<Value extends string>(props: SeveralProps<Value>): ReactElement {
  const { legend, all, chosen, name, isMissing, onChange } = props
  const { words } = useRepresentingWords()
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {isMissing && <Fieldset.Description>{words.representing.choose}</Fieldset.Description>}
      {all.map((value) => (
        <Checkbox
          key={value}
          label={name(value)}
          value={value}
          checked={chosen.includes(value)}
          aria-invalid={isMissing}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        />
      ))}
    </Fieldset>
  )
}
