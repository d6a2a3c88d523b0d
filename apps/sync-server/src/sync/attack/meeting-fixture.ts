/** For tests and the bench: eight honest people with stock clients who write in one room at the same time. */
import { sharedText, type EntryId } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { StockClient } from '../stock-client-fixture.ts'
import { CROWD_PLAN, CROWD_ROOM, actionOf, writeAgenda, type Guest } from './crowd-fixture.ts'

/** Milliseconds between two keystrokes of one person: five a second. */
export const KEYSTROKE_INTERVAL = 200

/** What became of one keystroke, in milliseconds from when it was made. */
export interface Keystroke {
  /** Until the last of the seven others had it. */
  readonly seenByAll: number
  readonly durable: number
}

export class Meeting {
  readonly guests: readonly Guest[]
  readonly clients: readonly StockClient[]
  /** How often each has written. */
  readonly written: number[]

  private constructor(guests: readonly Guest[], clients: readonly StockClient[]) {
    this.guests = guests
    this.clients = clients
    this.written = clients.map(() => 0)
  }

  static async gather(url: string, guests: readonly Guest[]): Promise<Meeting> {
    const open = ({ cookie }: Guest): StockClient =>
      new StockClient({ url, cookie, plan: CROWD_PLAN, room: CROWD_ROOM, notices: true })
    const [owner, ...others] = guests
    if (owner === undefined) throw new Error('nobody is invited')
    const first = await open(owner).synced()
    writeAgenda(first.doc, guests)
    await first.saved()
    const rest = await Promise.all(others.map((guest) => open(guest).synced()))
    return new Meeting(guests, [first, ...rest])
  }

  /** Everyone writes `keystrokes` letters at their pace, not all in the same moment. */
  write(keystrokes: number): Promise<Keystroke[]> {
    return atTheirPace([...this.clients.keys()], keystrokes, (index) => this.#keystroke(index))
  }

  leave(): void {
    for (const client of this.clients) client.leave()
  }

  /** What the text of each is like once everything written has arrived. */
  get texts(): string[] {
    return this.written.map((count) => `Referat:${'x'.repeat(count)}`)
  }

  textsIn(doc: Y.Doc): string[] {
    return this.guests.map(({ id }) => words(doc, actionOf(id))?.toString() ?? '')
  }

  async #keystroke(index: number): Promise<Keystroke> {
    const [guest, client] = [this.guests[index], this.clients[index]]
    const text = guest === undefined || client === undefined ? null : words(client.doc, actionOf(guest.id))
    if (client === undefined || text === null) throw new Error('there is nothing to write in')
    const began = performance.now()
    text.insert(text.length, 'x')
    this.written[index] = (this.written[index] ?? 0) + 1
    const clock = Y.getState(client.doc.store, client.doc.clientID)
    const since = (): number => performance.now() - began
    const others = this.clients.filter((other) => other !== client)
    const [durable, ...seen] = await Promise.all([
      client.saved().then(since),
      ...others.map((other) => other.sees((doc) => Y.getState(doc.store, client.doc.clientID) >= clock).then(since)),
    ])
    return { durable, seenByAll: Math.max(...seen) }
  }
}

/** `make` a keystroke of each person, so many times, each at the pace of {@link KEYSTROKE_INTERVAL}. */
export async function atTheirPace<Person>(
  people: readonly Person[],
  keystrokes: number,
  make: (person: Person) => Promise<Keystroke>,
): Promise<Keystroke[]> {
  const all = await Promise.all(
    people.map(async (person, index) => {
      await pause((KEYSTROKE_INTERVAL * index) / people.length)
      const made: Array<Promise<Keystroke>> = []
      for (let count = 0; count < keystrokes; count++) {
        const next = pause(KEYSTROKE_INTERVAL)
        made.push(make(person))
        await next
      }
      return Promise.all(made)
    }),
  )
  return all.flat()
}

/** The text of an action, null before there is one. */
export function words(doc: Y.Doc, action: EntryId): Y.XmlText | null {
  const paragraph = sharedText(doc, 'actions', action, 'how')?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
