import { plainText } from '@ansvarsgruppe/plan-model'
import { AppLink, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { AloneAnswers } from '../alone/AloneAnswers.tsx'
import { actionAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { WaitingForOwner } from './waiting-for-owner.ts'

export interface WaitingAloneProps {
  readonly waiting: Extract<WaitingForOwner, { kind: 'alone' }>
  readonly onAnswer: () => void
}

/** Whether somebody sees the one action they are responsible for: which it is, and what a yes leads to. */
export function WaitingAlone({ waiting, onAnswer }: WaitingAloneProps): ReactElement {
  const { words } = useWords()
  const { plan, person } = usePlanHere()
  const { area, action, fact } = waiting
  const { face, firstName: name } = person(fact.responsible ?? '')
  return (
    <>
      <h2 id="waiting-title">{words.alone.question({ name })}</h2>
      <div className="ag-overview-waiting-what">
        <Face person={face} isDecorative />
        <p>
          <AppLink href={actionAddress(plan.planId, area, action.id)}>
            <PlanText>{plainText(action.what)}</PlanText>
          </AppLink>
        </p>
      </div>
      <p className="ag-muted ag-small">{words.alone.leadsTo({ name })}</p>
      <p className="ag-muted ag-small">{words.alone.untilThen({ name })}</p>
      <AloneAnswers fact={fact} onDone={onAnswer} />
    </>
  )
}
