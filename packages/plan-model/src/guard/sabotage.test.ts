/** The test of the tests: inspectors that are wrong are found out by the fuzzers, each by one of them at least. */
import { expect, test } from 'vitest'
import { AttackWorld } from './attack/attack-world.ts'
import { InspectionWorld } from './inspect/inspection-world.ts'
import { SABOTAGES, type Sabotage } from './inspect/sabotage.ts'
import { startingDocument } from './policy-fixture.ts'
import { POLICIES } from './policy-table.ts'

/** Worlds of each kind that are tried before a sabotage counts as unnoticed. */
const WORLDS = 60

// Of rooms with entries: a text alone leaves too little to get wrong.
const withEntries = POLICIES.filter(({ room }) => Object.keys(room.collections).length > 0)
const starts = withEntries.map(({ room, name }) => ({ room, name, start: startingDocument(room) }))

function isFound(run: (seed: number) => void): boolean {
  for (let seed = 1; seed <= WORLDS; seed++) {
    try {
      run(seed)
    } catch {
      return true
    }
  }
  return false
}

const byInspection =
  (sabotage: Sabotage) =>
  (seed: number): void =>
    new InspectionWorld(seed, seed % 2 === 0, sabotage).run(60)
const byAttack =
  (sabotage: Sabotage) =>
  (seed: number): void => {
    const { room, name, start } = starts[seed % starts.length]!
    new AttackWorld(seed, room, name, start, sabotage).run(60)
  }

test('an inspector that is right is not accused', { timeout: 90_000 }, () => {
  const sound: Sabotage = (inspection) => inspection
  expect(isFound(byInspection(sound)) || isFound(byAttack(sound))).toBe(false)
})

test.each(Object.entries(SABOTAGES))('says %s: what is missing is found', (_, sabotage) => {
  expect(isFound(byInspection(sabotage)) || isFound(byAttack(sabotage))).toBe(true)
})

/** What harms through the policy: an attacker with a role must be able to make use of it. */
test.each(['no value under a key', 'no text', 'no deletion of text', 'no element', 'nobody’s client ids', 'no mark'])(
  'says %s: an attacker makes use of it, and is seen',
  (name) => {
    const sabotage = SABOTAGES[name]
    expect(sabotage !== undefined && isFound(byAttack(sabotage))).toBe(true)
  },
)
