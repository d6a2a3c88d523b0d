import { Eyebrow } from '@ansvarsgruppe/ui'
import { memo, useId, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useShared } from '../frame/useShared.ts'
import { GoalCard } from './GoalCard.tsx'
import { inOrder, type GoalNode, type InOrder } from './goal-tree.ts'

export interface GoalBranchProps {
  readonly node: GoalNode
  /** The goals it stands among, itself included, in their order. */
  readonly siblings: readonly InOrder[]
}

/** A goal with its sub-goals under it. Drawn again only when something happened to one of them. */
export const GoalBranch = memo(function GoalBranch({ node, siblings }: GoalBranchProps): ReactElement {
  const { words } = useWords()
  const id = useId()
  const below = useShared(inOrder(node.subGoals.map(({ goal }) => goal)))
  const card = <GoalCard node={node} siblings={siblings} />
  if (node.subGoals.length === 0) return card
  return (
    <div className="ag-area-branch">
      {card}
      <section className="ag-area-sub-goals" aria-labelledby={id}>
        <Eyebrow id={id}>{words.goal.subGoals}</Eyebrow>
        {node.subGoals.map((subGoal) => (
          <GoalBranch key={subGoal.goal.id} node={subGoal} siblings={below} />
        ))}
      </section>
    </div>
  )
})
