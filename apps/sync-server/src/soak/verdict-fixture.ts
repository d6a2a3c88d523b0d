/** For the soak: what is wrong with a server that held so and so much. Pure. */
import type { Held } from './soaked-server-process-fixture.ts'

/** What the server held when everyone had left. */
export interface Rest {
  readonly held: Held
  /** By the server's own numbers. */
  readonly rooms: number
  readonly connections: number
  /** Visits since the server began. */
  readonly visits: number
}

export interface Limits {
  /** Bytes by which what is held at rest may rise from the first rests to the last. */
  readonly heapGrowth: number
  /** The same of the process' memory: allocators give back late, and not all. */
  readonly rssGrowth: number
}

/** Rests at the start that are not judged: caches fill, code is compiled. */
export const WARM_UP = 1

/** Timers that come and go by themselves: Node keeps one for the `Date` of its answers, and makes it when it answers. */
const TIMERS_OF_NODE = 2

/** One sentence for each thing that is wrong, none when all is well. */
export function faultsOf(rests: readonly Rest[], limits: Limits): string[] {
  const faults: string[] = []
  const judged = rests.slice(WARM_UP)
  const [first] = judged
  if (first === undefined || judged.length < 2) return ['there were too few rests to judge by']
  judged.forEach((rest, index) => {
    const say = (what: string): void => void faults.push(`rest ${index + 1 + WARM_UP}: ${what}`)
    if (rest.rooms > 0) say(`${rest.rooms} rooms that everyone has left are still there`)
    if (rest.connections > 0) say(`${rest.connections} connections of nobody are still there`)
    const { objects, resources, listeners } = rest.held
    for (const [what, count] of Object.entries(objects)) {
      const before = what === 'timers' ? first.held.objects.timers : 0
      const noise = what === 'timers' ? TIMERS_OF_NODE : 0
      if (count > before + noise) say(`${count} ${what} are still there${before === 0 ? '' : `, ${before} at first`}`)
    }
    for (const [type, count] of Object.entries(resources)) {
      const before = first.held.resources[type] ?? 0
      if (count > before) say(`${count} of ${type} keep the process alive, ${before} at first`)
    }
    if (listeners > first.held.listeners) say(`${listeners} listeners, ${first.held.listeners} at first`)
  })
  const grown = (name: string, of: (held: Held) => number, max: number): void => {
    const growth = growthOf(judged.map(({ held }) => of(held)))
    if (growth > max) faults.push(`${name} rose by ${mebibytes(growth)}, at most ${mebibytes(max)} is noise`)
  }
  grown('the heap', ({ heapUsed, external }) => heapUsed + external, limits.heapGrowth)
  grown('the memory of the process', ({ rss }) => rss, limits.rssGrowth)
  return faults
}

/** From the middle of the first third to that of the last: one reading that stands out says nothing. */
export function growthOf(figures: readonly number[]): number {
  const third = Math.max(1, Math.floor(figures.length / 3))
  return middle(figures.slice(-third)) - middle(figures.slice(0, third))
}

export function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

function middle(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
