/**
 * A consistent copy of the store while the server runs. The data and the keys go to two folders, to be kept apart: the
 * keys' copies are to expire (K2), so that an erased plan is gone from the data's copies too.
 */
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup as copyDatabase, DatabaseSync } from 'node:sqlite'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { markingKeysOf } from '../store/sqlite/index.ts'
import { KEYS_FILE } from '../store/sqlite/key-ring.ts'
import { verifyStoreIn } from '../store/sqlite/verify-chain.ts'
import { OperationError, type Command } from './command.ts'
import { count } from './count.ts'

export const MANIFEST_FILE = 'manifest.json'

/** What the copy held when it was made. */
export interface Manifest {
  /** ISO 8601. */
  readonly madeAt: string
  readonly rooms: number
  readonly rows: number
  /** SHA-256 over the last link of every room, up to where rows were let go, and the last link of every access log. */
  readonly heads: string
}

export const backup: Command = async ({ place, given, say }) => {
  const [dataFolder, keysFolder] = given
  if (dataFolder === undefined || keysFolder === undefined)
    throw new OperationError('Say where to: npm run operate -- backup <folder for the data> <folder for the keys>')
  for (const folder of [dataFolder, keysFolder]) await emptyFolder(folder)
  // The data first: a key is made before what it is for, so that what is in the copy has its key in the keys'.
  await copy(join(place.dataDir, DATABASE_FILE), join(dataFolder, DATABASE_FILE))
  await copy(join(place.dataDir, KEYS_FILE), join(keysFolder, KEYS_FILE))
  const { rooms, rows, broken, accessLog, digest } = verifyStoreIn(dataFolder, markingKeysOf(place))
  const manifest: Manifest = { madeAt: new Date().toISOString(), rooms, rows, heads: digest }
  await writeFile(join(dataFolder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  say(`Copied ${count(rows, 'row')} of ${count(rooms, 'room')}.`)
  const holds = broken.length === 0 && accessLog.broken.length === 0
  if (!holds) say('The chain of rows does not hold: see npm run operate -- verify')
  return holds
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new OperationError(`${folder} is not empty: a backup is never written over another.`)
}

async function copy(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
  try {
    await copyDatabase(source, to)
  } finally {
    source.close()
  }
  await chmod(to, 0o600)
  const copied = new DatabaseSync(to)
  try {
    const check = copied.prepare('PRAGMA integrity_check').get()
    if (check?.['integrity_check'] !== 'ok') throw new OperationError(`The copy ${to} is damaged: is the disk well?`)
  } finally {
    copied.close()
  }
}
