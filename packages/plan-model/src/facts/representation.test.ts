import { describe, expect, test } from 'vitest'
import { actorOf, factsFor, factsWith, MANDATE, TODAY } from '../guard/policy-fixture.ts'
import { addDays } from '../day.ts'
import type { PlanFacts } from './facts.ts'
import {
  decidesAsOwner,
  decidesForHerself,
  decidesFromDay,
  DECISIONS,
  mayActAs,
  representationsOf,
  type Representation,
} from './representation.ts'
import { canRead, standingIn } from './standing.ts'

const child = factsFor('parent')
const parent = actorOf('parent')
const guardian = actorOf('representative')
const withMandate = (change: Partial<Representation>): PlanFacts => ({
  ...factsWith({ writingHelp: false }),
  representations: [{ ...MANDATE, ...change }],
})

describe('A1: a parent', () => {
  test.each([
    ['2010-11-23', '2026-11-22', true],
    ['2010-11-22', '2026-11-22', false],
    ['2010-11-21', '2026-11-22', false],
    ['2012-02-29', '2028-02-28', true],
    ['2012-02-29', '2028-02-29', false],
    ['2011-02-28', '2027-02-28', false],
  ])('of who was born %s, on %s: %s', (ownerBirthDate, day, represents) => {
    const facts = { ...child, ownerBirthDate }
    expect(mayActAs(facts, parent, day)).toBe(represents)
    expect(standingIn(facts, parent, 'area-work', day)).toBe(represents ? 'owner' : null)
    expect(decidesForHerself(facts, day)).toBe(!represents)
  })

  test.each([
    [15, '2026-11-22'],
    [16, '2027-11-22'],
    [18, '2029-11-22'],
  ])('of whoever decides from %i: until %s', (decidesFromAge, day) => {
    const facts = { ...child, ownerBirthDate: '2011-11-22', decidesFromAge }
    expect(decidesFromDay(facts)).toBe(day)
    expect([addDays(day, -1), day].map((on) => mayActAs(facts, parent, on))).toEqual([true, false])
    expect([addDays(day, -1), day].map((on) => decidesForHerself(facts, on))).toEqual([false, true])
  })

  test('is the child in every room and decision; both are, each alone', () => {
    for (const room of ['overview', 'area-work', 'area-health'] as const)
      expect(standingIn(child, parent, room, TODAY)).toBe('owner')
    for (const decision of DECISIONS) expect(decidesAsOwner(child, parent, decision, 'health', TODAY)).toBe(true)
    const other = { ...child.representations[1]!, representative: guardian.participant }
    expect(mayActAs({ ...child, representations: [child.representations[1]!, other] }, guardian, TODAY)).toBe(true)
  })

  test('reads nothing as a parent without choosing to act as one, nor where no birth date is known', () => {
    expect(canRead(child, { ...parent, capacity: 'self' }, 'overview', TODAY)).toBe(false)
    expect(mayActAs({ ...child, ownerBirthDate: null }, parent, TODAY)).toBe(false)
  })
})

test('a child takes part in her own plan, and does not decide who receives what', () => {
  const owner = actorOf('owner')
  expect(standingIn(child, owner, 'area-work', TODAY)).toBe('owner')
  const decides = DECISIONS.filter((decision) => decidesAsOwner(child, owner, decision, null, TODAY))
  expect(decides).toEqual(['content', 'meetings', 'requests'])
})

describe('A2: a mandate', () => {
  test.each([
    [MANDATE.from, true],
    [addDays(MANDATE.from, -1), false],
    [MANDATE.to!, true],
    [addDays(MANDATE.to!, 1), false],
  ])('counts on %s: %s', (day, counts) => {
    expect(representationsOf(withMandate({}), guardian.participant, day)).toHaveLength(counts ? 1 : 0)
    expect(standingIn(withMandate({}), guardian, 'area-work', day)).toBe(counts ? 'owner' : null)
  })

  test.each(DECISIONS)('for %s alone is for nothing else, and not for other areas', (decision) => {
    const facts = withMandate({ decisions: [decision] })
    const decides = (area: 'work' | 'health' | null): string[] =>
      DECISIONS.filter((one) => decidesAsOwner(facts, guardian, one, area, TODAY))
    expect(decides('work')).toEqual([decision])
    expect(decides('health')).toEqual([])
    expect(decides(null)).toEqual([decision])
    expect(standingIn(facts, guardian, 'area-work', TODAY)).toBe(decision === 'content' ? 'owner' : 'read')
    expect(standingIn(facts, guardian, 'area-health', TODAY)).toBeNull()
  })

  test('several count together, each for what it is', () => {
    const facts = withMandate({ decisions: ['consents'] })
    const both = { ...facts, representations: [...facts.representations, { ...MANDATE, areas: ['health'] as const }] }
    expect(standingIn(both, guardian, 'area-work', TODAY)).toBe('read')
    expect(standingIn(both, guardian, 'area-health', TODAY)).toBe('owner')
    expect(decidesAsOwner(both, guardian, 'content', 'work', TODAY)).toBe(false)
  })

  test('is over with taking part, and is never the coordinating unit’s', () => {
    const facts = withMandate({})
    const participant = facts.participants.get(guardian.participant)!
    for (const change of [{ endsOn: addDays(TODAY, -1) }, { role: 'coordinatingUnit' as const }]) {
      const participants = new Map(facts.participants).set(participant.id, { ...participant, ...change })
      expect(mayActAs({ ...facts, participants }, guardian, TODAY)).toBe(false)
    }
  })
})

describe('A4: registered ahead', () => {
  const facts = withMandate({})
  const participant = facts.participants.get(guardian.participant)!
  const as = (change: object): PlanFacts => ({
    ...facts,
    participants: new Map(facts.participants).set(participant.id, { ...participant, ...change }),
  })

  test.each([
    ['whoever is invited and has not come', { isInvited: true }, false],
    ['whoever has still to promise confidentiality', { role: 'authorised' }, false],
    ['whoever has promised it', { role: 'authorised', confidentialitySignedOn: TODAY }, true],
  ])('%s', (_, change, may) => {
    expect(mayActAs(as(change), guardian, TODAY)).toBe(may)
    for (const decision of DECISIONS)
      expect(decidesAsOwner(as(change), guardian, decision, 'work', TODAY), decision).toBe(may)
  })
})

describe('A3: nobody', () => {
  test('is a representative without choosing to be', () => {
    const self = { ...guardian, capacity: 'self' } as const
    expect(DECISIONS.some((decision) => decidesAsOwner(withMandate({}), self, decision, 'work', TODAY))).toBe(false)
  })

  test('represents herself', () => {
    const owner = actorOf('owner')
    const facts = withMandate({ representative: owner.participant })
    const acting = { ...owner, capacity: 'owner' } as const
    expect(mayActAs(facts, acting, TODAY)).toBe(false)
    expect(decidesAsOwner(facts, acting, 'content', 'work', TODAY)).toBe(false)
    expect(standingIn(facts, acting, 'area-work', TODAY)).toBeNull()
  })
})
