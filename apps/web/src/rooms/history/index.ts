export type { Direction, Outcome, Step } from './step.ts'
export { UndoHistory, type HistoryState } from './undo-history.ts'
