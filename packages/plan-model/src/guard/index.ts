export { happeningsOf } from '../activity/happening.ts'
export type { Change, ClockRange, Inspection, OperationId, Place, TypeKind } from './change.ts'
export { pathOf } from './change.ts'
export { hasPending, Inspector, liveLength, stateOf } from './inspect/index.ts'
export { isOfActionAlone } from './alone.ts'
export { stillAllowed, type Grounds } from './grounds.ts'
export { judge, type ChangeTarget, type JudgeContext, type Verdict } from './judge.ts'
export { permits, type EntryContext, type Rights } from './permits.ts'
export {
  mendRoom,
  migrateRoom,
  validateRoom,
  VALIDATION_VERSION,
  type Finding,
  type Mended,
  type MigratedRoom,
  type ValidationContext,
  type ValidationRule,
} from './validate/index.ts'
