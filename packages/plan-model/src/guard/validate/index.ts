export {
  FINDINGS_MAX,
  validateRoom,
  type Finding,
  type ValidationContext,
  type ValidationRule,
} from './validate-room.ts'
