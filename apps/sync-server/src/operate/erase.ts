/**
 * Erases a plan for good: its key, and everything about it but the sealed rows of its journal, which nothing can open
 * any more and which the chain needs. In backups it is gone when the last copy of the keys with its key has expired.
 */
import { isId, planId } from '@ansvarsgruppe/plan-model'
import { erasePlan } from '../store/sqlite/index.ts'
import { OperationError, type Command } from './command.ts'

export const erase: Command = async ({ place, given, say }) => {
  const [plan, ...more] = given
  if (plan === undefined || more.length > 0 || !isId(plan))
    throw new OperationError('Say which plan: npm run operate -- erase <plan>')
  if (!erasePlan(place, planId(plan))) throw new OperationError('There is no such plan.')
  say('Erased. In backups it is gone when the last copy of the keys that has its key has expired.')
  return true
}
