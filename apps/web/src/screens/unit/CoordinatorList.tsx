import { personColor, type UnitCoordinator } from '@ansvarsgruppe/plan-model/contract'
import { Card, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { asPersonColour } from '../people/person.ts'
import { Track } from './DeadlineBar.tsx'

/** Who may be appointed, and how many plans each holds: the longest line is the most there are. */
export function CoordinatorList({ coordinators }: { readonly coordinators: readonly UnitCoordinator[] }): ReactElement {
  const { words } = useRequestsWords()
  const most = Math.max(1, ...coordinators.map(({ plans }) => plans))
  return (
    <Card as="section" aria-labelledby="unit-coordinators" className="ag-stack">
      <h2 id="unit-coordinators">{words.unit.coordinators}</h2>
      <ul className="ag-stack">
        {coordinators.map(({ person, name, plans }) => (
          <li key={person} className="ag-unit-coordinator">
            <Face
              person={{ id: person, name, colour: asPersonColour(personColor(person, 'serviceProvider')) }}
              size="s"
              isDecorative
            />
            <div>
              <p>
                <b>{name}</b>
                <span className="ag-small">{plans === 0 ? words.unit.noPlans : words.unit.nPlans(plans)}</span>
              </p>
              <Track part={plans / most} isThin />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
