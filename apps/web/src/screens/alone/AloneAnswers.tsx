import type { Responsibility } from '@ansvarsgruppe/plan-model'
import { Button, ButtonRow, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useAnswerAlone } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** The owner's answer, and what is said of it. `onDone`: it has been given. */
export function useAnswer(fact: Responsibility, onDone: () => void = () => {}) {
  const { words } = useWords()
  const { plan, person } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useAnswerAlone(plan.planId)
  const name = person(fact.responsible ?? '').firstName
  return {
    isPending,
    answer: (sees: boolean): void =>
      mutate(
        { area: fact.area, action: fact.action, sees },
        {
          onSuccess: () => {
            showToast({ text: sees ? words.alone.saidYes({ name }) : words.alone.saidNo({ name }) })
            onDone()
          },
          onError: () => showToast({ text: words.page.errorText }),
        },
      ),
  }
}

export interface AloneAnswersProps {
  readonly fact: Responsibility
  readonly onDone?: () => void
}

/** Yes or no, of the same weight. */
export function AloneAnswers({ fact, onDone }: AloneAnswersProps): ReactElement {
  const { words } = useWords()
  const { answer, isPending } = useAnswer(fact, onDone)
  return (
    <ButtonRow>
      <Button disabled={isPending} onClick={() => answer(true)}>
        {words.alone.yes}
      </Button>
      <Button variant="secondary" disabled={isPending} onClick={() => answer(false)}>
        {words.alone.no}
      </Button>
    </ButtonRow>
  )
}
