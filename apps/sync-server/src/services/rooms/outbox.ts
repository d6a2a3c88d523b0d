interface Waiting {
  readonly after: number
  readonly deliver: () => void
  /** It was over first. */
  readonly dropped?: () => void
}

/**
 * What waits for the disk (R2): everything leaves in its order, and nothing before all that was appended ahead of it is
 * committed.
 */
export class Outbox {
  /** Appends handed to the journal, and how many of them are on disk. */
  #appended = 0
  #committed = 0
  #waiting: Waiting[] = []
  #isOver = false

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
    while (this.#waiting[0] !== undefined && this.#waiting[0].after <= ticket) this.#waiting.shift()?.deliver()
  }

  whenSaved(deliver: () => void, dropped?: () => void): void {
    if (this.#isOver) return
    if (this.#waiting.length === 0 && this.isSettled) deliver()
    else this.#waiting.push({ after: this.#appended, deliver, ...(dropped === undefined ? {} : { dropped }) })
  }

  /** Nothing leaves any more. */
  drop(): void {
    this.#isOver = true
    const waiting = this.#waiting
    this.#waiting = []
    for (const { dropped } of waiting) dropped?.()
  }
}
