import type { GoalStatus } from '@ansvarsgruppe/plan-model'
import { StatusLabel, type StatusTone } from '@ansvarsgruppe/ui'
import { CircleIcon, PauseIcon, StarFillIcon, StopIcon, TrendUpIcon, HandshakeIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

const LOOKS: Readonly<Record<GoalStatus, readonly [StatusTone, ReactElement]>> = {
  proposed: ['wait', <CircleIcon key="icon" />],
  agreed: ['go', <HandshakeIcon key="icon" />],
  active: ['go', <TrendUpIcon key="icon" />],
  onHold: ['rest', <PauseIcon key="icon" />],
  achieved: ['ok', <StarFillIcon key="icon" />],
  ended: ['rest', <StopIcon key="icon" />],
}

export function GoalStatusLabel({ status }: { readonly status: GoalStatus }): ReactElement {
  const { words } = useWords()
  const [tone, icon] = LOOKS[status]
  return (
    <StatusLabel tone={tone} icon={icon}>
      {words.goalStatus[status]}
    </StatusLabel>
  )
}
