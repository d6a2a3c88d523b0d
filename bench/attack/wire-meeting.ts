/**
 * The meeting that is measured: eight people whose letters are seen when they arrive, and not when a document has taken
 * them in. Everyone brings a device of their own to that; here eight would share one with what all attackers wrote.
 */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { CROWD_PLAN, CROWD_ROOM, actionOf, type Guest } from '../../apps/sync-server/src/sync/attack/crowd-fixture.ts'
import { atTheirPace, words, type Keystroke } from '../../apps/sync-server/src/sync/attack/meeting-fixture.ts'
import { plain } from '../sync/dialect.ts'
import { Guest as Reader } from '../sync/room.ts'
import { frameOf } from '../sync/wire.ts'

/** Milliseconds after which a letter that has not arrived never will. */
const PATIENCE = 30_000

interface Person {
  readonly reader: Reader
  readonly text: Y.XmlText
  readonly doc: Y.Doc
  /** Of which it is not said yet that they are on disk. */
  readonly frames: Array<{ readonly number: number; readonly saved: () => void }>
}

/** A letter on its way. */
interface Letter {
  readonly clientId: number
  readonly clock: number
  readonly unseenBy: Set<Reader>
  readonly seen: () => void
}

export class WireMeeting {
  readonly #people: readonly Person[]
  readonly #letters = new Set<Letter>()
  readonly closings: number[] = []

  private constructor(people: readonly Person[]) {
    this.#people = people
    for (const { reader, frames } of people) {
      reader.onSaved = () => {
        while ((frames[0]?.number ?? Number.POSITIVE_INFINITY) <= reader.saved) frames.shift()?.saved()
      }
      reader.onUpdate = (update) => this.#heard(reader, update)
      void this.#watch(reader)
    }
  }

  /** Everyone's action is there already. */
  static async gather(port: number, guests: readonly Guest[]): Promise<WireMeeting> {
    const path = `/sync/${CROWD_PLAN}/${CROWD_ROOM}?notices=1`
    return new WireMeeting(
      await Promise.all(
        guests.map(async ({ id, cookie }) => {
          const reader = new Reader(port, plain, { id, cookie, path, room: CROWD_ROOM, from: null })
          const doc = new Y.Doc()
          // What a newcomer gets may come in several.
          reader.onUpdate = (update) => Y.applyUpdate(doc, update)
          Y.applyUpdate(doc, await reader.synced)
          const text = await inTime(textOf(doc, id))
          return { reader, doc, text, frames: [] }
        }),
      ),
    )
  }

  /** Everyone writes `keystrokes` letters at their pace, not all in the same moment. */
  write(keystrokes: number): Promise<Keystroke[]> {
    return atTheirPace(this.#people, keystrokes, (person) => this.#keystroke(person))
  }

  leave(): void {
    for (const { reader } of this.#people) reader.leave()
  }

  async #keystroke({ reader, doc, text, frames }: Person): Promise<Keystroke> {
    const before = Y.encodeStateVector(doc)
    text.insert(text.length, 'x')
    const frame = frameOf(plain.update('', Y.encodeStateAsUpdate(doc, before)))
    const seen = Promise.withResolvers<void>()
    const letter: Letter = {
      clientId: doc.clientID,
      clock: Y.getState(doc.store, doc.clientID) - 1,
      unseenBy: new Set(this.#people.map((person) => person.reader).filter((other) => other !== reader)),
      seen: seen.resolve,
    }
    this.#letters.add(letter)
    const saved = Promise.withResolvers<void>()
    frames.push({ number: ++reader.sentFrames, saved: saved.resolve })
    const began = performance.now()
    reader.wire.send(frame)
    const since = (): number => performance.now() - began
    const [seenByAll, durable] = await Promise.all([
      inTime(seen.promise).then(since),
      inTime(saved.promise).then(since),
    ])
    this.#letters.delete(letter)
    return { seenByAll, durable }
  }

  async #watch(reader: Reader): Promise<void> {
    const code = await reader.wire.closed
    if (!reader.isLeaving) this.closings.push(code)
  }

  #heard(reader: Reader, update: Uint8Array): void {
    // Most is of attackers, and long: only what names a writer is read.
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.length)
    const waiting = [...this.#letters].filter((letter) => letter.unseenBy.has(reader))
    if (!waiting.some(({ clientId }) => bytes.includes(numberOf(clientId)))) return
    const { to } = Y.parseUpdateMeta(update)
    for (const letter of waiting) {
      if ((to.get(letter.clientId) ?? 0) <= letter.clock) continue
      letter.unseenBy.delete(reader)
      if (letter.unseenBy.size === 0) letter.seen()
    }
  }
}

async function textOf(doc: Y.Doc, guest: Guest['id']): Promise<Y.XmlText> {
  for (;;) {
    const text = words(doc, actionOf(guest))
    if (text !== null) return text
    await pause(10)
  }
}

/** As Yjs writes it. */
function numberOf(clientId: number): Uint8Array {
  const bytes: number[] = []
  let rest = clientId
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128))
  return Uint8Array.from([...bytes, rest])
}

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  const timeout = new AbortController()
  const late = pause(PATIENCE, null, { signal: timeout.signal }).then(() => {
    throw new Error('a letter never arrived')
  })
  late.catch(() => {})
  try {
    return await Promise.race([promise, late])
  } finally {
    timeout.abort()
  }
}
