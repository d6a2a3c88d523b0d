import type { Day } from '@ansvarsgruppe/plan-model'
import { StatusLabel } from '@ansvarsgruppe/ui'
import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import type { PlanLook } from './plan-looks.ts'

interface PlanLookLabelProps {
  readonly look: PlanLook
  readonly today: Day
}

/** Why a plan needs a look, in words first: that nobody coordinates it is said whatever else there is. */
export function PlanLookLabel({ look, today }: PlanLookLabelProps): ReactElement {
  const { words } = useRequestsWords()
  const isAlone = look.plan.coordinator === null
  return (
    <span className="ag-unit-labels">
      {isAlone && (
        <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
          {words.unit.noCoordinator}
        </StatusLabel>
      )}
      {(!isAlone || look.isLate || look.isSoon || look.plan.quietSince !== null) && (
        <DayLabel look={look} today={today} />
      )}
    </span>
  )
}

function DayLabel({ look, today }: PlanLookLabelProps): ReactElement {
  const { words, formats } = useRequestsWords()
  const { unit } = words
  if (look.isLate)
    return (
      <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
        {unit.revisionPassed(-look.days)}
      </StatusLabel>
    )
  if (look.isSoon)
    return (
      <StatusLabel tone="wait" icon={<ClockIcon />}>
        {look.days === 0 ? unit.revisionToday : unit.revisionIn(look.days)}
      </StatusLabel>
    )
  if (look.plan.quietSince !== null)
    return (
      <StatusLabel tone="wait" icon={<ClockIcon />}>
        {unit.quiet(formats.dateNear(look.plan.quietSince, today))}
      </StatusLabel>
    )
  return (
    <StatusLabel tone="rest" icon={<CheckmarkCircleIcon />}>
      {unit.fine}
    </StatusLabel>
  )
}
