/** For tests only: honest clients and tampered updates, each inspected, and compared with what Yjs then really did. */
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { Inspection } from '../change.ts'
import { Random, edit, roots } from './honest-edits.ts'
import { Inspector } from './index.ts'
import { applyAndCompare } from './oracle.ts'
import type { Sabotage } from './sabotage.ts'
import { tampered } from './tampering.ts'

interface Client {
  doc: Y.Doc
  undo: Y.UndoManager
  readonly outbox: Uint8Array[]
}

export class InspectionWorld {
  readonly #random: Random
  readonly #hostile: boolean
  readonly #server = new Y.Doc()
  readonly #inspect: (update: Uint8Array) => Inspection
  readonly #clients: Client[]
  readonly counts = { updates: 0, ok: 0, missing: 0, refused: 0 }

  /** `sabotage`: what is wrong with the inspector, for trying whether that is found. */
  constructor(worldSeed: number, hostile: boolean, sabotage: Sabotage = (inspection) => inspection) {
    this.#random = new Random(worldSeed)
    this.#hostile = hostile
    const inspector = new Inspector(this.#server, roots)
    this.#inspect = (update) => {
      const inspection = inspector.inspect(update)
      return inspection.status === 'ok' ? sabotage(inspection, update) : inspection
    }
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
    const inspection = this.#inspect(bytes)
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
    const again = this.#inspect(bytes)
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
