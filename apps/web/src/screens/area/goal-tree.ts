/** The goals of an area in their order, each with its actions and its sub-goals. */
import { byOrder, type AREA, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { Action, Goal } from './area-room.ts'

export interface GoalNode {
  readonly goal: Goal
  readonly actions: readonly Action[]
  readonly subGoals: readonly GoalNode[]
}

/**
 * Removed goals are left out with all that is under them, except sub-goals: they stand by themselves until it is
 * restored. Two goals made each other's sub-goal at once stand by themselves, too.
 */
export function goalTree({
  collections,
}: {
  readonly collections: Pick<RoomSnapshot<typeof AREA>['collections'], 'goals' | 'actions'>
}): GoalNode[] {
  const goals = collections.goals.filter(({ removed }) => removed === null).toSorted(byOrder)
  const actions = collections.actions.filter(({ removed }) => removed === null).toSorted(byOrder)
  const actionsByGoal = Map.groupBy(actions, (action) => action.goal)
  const goalsByParent = Map.groupBy(goals, ({ parent }) => parent)
  const placed = new Set<string>()

  function node(goal: Goal): GoalNode {
    placed.add(goal.id)
    const below = (goalsByParent.get(goal.id) ?? []).filter(({ id }) => !placed.has(id))
    return {
      goal,
      actions: actionsByGoal.get(goal.id) ?? [],
      subGoals: below.map(node),
    }
  }
  const live = new Set<string>(goals.map(({ id }) => id))
  const roots = goals.filter(({ parent }) => parent === null || !live.has(parent)).map(node)
  const unreached = goals
    .filter(({ id }) => !placed.has(id))
    .flatMap((goal) => (placed.has(goal.id) ? [] : [node(goal)]))
  return [...roots, ...unreached]
}

/** What moving one among its siblings must know of them. */
export interface InOrder {
  readonly id: string
  readonly order: string
}

export function inOrder(siblings: readonly InOrder[]): readonly InOrder[] {
  return siblings.map(({ id, order }) => ({ id, order }))
}

/** Every action under a goal, those of its sub-goals too. */
export function actionsUnder({ actions, subGoals }: GoalNode): Action[] {
  return [...actions, ...subGoals.flatMap(actionsUnder)]
}

/** The same for as long as every goal and every action has its place. */
export function orderOf(nodes: readonly GoalNode[]): string {
  return nodes
    .map(({ goal, actions, subGoals }) => `${goal.id}:${actions.map(({ id }) => id).join()}(${orderOf(subGoals)})`)
    .join()
}

export function countGoals(nodes: readonly GoalNode[]): number {
  return nodes.reduce((sum, { subGoals }) => sum + 1 + countGoals(subGoals), 0)
}
