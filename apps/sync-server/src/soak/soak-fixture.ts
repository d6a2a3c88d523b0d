/**
 * The soak: a whole server in a process of its own, and many people who come and go in many rooms, write, show
 * themselves, lose the network, ask for what is not theirs and take consents back. Again and again everyone comes
 * together, all must have the same and the store too, and everyone leaves: then the server must hold nothing of them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Random } from '../../../../packages/plan-model/src/guard/inspect/honest-edits.ts'
import { openBeside } from '../store/beside-fixture.ts'
import type { Store } from '../store/store.ts'
import { freePort } from '../whole-server-fixture.ts'
import { numbersOf, type Numbers } from './numbers-fixture.ts'
import { AREAS, makePlans } from './soak-plans-fixture.ts'
import { SoakRoom } from './soak-room-fixture.ts'
import { SoakedServer, type Held } from './soaked-server-process-fixture.ts'
import type { Rest } from './verdict-fixture.ts'
import { Visit } from './visit-fixture.ts'
import { pause, Visitor } from './visitor-fixture.ts'

export interface SoakOptions {
  readonly plans: number
  /** Rooms: so many areas of each plan, of three. */
  readonly areas: number
  /** What each visitor does between two rests, and milliseconds between two of it. */
  readonly deeds: number
  readonly pace: number
  /** Whether to go on with another round after so many. */
  readonly goesOn: (rounds: number) => boolean
  readonly seed: number
  /** Told what the server holds at every rest, and when it is full: looking costs it a second. */
  readonly onReading?: (reading: Reading) => void
}

export interface Reading {
  readonly when: 'full' | 'rest'
  readonly round: number
  /** Milliseconds since the first visit. */
  readonly at: number
  readonly held: Held
  readonly numbers: Numbers
}

export interface SoakReport {
  readonly rests: readonly Rest[]
  /** Sentences. */
  readonly failures: readonly string[]
  readonly visits: number
  /** Rooms that were compared while others went on, and all of them at rests. */
  readonly compared: { readonly amidst: number; readonly atRest: number }
  /** How often somebody was told to come again, and how often somebody watched a plan's facts. */
  readonly comebacks: number
  readonly watched: number
}

/** Milliseconds in which a server must have let go of everyone: rooms without anyone are looked for twice a minute. */
const LETS_GO_WITHIN = 45_000
/** Share of all deeds after which the server is looked at while it is full. */
const LOOKS_AFTER = 0.8
/** Milliseconds between two rooms that are compared while everyone else goes on. */
const COMPARE_EVERY = 500

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'soak-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const plans = await makePlans(dataDir, url, options.plans)
  const server = await SoakedServer.start(port, dataDir)
  const store = await openBeside(dataDir)
  try {
    const random = new Random(options.seed)
    const rooms = plans.flatMap((plan) =>
      AREAS.slice(0, options.areas).map((area) => {
        const visits = [plan.owner, ...plan.guests].map((guest) => {
          const visitor = new Visitor(url, guest, plan.id, `area-${area}`)
          return new Visit(url, visitor, plan, new Random(random.below(2 ** 31)))
        })
        return new SoakRoom(plan.id, `area-${area}`, visits)
      }),
    )
    return await new Soak(options, url, server, store, rooms).run()
  } finally {
    server.kill()
    await server.exited
    await store.close()
    await rm(dataDir, { recursive: true })
  }
}

class Soak {
  readonly #options: SoakOptions
  readonly #url: string
  readonly #server: SoakedServer
  readonly #store: Store
  readonly #rooms: readonly SoakRoom[]
  readonly #began = performance.now()
  readonly #failures: string[] = []
  readonly #rests: Rest[] = []
  readonly #compared = { amidst: 0, atRest: 0 }
  #visits = 0

  constructor(options: SoakOptions, url: string, server: SoakedServer, store: Store, rooms: readonly SoakRoom[]) {
    this.#options = options
    this.#url = url
    this.#server = server
    this.#store = store
    this.#rooms = rooms
  }

  async run(): Promise<SoakReport> {
    await this.#begin()
    for (let round = 1; round === 1 || this.#options.goesOn(round - 1); round++) {
      await this.#live(round)
      await this.#gather()
      await this.#part(round)
    }
    for (const { visitor } of this.#everyone)
      for (const code of visitor.surprises) this.#failures.push(`a ${visitor.guest.part} was closed with ${code}`)
    const { left, faults } = await this.#server.close()
    this.#failures.push(...faults, ...left.map((what) => `${what} outlived the server`))
    return {
      rests: this.#rests,
      failures: this.#failures,
      visits: this.#visits,
      compared: this.#compared,
      comebacks: this.#everyone.reduce((sum, { visitor }) => sum + visitor.comebacks, 0),
      watched: this.#everyone.reduce((sum, { watched }) => sum + watched, 0),
    }
  }

  get #everyone(): Visit[] {
    return this.#rooms.flatMap(({ visits }) => visits)
  }

  /** Owners write what the others will write in. */
  async #begin(): Promise<void> {
    await this.#all(this.#rooms, async ({ visits }) => {
      const [owner] = visits
      await owner?.visitor.enter()
      owner?.begin()
      await owner?.visitor.saved()
    })
  }

  /** Everyone does what they do; meanwhile rooms are compared one by one, and the server is looked at when it is full. */
  async #live(round: number): Promise<void> {
    const { deeds, pace } = this.#options
    const random = new Random(this.#options.seed + round)
    let isOver = false
    const comparing = this.#compareWhile(() => !isOver, random)
    const looksAt =
      this.#options.onReading === undefined ? null : Math.floor(this.#everyone.length * deeds * LOOKS_AFTER)
    const looks: Array<Promise<void>> = []
    let done = 0
    await this.#all(this.#rooms, (room) =>
      this.#all(room.visits, async (visit) => {
        await pause(Math.random() * pace)
        for (let deed = 0; deed < deeds; deed++) {
          const wasIn = visit.visitor.isIn
          const next = pause(pace)
          await room.next(visit)
          if (!wasIn && visit.visitor.isIn) this.#visits += 1
          if (++done === looksAt)
            looks.push(this.#all([round], async () => this.#options.onReading?.(await this.#look('full', round))))
          await next
        }
      }),
    )
    isOver = true
    await Promise.all([comparing, ...looks])
  }

  async #compareWhile(goesOn: () => boolean, random: Random): Promise<void> {
    while (goesOn()) {
      const room = random.pick(this.#rooms)
      const wrong = await room.still(() => room.disagreement(this.#store.journal)).catch(sentenceOf)
      if (wrong !== null) this.#failures.push(`amidst it: ${wrong}`)
      this.#compared.amidst += 1
      await pause(COMPARE_EVERY)
    }
  }

  /** Everyone comes, whatever they wrote while away; then everything must be the same everywhere. */
  async #gather(): Promise<void> {
    await this.#all(this.#rooms, async (room) => {
      await room.visits[0]?.reconcile()
    })
    await this.#all(this.#everyone, async ({ visitor }) => {
      if (visitor.isIn) return
      this.#visits += 1
      if (!(await visitor.enter())) this.#failures.push(`a ${visitor.guest.part} was not let in`)
    })
    await this.#all(this.#rooms, async (room) => {
      const wrong = await room.disagreement(this.#store.journal)
      if (wrong !== null) this.#failures.push(`in the end: ${wrong}`)
      this.#compared.atRest += 1
    })
  }

  /** Everyone leaves. */
  async #part(round: number): Promise<void> {
    await this.#all(this.#everyone, ({ visitor }) => visitor.leave())
    const until = performance.now() + LETS_GO_WITHIN
    for (;;) {
      const { rooms, connections } = await numbersOf(this.#url)
      if ((rooms === 0 && connections === 0) || performance.now() > until) break
      await pause(200)
    }
    let reading = await this.#look('rest', round)
    while (isSomebodyHeld(reading.held) && performance.now() < until) {
      // A goodbye that nobody answers is waited for, for some seconds.
      await pause(500)
      reading = await this.#look('rest', round)
    }
    const { held, numbers } = reading
    this.#options.onReading?.(reading)
    this.#rests.push({ held, rooms: numbers.rooms, connections: numbers.connections, visits: this.#visits })
  }

  async #look(when: Reading['when'], round: number): Promise<Reading> {
    const numbers = await numbersOf(this.#url)
    const held = await this.#server.look()
    return { when, round, at: performance.now() - this.#began, held, numbers }
  }

  /** All at once; one that fails is written down and holds up nobody. */
  async #all<Item>(items: readonly Item[], each: (item: Item) => Promise<void>): Promise<void> {
    await Promise.all(
      items.map((item) => each(item).catch((error: unknown) => void this.#failures.push(sentenceOf(error)))),
    )
  }
}

function isSomebodyHeld({ objects }: Held): boolean {
  return objects.rooms + objects.documents + objects.connections + objects.webSockets > 0
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
