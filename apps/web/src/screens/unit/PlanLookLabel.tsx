import type { Day } from '@ansvarsgruppe/plan-model'
import { StatusLabel } from '@ansvarsgruppe/ui'
import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import type { PlanLook } from './plan-looks.ts'

/** Why a plan needs a look, in words first. */
export function PlanLookLabel({ look, today }: { readonly look: PlanLook; readonly today: Day }): ReactElement {
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
  if (look.quietSince !== null)
    return (
      <StatusLabel tone="wait" icon={<ClockIcon />}>
        {unit.quiet(formats.dateNear(look.quietSince, today))}
      </StatusLabel>
    )
  if (look.plan.coordinator === null)
    return (
      <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
        {unit.noCoordinator}
      </StatusLabel>
    )
  return (
    <StatusLabel tone="rest" icon={<CheckmarkCircleIcon />}>
      {unit.fine}
    </StatusLabel>
  )
}
