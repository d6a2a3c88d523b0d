/** One person in one room, over a bare socket: hears everything, types if told to, and comes back when sent away. */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { AREA, createEntry, entryId } from '../../packages/plan-model/src/index.ts'
import { NEW_AREA_ENTRIES } from '../../packages/plan-model/src/guard/policy-fixture.ts'
import { words } from '../../apps/sync-server/src/sync/attack/meeting-fixture.ts'
import { kindOf, payloadAt, plain } from '../sync/dialect.ts'
import { frameOf, Wire } from '../sync/wire.ts'
import { PLAN, type Person } from './plan.ts'

const CONSENT_WITHDRAWN = 4403
/** Closed for now, not for good. */
const COME_AGAIN = new Set([1006, 1013, 4500])
const NOTHING = Uint8Array.of(0, 0)
/** Milliseconds until somebody who was sent away is back, as y-websocket has it. */
const BACK_AFTER = 100

/** When it was closed for good, by `performance.now()`, and how. */
interface Ending {
  readonly code: number
  readonly at: number
}

export class Visitor {
  readonly person: Person
  readonly room: string
  /** Times it was sent away to come again. */
  returns = 0
  /** Edits sent. */
  typed = 0
  /** When the last message came, by `performance.now()`. */
  lastHeardAt = 0
  readonly #port: number
  readonly #doc = new Y.Doc()
  #wire: Wire | null = null
  #typing: NodeJS.Timeout | null = null
  #isLeaving = false
  #ended: PromiseWithResolvers<Ending> | null = null

  constructor(port: number, person: Person, room: string) {
    this.#port = port
    this.person = person
    this.room = room
  }

  /** Resolves when the first sync has come. */
  async enter(): Promise<void> {
    const synced = Promise.withResolvers<void>()
    this.#ended ??= Promise.withResolvers()
    const ended = this.#ended
    const path = `/sync/${PLAN}/${this.room}?notices=1`
    const wire = new Wire({ port: this.#port, path, cookie: this.person.cookie, from: null }, (bytes) => {
      this.lastHeardAt = performance.now()
      const kind = kindOf(plain, bytes, 0)
      if (kind === 'step1') wire.send(frameOf(plain.step2(this.room, this.#answer(payloadAt(bytes, 2)))))
      if (kind === 'step2') synced.resolve()
    })
    this.#wire = wire
    void this.#watch(wire, ended.resolve, synced.resolve)
    if (await wire.opened) for (const hello of plain.hello(this.room)) wire.send(frameOf(hello))
    await synced.promise
  }

  /** When it is closed for good, and how. Ask before. */
  get ended(): Promise<Ending> {
    return (this.#ended ??= Promise.withResolvers()).promise
  }

  /** A letter every so many milliseconds, in an action of their own. */
  type(interval: number): void {
    const { id } = this.person
    const action = entryId(`action-of-${id}`)
    if (words(this.#doc, action) === null) {
      createEntry(
        AREA,
        this.#doc,
        'actions',
        { ...NEW_AREA_ENTRIES.actions, how: 'x' },
        { by: id, at: Date.now() },
        action,
      )
      this.#send(Y.encodeStateAsUpdate(this.#doc))
    }
    this.#typing = setInterval(() => {
      const before = Y.encodeStateVector(this.#doc)
      const text = words(this.#doc, action)
      text?.insert(text.length, 'x')
      this.typed += 1
      this.#send(Y.encodeStateAsUpdate(this.#doc, before))
    }, interval)
  }

  rest(): void {
    if (this.#typing !== null) clearInterval(this.#typing)
    this.#typing = null
  }

  leave(): void {
    this.rest()
    this.#isLeaving = true
    this.#wire?.cut()
  }

  async #watch(wire: Wire, tellEnded: (how: Ending) => void, tellSynced: () => void): Promise<void> {
    const code = await wire.closed
    if (this.#isLeaving) return
    if (code === CONSENT_WITHDRAWN) {
      this.#ended = null
      tellEnded({ code, at: performance.now() })
      return tellSynced()
    }
    // Everything else is a mistake of this bench's, and nobody would come back.
    if (!COME_AGAIN.has(code)) throw new Error(`${this.room} was closed with ${code}`)
    this.returns += 1
    await pause(BACK_AFTER)
    await this.enter()
    tellSynced()
  }

  #send(update: Uint8Array): void {
    this.#wire?.send(frameOf(plain.update(this.room, update)))
  }

  /** What was written here and the server does not have. */
  #answer(stateVector: Uint8Array): Uint8Array {
    return this.#doc.store.clients.size === 0 ? NOTHING : Y.encodeStateAsUpdate(this.#doc, stateVector)
  }
}
