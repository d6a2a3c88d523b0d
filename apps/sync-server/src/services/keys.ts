/**
 * The server's secrets. All are derived from one master key, so that there is one thing to keep, back up and replace:
 * MASTER_KEY, or else a file made at first start in the data folder.
 *
 * Losing the master key means that nobody is recognised any more, and nothing can be read: identities are stored as
 * keyed hashes, content is sealed.
 */
import { hkdfSync, randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, MASTER_KEY_BYTES, type Config } from '../config.ts'

/** One key of 32 bytes per purpose: knowing one says nothing of the others (HKDF, RFC 5869). */
export interface Keys {
  /** Keyed hash of the national identity number, in a new store; one that exists keeps the key it was made with. */
  readonly identity: Uint8Array
  /** Wraps the keys content is sealed with. */
  readonly wrapping: Uint8Array
  /** Seals what a sign-in that has begun must remember, in the browser's cookie. */
  readonly signInAttempt: Uint8Array
  /** Cookies and client secret of the demo's own identity provider. */
  readonly demoProvider: Uint8Array
}

export const KEY_FILE = 'master.key'
/** A new key while the old one is being replaced. */
export const NEXT_KEY_FILE = 'master.key.next'
const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_FOLDER = 0o700
const OTHERS_MAY = 0o077

/** Throws {@link ConfigError} when the key file is damaged or others on the machine may read it. */
export async function loadKeys(config: Pick<Config, 'dataDir' | 'masterKey'>): Promise<Keys> {
  const master = config.masterKey ?? (await readOrMakeKeyFile(config.dataDir, KEY_FILE))
  return {
    identity: derive(master, 'identity'),
    wrapping: wrappingKeyOf(master),
    signInAttempt: derive(master, 'sign-in-attempt'),
    demoProvider: derive(master, 'demo-provider'),
  }
}

export function wrappingKeyOf(master: Uint8Array): Uint8Array {
  return derive(master, 'wrapping')
}

/** The key file that is to take the place of the one there is: made, or as an interrupted replacement left it. */
export function makeNextKeyFile(dataDir: string): Promise<Uint8Array> {
  return readOrMakeKeyFile(dataDir, NEXT_KEY_FILE)
}

export async function takeNextKeyFile(dataDir: string): Promise<void> {
  await rename(join(dataDir, NEXT_KEY_FILE), join(dataDir, KEY_FILE))
  await syncFolder(dataDir)
}

function derive(master: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `ansvarsgruppe/${purpose}/v1`, MASTER_KEY_BYTES))
}

async function readOrMakeKeyFile(dataDir: string, name: string): Promise<Uint8Array> {
  const path = join(dataDir, name)
  try {
    return await readKeyFile(path)
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error
  }
  await makeKeyFile(dataDir, path)
  return readKeyFile(path)
}

async function readKeyFile(path: string): Promise<Uint8Array> {
  const key = await readFile(path)
  if (key.length !== MASTER_KEY_BYTES) {
    throw new ConfigError(
      `The key file ${path} is damaged: it must hold ${MASTER_KEY_BYTES} bytes. Bring it back from backup.`,
    )
  }
  const { mode } = await stat(path)
  if ((mode & OTHERS_MAY) !== 0) {
    throw new ConfigError(`Others on this machine may read the key file ${path}. Run: chmod 600 ${path}`)
  }
  return new Uint8Array(key)
}

// Written whole and synced under another name, then linked: a crash never leaves half a key, and of two servers that
// start at once in the same folder one wins (link refuses an existing name) and both read the same file.
async function makeKeyFile(dataDir: string, path: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: OWNER_ONLY_FOLDER })
  const unfinished = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(unfinished, 'wx', OWNER_ONLY_FILE)
  try {
    await file.writeFile(randomBytes(MASTER_KEY_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(unfinished, path)
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error
  } finally {
    await unlink(unfinished)
  }
  await closeFolder(dataDir)
  await syncFolder(dataDir)
}

// A folder somebody else owns, such as a mounted volume, stays as it is: the file itself is the owner's alone.
async function closeFolder(path: string): Promise<void> {
  try {
    await chmod(path, OWNER_ONLY_FOLDER)
  } catch (error) {
    if (!isFileError(error, 'EPERM')) throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
