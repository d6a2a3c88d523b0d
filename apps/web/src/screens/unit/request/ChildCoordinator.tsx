import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Checkbox } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { ActLink } from '../../requests/ActLink.tsx'
import { childByAge } from './decision-draft.ts'

export interface ChildCoordinatorProps {
  readonly detail: UnitRequestDetail
  readonly childUnder: number
  readonly today: Day
  readonly isChild: boolean
  readonly onChange: (isChild: boolean) => void
}

/** A child's coordinator has a title of their own: where the age is known it decides, else the unit says. */
export function ChildCoordinator(props: ChildCoordinatorProps): ReactElement | null {
  const { words } = useRequestsWords()
  const { detail, childUnder, today, isChild, onChange } = props
  const known = childByAge(detail, childUnder, today)
  if (known === false) return null
  return (
    <div className="ag-stack ag-stack-close">
      {known === true ? (
        <p>
          <b>{words.unit.forChild(childUnder)}</b>
        </p>
      ) : (
        <Checkbox
          value="child"
          label={words.unit.forChild(childUnder)}
          checked={isChild}
          onChange={(event) => onChange(event.target.checked)}
        />
      )}
      <ActLink before={words.unit.forChildLaw} act="services" />
    </div>
  )
}
