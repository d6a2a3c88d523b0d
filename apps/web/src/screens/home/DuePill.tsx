import { daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import { Pill } from '@ansvarsgruppe/ui'
import { CalendarIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

/** From how many days before its due date an action is drawn as soon due. */
const SOON = 14

/** A due date in words first: "3 dager over fristen", "om 11 dager". */
export function DuePill({ due, today }: { readonly due: Day | null; readonly today: Day }): ReactElement {
  const { words, formats } = useWords()
  if (due === null) return <Pill tone="rest">{words.action.noDue}</Pill>
  const text = formats.sentenceStart(formats.due(due, today))
  if (due < today) {
    return (
      <Pill tone="late" icon={<ExclamationmarkTriangleIcon />}>
        {text}
      </Pill>
    )
  }
  const isSoon = daysBetween(today, due) <= SOON
  return (
    <Pill tone={isSoon ? 'wait' : 'rest'} icon={isSoon ? <ClockIcon /> : <CalendarIcon />}>
      {text}
    </Pill>
  )
}
