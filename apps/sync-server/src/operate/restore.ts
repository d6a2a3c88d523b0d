/**
 * Makes a store of a backup, in a folder that has none, and looks whether it is what was copied. Whoever had the plan
 * open has seen what came after: with another epoch, pages load it anew instead of writing their future into the past.
 */
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { beginNewEpoch, hasStore, markingKeysOf } from '../store/sqlite/index.ts'
import { KEYS_FILE } from '../store/sqlite/key-ring.ts'
import { verifyStoreIn } from '../store/sqlite/verify-chain.ts'
import { MANIFEST_FILE, type Manifest } from './backup.ts'
import { OperationError, type Command } from './command.ts'
import { count } from './count.ts'

export const restore: Command = async ({ place, given, say }) => {
  const [dataFolder, keysFolder] = given
  if (dataFolder === undefined || keysFolder === undefined)
    throw new OperationError('Say where from: npm run operate -- restore <folder with the data> <folder with the keys>')
  const { dataDir } = place
  if (hasStore(dataDir)) throw new OperationError(`There is a store in ${dataDir}: restore into another DATA_DIR.`)
  const manifest = await manifestIn(dataFolder)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // The data last: it is what says that there is a store.
  await copyFile(join(keysFolder, KEYS_FILE), join(dataDir, KEYS_FILE))
  await copyFile(join(dataFolder, DATABASE_FILE), join(dataDir, DATABASE_FILE))
  try {
    const { broken, accessLog, digest, rows, rooms } = verifyStoreIn(dataDir, markingKeysOf(place))
    if (digest !== manifest.heads || broken.length > 0 || accessLog.broken.length > 0)
      throw new OperationError('This is not what was copied: the backup has been changed or is damaged.')
    const unreadable = beginNewEpoch(place)
    say(`Restored ${count(rows, 'row')} of ${count(rooms, 'room')}, as of ${manifest.madeAt}.`)
    if (unreadable > 0) say(`Without a key, because they have been erased: ${count(unreadable, 'plan')}.`)
    return true
  } catch (error) {
    await Promise.all([KEYS_FILE, DATABASE_FILE].map((file) => rm(join(dataDir, file), { force: true })))
    throw error
  }
}

async function manifestIn(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as Manifest
  } catch {
    throw new OperationError(`There is no backup in ${folder}: ${MANIFEST_FILE} is missing.`)
  }
}
