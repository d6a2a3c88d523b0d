export {
  VALIDATION_VERSION,
  FINDINGS_MAX,
  validateRoom,
  type Finding,
  type ValidationContext,
  type ValidationRule,
} from './validate-room.ts'
export { mendRoom, type MendContext, type Mended } from './mend-room.ts'
export { migrateRoom, type MigratedRoom, type MigrationContext } from './migrate-room.ts'
