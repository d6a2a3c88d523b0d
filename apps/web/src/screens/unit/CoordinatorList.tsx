import { personColor, type UnitCoordinator } from '@ansvarsgruppe/plan-model/contract'
import { Card, Face, TextButton } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { asPersonColour } from '../people/person.ts'
import { Track } from './DeadlineBar.tsx'

export interface CoordinatorListProps {
  readonly coordinators: readonly UnitCoordinator[]
  /** Asked to take one off the list. */
  readonly onRemove?: (coordinator: UnitCoordinator) => void
}

/** Who may be appointed, and how many plans each holds: the longest line is the most there are. */
export function CoordinatorList({ coordinators, onRemove }: CoordinatorListProps): ReactElement {
  const { words } = useRequestsWords()
  const most = Math.max(1, ...coordinators.map(({ plans }) => plans))
  return (
    <Card as="section" aria-labelledby="unit-coordinators" className="ag-stack">
      <h2 id="unit-coordinators">{words.unit.coordinators}</h2>
      <ul className="ag-stack">
        {coordinators.map((coordinator) => {
          const { person, name, plans, isNamed } = coordinator
          const number = plans === 0 ? words.unit.noPlans : words.unit.nPlans(plans)
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
                <Track part={plans / most} isThin />
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
