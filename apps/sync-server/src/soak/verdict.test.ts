import { expect, test } from 'vitest'
import type { Held } from './soaked-server-process-fixture.ts'
import { faultsOf, growthOf, type Rest } from './verdict-fixture.ts'

const MIB = 2 ** 20
const LIMITS = { heapGrowth: 2 * MIB, rssGrowth: 10 * MIB }
const HELD: Held = {
  heapUsed: 30 * MIB,
  rss: 200 * MIB,
  external: 8 * MIB,
  resources: { TCPServerWrap: 1, MessagePort: 2 },
  listeners: 48,
  objects: { rooms: 0, documents: 0, connections: 0, webSockets: 0, timers: 7 },
  faults: [],
}
const rest = (change: Partial<Held> = {}, beside: Partial<Rest> = {}): Rest => ({
  held: { ...HELD, ...change },
  rooms: 0,
  connections: 0,
  visits: 100,
  ...beside,
})
const after = (...rests: Rest[]): string[] => faultsOf([rest(), rest(), ...rests], LIMITS)

test('a server that holds no more than before is well', () => {
  expect(after(rest(), rest())).toEqual([])
  expect(after(rest({ objects: { ...HELD.objects, timers: 9 } }))).toEqual([])
  expect(after(rest({ heapUsed: 31 * MIB, rss: 205 * MIB, listeners: 40, resources: {} }))).toEqual([])
})

test('what a server holds while it warms up is not judged', () => {
  const cold = rest({ heapUsed: 10 * MIB, rss: 90 * MIB, listeners: 9, resources: {} })
  expect(faultsOf([cold, rest(), rest()], LIMITS)).toEqual([])
})

test.each([
  [rest({}, { rooms: 1 }), 'rest 3: 1 rooms that everyone has left are still there'],
  [rest({}, { connections: 2 }), 'rest 3: 2 connections of nobody are still there'],
  [rest({ objects: { ...HELD.objects, rooms: 1 } }), 'rest 3: 1 rooms are still there'],
  [rest({ objects: { ...HELD.objects, documents: 3 } }), 'rest 3: 3 documents are still there'],
  [rest({ objects: { ...HELD.objects, webSockets: 1 } }), 'rest 3: 1 webSockets are still there'],
  [rest({ objects: { ...HELD.objects, timers: 10 } }), 'rest 3: 10 timers are still there, 7 at first'],
  [rest({ resources: { ...HELD.resources, Timeout: 1 } }), 'rest 3: 1 of Timeout keep the process alive, 0 at first'],
  [rest({ listeners: 49 }), 'rest 3: 49 listeners, 48 at first'],
  [rest({ heapUsed: 33 * MIB }), 'the heap rose by 3.0 MiB, at most 2.0 MiB is noise'],
  [rest({ external: 11 * MIB }), 'the heap rose by 3.0 MiB, at most 2.0 MiB is noise'],
  [rest({ rss: 211 * MIB }), 'the memory of the process rose by 11.0 MiB, at most 10.0 MiB is noise'],
])('something that is left over is named: %#', (rest, sentence) => {
  expect(after(rest)).toEqual([sentence])
})

test('a leak that goes on shows, and one reading that stands out does not', () => {
  const rising = Array.from({ length: 9 }, (_, index) => index * MIB)
  expect(growthOf(rising)).toBe(6 * MIB)
  expect(growthOf([0, 0, 0, 0, 9 * MIB, 0, 0, 9 * MIB, 0])).toBe(0)
})

test('too little to judge by is no good sign', () => {
  expect(faultsOf([], LIMITS)).toHaveLength(1)
  expect(faultsOf([rest(), rest()], LIMITS)).toHaveLength(1)
})
