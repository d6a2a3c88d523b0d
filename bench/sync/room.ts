/**
 * One room as the generator plays it: who is in it, what they have written, and who has received what. Everyone keeps
 * clocks alone; documents are made only at the end, to see that everyone's is the same.
 */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { kindOf, payloadAt, varUint, type Dialect } from './dialect.ts'
import { frameOf, Wire } from './wire.ts'
import { agendaBy, Writer } from './writer.ts'

/** Where somebody sits: whom a server takes them for, and where it is to be found. */
export interface Seat {
  readonly id: string
  /** What the room is called inside messages. */
  readonly room: string
  readonly path: string
  readonly cookie: string
  readonly from: string | null
}

/** What is measured of deliveries while {@link Deliveries.isMeasuring}. */
export class Deliveries {
  isMeasuring = false
  /** Milliseconds each took. */
  latencies: number[] = []
  presenceFrames = 0
  /** Edits that came before one they follow, or connections that ended: there must be none. */
  readonly problems: string[] = []
}

/** Milliseconds without any change after which what has not arrived never will. */
const PATIENCE = 20_000
const NOTHING = Uint8Array.of(0, 0)

export class Guest {
  readonly seat: Seat
  readonly wire: Wire
  /** The first sync has come. */
  readonly synced: Promise<Uint8Array>
  /** Frames of edits that the server says it has taken. */
  saved = 0
  /** Edit frames sent, the answer to the server's first question among them. */
  sentFrames = 0
  /** By writer's client id: the clock up to which everything is here. */
  readonly clocks = new Map<number, number>()
  /** Client ids whose last word of presence has been heard. */
  readonly farewells = new Set<number>()
  /** Updates heard. */
  updates = 0
  onUpdate: (update: Uint8Array) => void = () => {}
  onPresence: (payload: Uint8Array) => void = () => {}
  onSaved: () => void = () => {}
  isLeaving = false

  constructor(port: number, dialect: Dialect, seat: Seat) {
    this.seat = seat
    const synced = Promise.withResolvers<Uint8Array>()
    this.synced = synced.promise
    const at = dialect.prefix(seat.room)
    this.wire = new Wire({ port, path: seat.path, cookie: seat.cookie, from: seat.from }, (bytes) => {
      switch (kindOf(dialect, bytes, at)) {
        case 'step1':
          this.sentFrames += 1
          return this.wire.send(frameOf(dialect.step2(seat.room, NOTHING)))
        case 'step2':
          return synced.resolve(Uint8Array.from(payloadAt(bytes, at + 2)))
        case 'update':
          this.updates += 1
          return this.onUpdate(payloadAt(bytes, at + 2))
        case 'presence':
          return this.onPresence(payloadAt(bytes, at + 1))
        case 'saved':
          this.saved = dialect.saved?.counts === 'all so far' ? varUint(bytes, at + 1).value : this.saved + 1
          return this.onSaved()
        case 'other':
      }
    })
    void this.#greet(dialect)
  }

  leave(): void {
    this.isLeaving = true
    this.wire.cut()
  }

  async #greet(dialect: Dialect): Promise<void> {
    // Who is not let in is told of by who waits for the first sync.
    if (!(await this.wire.opened)) return
    for (const message of dialect.hello(this.seat.room)) this.wire.send(frameOf(message))
  }
}

export class Room {
  readonly seats: readonly Seat[]
  readonly #port: number
  readonly #dialect: Dialect
  readonly #deliveries: Deliveries
  guests: Guest[] = []
  writers: readonly Writer[] = []
  #agenda: Uint8Array | null = null
  readonly #byClient = new Map<number, number>()
  /** Called when everyone else has the edit that a writer sent last. */
  onSeenByAll: (writer: number) => void = () => {}
  readonly #unseen: number[] = []

  constructor(port: number, dialect: Dialect, seats: readonly Seat[], deliveries: Deliveries) {
    this.seats = seats
    this.#port = port
    this.#dialect = dialect
    this.#deliveries = deliveries
  }

  async gather(): Promise<void> {
    this.guests = this.seats.map((seat, index) => this.#enter(seat, index))
    await Promise.all(this.guests.map(({ synced, wire }) => Promise.race([synced, refusal(wire)])))
  }

  /** The agenda, and everyone's own action; resolves when all have all of it. */
  async begin(editsEach: number): Promise<void> {
    const [first] = this.guests
    if (first === undefined) throw new Error('nobody is here')
    this.#agenda = agendaBy(first.seat.id)
    this.sendEdit(0, this.#frame(0, this.#agenda))
    await this.#until(() => this.guests.filter(({ updates }, index) => index > 0 && updates === 0).length, 'agendas')
    this.writers = this.seats.map(({ id }) => new Writer(id, editsEach))
    this.writers.forEach((writer, index) => {
      this.#byClient.set(writer.clientId, index)
      this.#unseen[index] = 0
    })
    this.writers.forEach((writer, index) => this.sendEdit(index, this.#frame(index, writer.beginning)))
    await this.everyoneHas(() => 0)
  }

  /** The frames of everyone's edits, made ahead. */
  frames(): ReadonlyArray<readonly Buffer[]> {
    return this.writers.map((writer, index) => writer.edits.map((update) => this.#frame(index, update)))
  }

  presenceFrame(writer: number, edit: number, focus: string | null = null): Buffer {
    const seat = this.seats[writer] as Seat
    const payload = (this.writers[writer] as Writer).presence(edit, focus)
    return frameOf(this.#dialect.presence(seat.room, payload))
  }

  sendEdit(writer: number, frame: Buffer): void {
    const guest = this.guests[writer] as Guest
    guest.sentFrames += 1
    guest.wire.send(frame)
  }

  /** The writer's next edit, whose frame this is. */
  sendNext(writer: number, frame: Buffer): void {
    const author = this.writers[writer] as Writer
    this.#unseen[writer] = this.guests.length - 1
    author.sentAt[author.sent++] = performance.now()
    this.sendEdit(writer, frame)
  }

  /** Resolves when everyone has so many edits of each writer; says so when they never come. */
  async everyoneHas(edits: (writer: Writer) => number): Promise<void> {
    await this.#until(() => this.#missing(edits), 'edits')
  }

  /** Everyone's last word of presence, and that everyone hears everyone's. */
  async farewell(): Promise<void> {
    for (const guest of this.guests)
      guest.onPresence = (payload) => {
        for (const clientId of farewellsIn(payload)) guest.farewells.add(clientId)
      }
    this.writers.forEach((writer, index) =>
      this.guests[index]?.wire.send(this.presenceFrame(index, writer.sent, 'farewell')),
    )
    const missing = (): number =>
      this.guests.filter((guest, index) =>
        this.writers.some((writer, other) => other !== index && !guest.farewells.has(writer.clientId)),
      ).length
    await this.#until(missing, "people's knowledge of everyone's presence")
  }

  /** The document as it must be now. */
  expected(): Y.Doc {
    const doc = new Y.Doc()
    doc.transact(() => {
      if (this.#agenda !== null) Y.applyUpdate(doc, this.#agenda)
      for (const { beginning, edits, sent } of this.writers)
        for (const update of [beginning, ...edits.slice(0, sent)]) Y.applyUpdate(doc, update)
    })
    return doc
  }

  /** What a newcomer gets, which may come in several, is what all of it makes. */
  async verify(): Promise<void> {
    const expected = this.expected()
    const { doc, guest } = await this.load()
    await this.#until(() => (isSame(expected, doc) ? 0 : 1), 'newcomer with what was written')
    guest.leave()
    expected.destroy()
    doc.destroy()
  }

  /** A newcomer in the last seat, and their document, which takes in what comes. */
  async load(): Promise<{ readonly doc: Y.Doc; readonly guest: Guest }> {
    const guest = new Guest(this.#port, this.#dialect, this.seats.at(-1) as Seat)
    const doc = new Y.Doc()
    guest.onUpdate = (update) => Y.applyUpdate(doc, update)
    Y.applyUpdate(doc, await Promise.race([guest.synced, refusal(guest.wire)]))
    return { doc, guest }
  }

  leave(): void {
    for (const guest of this.guests) guest.leave()
  }

  /** Until nothing of it is missing; if that takes too long, it is a problem to be told of. */
  async #until(missing: () => number, what: string): Promise<void> {
    let before = missing()
    for (let waitedFrom = performance.now(); before > 0 && performance.now() - waitedFrom < PATIENCE;) {
      await pause(5)
      const now = missing()
      if (now < before) waitedFrom = performance.now()
      before = now
    }
    if (before > 0) this.#deliveries.problems.push(`${before} ${what} never arrived`)
  }

  #missing(edits: (writer: Writer) => number): number {
    let missing = 0
    this.guests.forEach(({ clocks }, index) =>
      this.writers.forEach((writer, other) => {
        if (other === index) return
        missing += Math.max(0, writer.base + edits(writer) - (clocks.get(writer.clientId) ?? 0))
      }),
    )
    return missing
  }

  #enter(seat: Seat, index: number): Guest {
    const guest = new Guest(this.#port, this.#dialect, seat)
    guest.onUpdate = (update) => this.#hear(guest, index, update)
    guest.onPresence = () => {
      if (this.#deliveries.isMeasuring) this.#deliveries.presenceFrames += 1
    }
    void this.#watch(guest)
    return guest
  }

  async #watch(guest: Guest): Promise<void> {
    const code = await guest.wire.closed
    if (!guest.isLeaving) this.#deliveries.problems.push(`a connection ended: ${code}`)
  }

  #hear(guest: Guest, index: number, update: Uint8Array): void {
    const own = this.#oneEditIn(update)
    if (own !== null) return this.#heard(guest, index, own.writer, own.clock, own.clock + 1)
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [clientId, end] of to) {
      const writer = this.#byClient.get(clientId)
      if (writer !== undefined) this.#heard(guest, index, writer, from.get(clientId) ?? 0, end)
    }
  }

  /** Most updates are one edit as it was sent: that is seen without reading all of it. */
  #oneEditIn(update: Uint8Array): { readonly writer: number; readonly clock: number } | null {
    if (update[0] !== 1 || update[1] !== 1) return null
    const { value: clientId, end } = varUint(update, 2)
    const writer = this.#byClient.get(clientId)
    if (writer === undefined) return null
    const clock = varUint(update, end).value
    const author = this.writers[writer] as Writer
    return author.edits[clock - author.base]?.length === update.length ? { writer, clock } : null
  }

  #heard(guest: Guest, index: number, writer: number, from: number, to: number): void {
    const author = this.writers[writer] as Writer
    const before = guest.clocks.get(author.clientId) ?? 0
    // Some servers tell their authors, too.
    if (to <= before || writer === index) return
    if (from > before) this.#deliveries.problems.push('an edit came before one it follows')
    guest.clocks.set(author.clientId, to)
    if (this.#deliveries.isMeasuring) {
      const now = performance.now()
      for (let edit = Math.max(before, author.base) - author.base; edit < to - author.base; edit++)
        this.#deliveries.latencies.push(now - (author.sentAt[edit] ?? now))
    }
    if (to !== author.base + author.sent || author.sent === 0) return
    const unseen = (this.#unseen[writer] ?? 0) - 1
    this.#unseen[writer] = unseen
    if (unseen === 0) this.onSeenByAll(writer)
  }

  #frame(writer: number, update: Uint8Array): Buffer {
    return frameOf(this.#dialect.update((this.seats[writer] as Seat).room, update))
  }
}

export function isSame(one: Y.Doc, other: Y.Doc): boolean {
  const [a, b] = [one, other].map((doc) => {
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([id], [another]) => id - another)
    const roots = ['goals', 'actions'].map((name) => sorted(doc.getMap(name).toJSON()))
    return JSON.stringify([clocks, roots])
  })
  return a === b
}

/** In the order of their names at every level: maps keep the order in which things came. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)])
}

/** Fails when the connection ends; for a race. */
export async function refusal(wire: Wire): Promise<never> {
  throw new Error(`the connection ended: ${await wire.closed}`)
}

function farewellsIn(payload: Uint8Array): number[] {
  const found: number[] = []
  let { value: count, end: at } = varUint(payload, 0)
  for (; count > 0; count--) {
    const id = varUint(payload, at)
    const clock = varUint(payload, id.end)
    const length = varUint(payload, clock.end)
    at = length.end + length.value
    const state = Buffer.from(payload.subarray(length.end, at)).toString()
    if (state.includes('"focus":"farewell"')) found.push(id.value)
  }
  return found
}
