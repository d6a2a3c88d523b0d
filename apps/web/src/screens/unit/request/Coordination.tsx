import { coordinationOf, type Coordination as Coordinating, type Day } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail, type UnitView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Details, Notice, SelectField, TextButton, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { coordinatorText } from '../request-words.ts'
import { useStep } from './useStep.ts'

export interface CoordinationProps {
  readonly detail: UnitRequestDetail
  readonly view: UnitView
  readonly today: Day
}

/** Who coordinates for somebody without a plan: handed over to who is asked and says yes, or ended. */
export function Coordination({ detail, view, today }: CoordinationProps): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { unit } = words
  const { take, isPending } = useStep(detail)
  const coordination = coordinationOf(detail.steps)
  if (coordination === null) return null
  const { coordinator, since, asked } = coordination
  return (
    <Card as="section" aria-labelledby="unit-coordination" className="ag-stack">
      <h2 id="unit-coordination">{unit.coordinationTitle}</h2>
      <p>{unit.coordinationNow({ name: coordinator.name, date: formats.dateNear(since, today) })}</p>
      {asked === null ? (
        <AskAnother detail={detail} view={view} coordination={coordination} />
      ) : (
        <>
          <p>{unit.coordinationAsked({ name: asked.to.name, date: formats.dateNear(asked.on, today) })}</p>
          <TextButton disabled={isPending} onClick={() => take({ kind: 'coordinatorDeclined' }, unit.stepSaved)}>
            {unit.coordinationTakeBack}
          </TextButton>
        </>
      )}
      <div>
        <Details className="ag-unit-early">
          <Details.Summary>{unit.coordinationEndTitle}</Details.Summary>
          <Details.Content>
            <EndForm detail={detail} />
          </Details.Content>
        </Details>
      </div>
    </Card>
  )
}

const NOBODY = ''

function AskAnother({
  detail,
  view,
  coordination: { coordinator },
}: Omit<CoordinationProps, 'today'> & { readonly coordination: Coordinating }): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const [chosen, setChosen] = useState(NOBODY)
  const [isTried, setIsTried] = useState(false)
  const others = view.coordinators.filter(({ person }) => person !== coordinator.person)
  const next = others.find(({ person }) => person === chosen)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (next !== undefined) take({ kind: 'coordinatorAsked', person: next.person }, unit.coordinationSent(next.name))
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <SelectField
        label={unit.coordinationWho}
        value={chosen}
        options={[
          { value: NOBODY, text: form.choose },
          ...others.map((one) => ({ value: one.person as string, text: coordinatorText(one, words) })),
        ]}
        error={isTried && next === undefined ? form.required : undefined}
        onValueChange={setChosen}
      />
      {next !== undefined && (
        <Notice>
          <p>{unit.coordinationConsequence({ next: next.name, now: coordinator.name })}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" variant="secondary" loading={isPending}>
          {unit.coordinationAsk}
        </Button>
      </div>
    </form>
  )
}

function EndForm({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const why = useDraft(`unit/${detail.id}/end`)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (why.text.trim() !== '') take({ kind: 'coordinatorEnded', reason: why.text }, unit.stepSaved, why.drop)
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <TextField
        label={unit.coordinationEndReason}
        value={why.text}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        error={isTried && why.text.trim() === '' ? form.required : undefined}
        onValueChange={why.write}
      />
      <p>{unit.coordinationEndConsequence(detail.name)}</p>
      <div>
        <Button type="submit" tone="danger" loading={isPending}>
          {unit.coordinationEnd}
        </Button>
      </div>
    </form>
  )
}
