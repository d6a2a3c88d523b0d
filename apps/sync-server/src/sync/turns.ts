/**
 * Whose frame is next, for everyone on the server.
 *
 * A rate of frames and bytes says little of what a frame costs: one of 100 kB may take 50 ms, and every edit is told to
 * everyone in the room. So time is what is shared out.
 *
 * Q1  Whoever has used least goes first: who writes a letter waits for nobody's flood, only for the frame under way.
 * Q2  What a frame takes is counted for its person, over all their connections. Who has used up their time waits until
 *     some has come back, at most `WAIT_MAX`; nobody is refused for it. Time that nobody else wants is free.
 * Q3  An edit that takes long holds everyone up, and counts for more than its time. What a client cannot help does not:
 *     coming back to a room, and being the first to write in it.
 * Q4  What waits is bounded: from whom much waits nothing more is read.
 * Q5  The frames of one person are taken in the order in which they came.
 * Q6  While the journal is behind, nobody's turn comes: what was taken would only wait in memory.
 * Q7  Whoever finds the server at rest has their turn at once. Others wait for company, {@link TURNS_APART} from the last
 *     turn's beginning at most, and not for more than have been writing lately ({@link Company}): what is taken together
 *     goes to the disk together, and finds code and documents where the one before has left them, near the processor.
 */
import { ALONE_AFTER, TURN_MAX, TURNS_APART } from './bounds.ts'
import { Company } from './company.ts'
import { Line, type Queue, type Reader } from './line.ts'

/** Milliseconds until somebody who has used up their time is looked at again. */
const LOOK_INTERVAL = 20

/** Milliseconds in which the system counts a thread's time: what it tells of a shorter frame is nothing, or one of these. */
const TICK = 4
/** Milliseconds after which the system is asked anew how long this thread has worked: asking takes some microseconds. */
const WORKED_AGE_MAX = 50

interface Taken {
  readonly line: Line
  readonly at: number
}

export interface TurnsOptions {
  /** Milliseconds, never set back. */
  readonly clock?: () => number
  /** Milliseconds that this thread has worked, in ticks; what others on the machine take from it is nobody's here. */
  readonly worked?: () => number
  /** Nobody's turn comes now. */
  readonly isHeld?: () => boolean
  /** Milliseconds from one turn's beginning to the next one's, unless everyone who is expected waits for it. */
  readonly apart?: number
}

export class Turns implements Queue {
  readonly #clock: () => number
  readonly #worked: () => number
  readonly #isHeld: () => boolean
  readonly #waiting = new Set<Line>()
  /** The last frame, and the last of somebody else. */
  #last: Taken | null = null
  #lastOther: Taken | null = null
  /** When the system was last asked how long this thread has worked, and what it said. */
  #workedAt = Number.NEGATIVE_INFINITY
  #workedThen = 0
  #isScheduled = false
  #later: NodeJS.Timeout | null = null
  readonly #apart: number
  /** When the last turn began. */
  #beganAt = Number.NEGATIVE_INFINITY
  readonly #company = new Company<Line>()
  /** Who has come since, and can have a turn. */
  readonly #here = new Set<Line>()
  /** Until the next turn, at the latest. */
  #waitingForCompany: NodeJS.Timeout | null = null

  constructor({
    clock = () => performance.now(),
    worked = threadTime,
    isHeld = () => false,
    apart = TURNS_APART,
  }: TurnsOptions = {}) {
    this.#clock = clock
    this.#worked = worked
    this.#isHeld = isHeld
    this.#apart = apart
  }

  /** A line of one person's own. */
  line(reader: Reader): Line {
    return new Line(reader, this.#clock(), this)
  }

  added(line: Line, waitsForNobody: boolean): void {
    this.#waiting.add(line)
    if (waitsForNobody) this.#now()
    else this.#soon(line)
  }

  /** Q7. Who has used up their time is no company: with them waiting, everyone else would have turns of their own. */
  #soon(line: Line): void {
    if (this.#isScheduled) return
    const now = this.#clock()
    if (line.timeLeft(now) > 0) this.#here.add(line)
    const wait = this.#beganAt + this.#apart - now
    if (wait <= 0 || this.#here.size >= this.#company.expected(now)) return this.#now()
    this.#waitingForCompany ??= setTimeout(() => this.#now(), wait)
  }

  #now(): void {
    if (this.#waitingForCompany !== null) clearTimeout(this.#waitingForCompany)
    this.#waitingForCompany = null
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#beganAt = this.#clock()
      this.#here.clear()
      this.#take()
    })
  }

  /** Not for longer than {@link TURN_MAX}: what others have sent meanwhile must be read, and what is done sent. */
  #take(): void {
    const began = this.#clock()
    let now = began
    this.#lookAtWork(now)
    const queue = this.#queue(now)
    while (now - began < TURN_MAX && !this.#isHeld()) {
      const line = queue.pop()
      if (line === undefined) break
      const before = now
      const account = line.take()
      now = this.#clock()
      this.#note(line, now)
      const took = this.#own(now - before, now)
      if (!this.#isAlone(now)) line.charge(took, account)
      if (line.isEmpty) this.#waiting.delete(line)
      else if (line.timeLeft(now) > 0) putInOrder(queue, line)
    }
    if (queue.length > 0 && !this.#isHeld()) return this.#now()
    if (this.#waiting.size === 0 || this.#later !== null) return
    this.#later = setTimeout(() => {
      this.#later = null
      this.#now()
    }, LOOK_INTERVAL)
  }

  #lookAtWork(now: number): void {
    if (now - this.#workedAt > WORKED_AGE_MAX) this.#own(Number.POSITIVE_INFINITY, now)
  }

  /** What of the milliseconds that a frame took this thread can have worked. */
  #own(took: number, now: number): number {
    if (took <= TICK) return took
    const worked = this.#worked()
    const since = worked - this.#workedThen
    this.#workedAt = now
    this.#workedThen = worked
    return Math.min(took, since + TICK)
  }

  /** Q1, Q2. Whoever has used least is last, and of those who have used the same whoever came first. */
  #queue(now: number): Line[] {
    return [...this.#waiting]
      .filter((line) => line.timeLeft(now) > 0)
      .toReversed()
      .toSorted((one, other) => one.left - other.left)
  }

  #note(line: Line, at: number): void {
    if (this.#last !== null && this.#last.line !== line) this.#lastOther = this.#last
    this.#last = { line, at }
    this.#company.wasHere(line, at)
  }

  /** Whether nobody but who has just had a turn has sent anything lately. */
  #isAlone(now: number): boolean {
    const othersWait = this.#waiting.size > 1
    return !othersWait && (this.#lastOther === null || now - this.#lastOther.at > ALONE_AFTER)
  }
}

function putInOrder(queue: Line[], line: Line): void {
  let at = queue.length
  for (let before = queue[at - 1]; before !== undefined && before.left > line.left; before = queue[at - 1]) at -= 1
  queue.splice(at, 0, line)
}

function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
