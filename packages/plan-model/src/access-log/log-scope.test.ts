import { describe, expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { asSelf, type Actor } from '../facts/actor.ts'
import { decidesFromDay } from '../facts/representation.ts'
import { actorOf, COLUMNS, factsFor, factsWith, MANDATE, TODAY } from '../guard/policy-fixture.ts'
import { logScopeOf } from './log-scope.ts'

const facts = factsWith({ writingHelp: false })
const child = factsFor('parent')
const parent = actorOf('parent')
const guardian = actorOf('representative')
const asThemselves = ({ participant }: Actor): Actor => asSelf(participant)

describe('of everything', () => {
  test('the owner is told, a child too, and nobody else as themselves', () => {
    for (const of of [facts, child]) {
      const told = COLUMNS.filter((column) => logScopeOf(of, asThemselves(actorOf(column)), TODAY).kind !== 'own')
      expect(told).toEqual(['owner'])
    }
  })

  test('a parent who acts for a child is told, until the day she decides for herself', () => {
    expect(logScopeOf(child, parent, TODAY)).toEqual({ kind: 'all' })
    const from = decidesFromDay(child)!
    expect(logScopeOf(child, parent, addDays(from, -1))).toEqual({ kind: 'all' })
    expect(logScopeOf(child, parent, from)).toEqual({ kind: 'areas', areas: [] })
  })
})

describe('by a mandate', () => {
  test('of its areas, whatever may be decided in them, and of no other', () => {
    expect(logScopeOf(facts, guardian, TODAY)).toEqual({ kind: 'areas', areas: ['work'] })
    const read = { ...facts, representations: [{ ...MANDATE, decisions: ['requests' as const] }] }
    expect(logScopeOf(read, guardian, TODAY)).toEqual({ kind: 'areas', areas: ['work'] })
  })

  test('of several together, in the plan’s order; not of areas the plan does not have', () => {
    const more = [MANDATE, { ...MANDATE, areas: ['health' as const, 'leisure' as const] }]
    const both = { ...facts, lifeAreas: ['work' as const, 'health' as const], representations: more }
    expect(logScopeOf(both, guardian, TODAY)).toEqual({ kind: 'areas', areas: ['work', 'health'] })
  })

  test('that is over, of nothing', () => {
    expect(logScopeOf(facts, guardian, addDays(MANDATE.to!, 1))).toEqual({ kind: 'areas', areas: [] })
  })
})
