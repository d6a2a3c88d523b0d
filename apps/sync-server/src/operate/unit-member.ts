/**
 * Says who answers requests in the coordinating unit, by national identity number. The number comes by standard input:
 * what stands on a command line is kept by the shell, and seen by whoever lists processes.
 */
import { text } from 'node:stream/consumers'
import { identityNumberIn } from '@ansvarsgruppe/plan-model'
import { loadKeys } from '../services/keys.ts'
import { identityHash } from '../services/sign-in/identity.ts'
import { identityKeyOf, openSqliteStore } from '../store/sqlite/index.ts'
import { OperationError, type Command } from './command.ts'

export const unitMember: Command = async ({ config, place, given, say }) => {
  const [what, ...more] = given
  if ((what !== 'add' && what !== 'remove') || more.length > 0)
    throw new OperationError('Say what to do: npm run operate -- unit-member add, or remove; then the number.')
  const number = identityNumberIn({ kind: 'nationalId', number: await text(process.stdin) })
  if (number === null)
    throw new OperationError('This is no national identity number: eleven digits, by standard input.')
  const keys = await loadKeys(config)
  const identity = identityHash(identityKeyOf(place, keys.identity), number)
  const store = openSqliteStore(place, 'real')
  try {
    await (what === 'add' ? store.unit.add(identity, 'member') : store.unit.remove(identity, 'member'))
  } finally {
    await store.close()
  }
  say(what === 'add' ? 'They answer requests from now on.' : 'They answer requests no more.')
  return true
}
