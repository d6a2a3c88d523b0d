/**
 * When the page takes in what others did. Each of their edits is cheap; those of eight people, one after the other
 * between two keys, are not. So all that has come is taken in together, when it disturbs least.
 *
 * T1  After a drawing, never before one: what the person does herself shows first.
 * T2  While she types, right after a key of hers was drawn: then the next one is farthest away.
 * T3  At most a quarter of the page's time goes to it: after a long turn the next comes later.
 * T4  Nothing waits longer than {@link WAIT_MAX}, whatever T2 and T3 say, and the frame that is then drawn.
 */
import { afterNextFrame } from './next-frame.ts'

/** Milliseconds. */
export const WAIT_MAX = 500
/** Milliseconds after a key in which another one is expected. */
export const NEXT_KEY = 250
/** How many times as long as a turn took there is none. */
const REST = 3

export interface TurnTiming {
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: () => number
  readonly afterNextFrame: (work: (took: number) => void) => () => void
}

const PAGE_TIMING: TurnTiming = { now: () => performance.now(), afterNextFrame }

export class Turns {
  readonly #timing: TurnTiming
  readonly #work = new Set<() => void>()
  #waitingSince: number | null = null
  #restUntil = -Infinity
  #keyAt = -Infinity
  #takeBack: (() => void) | null = null
  /** Whether the turn comes with the next frame, which nothing puts off. */
  #isNext = false

  constructor(timing: TurnTiming = PAGE_TIMING) {
    this.#timing = timing
  }

  /** Runs `work` in the next turn, once however often it was asked for. */
  ask(work: () => void): void {
    this.#work.add(work)
    this.#waitingSince ??= this.#timing.now()
    if (this.#takeBack === null) this.#plan()
  }

  withdraw(work: () => void): void {
    this.#work.delete(work)
    if (this.#work.size > 0) return
    this.#takeBack?.()
    this.#nothingWaits()
  }

  /** T2. `this` may be lost: it is a listener. */
  readonly keyPressed = (): void => {
    this.#keyAt = this.#timing.now()
    if (this.#waitingSince === null || this.#isNext) return
    this.#takeBack?.()
    if (this.#timing.now() >= this.#restUntil) this.#runNext()
    else this.#plan()
  }

  #plan(): void {
    const wait = this.#dueAt() - this.#timing.now()
    if (wait <= 0) return this.#runNext()
    const timer = setTimeout(() => this.#plan(), wait)
    this.#takeBack = () => clearTimeout(timer)
  }

  #runNext(): void {
    this.#isNext = true
    this.#takeBack = this.#timing.afterNextFrame(() => this.#run())
  }

  #nothingWaits(): void {
    this.#waitingSince = null
    this.#takeBack = null
    this.#isNext = false
  }

  /** T2 to T4 */
  #dueAt(): number {
    const now = this.#timing.now()
    const latest = (this.#waitingSince ?? now) + WAIT_MAX
    return Math.min(latest, Math.max(now, this.#restUntil, this.#keyAt + NEXT_KEY))
  }

  #run(): void {
    const began = this.#timing.now()
    const work = [...this.#work]
    this.#work.clear()
    this.#nothingWaits()
    for (const each of work) each()
    // What React does with it comes after this task's end, and in the next frame it is drawn: that is part of the turn.
    queueMicrotask(() => this.#rest(this.#timing.now() - began))
  }

  /** T3 */
  #rest(took: number): void {
    this.#restUntil = this.#timing.now() + took * REST
    this.#timing.afterNextFrame((drawing) => {
      this.#restUntil = this.#timing.now() + (took + drawing) * REST
    })
  }
}

/** The page's: its rooms take their turns together. */
export const pageTurns = new Turns()

if (typeof window !== 'undefined') {
  for (const event of ['keydown', 'beforeinput', 'pointerdown']) {
    window.addEventListener(event, pageTurns.keyPressed, { capture: true, passive: true })
  }
}
