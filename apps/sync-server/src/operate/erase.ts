/**
 * Erases a plan, or a request that led to none, for good: its key, and everything about it but the sealed rows of a
 * plan's journal, which nothing can open any more and which the chain needs. In backups it is gone when the last copy of
 * the keys with its key has expired.
 */
import { isId, planId } from '@ansvarsgruppe/plan-model'
import { erasePlan, eraseRequest } from '../store/sqlite/index.ts'
import { OperationError, type Command } from './command.ts'

export const erase: Command = async ({ place, given, say }) => {
  const [id, ...more] = given
  if (id === undefined || more.length > 0 || !isId(id))
    throw new OperationError('Say which plan or request: npm run operate -- erase <plan or request>')
  if (!erasePlan(place, planId(id))) {
    switch (eraseRequest(place, id)) {
      case 'unknown':
        throw new OperationError('There is no such plan or request.')
      case 'hasPlan':
        throw new OperationError('The request led to a plan, and goes with it when that is erased.')
      case 'erased':
        break
    }
  }
  say('Erased. In backups it is gone when the last copy of the keys that has its key has expired.')
  return true
}
