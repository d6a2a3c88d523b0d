import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CHAIN_START, linkOf } from './chain.ts'
import { DATABASE_FILE } from './database.ts'

export interface ChainVerdict {
  readonly rooms: number
  readonly rows: number
  /** The first row of each room that is not what it was when it was written, or does not follow on the one before. */
  readonly broken: ReadonlyArray<{ readonly plan: string; readonly room: string; readonly seq: number }>
  /** The last link of each room, by `<plan>/<room>`: what a backup is compared by. */
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly link: string }>
}

/** The store in a folder, read only; `digest`: SHA-256 over the heads. */
export function verifyStoreIn(folder: string): ChainVerdict & { readonly digest: string } {
  const db = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  try {
    const verdict = verifyChain(db)
    const heads = [...verdict.heads].map(([room, { seq, link }]) => `${room} ${seq} ${link}`)
    return { ...verdict, digest: createHash('sha256').update(heads.join('\n')).digest('hex') }
  } finally {
    db.close()
  }
}

/** Follows every room's chain from its first row. No key is needed: it is over what lies on the disk. */
export function verifyChain(db: DatabaseSync): ChainVerdict {
  const broken: Array<ChainVerdict['broken'][number]> = []
  const heads = new Map<string, { seq: number; link: string }>()
  const brokenRooms = new Set<string>()
  let rows = 0
  let current = ''
  let before: Uint8Array = CHAIN_START
  let last = 0
  for (const row of db.prepare('SELECT * FROM journal ORDER BY plan, room, seq').iterate()) {
    rows += 1
    const [plan, room, seq] = [String(row['plan']), String(row['room']), Number(row['seq'])]
    const key = `${plan}/${room}`
    if (key !== current) {
      current = key
      before = CHAIN_START
      last = 0
    }
    const stored = row['link'] as Uint8Array
    const sealed = row['bytes'] as Uint8Array
    const link = linkOf(before, { plan, room, seq, actor: String(row['actor']), at: Number(row['at']), sealed })
    const holds = seq === last + 1 && Buffer.compare(link, stored) === 0
    if (!holds && !brokenRooms.has(key)) {
      brokenRooms.add(key)
      broken.push({ plan, room, seq: seq === last + 1 ? seq : last + 1 })
    }
    before = stored
    last = seq
    heads.set(key, { seq, link: Buffer.from(stored).toString('hex') })
  }
  return { rooms: heads.size, rows, broken, heads }
}
