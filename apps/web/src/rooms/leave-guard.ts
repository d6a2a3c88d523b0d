/** Milliseconds without anything waiting after which the browser is told: telling it at every key costs more than the key. */
const QUIET = 3_000

/**
 * Asks before the page is closed while changes wait. It listens only around then: a page that always does is never
 * kept for going back to.
 */
export class LeaveGuard {
  #isArmed = false
  #isListening = false
  #stopping: ReturnType<typeof setTimeout> | null = null
  readonly #ask = (event: Event): void => {
    if (this.#isArmed) event.preventDefault()
  }

  arm(armed: boolean): void {
    if (armed === this.#isArmed || typeof addEventListener !== 'function') return
    this.#isArmed = armed
    if (this.#stopping !== null) clearTimeout(this.#stopping)
    this.#stopping = armed ? null : setTimeout(() => this.#listen(false), QUIET)
    if (armed) this.#listen(true)
  }

  /** Nothing waits any more, nor will. */
  end(): void {
    this.#isArmed = false
    if (this.#stopping !== null) clearTimeout(this.#stopping)
    this.#stopping = null
    this.#listen(false)
  }

  #listen(listens: boolean): void {
    if (listens === this.#isListening) return
    this.#isListening = listens
    if (listens) addEventListener('beforeunload', this.#ask)
    else removeEventListener('beforeunload', this.#ask)
  }
}
