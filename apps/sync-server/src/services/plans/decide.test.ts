import { addDays, asSelf, entryId, participantId, type PlanFacts, type Reason } from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsWith,
  NOW,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const FACTS = factsWith({ writingHelp: false })
const YESTERDAY = addDays(TODAY, -1)
const id = participantId
const ASSIGNED = entryId('assigned')

const COMMANDS = {
  setResponsibility: {
    kind: 'setResponsibility',
    action: ASSIGNED,
    isInArea: true,
    input: { area: 'work', responsible: id('contributor'), contributors: [id('reader')] },
  },
  setPeriod: { kind: 'setPeriod', input: { start: '2027-01-01', end: '2027-12-31', nextRevision: '2027-06-01' } },
  giveConsent: {
    kind: 'giveConsent',
    participant: id('reader'),
    input: { areas: ['work'], level: 'comment', to: '2027-01-01' },
  },
  withdrawConsent: { kind: 'withdrawConsent', participant: id('reader') },
  setWritingHelp: { kind: 'setWritingHelp', input: { until: '2026-12-01' } },
  askCoordinator: { kind: 'askCoordinator', input: { participant: id('contributor') } },
  endParticipation: { kind: 'endParticipation', participant: id('reader') },
} as const satisfies Record<string, FactsCommand>
type Kind = keyof typeof COMMANDS
// Meetings have a suite of their own: decide-meeting.test.ts.

const answer = (by: Column, command: FactsCommand, facts: PlanFacts = FACTS): Reason | 'yes' => {
  const decision = decide(facts, { ...actorOf(by), capacity: 'self' }, command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
function after(by: Column, command: FactsCommand, facts: PlanFacts = FACTS): PlanFacts {
  const decision = decide(facts, { ...actorOf(by), capacity: 'self' }, command, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}

describe('who may: every command, every role', () => {
  const only = (allowed: readonly Column[], otherwise: Reason) => ({ allowed, otherwise })
  const ALLOWED: Readonly<Record<Kind, { allowed: readonly Column[]; otherwise: Reason }>> = {
    setResponsibility: only(['owner', 'coordinator', 'helping'], 'notAllowed'),
    setPeriod: only(['owner', 'coordinator', 'helping'], 'notAllowed'),
    giveConsent: only(['owner'], 'ownerOnly'),
    withdrawConsent: only(['owner'], 'ownerOnly'),
    setWritingHelp: only(['owner'], 'ownerOnly'),
    askCoordinator: only(['coordinator', 'helping', 'unit'], 'notAllowed'),
    endParticipation: only(['owner'], 'ownerOnly'),
  }
  const CASES = (Object.keys(COMMANDS) as Kind[]).flatMap((kind) =>
    COLUMNS.map((column) => ({
      kind,
      column,
      expected: ALLOWED[kind].allowed.includes(column) ? 'yes' : ALLOWED[kind].otherwise,
    })),
  )

  test.each(CASES)('$kind by $column: $expected', ({ kind, column, expected }) => {
    expect(answer(column, COMMANDS[kind])).toBe(expected)
  })

  test.each(Object.keys(COMMANDS) as Kind[])('%s by nobody, or by someone who has left: notAllowed', (kind) => {
    expect(decide(FACTS, asSelf(id('nobody')), COMMANDS[kind], NOW)).toEqual({ ok: false, reason: 'notAllowed' })
    const left = withParticipant(FACTS, 'owner', { endsOn: YESTERDAY })
    expect(answer('owner', COMMANDS[kind], left)).toBe('notAllowed')
  })

  test.each(Object.keys(COMMANDS) as Kind[])(
    '%s raises the version by one and leaves the facts it came from alone',
    (kind) => {
      const before = structuredClone(FACTS)
      const by = ALLOWED[kind].allowed[0]!
      expect(after(by, COMMANDS[kind]).version).toBe(FACTS.version + 1)
      expect(FACTS).toEqual(before)
    },
  )
})

describe('a closed plan', () => {
  const closed = factsWith({ writingHelp: false, closed: true })

  test.each(['setResponsibility', 'setPeriod', 'giveConsent', 'setWritingHelp'] as const)('%s: planClosed', (kind) => {
    expect(answer('owner', COMMANDS[kind], closed)).toBe('planClosed')
  })

  test('askCoordinator: planClosed', () => {
    expect(answer('unit', COMMANDS.askCoordinator, closed)).toBe('planClosed')
  })

  test.each(['withdrawConsent', 'endParticipation'] as const)(
    'F1: %s still works: a closed plan is still read',
    (kind) => {
      expect(answer('owner', COMMANDS[kind], closed)).toBe('yes')
      expect(answer('coordinator', COMMANDS[kind], closed)).toBe('ownerOnly')
    },
  )
})

function withParticipant(facts: PlanFacts, column: Column, change: { endsOn: string }): PlanFacts {
  const participant = facts.participants.get(id(column))!
  return { ...facts, participants: new Map([...facts.participants, [participant.id, { ...participant, ...change }]]) }
}
