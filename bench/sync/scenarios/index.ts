/** What is measured, by name. */
import type { Bench, Figures } from '../bench.ts'
import { closedLoop, type Loop } from './closed-loop.ts'
import { kill, KILLED } from './kill.ts'
import { LONG, longHistory } from './long-history.ts'
import { IDLE, idleConnections, idleRooms, OPEN } from './memory.ts'
import { reconnect, STORM } from './reconnect.ts'
import { steady, type Pace } from './steady.ts'

const A: Pace = { kind: 'a', rooms: 1, people: 12, perSecond: 10, withCarets: false }
const B: Pace = { kind: 'b', rooms: 200, people: 4, perSecond: 2, withCarets: false }
const C1: Loop = { kind: 'c1', rooms: 1, people: 8, edits: 700, groups: 12, warmUp: 6 }
const C2: Loop = { kind: 'c2', rooms: 50, people: 2, edits: 500, groups: 4, warmUp: 2 }

export const SCENARIOS = {
  A: (bench) => steady(bench, A),
  B: (bench) => steady(bench, B),
  Baw: (bench) => steady(bench, { ...B, withCarets: true }),
  C1: (bench) => closedLoop(bench, C1),
  C2: (bench) => closedLoop(bench, C2),
  long: longHistory,
  idle: idleConnections,
  rooms: idleRooms,
  reconnect,
  kill,
} as const satisfies Readonly<Record<string, (bench: Bench) => Promise<Figures>>>

export type ScenarioName = keyof typeof SCENARIOS
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as ScenarioName[]

/** The plans that must be there before our server starts: rooms of which kind, how many, with how many people. */
export const PLANS: ReadonlyArray<{ readonly kind: string; readonly rooms: number; readonly people: number }> = [
  A,
  B,
  ...[C1, C2].map(({ kind, rooms, people, groups }) => ({ kind, people, rooms: rooms * groups })),
  LONG,
  IDLE,
  OPEN,
  STORM,
  KILLED,
]
