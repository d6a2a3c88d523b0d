/** Lets old history go once a day, while the server runs. */
import type { JournalStore } from '../../store/store.ts'
import { trimHistory, type TrimmedHistory } from './trim-history.ts'

/** Milliseconds after the start: until then the pages that were open come back, and the clock has been set. */
export const FIRST_TRIM_AFTER = 5 * 60_000
/** Milliseconds from the end of one to the next. */
export const TRIM_EVERY = 24 * 60 * 60_000

export interface DailyTrimOptions {
  readonly journal: JournalStore
  /** Days for which history is kept. */
  readonly days: number
  readonly now: () => number
  readonly onTrimmed: (trimmed: TrimmedHistory) => void
  readonly onFailure: (error: unknown) => void
}

export class DailyTrim {
  readonly #options: DailyTrimOptions
  readonly #ending = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(options: DailyTrimOptions) {
    this.#options = options
    this.#plan(FIRST_TRIM_AFTER)
  }

  /** Resolves when nothing more is asked of the journal. */
  async close(): Promise<void> {
    this.#ending.abort()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#running
  }

  #plan(wait: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#run()
    }, wait)
    this.#timer.unref()
  }

  async #run(): Promise<void> {
    const { journal, days, now, onTrimmed, onFailure } = this.#options
    const { signal } = this.#ending
    try {
      onTrimmed(await trimHistory(journal, { days, now: now(), signal }))
    } catch (error) {
      if (!signal.aborted) onFailure(error)
    }
    if (!signal.aborted) this.#plan(TRIM_EVERY)
  }
}
