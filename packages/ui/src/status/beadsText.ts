export type BeadState = 'done' | 'inProgress' | 'planned' | 'onHold' | 'overdue'

/** For each state, the words for that many actions: `done: (n) => n === 1 ? '1 gjort' : `${n} gjort``. */
export type BeadWords = Readonly<Record<BeadState, (count: number) => string>>

/** What matters most comes first: what is late, then what is done, then the rest of the way. */
const order: readonly BeadState[] = ['overdue', 'done', 'inProgress', 'planned', 'onHold']

/** The beads in words: "1 over fristen, 2 gjort, 1 planlagt". States without an action are left out. */
export function beadsText(states: readonly BeadState[], words: BeadWords): string {
  return order
    .map((state) => ({ state, count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => words[state](count))
    .join(', ')
}
