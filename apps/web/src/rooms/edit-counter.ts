/**
 * Which of the page's own changes are not yet known to be on the server's disk.
 *
 * E1  A change counts as saved only when a `durable` covers a frame that carried it.
 * E2  `durable n` speaks of one socket's frames: numbers begin again with every socket.
 * E3  Changes made before a socket opened are carried by its sync-step-2, never by an update; until one is covered,
 *     nothing sent on that socket says that they arrived.
 * E4  A `durable` that counts more frames than were sent says nothing.
 */
export class EditCounter {
  readonly #now: () => number
  #unsaved: UnsavedChange[] = []
  #made = 0
  #clock = 0
  #saved = 0
  #savedClock = 0
  #frames: SentFrame[] = []
  #savedFrames = 0
  /** E3: whether what came before this socket is accounted for. */
  #isCaughtUp = false

  constructor(now: () => number) {
    this.#now = now
  }

  get pending(): number {
    return this.#made - this.#saved
  }

  /** The oldest first. */
  get unsaved(): readonly UnsavedChange[] {
    return this.#unsaved
  }

  /** When the oldest unsaved change was made, milliseconds since the epoch; null: none waits. */
  get waitingSince(): number | null {
    return this.#unsaved[0]?.at ?? null
  }

  /** The document's own clock up to which everything is saved. */
  get savedClock(): number {
    return this.#savedClock
  }

  changeMade(change: MadeChange): void {
    this.#made += 1
    this.#clock = change.clock
    this.#unsaved.push({ ...change, at: this.#now() })
  }

  /** E2 */
  socketOpened(): void {
    this.#frames = []
    this.#savedFrames = 0
    this.#isCaughtUp = this.pending === 0
  }

  frameSent(isStep2: boolean): void {
    this.#frames.push({ made: this.#made, clock: this.#clock, isStep2 })
  }

  durable(frames: number): void {
    const last = this.#frames[frames - 1]
    if (last === undefined || frames <= this.#savedFrames) return
    this.#isCaughtUp ||= this.#frames.slice(this.#savedFrames, frames).some((frame) => frame.isStep2)
    this.#savedFrames = frames
    if (!this.#isCaughtUp) return
    this.#unsaved.splice(0, last.made - this.#saved)
    this.#saved = last.made
    this.#savedClock = last.clock
  }
}

export interface MadeChange {
  readonly update: Uint8Array
  /** The document's own clock after the change. */
  readonly clock: number
  /** The shared text that holds all of it; null: there is more to it. */
  readonly text: object | null
}

interface UnsavedChange extends MadeChange {
  /** Milliseconds since the epoch. */
  readonly at: number
}

interface SentFrame {
  /** Changes made before it was sent, and the document's own clock then. */
  readonly made: number
  readonly clock: number
  readonly isStep2: boolean
}
