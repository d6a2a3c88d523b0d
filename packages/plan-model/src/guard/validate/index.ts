export {
  VALIDATION_VERSION,
  FINDINGS_MAX,
  validateRoom,
  type Finding,
  type ValidationContext,
  type ValidationRule,
} from './validate-room.ts'
export { mendRoom, type MendContext, type Mended } from './mend-room.ts'
