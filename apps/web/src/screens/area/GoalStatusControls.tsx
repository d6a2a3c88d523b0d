import { GOAL_STATUSES } from '@ansvarsgruppe/plan-model'
import { Menu, type MenuItem } from '@ansvarsgruppe/ui'
import { ArrowDownIcon, ArrowUpIcon, CheckmarkIcon, MenuElipsisHorizontalIcon, TrashIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useRemoval } from '../editing/useRemoval.ts'
import { GoalStatusLabel } from '../status/GoalStatusLabel.tsx'
import { StatusMenu } from '../status/StatusMenu.tsx'
import { useAreaHere, type Goal } from './area-room.ts'
import { setGoalStatus } from './area-writing.ts'
import type { GoalNode } from './goal-tree.ts'
import { useMoving } from './useMoving.ts'

export interface GoalStatusControlsProps {
  readonly node: GoalNode
  readonly name: string
  readonly siblings: readonly Goal[]
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

function useGoalItems(goal: Goal, name: string, siblings: readonly Goal[]): readonly MenuItem[] {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { remove } = useRemoval(session)
  const { canMoveUp, canMoveDown, move } = useMoving('goals', goal.id, name, siblings)
  const isAchieved = goal.status === 'achieved'
  const items: MenuItem[] = []
  if (may.change('goals', goal, 'status')) {
    items.push({
      id: 'complete',
      text: isAchieved ? words.goal.reopen : words.goal.complete,
      icon: <CheckmarkIcon aria-hidden />,
      onSelect: () => setGoalStatus(session, goal.id, isAchieved ? 'active' : 'achieved'),
    })
  }
  if (may.change('goals', goal, 'order') && siblings.length > 1) {
    items.push(
      {
        id: 'up',
        text: words.button.moveUp,
        icon: <ArrowUpIcon aria-hidden />,
        isDisabled: !canMoveUp,
        onSelect: () => move(-1),
      },
      {
        id: 'down',
        text: words.button.moveDown,
        icon: <ArrowDownIcon aria-hidden />,
        isDisabled: !canMoveDown,
        onSelect: () => move(1),
      },
    )
  }
  if (may.remove('goals', goal)) {
    items.push({
      id: 'remove',
      text: words.goal.remove,
      icon: <TrashIcon aria-hidden />,
      isDanger: true,
      onSelect: () => remove('goals', goal.id, words.undo.deleted(name)),
    })
  }
  return items
}
