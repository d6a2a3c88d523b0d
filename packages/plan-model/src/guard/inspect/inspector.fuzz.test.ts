/**
 * Random worlds of honest clients and tampered updates, against what Yjs really does (see oracle.ts).
 * FUZZ_SEED repeats a run, FUZZ_UPDATES lengthens it.
 */
import { describe, expect, test } from 'vitest'
import { InspectionWorld } from './inspection-world.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const updates = Number(process.env['FUZZ_UPDATES'] ?? 15_000)

describe(`I1–I4, I6, I8: fuzz, seed ${seed}`, () => {
  test.each([
    ['honest', false],
    ['hostile', true],
  ])('%s worlds', { timeout: 20_000 + updates * 20 }, (_, hostile) => {
    const total = { worlds: 0, updates: 0, ok: 0, missing: 0, refused: 0 }
    const share = hostile ? updates * 0.8 : updates * 0.2
    for (; total.updates < share; total.worlds++) {
      const worldSeed = (seed + total.worlds * 7919) | 0
      const world = new InspectionWorld(worldSeed, hostile)
      try {
        world.run(60)
      } catch (error) {
        throw new Error(`seed ${seed}, world ${total.worlds}`, { cause: error })
      }
      for (const name of ['updates', 'ok', 'missing', 'refused'] as const) total[name] += world.counts[name]
    }
    process.stdout.write(`inspector fuzz, ${hostile ? 'hostile' : 'honest'}, seed ${seed}: ${JSON.stringify(total)}\n`)
    expect(total.ok).toBeGreaterThan(0)
  })
})
