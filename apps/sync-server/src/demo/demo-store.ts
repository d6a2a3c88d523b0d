/** Opens the store a server runs on: a data folder that holds real people, or one that holds the demo. */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, type Config } from '../config.ts'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { KEYS_FILE } from '../store/sqlite/key-ring.ts'
import { openThreadedStore, type ThreadedStore } from '../store/threads/threaded-store.ts'
import { seedDemo } from './seed.ts'

/**
 * With an empty folder and no provider configured, a demo is made. A folder keeps its purpose: one that holds real
 * people never gets the demo's provider, and a demo never gets a real one.
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'providers' | 'publicUrl'>,
  wrappingKey: Uint8Array,
  identityOf: (pid: string) => string,
  now: number,
): Promise<ThreadedStore> {
  const isDemo = config.providers.length === 0
  const isNew = !existsSync(join(config.dataDir, DATABASE_FILE))
  if (isNew && isDemo) {
    requireLoopback(config.publicUrl)
    await makeDemo(config.dataDir, wrappingKey, identityOf, now)
  }
  const store = await openThreadedStore({ dataDir: config.dataDir, wrappingKey }, isDemo ? 'demo' : 'real')
  try {
    if (store.purpose === 'real' && isDemo) {
      throw new ConfigError('This data folder holds real people: set OIDC_PROVIDERS, or another DATA_DIR.')
    }
    if (store.purpose === 'demo') {
      if (!isDemo)
        throw new ConfigError('This data folder holds the demo: with OIDC_PROVIDERS set, use another DATA_DIR.')
      requireLoopback(config.publicUrl)
    }
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** In a folder of its own first: a demo that was interrupted half-way is never taken for a whole one. */
async function makeDemo(
  dataDir: string,
  wrappingKey: Uint8Array,
  identityOf: (pid: string) => string,
  now: number,
): Promise<void> {
  const unfinished = join(dataDir, `demo-being-made-${process.pid}`)
  // In a container every start has the same process id: what a killed one left is in the way.
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  try {
    const store = openSqliteStore({ dataDir: unfinished, wrappingKey }, 'demo')
    try {
      await seedDemo(store, identityOf, now)
    } finally {
      await store.close()
    }
    // The keys first: it is the data that says that there is a store.
    for (const file of [KEYS_FILE, DATABASE_FILE]) await rename(join(unfinished, file), join(dataDir, file))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

// Whoever reaches the demo can sign in as anyone in it.
function requireLoopback(publicUrl: string): void {
  const { hostname } = new URL(publicUrl)
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') {
    throw new ConfigError(
      'The demo runs on this machine only: with a PUBLIC_URL of another machine, set OIDC_PROVIDERS.',
    )
  }
}
