/** For tests: the store of a server in another connection, beside it. */
import { loadKeys } from '../services/keys.ts'
import { openSqliteStore } from './sqlite/index.ts'
import type { Store } from './store.ts'

/** The folder of a demo whose master key is its file. */
export async function openBeside(dataDir: string, purpose: Store['purpose'] = 'demo'): Promise<Store> {
  const { wrapping } = await loadKeys({ dataDir, masterKey: null })
  return openSqliteStore({ dataDir, wrappingKey: wrapping }, purpose)
}
