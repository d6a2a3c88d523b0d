import type { RequestStep } from '@ansvarsgruppe/plan-model'
import { Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords, type WithRequests } from '../../../words/late/requests.ts'

/** Every step with its day: none is ever taken back. */
export function StepsSoFar({ steps }: { readonly steps: readonly RequestStep[] }): ReactElement {
  const { words, formats } = useRequestsWords()
  return (
    <Card as="section" aria-labelledby="unit-so-far" className="ag-stack">
      <h2 id="unit-so-far">{words.unit.soFar}</h2>
      {steps.length === 0 ? (
        <p className="ag-muted">{words.unit.nothingYet}</p>
      ) : (
        <ol className="ag-unit-steps">
          {steps.map((step, index) => (
            // Steps are never moved nor taken away: their place is what they are known by.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <b>{words.unit.steps[step.kind]}</b>
              <span className="ag-muted ag-small">{formats.dateLong(step.on)}</span>
              {saidIn(step, words).map((said) => (
                <p key={said}>
                  <PlanText>{said}</PlanText>
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function saidIn(step: RequestStep, { unit }: WithRequests): string[] {
  switch (step.kind) {
    case 'delayed':
      return [step.reason]
    case 'complained':
      return [step.words]
    case 'reconsidered':
      return [`${unit.reconsiderOutcomes[step.outcome]}.`, step.words]
    case 'decided': {
      const { plan, coordinator, wishAnswer, reason } = step.decision
      const named = coordinator === null ? [] : [unit.coordinatorIs(coordinator.name)]
      return [`${unit.outcomes[plan]}.`, ...named, wishAnswer, reason].filter((said) => said !== '')
    }
    case 'representationConfirmed':
    case 'agreed':
    case 'sentOn':
    case 'coordinatorAccepted':
    case 'coordinatorDeclined':
      return []
    case 'coordinatorAsked':
      return [step.to.name]
    case 'coordinatorEnded':
      return step.reason === '' ? [] : [step.reason]
  }
}
