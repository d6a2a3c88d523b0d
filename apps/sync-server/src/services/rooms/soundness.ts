import type { Finding } from '@ansvarsgruppe/plan-model/guard'

/** Edits a room takes in between two looks at its whole document: a look costs about as much as fifty edits. */
export const EDITS_BETWEEN_LOOKS = 500

/**
 * Whether a room's document is as its declaration says: looked at when it is loaded and now and then while it is
 * edited. Once it is not, it stays so until it is loaded anew: whatever let the fault in is still there.
 */
export class Soundness {
  readonly #look: () => readonly Finding[]
  readonly #onUnsound: (findings: readonly Finding[]) => void
  #isSound = true
  #edits = 0

  /** `onUnsound` is called once. */
  constructor(look: () => readonly Finding[], onUnsound: (findings: readonly Finding[]) => void) {
    this.#look = look
    this.#onUnsound = onUnsound
    this.#lookNow()
  }

  get isSound(): boolean {
    return this.#isSound
  }

  edited(): void {
    this.#edits += 1
    if (this.#edits % EDITS_BETWEEN_LOOKS === 0) this.#lookNow()
  }

  #lookNow(): void {
    if (!this.#isSound) return
    const findings = this.#look()
    if (findings.length === 0) return
    this.#isSound = false
    this.#onUnsound(findings)
  }
}
