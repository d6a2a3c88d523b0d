/**
 * As fast as it goes: each writes the next edit when everyone else in the room has the one before. C1 and C2.
 *
 * Our server lets nobody use more of its time than a meeting needs (`sync/turns.ts`, `sync/bounds.ts`); what lets a
 * person be this fast is the burst everyone has. So nobody writes longer than theirs lasts: when it is nearly used up,
 * other people in another room go on. No bound is lifted.
 */
import { percentile, type Bench, type Figures } from '../bench.ts'
import type { Room } from '../room.ts'

export interface Loop {
  readonly kind: string
  /** Rooms at once. */
  readonly rooms: number
  readonly people: number
  /** Edits of each person: what their burst allows. */
  readonly edits: number
  /** Groups of rooms one after the other, and how many of them come before anything is measured. */
  readonly groups: number
  readonly warmUp: number
}

export async function closedLoop(bench: Bench, loop: Loop): Promise<Figures> {
  const { deliveries } = bench
  const count = Math.ceil(loop.rooms * bench.setting.share)
  let [cpu, took, made] = [0, 0, 0]
  for (let group = 0; group < loop.groups; group++) {
    const rooms = bench.rooms(loop.kind, count, loop.people, group * count)
    await Promise.all(rooms.map((room) => room.gather()))
    await Promise.all(rooms.map((room) => room.begin(loop.edits)))
    const runs = rooms.map((room) => prepared(room))
    const isMeasured = group >= loop.warmUp
    const before = await bench.stage.usage()
    deliveries.isMeasuring = isMeasured
    const began = performance.now()
    await Promise.all(runs.map((start) => start()))
    const ended = performance.now()
    deliveries.isMeasuring = false
    const after = await bench.stage.usage()
    if (isMeasured) {
      cpu += after.cpu - before.cpu
      took += (ended - began) / 1_000
      made += count * loop.people * loop.edits
    }
    for (const room of rooms) await room.verify()
    for (const room of rooms) room.leave()
  }
  const { latencies } = deliveries
  return {
    rate: made / took,
    cpu: cpu / latencies.length,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    busy: cpu / took / 1e6,
  }
}

function prepared(room: Room): () => Promise<void> {
  const frames = room.frames()
  return () => run(room, frames)
}

async function run(room: Room, frames: ReadonlyArray<readonly Buffer[]>): Promise<void> {
  await new Promise<void>((resolve) => {
    let left = frames.length
    const next = (writer: number): void => {
      const frame = frames[writer]?.[room.writers[writer]?.sent ?? 0]
      if (frame !== undefined) room.sendNext(writer, frame)
      else if (--left === 0) resolve()
    }
    room.onSeenByAll = next
    frames.forEach((_, writer) => next(writer))
    // A connection that is closed would leave everyone waiting for ever; what is missing is reported then.
    for (const { wire } of room.guests) void wire.closed.then(() => resolve())
  })
  room.onSeenByAll = () => {}
}
