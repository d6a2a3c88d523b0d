import { personColor, type UnitCoordinator } from '@ansvarsgruppe/plan-model/contract'
import { Card, Face, TextButton } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { asPersonColour } from '../people/person.ts'
import { Track } from './DeadlineBar.tsx'
import { coordinatorNumbers } from './request-words.ts'

export interface CoordinatorListProps {
  readonly coordinators: readonly UnitCoordinator[]
  /** Asked to take one off the list. */
  readonly onRemove?: (coordinator: UnitCoordinator) => void
}

/** Who may be appointed, and for how many each coordinates: the longest line is the most there are. */
export function CoordinatorList({ coordinators, onRemove }: CoordinatorListProps): ReactElement {
  const { words } = useRequestsWords()
  const most = Math.max(1, ...coordinators.map((one) => load(one)))
  return (
    <Card as="section" aria-labelledby="unit-coordinators" className="ag-stack">
      <h2 id="unit-coordinators">{words.unit.coordinators}</h2>
      <ul className="ag-stack">
        {coordinators.map((coordinator) => {
          const { person, name, isNamed } = coordinator
          const number = coordinatorNumbers(coordinator, words)
          return (
            <li key={person} className="ag-unit-coordinator">
              <Face
                person={{ id: person, name, colour: asPersonColour(personColor(person, 'serviceProvider')) }}
                size="s"
                isDecorative
              />
              <div>
                <p>
                  <b>{name}</b>
                  <span className="ag-small">{isNamed ? number : `${number}, ${words.unit.notNamed}`}</span>
                </p>
                <Track part={load(coordinator) / most} isThin />
              </div>
              {isNamed && onRemove !== undefined && (
                <TextButton className="ag-unit-remove" onClick={() => onRemove(coordinator)}>
                  {words.unit.removeCoordinator(name)}
                </TextButton>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function load({ plans, withoutPlan }: UnitCoordinator): number {
  return plans + withoutPlan
}
