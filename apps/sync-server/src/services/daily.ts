/** What is done once a day, while the server runs. */

/** Milliseconds after the start: until then the pages that were open come back, and the clock has been set. */
export const FIRST_AFTER = 5 * 60_000
/** Milliseconds from the end of one time to the next. */
export const EVERY = 24 * 60 * 60_000

export interface DailyOptions {
  /** Ends between two steps, with what the signal says as error. */
  readonly run: (signal: AbortSignal) => Promise<void>
  readonly onFailure: (error: unknown) => void
}

export class Daily {
  readonly #options: DailyOptions
  readonly #ending = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(options: DailyOptions) {
    this.#options = options
    this.#plan(FIRST_AFTER)
  }

  /** Resolves when nothing of it runs any more. */
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
    const { signal } = this.#ending
    try {
      await this.#options.run(signal)
    } catch (error) {
      if (!signal.aborted) this.#options.onFailure(error)
    }
    if (!signal.aborted) this.#plan(EVERY)
  }
}
