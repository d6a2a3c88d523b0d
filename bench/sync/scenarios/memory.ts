/** What connections and rooms cost while nobody does anything. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Figures } from '../bench.ts'
import type { Room } from '../room.ts'
import { groupsOf } from './steady.ts'

/** Rooms opened and left before anything is measured: what is made once is nobody's. */
const WARM_UP_ROOMS = 20
/** Milliseconds after which a server has saved and let go of what was left: hocuspocus waits two seconds. */
const LET_GO = 4_000

export const IDLE = { kind: 'idle', rooms: 100, people: 50 } as const
export const OPEN = { kind: 'open', rooms: 500, people: 1 } as const

/** Kilobytes of the process per connection: 5,000 in 100 rooms. */
export async function idleConnections(bench: Bench): Promise<Figures> {
  const { kind, rooms: count, people } = IDLE
  const warm = bench.rooms(OPEN.kind, WARM_UP_ROOMS, OPEN.people)
  await open(warm)
  await leave(warm)
  const before = await bench.stage.usage(true)
  const rooms = bench.rooms(kind, count, people)
  for (const group of groupsOf(rooms, 2)) await Promise.all(group.map((room) => room.gather()))
  await pause(1_000)
  const after = await bench.stage.usage(true)
  for (const room of rooms) room.leave()
  return {
    rss: (after.rss - before.rss) / 1_024 / (count * people),
    heap: (after.heap - before.heap) / 1_024 / (count * people),
  }
}

/** Kilobytes of heap per room with one person in it, and after everyone has left. */
export async function idleRooms(bench: Bench): Promise<Figures> {
  const rooms = bench.rooms(OPEN.kind, OPEN.rooms, OPEN.people)
  // Twice: what the first time leaves (compiled code, remembered people) is no room's.
  const warm = rooms.slice(0, WARM_UP_ROOMS)
  await open(warm)
  await leave(warm)
  const before = await bench.stage.usage(true)
  const measured = bench.rooms(OPEN.kind, OPEN.rooms - WARM_UP_ROOMS, OPEN.people, WARM_UP_ROOMS)
  await open(measured)
  const opened = await bench.stage.usage(true)
  await leave(measured)
  const left = await bench.stage.usage(true)
  const each = (bytes: number): number => bytes / 1_024 / measured.length
  return {
    open: each(opened.heap - before.heap),
    left: each(left.heap - before.heap),
    share: (left.heap - before.heap) / (opened.heap - before.heap),
  }
}

async function open(rooms: readonly Room[]): Promise<void> {
  for (const group of groupsOf(rooms, 50)) {
    await Promise.all(group.map((room) => room.gather()))
    await Promise.all(group.map((room) => room.begin(0)))
  }
  await pause(500)
}

async function leave(rooms: readonly Room[]): Promise<void> {
  for (const room of rooms) room.leave()
  await pause(LET_GO)
}
