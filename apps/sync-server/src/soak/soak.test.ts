/** The short soak: what `npm run soak` does for minutes and in hundreds of rooms. `SOAK_SEED=123` repeats what was done. */
import { expect, test } from 'vitest'
import { soak } from './soak-fixture.ts'
import { faultsOf } from './verdict-fixture.ts'

const ROUNDS = 3
/** Bytes: far more than noise, and far less than hundreds of visits would leave behind. */
const LIMITS = { heapGrowth: 4 * 1024 * 1024, rssGrowth: 128 * 1024 * 1024 }

test('people come and go; nothing of them stays in memory, and nothing of what they wrote is lost', async () => {
  const seed = Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 1e9))
  const report = await soak({ plans: 5, areas: 2, deeds: 12, pace: 30, goesOn: (rounds) => rounds < ROUNDS, seed })
  expect({ seed, failures: report.failures }).toEqual({ seed, failures: [] })
  expect({ seed, faults: faultsOf(report.rests, LIMITS) }).toEqual({ seed, faults: [] })
  // It was a soak: people came again and again, and everything was compared every time.
  expect(report.watched).toBeGreaterThan(5)
  expect(report.visits).toBeGreaterThan(150)
  expect(report.compared.atRest).toBe(10 * ROUNDS)
}, 180_000)
