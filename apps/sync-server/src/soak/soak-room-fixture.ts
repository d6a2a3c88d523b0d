/** For the soak: the visitors of one room, and whether all that they have is the same, and the store's. */
import { createHash } from 'node:crypto'
import { declarationOf, readRoom, type PlanId, type RoomName } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { JournalStore } from '../store/store.ts'
import type { Visit } from './visit-fixture.ts'

export class SoakRoom {
  readonly plan: PlanId
  readonly name: RoomName
  readonly visits: readonly Visit[]
  readonly #busy = new Set<Promise<void>>()
  #resting: PromiseWithResolvers<void> | null = null

  constructor(plan: PlanId, name: RoomName, visits: readonly Visit[]) {
    this.plan = plan
    this.name = name
    this.visits = visits
  }

  /** One does what is next, unless all of the room are to hold still. */
  async next(visit: Visit): Promise<void> {
    while (this.#resting !== null) await this.#resting.promise
    const doing = visit.next()
    this.#busy.add(doing)
    try {
      await doing
    } finally {
      this.#busy.delete(doing)
    }
  }

  /** While nobody does anything. */
  async still<Value>(look: () => Promise<Value>): Promise<Value> {
    this.#resting = Promise.withResolvers()
    try {
      await Promise.allSettled(this.#busy)
      return await look()
    } finally {
      this.#resting.resolve()
      this.#resting = null
    }
  }

  /** Null: all who are there were told of everything, and have what the store has. Otherwise a sentence. */
  async disagreement(journal: Pick<JournalStore, 'load'>): Promise<string | null> {
    for (const { visitor } of this.visits) {
      while (visitor.isIn && !(await visitor.saved()));
    }
    const heard = await Promise.all(
      this.visits.map(async ({ visitor }) => (visitor.isIn && (await visitor.settled()) ? [visitor.doc] : [])),
    )
    const untold = this.visits.filter(({ visitor }) => visitor.untold > 0).length
    if (untold > 0) return `${untold} were not told of everything others wrote`
    const docs = heard.flat()
    const stored = contentOf(this.name, await this.#stored(journal))
    const different = docs.filter((doc) => contentOf(this.name, doc) !== stored).length
    return different === 0 ? null : `${different} of ${docs.length} have something else than the store`
  }

  async #stored(journal: Pick<JournalStore, 'load'>): Promise<Y.Doc> {
    const { snapshot, updates } = await journal.load(this.plan, this.name)
    const doc = new Y.Doc()
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot.update)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  }
}

/** Of everything a document holds, whatever the order it came in. */
function contentOf(room: RoomName, doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b)
  const { texts, values, collections } = readRoom(declarationOf(room), doc)
  const entries = Object.entries(collections).map(([name, entries]) => [
    name,
    entries.map((entry) => JSON.stringify(entry)).toSorted(),
  ])
  return createHash('sha256')
    .update(JSON.stringify([clocks, texts, values, entries]))
    .digest('hex')
}
