import { expect, test, vi } from 'vitest'
import {
  ALONE_AFTER,
  COMPANY_WINDOW,
  QUICK_FRAME,
  TIME_BURST,
  TIME_PER_SECOND,
  TURN_MAX,
  TURNS_APART,
  WAIT_MAX,
  WAITING_BYTES_MAX,
  WAITING_FRAMES_MAX,
} from './bounds.ts'
import { NOTHING_MORE, type Line } from './line.ts'
import { Turns } from './turns.ts'

/** A server whose clock stands still but for the work it does, and that is interrupted by nobody else. */
function world(worked: (now: number) => number = (now) => now) {
  const done: string[] = []
  const time = { now: 0 }
  const turns = new Turns({ clock: () => time.now, worked: () => worked(time.now), apart: 0 })
  const reading = new Map<string, boolean>()
  const line = (name: string): Line =>
    turns.line({ pause: () => reading.set(name, false), resume: () => reading.set(name, true) })
  /** A frame that takes so many milliseconds. */
  const send = (from: Line, name: string, milliseconds = 0.1, bytes = 10): void =>
    from.add(bytes, () => {
      done.push(name)
      time.now += milliseconds
      return NOTHING_MORE
    })
  return { done, time, turns, reading, line, send }
}

/** Lets what can be done be done. */
async function settle(): Promise<void> {
  for (let round = 0; round < 50; round++) await new Promise((resolve) => setImmediate(resolve))
}

test('Q1: who has used least goes first, whoever came first', async () => {
  const { done, line, send } = world()
  const [flood, writer] = [line('flood'), line('writer')]
  send(writer, 'before')
  await settle()
  for (let count = 0; count < 100; count++) send(flood, 'flood', 1)
  await new Promise((resolve) => setImmediate(resolve))
  const before = done.length
  expect(before).toBeLessThanOrEqual(2 + TURN_MAX)
  send(writer, 'letter')
  await settle()
  expect(done.indexOf('letter')).toBe(before)
})

test('Q2: who has used up their time waits until some has come back; others do not', async () => {
  const { done, time, line, send } = world()
  const [flood, writer] = [line('flood'), line('writer')]
  for (let count = 0; count < TIME_BURST + 50; count++) {
    send(flood, 'flood', 1)
    send(writer, 'letter', 0)
  }
  await settle()
  for (let rounds = 0; rounds < 20; rounds++) await settle()
  const used = done.filter((name) => name === 'flood').length
  // What has come back while they worked is theirs, too.
  expect(used).toBeGreaterThanOrEqual(TIME_BURST)
  expect(used).toBeLessThan(TIME_BURST + 50)
  expect(done.filter((name) => name === 'letter')).toHaveLength(TIME_BURST + 50)
  time.now += 10_000
  await expect.poll(() => done.filter((name) => name === 'flood')).toHaveLength(TIME_BURST + 50)
})

test('Q2: time that nobody else wants is free', async () => {
  const { done, time, line, send } = world()
  const [flood, writer] = [line('flood'), line('writer')]
  send(writer, 'letter')
  await settle()
  time.now += ALONE_AFTER + 1
  for (let count = 0; count < 3 * TIME_BURST; count++) send(flood, 'flood', 1)
  for (let rounds = 0; rounds < 50; rounds++) await settle()
  expect(done.filter((name) => name === 'flood')).toHaveLength(3 * TIME_BURST)
})

test('Q3: a frame that takes long counts for more than its time, and nobody waits for longer than WAIT_MAX', () => {
  const { line } = world()
  const [quick, slow] = [line('quick'), line('slow')]
  for (let count = 0; count < 10; count++) quick.charge(QUICK_FRAME / 10, NOTHING_MORE)
  slow.charge(3 * QUICK_FRAME, NOTHING_MORE)
  expect(quick.timeLeft(0)).toBeCloseTo(TIME_BURST - QUICK_FRAME)
  expect(slow.timeLeft(0)).toBeCloseTo(TIME_BURST - 9 * QUICK_FRAME)
  for (let count = 0; count < 100; count++) slow.charge(1_000, NOTHING_MORE)
  expect(slow.timeLeft(WAIT_MAX)).toBeCloseTo(0)
  expect(slow.timeLeft(WAIT_MAX + 1_000)).toBeCloseTo(TIME_PER_SECOND)
})

test('Q3: who comes back to every room of a plan in three tabs is charged with the time, and no more', () => {
  const { line } = world()
  const writer = line('writer')
  for (let room = 0; room < 36; room++) writer.charge(5, { later: 0, plain: Number.POSITIVE_INFINITY })
  expect(writer.timeLeft(0)).toBeCloseTo(TIME_BURST - 180)
  const first = line('first')
  first.charge(31, { later: 0, plain: 30 })
  expect(first.timeLeft(0)).toBeCloseTo(TIME_BURST - 31)
})

test('Q2: the tick in which the system happens to count is nobody’s; what others took of the machine is not either', async () => {
  const ticks = world((now) => 4 * Math.floor(now / 4))
  const [writer, other] = [ticks.line('writer'), ticks.line('other')]
  for (let count = 0; count < 100; count++) {
    ticks.send(writer, 'letter', 0.5)
    ticks.send(other, 'letter', 0.5)
    await settle()
  }
  expect(writer.timeLeft(ticks.time.now)).toBeGreaterThan(TIME_BURST - 60)
  // It stood still for a second, in which it did not work.
  const interrupted = world(() => 0)
  const [one, another] = [interrupted.line('one'), interrupted.line('another')]
  interrupted.send(one, 'letter', 1_000)
  interrupted.send(another, 'letter')
  await settle()
  expect(one.timeLeft(interrupted.time.now)).toBeGreaterThan(TIME_BURST / 2)
})

test.each<[string, number, number]>([
  ['frames', WAITING_FRAMES_MAX, 1],
  ['bytes', 4, WAITING_BYTES_MAX / 4],
])('Q4: from whom more than so many %s wait nothing is read until half of it is done', async (_, frames, bytes) => {
  const { reading, line, send } = world()
  const flood = line('flood')
  for (let count = 0; count < frames; count++) send(flood, 'flood', 0, bytes)
  expect(reading.has('flood')).toBe(false)
  send(flood, 'one more', 0, bytes)
  expect(reading.get('flood')).toBe(false)
  await settle()
  expect(reading.get('flood')).toBe(true)
})

test('Q5: the frames of one person keep their order', async () => {
  const { done, line, send } = world()
  const [one, other] = [line('one'), line('other')]
  for (let count = 0; count < 20; count++) {
    send(one, `one ${count}`, 1)
    send(other, `other ${count}`, 2)
  }
  for (let rounds = 0; rounds < 5; rounds++) await settle()
  for (const name of ['one', 'other'])
    expect(done.filter((step) => step.startsWith(name))).toEqual(
      Array.from({ length: 20 }, (_, count) => `${name} ${count}`),
    )
})

test('Q6: while the journal is behind nobody’s turn comes, reading pauses, and then all of it is done in its order', async () => {
  let isHeld = true
  const held = new Turns({ worked: () => 0, isHeld: () => isHeld, apart: 0 })
  const done: number[] = []
  let isRead = true
  const line = held.line({ pause: () => (isRead = false), resume: () => (isRead = true) })
  const frames = WAITING_FRAMES_MAX + 10
  for (let frame = 0; frame < frames; frame++)
    line.add(10, () => {
      done.push(frame)
      return NOTHING_MORE
    })
  await settle()
  expect(done).toEqual([])
  expect(isRead).toBe(false)
  isHeld = false
  await expect.poll(() => done.length).toBe(frames)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(isRead).toBe(true)
})

test('Q7: whoever comes while others do waits for those who write, and for no more than TURNS_APART', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const time = { now: 0 }
  const turns = new Turns({ clock: () => time.now, worked: () => time.now })
  const done: string[] = []
  const sender = (name: string): (() => void) => {
    const line = turns.line({ pause: () => {}, resume: () => {} })
    return () =>
      line.add(10, () => {
        done.push(name)
        return NOTHING_MORE
      })
  }
  const [one, two, three] = ['one', 'two', 'three'].map(sender)
  // At rest: at once, and the next as soon as nobody more is expected.
  one?.()
  await settle()
  expect(done).toEqual(['one'])
  time.now += 1
  two?.()
  three?.()
  await settle()
  expect(done).toEqual(['one', 'two', 'three'])
  // One of three waits for the other two, for so long.
  time.now += TURNS_APART - 1
  one?.()
  await settle()
  expect(done).toHaveLength(3)
  vi.advanceTimersByTime(1)
  await settle()
  expect(done).toHaveLength(4)
  // Any number of frames of one of them makes no company; the other two do.
  time.now += 1
  for (let count = 0; count < 20; count++) one?.()
  two?.()
  await settle()
  expect(done).toHaveLength(4)
  three?.()
  await settle()
  expect(done).toHaveLength(4 + 22)
  vi.useRealTimers()
})

test('Q7: who has used up their time is no company', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const time = { now: 0 }
  const turns = new Turns({ clock: () => time.now, worked: () => time.now })
  const line = (): Line => turns.line({ pause: () => {}, resume: () => {} })
  const done: string[] = []
  const send = (from: Line, name: string, milliseconds: number): void =>
    from.add(10, () => {
      done.push(name)
      time.now += milliseconds
      return NOTHING_MORE
    })
  const [greedy, one, two] = [line(), line(), line()]
  send(one, 'one', 0)
  await settle()
  for (let count = 0; count < 2; count++) send(greedy, 'greedy', 2 * TIME_BURST)
  await settle()
  vi.advanceTimersByTime(TURNS_APART)
  await settle()
  expect(done.splice(0)).toEqual(['one', 'greedy', 'greedy'])
  time.now += 2 * COMPANY_WINDOW
  send(greedy, 'waits', 0)
  for (const [from, name] of [
    [one, 'one'],
    [two, 'two'],
  ] as const)
    send(from, name, 0)
  await settle()
  vi.advanceTimersByTime(TURNS_APART)
  await settle()
  expect(done).toEqual(['one', 'two'])
  // Two are expected. With the one who may not go they would be two; they are one.
  time.now += 1
  send(greedy, 'waits', 0)
  send(one, 'one', 0)
  await settle()
  expect(done).toHaveLength(2)
  send(two, 'two', 0)
  await settle()
  expect(done).toEqual(['one', 'two', 'one', 'two'])
  vi.useRealTimers()
})
