import { Eyebrow } from '@ansvarsgruppe/ui'
import { useId, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import type { Goal } from './area-room.ts'
import { GoalCard } from './GoalCard.tsx'
import type { GoalNode } from './goal-tree.ts'

export interface GoalBranchProps {
  readonly node: GoalNode
  /** The goals it stands among, itself included, in their order. */
  readonly siblings: readonly Goal[]
}

/** A goal with its sub-goals under it. */
export function GoalBranch({ node, siblings }: GoalBranchProps): ReactElement {
  const { words } = useWords()
  const id = useId()
  const card = <GoalCard node={node} siblings={siblings} />
  if (node.subGoals.length === 0) return card
  return (
    <div className="ag-area-branch">
      {card}
      <section className="ag-area-sub-goals" aria-labelledby={id}>
        <Eyebrow id={id}>{words.goal.subGoals}</Eyebrow>
        {node.subGoals.map((below) => (
          <GoalBranch key={below.goal.id} node={below} siblings={node.subGoals.map(({ goal }) => goal)} />
        ))}
      </section>
    </div>
  )
}
