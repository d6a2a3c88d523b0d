import type { DatabaseSync } from 'node:sqlite'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { CHAIN_START } from './chain.ts'

/** Rooms whose heads are kept: far more than are written in at once. */
const HEADS_MAX = 2_000

/** Where a room stands: what its next rows must fit to. */
export interface RoomHead {
  readonly factsVersion: number
  /** Null: nobody has written in it. */
  schemaVersion: number | null
  /** Of its last row, and what the next one is chained to. */
  seq: number
  link: Uint8Array
}

/**
 * Heads as whoever writes them left them: a room that is written in is not read again for every commit.
 *
 * H1  They are used only while nobody else has written in the database since, in this connection or in another.
 * H2  They are changed only inside the transaction that changes the room; {@link forget} them when it fails.
 */
export class RoomHeads {
  readonly #heads = new Map<string, RoomHead>()
  readonly #read: (plan: PlanId, room: RoomName) => RoomHead | null
  readonly #lastChange: () => string
  #asOf = ''

  constructor(db: DatabaseSync) {
    const factsVersion = db.prepare('SELECT facts_version FROM plans WHERE id = ?')
    const schemaVersion = db.prepare('SELECT version FROM room_schemas WHERE plan = ? AND room = ?')
    const lastRow = db.prepare('SELECT seq, link FROM journal WHERE plan = ? AND room = ? ORDER BY seq DESC LIMIT 1')
    const byOthers = db.prepare('PRAGMA data_version')
    const byUs = db.prepare('SELECT total_changes() AS changes')
    this.#read = (plan, room) => {
      const facts = factsVersion.get(plan)
      if (facts === undefined) return null
      const schema = schemaVersion.get(plan, room)
      const last = lastRow.get(plan, room)
      return {
        factsVersion: Number(facts['facts_version']),
        schemaVersion: schema === undefined ? null : Number(schema['version']),
        seq: Number(last?.['seq'] ?? 0),
        link: last === undefined ? CHAIN_START : (last['link'] as Uint8Array),
      }
    }
    this.#lastChange = () => `${Number(byOthers.get()?.['data_version'])} ${Number(byUs.get()?.['changes'])}`
  }

  /** In a transaction that has begun to write, before anything is asked. H1. */
  begin(): void {
    if (this.#lastChange() !== this.#asOf) this.forget()
  }

  /** Null: there is no such plan. Whoever writes changes it to what it is then. */
  of(plan: PlanId, room: RoomName): RoomHead | null {
    const key = `${plan}/${room}`
    const known = this.#heads.get(key)
    if (known !== undefined) return known
    const head = this.#read(plan, room)
    if (this.#heads.size >= HEADS_MAX) this.#heads.clear()
    if (head !== null) this.#heads.set(key, head)
    return head
  }

  /** Before the transaction's end: what is known now is of this moment. */
  end(): void {
    this.#asOf = this.#lastChange()
  }

  forget(): void {
    this.#heads.clear()
  }
}
