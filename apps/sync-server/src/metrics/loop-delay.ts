import { monitorEventLoopDelay, type ELDHistogram } from 'node:perf_hooks'

/** Milliseconds between two looks at the loop. */
const RESOLUTION = 20
/** Milliseconds that one figure is about at least, and at most twice as much. */
const WINDOW = 60_000
const QUANTILES = [0.5, 0.99, 1]

/**
 * How late the thread comes to its work. Two histograms that begin a window apart: whoever asks, and however many ask
 * how often, hears of at least the last minute (a figure "since it was last asked for" is whoever asks first's).
 */
export class LoopDelay {
  #older: ELDHistogram
  #newer: ELDHistogram
  readonly #timer: NodeJS.Timeout

  constructor() {
    this.#older = begun()
    this.#newer = begun()
    this.#timer = setInterval(() => this.#next(), WINDOW)
    this.#timer.unref()
  }

  /** Seconds by quantile. */
  quantiles(): ReadonlyArray<readonly [number, number]> {
    return QUANTILES.map((quantile) => [quantile, lateness(this.#older, quantile)])
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#older.disable()
    this.#newer.disable()
  }

  #next(): void {
    this.#older.disable()
    this.#older = this.#newer
    this.#newer = begun()
  }
}

function begun(): ELDHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION })
  histogram.enable()
  return histogram
}

/** What is measured is the time between two looks, their distance included. */
function lateness(histogram: ELDHistogram, quantile: number): number {
  if (histogram.count === 0) return 0
  return Math.max(0, histogram.percentile(quantile * 100) / 1e9 - RESOLUTION / 1_000)
}
