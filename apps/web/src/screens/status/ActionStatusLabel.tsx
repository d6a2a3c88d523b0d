import type { ActionStatus } from '@ansvarsgruppe/plan-model'
import { StatusLabel, type StatusTone } from '@ansvarsgruppe/ui'
import {
  CheckmarkCircleIcon,
  CircleIcon,
  ExclamationmarkTriangleIcon,
  PauseIcon,
  PlayIcon,
  StopIcon,
} from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

const LOOKS: Readonly<Record<ActionStatus | 'overdue', readonly [StatusTone, ReactElement]>> = {
  planned: ['rest', <CircleIcon key="icon" />],
  inProgress: ['go', <PlayIcon key="icon" />],
  onHold: ['rest', <PauseIcon key="icon" />],
  completed: ['ok', <CheckmarkCircleIcon key="icon" />],
  cancelled: ['rest', <StopIcon key="icon" />],
  overdue: ['late', <ExclamationmarkTriangleIcon key="icon" />],
}

export interface ActionStatusLabelProps {
  readonly status: ActionStatus
  /** Said in place of the status: an action that is late is late before it is anything else. */
  readonly isOverdue: boolean
}

export function ActionStatusLabel({ status, isOverdue }: ActionStatusLabelProps): ReactElement {
  const { words } = useWords()
  const shown = isOverdue ? 'overdue' : status
  const [tone, icon] = LOOKS[shown]
  return (
    <StatusLabel tone={tone} icon={icon}>
      {words.actionStatus[shown]}
    </StatusLabel>
  )
}
