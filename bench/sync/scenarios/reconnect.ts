/** Five hundred people lose the network at once, and come back at once: until the last has everything. */
import { setTimeout as pause } from 'node:timers/promises'
import { middle, type Bench, type Figures } from '../bench.ts'
import { refusal } from '../room.ts'

export const STORM = { kind: 'storm', rooms: 50, people: 10 } as const
const STORMS = 3
/** Milliseconds in which the server finds out that all are gone. */
const GONE = 1_500
/** Edits of each, so that there is something to be synced. */
const EDITS = 20

export async function reconnect(bench: Bench): Promise<Figures> {
  const rooms = bench.rooms(STORM.kind, STORM.rooms, STORM.people)
  for (const group of [rooms.slice(0, 25), rooms.slice(25)]) await Promise.all(group.map((room) => room.gather()))
  await Promise.all(rooms.map((room) => room.begin(EDITS)))
  for (const room of rooms)
    room.frames().forEach((frames, writer) => frames.forEach((frame) => room.sendNext(writer, frame)))
  await Promise.all(rooms.map((room) => room.everyoneHas(({ sent }) => sent)))
  for (const room of rooms) room.leave()
  const times: number[] = []
  const costs: number[] = []
  for (let storm = 0; storm < STORMS; storm++) {
    await pause(GONE)
    const before = await bench.stage.usage()
    const began = performance.now()
    const guests = rooms.flatMap(({ seats }) => seats.map((seat) => bench.guest(seat)))
    await Promise.all(guests.map(({ synced, wire }) => Promise.race([synced, refusal(wire)])))
    times.push(performance.now() - began)
    costs.push(((await bench.stage.usage()).cpu - before.cpu) / 1_000)
    for (const guest of guests) guest.leave()
  }
  await pause(GONE)
  for (const room of rooms.slice(0, 10)) await room.verify()
  return { synced: middle(times), cpu: middle(costs) }
}
