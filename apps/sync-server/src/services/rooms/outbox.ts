import type { Member } from './member.ts'
import { merged } from './room-document.ts'

/** Edits that leave as one: Yjs takes the square of their number to put them together. */
const TOGETHER_MAX = 100

interface Fate {
  /** It was over first. */
  readonly dropped?: (() => void) | undefined
}

interface Delivery extends Fate {
  readonly deliver: () => void
}

export interface Told extends Fate {
  readonly author: Member
  readonly update: Uint8Array
  /** Called after everyone else has been told. */
  readonly saved: () => void
}

type Waiting = (Delivery | Told) & { readonly after: number }

/**
 * What waits for the disk (R2): everything leaves in its order, and nothing before all that was appended ahead of it is
 * committed.
 *
 * Edits that come to the disk together leave as one frame, the same for everyone: a flood of edits costs the room's
 * readers no flood of frames. Who wrote in it gets their own back with those of others, and never alone.
 */
export class Outbox {
  readonly #members: () => Iterable<Member>
  /** Appends handed to the journal, and how many of them are on disk. */
  #appended = 0
  #committed = 0
  #waiting: Waiting[] = []
  #isOver = false

  constructor(members: () => Iterable<Member>) {
    this.#members = members
  }

  /** Nothing is on its way to the disk. */
  get isSettled(): boolean {
    return this.#appended === this.#committed
  }

  /** Something was handed to the journal; the answer is its ticket. */
  appended(): number {
    return ++this.#appended
  }

  committed(ticket: number): void {
    this.#committed = ticket
    let edits: Told[] = []
    for (let first = this.#waiting[0]; first !== undefined && first.after <= ticket; first = this.#waiting[0]) {
      this.#waiting.shift()
      if ('update' in first) {
        edits.push(first)
      } else {
        this.#tellTogether(edits)
        edits = []
        first.deliver()
      }
    }
    this.#tellTogether(edits)
  }

  whenSaved(deliver: () => void, dropped?: () => void): void {
    if (this.#isOver) return
    if (this.#waiting.length === 0 && this.isSettled) deliver()
    else this.#waiting.push({ after: this.#appended, deliver, dropped })
  }

  /** An edit whose row was appended just now. */
  tell(edit: Told): void {
    if (!this.#isOver) this.#waiting.push({ after: this.#appended, ...edit })
  }

  /** Nothing leaves any more. */
  drop(): void {
    this.#isOver = true
    const waiting = this.#waiting
    this.#waiting = []
    for (const { dropped } of waiting) dropped?.()
  }

  #tellTogether(edits: readonly Told[]): void {
    for (let from = 0; from < edits.length; from += TOGETHER_MAX)
      this.#tellAsOne(edits.slice(from, from + TOGETHER_MAX))
  }

  #tellAsOne(edits: readonly Told[]): void {
    const [only, another] = edits
    if (only === undefined) return
    if (another === undefined) {
      for (const member of this.#members()) if (member !== only.author) member.receiveUpdate(only.update)
    } else {
      this.#tellSeveral(edits)
    }
    for (const { saved } of edits) saved()
  }

  #tellSeveral(edits: readonly Told[]): void {
    const written = new Map<Member, number>()
    for (const { author } of edits) written.set(author, (written.get(author) ?? 0) + 1)
    let together: Uint8Array | null = null
    for (const member of this.#members()) {
      const byOthers = edits.length - (written.get(member) ?? 0)
      if (byOthers === 0) continue
      // One's own among those of others costs nothing: Yjs knows it already. A frame for each of the others does.
      const lone = byOthers > 1 ? undefined : edits.find(({ author }) => author !== member)
      member.receiveUpdate(lone?.update ?? (together ??= merged(edits.map(({ update }) => update))))
    }
  }
}
