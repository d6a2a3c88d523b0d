/**
 * Random worlds of honest clients and tampered updates, against what Yjs really does (see oracle.ts).
 * FUZZ_SEED repeats a run, FUZZ_UPDATES lengthens it.
 */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Random, edit, roots } from './honest-edits.ts'
import { Inspector } from './index.ts'
import { applyAndCompare } from './oracle.ts'
import { tampered } from './tampering.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const updates = Number(process.env['FUZZ_UPDATES'] ?? 15_000)

interface Client {
  doc: Y.Doc
  undo: Y.UndoManager
  readonly outbox: Uint8Array[]
}

class World {
  readonly #random: Random
  readonly #hostile: boolean
  readonly #server = new Y.Doc()
  readonly #inspector: Inspector
  readonly #clients: Client[]
  readonly counts = { updates: 0, ok: 0, missing: 0, refused: 0 }

  constructor(worldSeed: number, hostile: boolean) {
    this.#random = new Random(worldSeed)
    this.#hostile = hostile
    this.#inspector = new Inspector(this.#server, roots)
    this.#clients = [0, 1, 2].map((index) => this.#client(index))
    this.#server.on('update', (update: Uint8Array) => {
      for (const [index, client] of this.#clients.entries()) {
        try {
          Y.applyUpdate(client.doc, update, 'server')
        } catch (error) {
          // Somebody wrote under this client's own clocks: its replica is lost, as the real one's would be
          if (!hostile) throw error
          this.#clients[index] = this.#client(index)
        }
      }
    })
  }

  #client(index: number): Client {
    const doc = new Y.Doc({ gc: index !== 0 })
    doc.clientID = 1 + this.#random.below(2 ** 32 - 1)
    const types = [doc.getMap('entries'), doc.getText('text'), doc.getArray('list'), doc.getXmlFragment('body')]
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#server), 'server')
    const undo = new Y.UndoManager(types, { trackedOrigins: new Set(['local']), captureTimeout: 0 })
    const client: Client = { doc, undo, outbox: [] }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') client.outbox.push(update)
    })
    return client
  }

  run(steps: number): void {
    for (let step = 0; step < steps; step++) {
      const index = this.#random.below(this.#clients.length)
      let client = this.#clients[index] ?? this.#client(index)
      try {
        this.#edit(client)
      } catch (error) {
        if (!this.#hostile) throw error
        this.#clients[index] = client = this.#client(index)
      }
      if (this.#random.chance(0.6)) for (const update of this.#sent(client)) this.#deliver(update, client)
    }
    for (const client of this.#clients)
      this.#deliver(Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.#server)))
    if (this.#hostile) return
    for (const { doc } of this.#clients) assertSame(doc, this.#server)
  }

  #edit(client: Client): void {
    if (this.#random.chance(0.1)) client.undo.undo()
    else if (this.#random.chance(0.05)) client.undo.redo()
    else edit(client.doc, this.#random, this.#hostile)
  }

  #sent(client: Client): Uint8Array[] {
    const queued = client.outbox.splice(0)
    const [first] = queued
    switch (this.#random.below(6)) {
      case 0:
        return queued.length === 0 ? [] : [Y.mergeUpdates(queued)]
      case 1:
        return [...queued.toReversed(), Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.#server))]
      case 2:
        return [Y.encodeStateAsUpdate(client.doc)]
      case 3:
        // A gap, which the next step 2 heals
        return queued.length < 3 || first === undefined ? queued : [Y.mergeUpdates([first, ...queued.slice(2)])]
      case 4:
        return [...queued, ...queued]
      default:
        return queued
    }
  }

  #deliver(update: Uint8Array, client?: Client): void {
    let bytes = update
    if (this.#hostile && client !== undefined && this.#random.chance(0.6)) {
      // All that the server lacks: after a refusal, the next edit alone would only be `missing`
      const lacking = Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.#server))
      bytes = tampered(lacking, this.#server, this.#random)
    }
    const before = Y.encodeStateVector(this.#server)
    const inspection = this.#inspector.inspect(bytes)
    if (!isDeepStrictEqual(Y.encodeStateVector(this.#server), before)) throw new Error('the document changed')
    this.counts.updates++
    if (inspection.status !== 'ok') {
      this.counts[inspection.status === 'missing' ? 'missing' : 'refused']++
      if (!this.#hostile && inspection.status !== 'missing') throw new Error(inspection.detail)
      return
    }
    this.counts.ok++
    const problems = applyAndCompare(this.#server, inspection)
    if (problems.length > 0) throw new Error(problems.join('; '))
    // I8: applied once, it is known
    const again = this.#inspector.inspect(bytes)
    if (again.status !== 'ok' || again.effective || again.changes.length > 0) throw new Error('not known afterwards')
  }
}

function assertSame(a: Y.Doc, b: Y.Doc): void {
  const [left, right] = [a, b].map((doc) => [
    [...doc.getMap('entries').keys()].toSorted(),
    // Through JSON: a map's own toJSON makes a key `__proto__` the prototype
    JSON.parse(JSON.stringify(doc.getMap('entries'))),
    doc.getText('text').toDelta(),
    doc.getArray('list').toJSON(),
    doc.getXmlFragment('body').toJSON(),
  ])
  if (!isDeepStrictEqual(left, right)) throw new Error('replicas differ')
}

describe(`I1–I4, I6, I8: fuzz, seed ${seed}`, () => {
  test.each([
    ['honest', false],
    ['hostile', true],
  ])('%s worlds', { timeout: 20_000 + updates * 20 }, (_, hostile) => {
    const total = { worlds: 0, updates: 0, ok: 0, missing: 0, refused: 0 }
    const share = hostile ? updates * 0.8 : updates * 0.2
    for (; total.updates < share; total.worlds++) {
      const worldSeed = (seed + total.worlds * 7919) | 0
      const world = new World(worldSeed, hostile)
      try {
        world.run(60)
      } catch (error) {
        throw new Error(`seed ${seed}, world ${total.worlds}`, { cause: error })
      }
      for (const name of ['updates', 'ok', 'missing', 'refused'] as const) total[name] += world.counts[name]
    }
    process.stdout.write(`inspector fuzz, ${hostile ? 'hostile' : 'honest'}, seed ${seed}: ${JSON.stringify(total)}\n`)
    expect(total.ok).toBeGreaterThan(0)
  })
})
