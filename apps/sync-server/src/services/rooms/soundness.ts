import type { Finding } from '@ansvarsgruppe/plan-model/guard'

/** Edits a room takes in between two looks at its whole document: a look costs about as much as fifty edits. */
export const EDITS_BETWEEN_LOOKS = 500

/**
 * Milliseconds between two looks because of edits, however many these are: while a room with much in it is looked at,
 * everybody waits, and while what was found sound is kept, the journal does.
 */
export const LOOKS_APART = 30_000

/** Edits since the last look after which a room that is left is worth another: its next opening will be as much faster. */
export const EDITS_WORTH_A_LOOK = 50

export interface SoundnessOptions {
  readonly look: () => readonly Finding[]
  /** What is known before the first look: a look found it sound, and nothing has happened since; or it cannot be. */
  readonly known: 'sound' | 'unsound' | null
  /** The document is as declared now. */
  readonly onSound: () => void
  /** Called once, of what a look found. */
  readonly onUnsound: (findings: readonly Finding[]) => void
}

/**
 * Whether a room's document is as its declaration says: looked at when it is loaded, unless that is known, and now and
 * then while it is edited. Once it is not, it stays so until it is loaded anew: whatever let the fault in is still there.
 */
export class Soundness {
  readonly #options: SoundnessOptions
  #isSound: boolean
  #edits = 0
  /** When it was last looked at because of edits, by `performance.now()`. */
  #lookedAt = Number.NEGATIVE_INFINITY
  #planned: NodeJS.Timeout | null = null

  constructor(options: SoundnessOptions) {
    this.#options = options
    this.#isSound = options.known !== 'unsound'
    if (options.known === null) this.#look()
  }

  get isSound(): boolean {
    return this.#isSound
  }

  edited(): void {
    this.#edits += 1
    if (this.#edits < EDITS_BETWEEN_LOOKS || this.#planned !== null) return
    // In a turn of its own: whoever wrote the last of so many edits is not to be charged with it.
    const wait = this.#lookedAt + LOOKS_APART - performance.now()
    this.#planned = setTimeout(
      () => {
        this.#lookedAt = performance.now()
        this.#look()
      },
      Math.max(0, wait),
    )
    this.#planned.unref()
  }

  /** Everyone has left. */
  left(): void {
    if (this.#edits >= EDITS_WORTH_A_LOOK) this.#look()
  }

  /** The room is over. */
  end(): void {
    if (this.#planned !== null) clearTimeout(this.#planned)
    this.#planned = null
  }

  #look(): void {
    this.end()
    this.#edits = 0
    if (!this.#isSound) return
    const findings = this.#options.look()
    if (findings.length === 0) return this.#options.onSound()
    this.#isSound = false
    this.#options.onUnsound(findings)
  }
}
