/**
 * Another master key: the keys content is sealed with are wrapped anew, nothing else is touched. The new key comes from
 * NEW_MASTER_KEY where MASTER_KEY is used; else a new key file takes the place of the old one. Interrupted at any point,
 * it can be run again.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseConfig } from '../config.ts'
import { KEY_FILE, makeNextKeyFile, NEXT_KEY_FILE, takeNextKeyFile, wrappingKeyOf } from '../services/keys.ts'
import { KeyRing, WrongMasterKeyError } from '../store/sqlite/key-ring.ts'
import { OperationError, type Command } from './command.ts'

export const rotateKey: Command = async ({ config, place, say }) => {
  const { dataDir, wrappingKey } = place
  const isFile = config.masterKey === null
  const next = isFile ? await makeNextKeyFile(dataDir) : newKeyFromEnvironment()
  const newWrappingKey = wrappingKeyOf(next)
  const wrapped = wrapAnew(dataDir, wrappingKey, newWrappingKey)
  if (isFile) await takeNextKeyFile(dataDir)
  say(
    wrapped === null
      ? 'The keys were wrapped before; the new master key is in place.'
      : `${wrapped} keys are wrapped anew.`,
  )
  say(isFile ? `Back up ${join(dataDir, KEY_FILE)} apart from the data.` : 'From now on NEW_MASTER_KEY is MASTER_KEY.')
  if (existsSync(join(dataDir, NEXT_KEY_FILE))) return false
  say('Start the server anew: one that runs makes no new plans until then.')
  return true
}

/** Null: an interrupted run had done it. */
function wrapAnew(dataDir: string, from: Uint8Array, to: Uint8Array): number | null {
  let keys: KeyRing
  try {
    keys = new KeyRing(dataDir, from)
  } catch (error) {
    if (!(error instanceof WrongMasterKeyError)) throw error
    new KeyRing(dataDir, to).close()
    return null
  }
  try {
    return keys.wrapAnew(to)
  } finally {
    keys.close()
  }
}

function newKeyFromEnvironment(): Uint8Array {
  const { masterKey } = parseConfig({ MASTER_KEY: process.env['NEW_MASTER_KEY'] }, null)
  if (masterKey === null) throw new OperationError('Say the new key: NEW_MASTER_KEY, 32 random bytes in base64.')
  return masterKey
}
