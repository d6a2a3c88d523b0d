/**
 * Participants who are signed in, know the protocol and mean harm, beside honest ones: what each brings about is what
 * the policy lets that person bring about, and the document stays as its declaration says.
 * FUZZ_SEED repeats a run, FUZZ_UPDATES lengthens it.
 */
import { describe, expect, test } from 'vitest'
import { startingDocument } from '../policy-fixture.ts'
import { POLICIES } from '../policy-table.ts'
import { AttackWorld, type AttackCounts } from './attack-world.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const updates = Number(process.env['FUZZ_UPDATES'] ?? 6_000)

describe(`attackers with a role, seed ${seed}`, () => {
  test.each(POLICIES.map(({ name, room }) => [name, room] as const))(
    '%s',
    { timeout: 30_000 + updates * 20 },
    (name, room) => {
      const start = startingDocument(room)
      const total: AttackCounts = { updates: 0, accepted: 0, refused: 0, dropped: 0, again: 0, nowRefused: 0 }
      for (let world = 0; total.updates < updates / POLICIES.length; world++) {
        const one = new AttackWorld((seed + world * 7919) | 0, room, name, start)
        try {
          one.run(120)
        } catch (error) {
          throw new Error(`seed ${seed}, world ${world}`, { cause: error })
        }
        for (const key of Object.keys(total) as Array<keyof AttackCounts>) total[key] += one.counts[key]
      }
      process.stdout.write(`attacker fuzz, ${name}, seed ${seed}: ${JSON.stringify(total)}\n`)
      // Else it would have tried nothing.
      expect(total.accepted).toBeGreaterThan(total.updates / 20)
      expect(total.refused).toBeGreaterThan(total.updates / 20)
      expect(total.nowRefused).toBeGreaterThan(total.again / 20)
    },
  )
})
