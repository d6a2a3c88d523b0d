/**
 * The keys content is sealed with: one for each plan, and some of the store's own. They lie in a file of their own,
 * wrapped with a key derived from the master key, so that
 *
 * K1  replacing the master key wraps these anew and touches nothing else;
 * K2  the keys are backed up apart from the data, with an expiry of their own: a plan whose key is destroyed is gone
 *     everywhere once the last backup of the keys that had it has expired;
 * K3  without the master key neither file says anything.
 */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { KEY_BYTES, seal, SealError, unseal } from './sealing.ts'

export const KEYS_FILE = 'keys.sqlite'

/** Keys of the store itself. A plan's id has no asterisk. */
export type StoreKey = '*people' | '*identity' | '*history' | '*access'

/** Every request has a key of its own: it can be erased alone, before there is a plan. */
export function requestKey(id: string): string {
  return `*request/${id}`
}

/** The master key is not the one the keys were wrapped with. */
export class WrongMasterKeyError extends Error {
  constructor() {
    super(
      'This is not the master key the data folder was made with. Set MASTER_KEY, or bring master.key back from backup.',
    )
  }
}

export class KeyRing {
  readonly #db: DatabaseSync
  #wrappingKey: Uint8Array
  readonly #known = new Map<string, Uint8Array>()

  /** Throws {@link WrongMasterKeyError}. */
  constructor(dataDir: string, wrappingKey: Uint8Array) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const path = join(dataDir, KEYS_FILE)
    this.#wrappingKey = wrappingKey
    this.#db = new DatabaseSync(path, { timeout: 5_000 })
    chmodSync(path, 0o600)
    // Not in WAL mode: a few small writes, and one file to back up.
    this.#db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    this.#db.exec('CREATE TABLE IF NOT EXISTS keys (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT')
    try {
      // All of them now: a server that runs while the master key is replaced could not unwrap them later.
      for (const row of this.#db.prepare('SELECT name, wrapped FROM keys').iterate())
        this.#unwrap(String(row['name']), row['wrapped'] as Uint8Array)
      if (this.of('*people') === null) this.make('*people')
    } catch (error) {
      this.#db.close()
      throw error instanceof SealError ? new WrongMasterKeyError() : error
    }
  }

  /** Null: there never was one, or it has been destroyed. */
  of(name: string): Uint8Array | null {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const row = this.#db.prepare('SELECT wrapped FROM keys WHERE name = ?').get(name)
    return row === undefined ? null : this.#unwrap(name, row['wrapped'] as Uint8Array)
  }

  #unwrap(name: string, wrapped: Uint8Array): Uint8Array {
    const key = unseal(this.#wrappingKey, wrapped, placeOf(name))
    this.#known.set(name, key)
    return key
  }

  /** Makes the key, `given` or a random one; where there is one, that stays. */
  make(name: string, given: Uint8Array = randomBytes(KEY_BYTES)): Uint8Array {
    // A server that runs while the master key is replaced must not wrap with the old one.
    this.#requireCurrent()
    const wrapped = seal(this.#wrappingKey, given, placeOf(name))
    this.#db.prepare('INSERT OR IGNORE INTO keys (name, wrapped) VALUES (?, ?)').run(name, wrapped)
    const key = this.of(name)
    if (key === null) throw new Error('a key that was just made is there')
    return key
  }

  /** For good: what was sealed with it can never be opened again. */
  destroy(name: string): void {
    this.#known.delete(name)
    this.#db.prepare('DELETE FROM keys WHERE name = ?').run(name)
  }

  /** K1. All of them, or none. */
  wrapAnew(wrappingKey: Uint8Array): number {
    const rows = this.#db.prepare('SELECT name, wrapped FROM keys').all()
    const update = this.#db.prepare('UPDATE keys SET wrapped = ? WHERE name = ?')
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      for (const row of rows) {
        const name = String(row['name'])
        const key = unseal(this.#wrappingKey, row['wrapped'] as Uint8Array, placeOf(name))
        update.run(seal(wrappingKey, key, placeOf(name)), name)
      }
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
    this.#wrappingKey = wrappingKey
    return rows.length
  }

  #requireCurrent(): void {
    const row = this.#db.prepare("SELECT wrapped FROM keys WHERE name = '*people'").get()
    try {
      if (row !== undefined) unseal(this.#wrappingKey, row['wrapped'] as Uint8Array, placeOf('*people'))
    } catch {
      throw new WrongMasterKeyError()
    }
  }

  close(): void {
    this.#db.close()
  }
}

function placeOf(name: string): string {
  return `key/${name}`
}
