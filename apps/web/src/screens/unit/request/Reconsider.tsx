import type { Day } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Fieldset, Radio, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { HowGiven, useGiven } from './HowGiven.tsx'
import { useStep } from './useStep.ts'

const OUTCOMES = ['changed', 'upheld'] as const

/** A complaint of an answer: whether there will be a new one, and why. */
export function Reconsider({
  detail,
  today,
}: {
  readonly detail: UnitRequestDetail
  readonly today: Day
}): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  const { take, isPending } = useStep(detail)
  const why = useDraft(`unit/${detail.id}/reconsider`)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('changed')
  const draft = useGiven(detail, today)
  const [isTried, setIsTried] = useState(false)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    const { given } = draft
    if (why.text.trim() === '' || given === null) return
    const said = given.how === 'inProduct' ? unit.outcomeSaved : unit.printAndSend
    take({ kind: 'reconsidered', outcome, words: why.text, given }, said, why.drop)
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <Fieldset>
        <Fieldset.Legend className="ag-visually-hidden">{unit.reconsiderTitle}</Fieldset.Legend>
        {OUTCOMES.map((each) => (
          <Radio
            key={each}
            name="outcome"
            value={each}
            label={unit.reconsiderOutcomes[each]}
            checked={outcome === each}
            onChange={() => setOutcome(each)}
          />
        ))}
      </Fieldset>
      <TextField
        label={unit.reconsiderWords}
        value={why.text}
        isMultiline
        maxLength={REQUEST_WORDS_MAX}
        error={isTried && why.text.trim() === '' ? form.required : undefined}
        onValueChange={why.write}
      />
      <HowGiven detail={detail} draft={draft} isTried={isTried} />
      <div>
        <Button type="submit" loading={isPending}>
          {unit.saveOutcome}
        </Button>
      </div>
    </form>
  )
}
