import { GOAL_STATUSES } from '@ansvarsgruppe/plan-model'
import { Menu, type MenuItem } from '@ansvarsgruppe/ui'
import { CheckmarkIcon, MenuElipsisHorizontalIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { GoalStatusLabel } from '../status/GoalStatusLabel.tsx'
import { StatusMenu } from '../status/StatusMenu.tsx'
import { useAreaHere, type Goal } from './area-room.ts'
import { setGoalStatus } from './area-writing.ts'
import type { GoalNode, InOrder } from './goal-tree.ts'
import { useEntryMenu } from './useEntryMenu.tsx'

export interface GoalStatusControlsProps {
  readonly node: GoalNode
  readonly name: string
  readonly siblings: readonly InOrder[]
}

/** A goal's status, and behind three dots what else can be done with it. */
export function GoalStatusControls({ node, name, siblings }: GoalStatusControlsProps): ReactElement {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { goal } = node
  const items = useGoalItems(goal, name, siblings)
  const label = <GoalStatusLabel status={goal.status} />
  return (
    <div className="ag-area-status">
      {may.change('goals', goal, 'status') ? (
        <StatusMenu
          shown={label}
          status={goal.status}
          statuses={GOAL_STATUSES}
          names={words.goalStatus}
          onChoose={(status) => setGoalStatus(session, goal.id, status)}
        />
      ) : (
        label
      )}
      {items.length > 0 && (
        <Menu trigger={<MenuElipsisHorizontalIcon aria-hidden />} label={words.label.more(name)} items={items} />
      )}
    </div>
  )
}

function useGoalItems(goal: Goal, name: string, siblings: readonly InOrder[]): readonly MenuItem[] {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const items = useEntryMenu('goals', goal, name, siblings)
  if (!may.change('goals', goal, 'status')) return items
  const isAchieved = goal.status === 'achieved'
  const complete: MenuItem = {
    id: 'complete',
    text: isAchieved ? words.goal.reopen : words.goal.complete,
    icon: <CheckmarkIcon aria-hidden />,
    onSelect: () => setGoalStatus(session, goal.id, isAchieved ? 'active' : 'achieved'),
  }
  return [complete, ...items]
}
