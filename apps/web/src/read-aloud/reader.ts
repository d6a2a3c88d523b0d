/**
 * Reads pieces aloud, one after another.
 *
 * A1  One voice: whatever begins to be read ends what was read before.
 * A2  What a device says of an utterance that is over (browsers report cancelled ones late, or as errors) changes
 *     nothing.
 * A3  Pausing silences at once, and going on begins the sentence anew. No use of the browser's own pause: on phones it
 *     ends the utterance, and on some desktops it never comes back.
 */
import type { Language } from '../words/index.ts'

export interface Piece {
  readonly text: string
  readonly language: Language
}

/** The device's voice, as far as the reader needs it. */
export interface Speech {
  /** Speaks at once. `done` is called once, when it is over; false: it could not. */
  speak(piece: Piece, rate: number, done: (isSpoken: boolean) => void): void
  cancel(): void
}

export type ReaderState<P extends Piece> =
  | { readonly status: 'silent' }
  /** The device refused. */
  | { readonly status: 'failed'; readonly source: string }
  | {
      readonly status: 'reading' | 'paused'
      /** What is read: the id it was begun with. */
      readonly source: string
      readonly pieces: readonly P[]
      readonly index: number
    }

export class Reader<P extends Piece> {
  readonly #speech: Speech
  readonly #listeners = new Set<() => void>()
  #state: ReaderState<P> = { status: 'silent' }
  #rate: number
  /** A2: the utterance that counts. */
  #turn = 0

  constructor(speech: Speech, rate: number) {
    this.#speech = speech
    this.#rate = rate
  }

  get state(): ReaderState<P> {
    return this.#state
  }

  get rate(): number {
    return this.#rate
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A1. Nothing to read is nothing read. */
  read(source: string, pieces: readonly P[]): void {
    this.#silence()
    if (pieces.length === 0) return this.#become({ status: 'silent' })
    this.#become({ status: 'reading', source, pieces, index: 0 })
    this.#speak()
  }

  /** A3 */
  pause(): void {
    if (this.#state.status !== 'reading') return
    this.#silence()
    this.#become({ ...this.#state, status: 'paused' })
  }

  resume(): void {
    if (this.#state.status !== 'paused') return
    this.#become({ ...this.#state, status: 'reading' })
    this.#speak()
  }

  stop(): void {
    this.#silence()
    this.#become({ status: 'silent' })
  }

  /** To the next sentence, or an earlier one. Past the last it is over; paused it stays paused there. */
  step(by: 1 | -1): void {
    const state = this.#state
    if (state.status !== 'reading' && state.status !== 'paused') return
    this.#silence()
    const index = Math.max(0, state.index + by)
    if (index >= state.pieces.length) return this.#become({ status: 'silent' })
    this.#become({ ...state, index })
    if (state.status === 'reading') this.#speak()
  }

  /** The sentence being read begins anew at the new rate. */
  setRate(rate: number): void {
    this.#rate = rate
    if (this.#state.status === 'reading') {
      this.#silence()
      this.#speak()
    }
    this.#tell()
  }

  #speak(): void {
    const state = this.#state
    if (state.status !== 'reading') return
    const piece = state.pieces[state.index]
    if (piece === undefined) return this.#become({ status: 'silent' })
    this.#turn += 1
    const turn = this.#turn
    this.#speech.speak(piece, this.#rate, (isSpoken) => {
      if (turn !== this.#turn) return
      if (isSpoken) return this.step(1)
      this.#silence()
      this.#become({ status: 'failed', source: state.source })
    })
  }

  #silence(): void {
    this.#turn += 1
    this.#speech.cancel()
  }

  #become(state: ReaderState<P>): void {
    this.#state = state
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
