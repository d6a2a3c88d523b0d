/**
 * Group commit: everything that arrived while the last commit ran goes into the next one.
 *
 * W1  Appends of one room are settled in their order, and as committed only when they are on disk.
 * W2  What a room appended after a batch that did not go through is settled as that is, and with it: it builds on it.
 * W3  Draining waits for what was appended before it, also where it comes again because the facts have changed, and for
 *     nothing that comes later.
 */
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { JOURNAL_BYTES_WAITING_MAX } from './bounds.ts'
import type { ClientClaim, CommitResult, JournalBatch, JournalRow, JournalStore } from '../../store/store.ts'
import type { Commit, RoomsMeasures } from './rooms-measures.ts'

/** `isLast`: nothing more of this batch, and so of this room for now, is settled after it. What comes again may come now. */
export type Settled = (result: CommitResult, isLast: boolean) => void

export interface Append {
  /** Of the room; the same word for as long as it is open, for one made for each edit costs more than it is worth. */
  readonly key: string
  readonly plan: PlanId
  readonly room: RoomName
  readonly factsVersion: number | null
  /** The room's, and the same as long as it is open. */
  readonly schemaVersion: number
  readonly row: JournalRow | null
  readonly claims: readonly ClientClaim[]
}

interface Pending {
  factsVersion: number | null
  /** Judged by two versions of the facts: at most one of them can be current, so the batch cannot stand. */
  mixedFacts: boolean
  readonly plan: PlanId
  readonly room: RoomName
  readonly schemaVersion: number
  readonly rows: JournalRow[]
  readonly claims: ClientClaim[]
  readonly settled: Settled[]
}

export class JournalWriter {
  readonly #store: JournalStore
  readonly #onFailure: (error: unknown) => void
  readonly #measures: Pick<RoomsMeasures, 'committed'>
  #pending = new Map<string, Pending>()
  #draining: Array<() => void> = []
  #running: Promise<void> | null = null
  #isWorking = true
  /** Of rows that were appended and are not settled yet. */
  #bytesWaiting = 0

  constructor(store: JournalStore, onFailure: (error: unknown) => void, measures: Pick<RoomsMeasures, 'committed'>) {
    this.#store = store
    this.#onFailure = onFailure
    this.#measures = measures
  }

  /** Whether the last commit went through. */
  get isWorking(): boolean {
    return this.#isWorking
  }

  /** So much is on its way to the disk that no more should be taken. */
  get isBehind(): boolean {
    return this.#bytesWaiting > JOURNAL_BYTES_WAITING_MAX
  }

  /** Calls `settled` once the append is on disk, or is known not to be: never, or not as it is. Appends of one room keep their order. */
  append(append: Append, settled: Settled): void {
    const { key } = append
    let pending = this.#pending.get(key)
    if (pending === undefined) {
      const { plan, room, factsVersion, schemaVersion } = append
      pending = { plan, room, factsVersion, schemaVersion, mixedFacts: false, rows: [], claims: [], settled: [] }
      this.#pending.set(key, pending)
    }
    if (append.factsVersion !== null) {
      pending.mixedFacts ||= pending.factsVersion !== null && pending.factsVersion !== append.factsVersion
      pending.factsVersion = append.factsVersion
    }
    if (append.row !== null) {
      pending.rows.push(append.row)
      this.#bytesWaiting += append.row.update.length
    }
    pending.claims.push(...append.claims)
    pending.settled.push(settled)
    this.#running ??= this.#run()
  }

  /** W3. Resolves when everything appended so far is settled. */
  async drain(): Promise<void> {
    if (this.#running === null) return
    await new Promise<void>((resolve) => this.#draining.push(resolve))
  }

  async #run(): Promise<void> {
    while (this.#pending.size > 0 || this.#draining.length > 0) {
      // Let the rest of this turn's frames join the batch before it is sealed.
      await new Promise((resolve) => setImmediate(resolve))
      const batches = [...this.#pending]
      const drained = this.#draining
      this.#pending = new Map()
      this.#draining = []
      const results = await this.#commit(batches.map(([, batch]) => batch))
      batches.forEach(([key, batch], index) => this.#settle(key, batch, results[index] ?? 'refused'))
      // W3
      if (results.includes('outdated')) this.#draining.unshift(...drained)
      else for (const resolve of drained) resolve()
    }
    this.#running = null
  }

  #settle(key: string, { rows, settled }: Pending, result: CommitResult): void {
    this.#noLongerWaiting(rows)
    if (result === 'committed') return tellAll(settled, result)
    // W2: claims take no sequence number, so the store alone would not notice that they are missing.
    const later = this.#pending.get(key)
    this.#pending.delete(key)
    this.#noLongerWaiting(later?.rows ?? [])
    tellAll([...settled, ...(later?.settled ?? [])], result)
  }

  #noLongerWaiting(rows: readonly JournalRow[]): void {
    for (const { update } of rows) this.#bytesWaiting -= update.length
  }

  async #commit(batches: readonly Pending[]): Promise<readonly CommitResult[]> {
    const sound = batches.filter((batch) => !batch.mixedFacts)
    const withMixed = (resultOf: (batch: Pending) => CommitResult | undefined): CommitResult[] =>
      batches.map((batch) => (batch.mixedFacts ? 'outdated' : (resultOf(batch) ?? 'refused')))
    if (sound.length === 0) return withMixed(() => undefined)
    const began = performance.now()
    const told = (outcome: Commit['outcome']): void => {
      const rows = sound.reduce((sum, batch) => sum + batch.rows.length, 0)
      this.#measures.committed({ rows, rooms: sound.length, milliseconds: performance.now() - began, outcome })
    }
    try {
      const results = await this.#store.commit(sound.map(batchOf))
      this.#isWorking = true
      told('committed')
      return withMixed((batch) => results[sound.indexOf(batch)])
    } catch (error) {
      this.#isWorking = false
      told('failed')
      this.#onFailure(error)
      return withMixed(() => 'refused')
    }
  }
}

function tellAll(settled: readonly Settled[], result: CommitResult): void {
  settled.forEach((tell, index) => tell(result, index === settled.length - 1))
}

/** Without who waits for it: the store may be in another thread. */
function batchOf({ plan, room, factsVersion, schemaVersion, rows, claims }: Pending): JournalBatch {
  return { plan, room, factsVersion, schemaVersion, rows, claims }
}
