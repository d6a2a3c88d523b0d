/**
 * Writes down who reads and writes in plans: who, in which capacity, which part, and why they could.
 *
 * Z1  Nothing of a plan goes to somebody before it is on disk that they read that part of it: the first time in a
 *     sitting that waits for the disk, and from then on for nothing. What cannot be written down is not shown.
 * Z2  Nobody is left out: the owner, the coordinating unit and whoever acts for somebody else are written down as
 *     everyone else is, and there is no setting for it.
 *     One's own notes are no part of the plan: nothing of the owner's is in them, and nobody is told of them.
 * Z3  What arrives together is written together, in one transaction.
 * Z4  At midnight all sittings end. Who is still connected begins another, of what they are connected to; what cannot be
 *     written of that is tried again every minute.
 * Z5  Memory is bounded by {@link SITTINGS_MAX} and by the connections there may be; what is forgotten has ended.
 */
import {
  accessorOf,
  canRead,
  dayInNorway,
  groundFor,
  partOfRoom,
  whoIs,
  type AccessAct,
  type AccessPart,
  type Actor,
  type PlanFacts,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { Access, AccessAppend, AccessLogStore } from '../../store/access-log-store.ts'
import { briefKey, endOf, reachKey, Sittings, type Reach, type Sitting } from './sittings.ts'

/** How often is looked for sittings that are over, in milliseconds. */
const LOOK_INTERVAL = 60_000

/** Sittings in one transaction: a server that ends has thousands at once. */
const APPENDS_AT_ONCE = 500

/** Somebody reaches for a part of a plan. */
export interface Reaching {
  readonly facts: PlanFacts
  readonly actor: Actor
  readonly part: AccessPart
  readonly act: AccessAct
}

/** It could not be written down. */
export class NotLoggedError extends Error {
  override readonly name = 'NotLoggedError'
}

export interface AccessLogOptions {
  readonly store: Pick<AccessLogStore, 'append'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly onFailure: (error: unknown) => void
  /** Only tests have another than {@link SITTINGS_MAX}. */
  readonly sittingsMax?: number
}

interface Waiting {
  readonly accesses: Access[]
  readonly settled: Array<(error: NotLoggedError | null) => void>
  endedAt: number | null
}

export class AccessLog {
  readonly #options: AccessLogOptions
  readonly #sittings: Sittings
  readonly #timer: NodeJS.Timeout
  #waiting = new Map<Sitting, Waiting>()
  /** Of a new day, and not on disk: of those who are connected. */
  readonly #unwritten = new Set<Sitting>()
  #running: Promise<void> | null = null

  constructor(options: AccessLogOptions) {
    this.#options = options
    this.#sittings = new Sittings(
      { onEnd: (sitting) => this.#ended(sitting), onNewDay: (sitting) => this.#connectedStill(sitting) },
      options.sittingsMax,
    )
    this.#timer = setInterval(() => this.#look(), LOOK_INTERVAL)
    this.#timer.unref()
  }

  /** Sittings that are remembered. */
  get sittings(): number {
    return this.#sittings.size
  }

  /** Z1. Resolves when all of it is on disk; throws {@link NotLoggedError}. */
  async reached(reachings: readonly Reaching[]): Promise<void> {
    await Promise.all(reachings.map((reaching) => this.#reach(reaching)[1]))
  }

  /** Z1, for as long as somebody is connected to a room: until {@link leaves} is told of the sitting it answers. */
  async enters(reaching: Reaching): Promise<Sitting> {
    const [sitting, written] = this.#reach(reaching)
    const { facts, actor, part, act } = reaching
    sitting.connected = [
      ...sitting.connected,
      { act, part, why: groundFor(facts, actor, part, dayInNorway(this.#options.now())) },
    ]
    try {
      await written
      return sitting
    } catch (error) {
      this.leaves(sitting, part)
      throw error
    }
  }

  /** Somebody is connected to one room less. */
  leaves(sitting: Sitting, part: AccessPart): void {
    const left = sitting.connected.findIndex((reach) => reach.part === part)
    sitting.connected = sitting.connected.toSpliced(left, left < 0 ? 0 : 1)
    sitting.last = this.#options.now()
  }

  /** The same, where what was done is on disk by itself, with who did it: nobody waits. */
  wrote(facts: PlanFacts, actor: Actor, part: AccessPart): void {
    this.#reach({ facts, actor, part, act: 'write' })[1].catch(() => {})
  }

  /** Of a room; whoever may not read it wrote in an action that they see alone, and is not told of which area it is. */
  wroteInRoom(facts: PlanFacts, actor: Actor, room: RoomName): void {
    const part = partOfRoom(room)
    if (part === null) return
    this.wrote(facts, actor, canRead(facts, actor, room, dayInNorway(this.#options.now())) ? part : 'alone')
  }

  /** Ends all sittings, and waits until that is on disk. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#sittings.endAll(this.#options.now())
    while (this.#running !== null) await this.#running
  }

  #reach({ facts, actor, part, act }: Reaching): readonly [Sitting, Promise<void>] {
    const now = this.#options.now()
    const sitting = this.#sittings.at(facts.planId, actor, () => whoIs(facts, actor), now)
    // Asked for every edit: why somebody could write is found once.
    const brief = act === 'write' ? known(sitting, briefKey(act, part)) : null
    if (brief !== null) return [sitting, brief]
    const reach: Reach = { act, part, why: groundFor(facts, actor, part, dayInNorway(now)) }
    const key = act === 'write' ? briefKey(act, part) : reachKey(reach)
    return [sitting, known(sitting, key) ?? this.#write(sitting, reach, key, now)]
  }

  #write(sitting: Sitting, reach: Reach, key: string, now: number): Promise<void> {
    const written = new Promise<void>((resolve, reject) => {
      const waiting = this.#waitingOf(sitting)
      waiting.accesses.push({ at: now, ...reach })
      waiting.settled.push((error) => {
        if (error !== null) return reject(error)
        sitting.written = [...sitting.written, key]
        resolve()
      })
    }).finally(() => {
      // Where it failed the next one tries again.
      sitting.underWay?.delete(key)
      if (sitting.underWay?.size === 0) sitting.underWay = null
    })
    sitting.underWay ??= new Map()
    sitting.underWay.set(key, written)
    return written
  }

  #look(): void {
    this.#sittings.endOver(this.#options.now())
    for (const sitting of this.#unwritten) this.#connectedStill(sitting)
  }

  /** Z4 */
  #connectedStill(sitting: Sitting): void {
    this.#unwritten.delete(sitting)
    const now = this.#options.now()
    for (const reach of sitting.connected) {
      const key = reachKey(reach)
      if (known(sitting, key) !== null) continue
      this.#write(sitting, reach, key, now).catch(() => this.#unwritten.add(sitting))
    }
  }

  #ended(sitting: Sitting): void {
    const end = endOf(sitting)
    // One whose beginning is still on its way has its number by the time this is written.
    if (end !== null && (sitting.number !== null || this.#isOnItsWay(sitting))) this.#waitingOf(sitting).endedAt = end
  }

  #isOnItsWay(sitting: Sitting): boolean {
    return this.#waiting.has(sitting) || this.#running !== null
  }

  #waitingOf(sitting: Sitting): Waiting {
    const waiting = this.#waiting.get(sitting) ?? { accesses: [], settled: [], endedAt: null }
    this.#waiting.set(sitting, waiting)
    this.#running ??= this.#run()
    return waiting
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Z3. The rest of this turn joins: a page opens its rooms together.
      await new Promise((resolve) => setImmediate(resolve))
      const batch = [...this.#waiting].slice(0, APPENDS_AT_ONCE)
      for (const [sitting] of batch) this.#waiting.delete(sitting)
      await this.#append(batch)
    }
    this.#running = null
  }

  async #append(batch: ReadonlyArray<readonly [Sitting, Waiting]>): Promise<void> {
    // The end of one whose beginning was never written says nothing.
    const sound = batch.filter(([{ number }, { accesses }]) => number !== null || accesses.length > 0)
    try {
      const numbers = sound.length === 0 ? [] : await this.#options.store.append(sound.map(appendOf))
      sound.forEach(([sitting, waiting], index) => this.#settle(sitting, waiting, numbers[index] ?? null))
    } catch (error) {
      this.#options.onFailure(error)
      for (const [sitting, waiting] of sound) this.#settle(sitting, waiting, null)
    }
  }

  #settle(sitting: Sitting, { settled }: Waiting, number: number | null): void {
    if (number === null && sitting.number === null && sitting.connected.length === 0) this.#sittings.drop(sitting)
    sitting.number ??= number
    const error = number === null ? new NotLoggedError('that somebody reads could not be written down') : null
    for (const settle of settled) settle(error)
  }
}

const WRITTEN = Promise.resolve()

function known({ written, underWay }: Sitting, key: string): Promise<void> | null {
  return written.includes(key) ? WRITTEN : (underWay?.get(key) ?? null)
}

function appendOf([sitting, { accesses, endedAt }]: readonly [Sitting, Waiting]): AccessAppend {
  const { plan, actor, who, number } = sitting
  return { plan, sitting: number, accessor: accessorOf(actor), capacity: actor.capacity, who, accesses, endedAt }
}
