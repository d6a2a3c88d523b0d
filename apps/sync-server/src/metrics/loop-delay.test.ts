import { afterEach, expect, test, vi } from 'vitest'
import { LoopDelay } from './loop-delay.ts'

const WINDOW = 60_000
const worst = (delay: LoopDelay): number => new Map(delay.quantiles()).get(1) ?? Number.NaN
let delay: LoopDelay
afterEach(() => {
  delay.stop()
  vi.useRealTimers()
})

/** Keeps the thread from everything else, and lets the loop notice. */
async function busy(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
  await new Promise((resolve) => setTimeout(resolve, 100))
}

test('a thread that was held up says so to everyone who asks, for a window at least and two at most', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  delay = new LoopDelay()
  await busy(0)
  await busy(400)
  // Twenty milliseconds are the distance of two looks.
  expect(worst(delay)).toBeGreaterThan(0.3)
  expect(worst(delay)).toBeGreaterThan(0.3)
  vi.advanceTimersByTime(WINDOW)
  expect(worst(delay)).toBeGreaterThan(0.3)
  vi.advanceTimersByTime(WINDOW)
  expect(worst(delay)).toBe(0)
})
