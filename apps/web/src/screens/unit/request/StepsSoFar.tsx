import type { RequestStep } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords, type WithRequests } from '../../../words/late/requests.ts'
import { unitAddress } from '../unit-place.ts'

/** Every step with its day: none is ever taken back. */
export function StepsSoFar({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words, formats } = useRequestsWords()
  const { id, steps } = detail
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
              {'given' in step && step.given !== undefined && (
                <p>{words.unit.wasGiven[step.given.how](formats.dateLong(step.given.on))}</p>
              )}
              {isLetter(step) && (
                <AppLink href={unitAddress({ kind: 'letter', id, step: index + 1 })}>
                  {words.requests.letter.title}
                </AppLink>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function isLetter({ kind }: RequestStep): boolean {
  return kind === 'delayed' || kind === 'decided' || kind === 'reconsidered'
}

function saidIn(step: RequestStep, { unit }: WithRequests): string[] {
  switch (step.kind) {
    case 'delayed':
      return [step.reason]
    case 'parentConfirmed':
      return [step.agrees ? unit.parentSaidYes(step.name) : unit.parentIs(step.name)]
    case 'complained':
      return [...(step.by === undefined ? [] : [unit.complainedBy(step.by)]), step.words]
    case 'reconsidered':
      return [`${unit.reconsiderOutcomes[step.outcome]}.`, step.words]
    case 'decided': {
      const { plan, coordinator, wishAnswer, reason } = step.decision
      const named = coordinator === null ? [] : [unit.coordinatorIs(coordinator.name)]
      return [`${unit.outcomes[plan]}.`, ...named, wishAnswer, reason].filter((said) => said !== '')
    }
    case 'representationConfirmed':
    case 'agreed':
    case 'given':
    case 'seen':
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
