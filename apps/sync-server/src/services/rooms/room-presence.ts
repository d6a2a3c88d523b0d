/**
 * Who is in one room now, and telling the others.
 *
 * P1, P4 and P5 of `presence.ts` are kept here, and
 *
 * P6  What changed in one turn of the event loop leaves as one frame for each reader, with the latest of each: a flood
 *     of states costs its readers no flood of frames. The more is told, the longer is the rest after it: stock clients
 *     echo what they are told, and must not come to their own bounds by that.
 */
import type { PresenceState } from '@ansvarsgruppe/plan-model/contract'
import { PRESENCE_BYTES_PER_SECOND, PRESENCE_REST } from './bounds.ts'
import type { Member } from './member.ts'
import { encodePresence, stampPresence, type PresenceUpdate } from './presence.ts'

/** What presence needs of its room. */
export interface PresenceRoom {
  readonly members: () => Iterable<Member>
  /** R4: whether the client id is the member's; if it was nobody's, it is from now on. */
  readonly claim: (member: Member, clientId: number) => boolean
  /** R2 */
  readonly whenSaved: (deliver: () => void) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Shown {
  readonly clientId: number
  /** The client's own count; what passes on has the room's (P5). */
  readonly clock: number
  readonly state: PresenceState | null
}

/** A change to be told to everyone but its author. */
interface Change {
  readonly shown: Shown
  readonly author: Member | null
}

export class RoomPresence {
  readonly #room: PresenceRoom
  readonly #shown = new Map<Member, Shown>()
  /** By client id: what has not been told yet. */
  #changes = new Map<number, Change>()
  #clock = 0
  #resting: NodeJS.Timeout | null = null
  #isOver = false

  constructor(room: PresenceRoom) {
    this.#room = room
  }

  /** P1, P4: the member's own state, from the client id it first used here. */
  update(member: Member, updates: readonly PresenceUpdate[], user: PresenceState['user']): void {
    for (const update of updates) {
      const before = this.#shown.get(member)
      if (before === undefined ? update.state === null : update.clientId !== before.clientId) continue
      if (before !== undefined && update.clock <= before.clock) continue
      if (!this.#room.claim(member, update.clientId)) continue
      const state = update.state === null ? null : stampPresence(update.state, user)
      const shown = { clientId: update.clientId, clock: update.clock, state }
      this.#shown.set(member, shown)
      this.#announce(shown, member)
    }
  }

  /** Call it when the member is no longer among the room's. */
  leave(member: Member): void {
    const shown = this.#shown.get(member)
    this.#shown.delete(member)
    // A page that has come back on a new connection is still here when its old one is found to be dead.
    const isHere = [...this.#shown.values()].some((other) => other.state && other.clientId === shown?.clientId)
    if (shown?.state && !isHere) this.#announce({ ...shown, state: null }, null)
  }

  /** The room is over: nothing is told any more, and nothing waits that would keep it in memory. */
  end(): void {
    this.#isOver = true
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#changes.clear()
    this.#shown.clear()
  }

  hasOthers(asker: Member): boolean {
    return this.#beside(asker).length > 0
  }

  /** Everyone present but `asker`, whose page knows better. */
  all(asker: Member, deliver: (frame: Uint8Array) => void): void {
    const frame = this.#frame(this.#beside(asker))
    this.#room.whenSaved(() => deliver(frame))
  }

  #beside(member: Member): Shown[] {
    return [...this.#shown].flatMap(([other, shown]) => (other !== member && shown.state ? [shown] : []))
  }

  #announce(shown: Shown, author: Member | null): void {
    if (this.#isOver) return
    if (this.#changes.size === 0 && this.#resting === null) setImmediate(() => this.#tell())
    this.#changes.set(shown.clientId, { shown, author })
  }

  /** P6 */
  #tell(): void {
    if (this.#isOver) return
    const changes = [...this.#changes.values()]
    this.#changes = new Map()
    const everything = this.#frame(changes.map(({ shown }) => shown))
    const authors = new Set(changes.map(({ author }) => author))
    const byAuthor = new Map<Member, Uint8Array | null>()
    for (const author of authors) {
      if (author === null) continue
      const others = changes.filter((change) => change.author !== author)
      byAuthor.set(author, others.length === 0 ? null : this.#frame(others.map(({ shown }) => shown)))
    }
    this.#room.whenSaved(() => {
      for (const member of this.#room.members()) {
        const frame = byAuthor.has(member) ? byAuthor.get(member) : everything
        if (frame) member.receivePresence(frame)
      }
    })
    this.#rest((everything.length / PRESENCE_BYTES_PER_SECOND) * 1_000)
  }

  #rest(milliseconds: number): void {
    if (milliseconds < PRESENCE_REST.min) return
    this.#resting = setTimeout(
      () => {
        this.#resting = null
        if (this.#changes.size > 0) this.#tell()
      },
      Math.min(milliseconds, PRESENCE_REST.max),
    )
    this.#resting.unref()
  }

  /** P5 */
  #frame(shown: readonly Shown[]): Uint8Array {
    const clock = Math.max(this.#clock + 1, this.#room.now())
    this.#clock = clock
    return encodePresence(shown.map(({ clientId, state }) => ({ clientId, clock, state })))
  }
}
