/** F1 to F3: what the facts are after a command, and which inputs are none. */
import {
  addDays,
  asSelf,
  entryId,
  participantId,
  responsibilityFor,
  standingIn,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import { factsWith, NOW, TODAY, type Column } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const FACTS = factsWith({ writingHelp: false })
const YESTERDAY = addDays(TODAY, -1)
const id = participantId
const ASSIGNED = entryId('assigned')
const GIVE = {
  kind: 'giveConsent',
  participant: id('reader'),
  input: { areas: ['work'], level: 'comment', to: '2027-01-01' },
} as const satisfies FactsCommand
const WITHDRAW = { kind: 'withdrawConsent', participant: id('reader') } as const satisfies FactsCommand

const answer = (by: string, command: FactsCommand, facts: PlanFacts = FACTS): Reason | 'yes' => {
  const decision = decide(facts, asSelf(id(by)), command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
function after(by: string, command: FactsCommand, facts: PlanFacts = FACTS): PlanFacts {
  const decision = decide(facts, asSelf(id(by)), command, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}

describe('F1: consents', () => {
  const standing = (facts: PlanFacts, column: Column, room: 'overview' | 'area-work' | 'area-health') =>
    standingIn(facts, asSelf(id(column)), room, TODAY)

  test('a new one takes the place of the one that counts, from today', () => {
    const facts = after('owner', GIVE)
    expect(standing(facts, 'reader', 'area-work')).toBe('comment')
    const own = facts.consents.filter(({ participant }) => participant === 'reader')
    expect(own.map(({ withdrawn }) => withdrawn)).toEqual([true, false])
    expect(own[1]).toMatchObject({
      participant: 'reader',
      areas: ['work'],
      level: 'comment',
      from: TODAY,
      to: '2027-01-01',
      withdrawn: false,
    })
  })

  test('a narrower one takes away what the wider one gave', () => {
    const facts = after('owner', {
      ...GIVE,
      participant: id('contributor'),
      input: { areas: [], level: 'read', to: TODAY },
    })
    expect(standing(facts, 'contributor', 'area-work')).toBeNull()
    expect(standing(facts, 'contributor', 'overview')).toBe('read')
  })

  test('one that is withdrawn counts no more, and others’ stay', () => {
    const facts = after('owner', WITHDRAW)
    expect(standing(facts, 'reader', 'area-work')).toBeNull()
    expect(standing(facts, 'reader', 'overview')).toBeNull()
    expect(facts.consents.filter(({ participant }) => participant !== 'reader')).toEqual(
      FACTS.consents.filter(({ participant }) => participant !== 'reader'),
    )
  })

  test('one that begins later is withdrawn too, one that is over stays as it was', () => {
    const consent = { participant: id('reader'), areas: ['work'] as const, level: 'read' as const, withdrawn: false }
    const past = { ...consent, from: '2025-01-01', to: '2025-12-31' }
    const later = { ...consent, from: '2027-01-01', to: '2027-12-31' }
    const facts = after('owner', WITHDRAW, { ...FACTS, consents: [past, later] })
    expect(facts.consents).toEqual([past, { ...later, withdrawn: true }])
  })

  test.each([
    ['to nobody', { participant: id('nobody') }],
    ['to the owner', { participant: id('owner') }],
    ['for an area the plan does not have', { input: { areas: ['family'], level: 'read', to: '2027-01-01' } }],
    ['that is over', { input: { areas: ['work'], level: 'read', to: YESTERDAY } }],
  ] as const)('none is given %s', (_, change) => {
    expect(answer('owner', { ...GIVE, ...change } as FactsCommand)).toBe('invalidInput')
  })

  test('none is given to someone who has left', () => {
    expect(answer('owner', GIVE, withParticipant(FACTS, 'reader', { endsOn: YESTERDAY }))).toBe('invalidInput')
    expect(answer('owner', GIVE, withParticipant(FACTS, 'reader', { endsOn: TODAY }))).toBe('yes')
  })

  test('whoever’s part is ended reads nothing from this day on', () => {
    const facts = after('owner', { kind: 'endParticipation', participant: id('contributor') })
    expect(standing(facts, 'contributor', 'area-work')).toBeNull()
    expect(facts.participants.get(id('contributor'))?.endsOn).toBe(YESTERDAY)
    expect(facts.participants.size).toBe(FACTS.participants.size)
  })

  test.each(['owner', 'nobody'])('the part of %s is not ended', (participant) => {
    expect(answer('owner', { kind: 'endParticipation', participant: id(participant) })).toBe('invalidInput')
  })
})

describe('F2: who is responsible', () => {
  const set = (
    change: Partial<Extract<FactsCommand, { kind: 'setResponsibility' }>['input']>,
    action = entryId('new'),
    isInArea = true,
  ) =>
    ({
      kind: 'setResponsibility',
      action,
      isInArea,
      input: { area: 'work', responsible: null, contributors: [], ...change },
    }) as FactsCommand

  test('is set, named once, and taken away', () => {
    const twice = [id('reader'), id('reader')]
    const facts = after('coordinator', set({ responsible: id('contributor'), contributors: twice }, ASSIGNED))
    expect(responsibilityFor(facts, 'work', ASSIGNED)).toEqual({
      action: ASSIGNED,
      area: 'work',
      responsible: 'contributor',
      contributors: ['reader'],
    })
    expect(responsibilityFor(after('owner', set({}, ASSIGNED), facts), 'work', ASSIGNED)?.responsible).toBeNull()
  })

  test('of an action the area does not have is not set; who may not set it does not learn that', () => {
    expect(answer('coordinator', set({}, ASSIGNED, false))).toBe('invalidInput')
    expect(answer('contributor', set({}, ASSIGNED, false))).toBe('notAllowed')
    expect(answer('coordinator', set({ area: 'health' }, ASSIGNED, false))).toBe('notAllowed')
  })

  test('a coordinator without consent for the area sets nothing there', () => {
    expect(answer('coordinator', set({ area: 'health' }))).toBe('notAllowed')
    expect(answer('owner', set({ area: 'health' }))).toBe('yes')
  })

  test('is someone who takes part', () => {
    expect(answer('owner', set({ responsible: id('nobody') }))).toBe('invalidInput')
    expect(answer('owner', set({ contributors: [id('reader'), id('nobody')] }))).toBe('invalidInput')
    const left = withParticipant(FACTS, 'reader', { endsOn: YESTERDAY })
    expect(answer('owner', set({ responsible: id('reader') }), left)).toBe('invalidInput')
  })

  test('the same id in another area is another action: nobody finds out by it which ids that has', () => {
    const facts = after('owner', set({ area: 'health', responsible: id('reader') }, ASSIGNED))
    expect(responsibilityFor(facts, 'health', ASSIGNED)?.responsible).toBe('reader')
    expect(responsibilityFor(facts, 'work', ASSIGNED)?.responsible).toBe('responsible')
    expect(answer('coordinator', set({}, ASSIGNED), facts)).toBe('yes')
  })

  test('an area the plan does not have is nobody’s', () => {
    expect(answer('owner', set({ area: 'family' }))).toBe('notAllowed')
  })
})

function withParticipant(facts: PlanFacts, column: Column, change: { endsOn: string }): PlanFacts {
  const participant = facts.participants.get(id(column))!
  return { ...facts, participants: new Map([...facts.participants, [participant.id, { ...participant, ...change }]]) }
}
