/** People who write at their own pace, whatever the server does: A, B, and B with a moving caret. */
import { setTimeout as pause } from 'node:timers/promises'
import { percentile, type Bench, type Figures } from '../bench.ts'
import type { Room } from '../room.ts'

export interface Pace {
  readonly kind: string
  readonly rooms: number
  readonly people: number
  readonly perSecond: number
  readonly withCarets: boolean
}

/** Seconds before anything is measured: code is compiled (for long: README.md), and others' delayed saving has begun. */
const WARM_UP = 20

export async function steady(
  bench: Bench,
  { kind, rooms: count, people, perSecond, withCarets }: Pace,
): Promise<Figures> {
  const { seconds, share } = bench.setting
  const rooms = bench.rooms(kind, Math.ceil(count * share), people)
  for (const group of groupsOf(rooms, 25)) await Promise.all(group.map((room) => room.gather()))
  await Promise.all(rooms.map((room) => room.begin(Math.ceil((WARM_UP + seconds) * perSecond) + 2)))
  const turns = shuffled(
    rooms.flatMap((room) => room.frames().map((frames, writer) => turnOf(room, writer, frames, withCarets))),
  )

  const { deliveries } = bench
  await write(turns, perSecond, WARM_UP)
  const before = await bench.stage.usage()
  deliveries.isMeasuring = true
  const began = performance.now()
  await write(turns, perSecond, seconds)
  await Promise.all(rooms.map((room) => room.everyoneHas(({ sent }) => sent)))
  const after = await bench.stage.usage()
  const took = (performance.now() - began) / 1_000
  deliveries.isMeasuring = false
  if (withCarets) await Promise.all(rooms.map((room) => room.farewell()))
  const figures = {
    p50: percentile(deliveries.latencies, 0.5),
    p99: percentile(deliveries.latencies, 0.99),
    cpu: (after.cpu - before.cpu) / deliveries.latencies.length,
    delivered: deliveries.latencies.length / took,
    busy: (after.cpu - before.cpu) / took / 1e6,
    ...(withCarets ? { presence: deliveries.presenceFrames / took } : {}),
  }
  for (const group of groupsOf(rooms, 10)) await Promise.all(group.map((room) => room.verify()))
  for (const room of rooms) room.leave()
  return figures
}

function turnOf(room: Room, writer: number, frames: readonly Buffer[], withCarets: boolean): () => void {
  const carets = withCarets ? frames.map((_, edit) => room.presenceFrame(writer, edit)) : []
  let next = 0
  return () => {
    const frame = frames[next]
    if (frame === undefined) return
    room.sendNext(writer, frame)
    const caret = carets[next++]
    if (caret !== undefined) room.guests[writer]?.wire.send(caret)
  }
}

/** Everyone in turn, each so often a second, as one person after the other. */
async function write(turns: ReadonlyArray<() => void>, perSecond: number, seconds: number): Promise<void> {
  const began = performance.now()
  const total = Math.floor(turns.length * perSecond * seconds)
  for (let done = 0; done < total;) {
    const due = Math.min(total, ((performance.now() - began) / 1_000) * turns.length * perSecond)
    for (; done < due; done++) turns[done % turns.length]?.()
    await pause(1)
  }
}

export function groupsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
