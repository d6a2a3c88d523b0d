import { expect, test, vi } from 'vitest'
import {
  BYTES_BURST,
  COMING_BACK_MAX,
  FIRST_SYNCS_PER_PERSON_AND_MINUTE,
  FRAMES_BURST,
  FRAMES_PER_SECOND,
  UNFINISHED_BYTES_PER_PERSON_MAX,
} from './bounds.ts'
import { Share } from './share.ts'
import { Turns } from './turns.ts'

function held(bufferedAmount: number) {
  const socket = { bufferedAmount, pause: vi.fn<() => void>(), resume: vi.fn<() => void>() }
  return { socket, roomName: 'area-work' as const, isOver: false }
}

test('frames and bytes run out, and come back with time', () => {
  const share = new Share(0, new Turns())
  for (let count = 0; count < FRAMES_BURST; count++) expect(share.takeFrame(1, 0)).toBe(true)
  expect(share.takeFrame(1, 0)).toBe(false)
  expect(share.takeFrame(1, 1_000 / FRAMES_PER_SECOND)).toBe(true)
  expect(new Share(0, new Turns()).takeFrame(BYTES_BURST + 1, 0)).toBe(false)
})

test('what waits in the other sockets counts until they are closed', () => {
  const share = new Share(0, new Turns())
  const [one, two] = [held(10), held(20)]
  share.add(one)
  share.add(two)
  expect(share.unsentBeside(one)).toBe(20)
  share.remove(two)
  expect(share.unsentBeside(one)).toBe(0)
})

test('connections count in their room until they are over', () => {
  const share = new Share(0, new Turns())
  const one = held(0)
  for (const connection of [one, held(0), { ...held(0), roomName: 'overview' } as const]) share.add(connection)
  expect(share.connectionsTo('area-work')).toBe(2)
  one.isOver = true
  expect(share.connectionsTo('area-work')).toBe(1)
})

test('nothing is read from a person’s connections while too much of theirs waits, from one that comes then neither', () => {
  const share = new Share(0, new Turns())
  const [before, later] = [held(0), held(0)]
  share.add(before)
  share.pause()
  share.add(later)
  for (const { socket } of [before, later]) expect(socket.pause).toHaveBeenCalledOnce()
  share.resume()
  for (const { socket } of [before, later]) expect(socket.resume).toHaveBeenCalledOnce()
})

test('first syncs are the person’s, over all connections, and come back with time', () => {
  const share = new Share(0, new Turns())
  for (let count = 0; count < FIRST_SYNCS_PER_PERSON_AND_MINUTE; count++) expect(share.takeFirstSync(0)).toBe(true)
  expect(share.takeFirstSync(0)).toBe(false)
  expect(share.takeFirstSync(60_000 / FIRST_SYNCS_PER_PERSON_AND_MINUTE)).toBe(true)
})

test('who comes back to every room in three tabs, twice, comes back; who goes on asking only asks', () => {
  const share = new Share(0, new Turns())
  for (let count = 0; count < COMING_BACK_MAX; count++) share.takeFirstSync(0)
  expect(share.isComingBack).toBe(true)
  share.takeFirstSync(0)
  expect(share.isComingBack).toBe(false)
  share.takeFirstSync(60_000)
  expect(share.isComingBack).toBe(true)
})

test('bytes that have begun to arrive are held up to a bound, until they are whole', () => {
  const share = new Share(0, new Turns())
  expect(share.hold(UNFINISHED_BYTES_PER_PERSON_MAX)).toBe(true)
  expect(share.hold(1)).toBe(false)
  expect(share.hold(-UNFINISHED_BYTES_PER_PERSON_MAX)).toBe(true)
})
