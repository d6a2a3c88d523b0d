import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NEXT_KEY, Turns, WAIT_MAX } from './turns.ts'

const FRAME = 16

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Turns whose frames come every 16 ms, and when each piece of work was run. `cost`: milliseconds it takes. */
function turnsThatCost(cost = 0): { turns: Turns; ran: number[]; work: () => void } {
  const ran: number[] = []
  const turns = new Turns({
    now: () => performance.now(),
    afterNextFrame: (then) => {
      const timer = setTimeout(() => then(0), FRAME)
      return () => clearTimeout(timer)
    },
  })
  const from = performance.now()
  const work = (): void => {
    ran.push(performance.now() - from)
    vi.advanceTimersByTime(cost)
  }
  return { turns, ran, work }
}

test('T1: what comes is taken in after the next drawing, once however often it was asked for', () => {
  const { turns, ran, work } = turnsThatCost()
  turns.ask(work)
  turns.ask(work)
  expect(ran).toEqual([])
  vi.advanceTimersByTime(100)
  expect(ran).toEqual([FRAME])
})

test('T2: while somebody types it is taken in right after the next key was drawn', () => {
  const { turns, ran, work } = turnsThatCost()
  turns.keyPressed()
  vi.advanceTimersByTime(20)
  turns.ask(work)
  vi.advanceTimersByTime(110)
  expect(ran).toEqual([])
  turns.keyPressed()
  vi.advanceTimersByTime(FRAME)
  expect(ran).toEqual([130 + FRAME])
})

test('T2: and when no other key comes, soon', () => {
  const { turns, ran, work } = turnsThatCost()
  turns.keyPressed()
  turns.ask(work)
  vi.advanceTimersByTime(1_000)
  expect(ran).toEqual([NEXT_KEY + FRAME])
})

test('T3: after a turn that took long, the next one comes later', async () => {
  const { turns, ran, work } = turnsThatCost(100)
  turns.ask(work)
  vi.advanceTimersByTime(FRAME)
  await Promise.resolve()
  turns.ask(work)
  vi.advanceTimersByTime(WAIT_MAX)
  const [first = 0, second = 0] = ran
  expect(second - first).toBeGreaterThanOrEqual(400)
})

test('T4: nothing waits longer than its bound, however fast somebody types and however long it takes', async () => {
  const { turns, ran, work } = turnsThatCost(300)
  turns.ask(work)
  vi.advanceTimersByTime(FRAME)
  await Promise.resolve()
  const asked = performance.now()
  turns.ask(work)
  while (ran.length < 2) {
    turns.keyPressed()
    vi.advanceTimersByTime(10)
    expect(performance.now() - asked).toBeLessThan(WAIT_MAX + 300 + 2 * FRAME + 10)
  }
})

test('what was withdrawn is not done', () => {
  const { turns, ran, work } = turnsThatCost()
  turns.ask(work)
  turns.withdraw(work)
  vi.advanceTimersByTime(1_000)
  expect(ran).toEqual([])
  turns.ask(work)
  vi.advanceTimersByTime(1_000)
  expect(ran).toHaveLength(1)
})
