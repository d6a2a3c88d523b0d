import {
  asSelf,
  memberId,
  participantId,
  type ParticipantId,
  type PlanFacts,
  type Reason,
  type Role,
} from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  COLUMNS,
  factsWith,
  NOW,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const id = (name: string): ParticipantId => participantId(name)
const FACTS = withRole(factsWith({ writingHelp: false }), 'helping', 'serviceProvider')
const ALONE = withRole(FACTS, 'coordinator', 'serviceProvider')
const ASKED: PlanFacts = { ...FACTS, handOver: { to: id('contributor'), askedBy: id('coordinator'), askedOn: TODAY } }

const appoint = (participant: string): FactsCommand => ({
  kind: 'appointCoordinator',
  input: { participant: id(participant) },
})
const ask = (participant: string): FactsCommand => ({ kind: 'askCoordinator', input: { participant: id(participant) } })
const accept = (participant: string): FactsCommand => ({ kind: 'acceptCoordinator', participant: id(participant) })
const END: FactsCommand = { kind: 'endHandOver' }

const answer = (by: string, command: FactsCommand, facts: PlanFacts = FACTS): Reason | 'yes' => {
  const decision = decide(facts, asSelf(id(by)), command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
function after(by: string, command: FactsCommand, facts: PlanFacts = FACTS): PlanFacts {
  const decision = decide(facts, asSelf(id(by)), command, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}
const coordinators = (facts: PlanFacts): string[] =>
  [...facts.participants.values()]
    .filter(({ role }) => /coordinator$/i.test(role))
    .map((one) => `${one.id} ${one.role}`)

describe('F3', () => {
  test('asked, the other coordinates still; with the yes the task passes, and never before', () => {
    const asked = after('coordinator', ask('contributor'))
    expect(coordinators(asked)).toEqual(['coordinator coordinator'])
    expect(asked.handOver).toEqual({ to: 'contributor', askedBy: 'coordinator', askedOn: TODAY })
    const passed = after('contributor', accept('contributor'), asked)
    expect(coordinators(passed)).toEqual(['contributor coordinator'])
    expect(passed.handOver).toBeNull()
    expect(passed.consents).toEqual(FACTS.consents)
  })

  test('only who is asked says yes', () => {
    for (const column of COLUMNS.filter((name) => name !== 'contributor'))
      expect([column, answer(column, accept('contributor'), ASKED)]).toEqual([column, 'notAllowed'])
    expect(answer('contributor', accept('contributor'))).toBe('notAllowed')
  })

  test('whoever is asked may say no, and whoever may ask may take it back: the task stays where it is', () => {
    const may = COLUMNS.filter((column) => answer(column, END, ASKED) === 'yes')
    expect(may).toEqual(['coordinator', 'contributor', 'unit'] satisfies Column[])
    expect(coordinators(after('contributor', END, ASKED))).toEqual(['coordinator coordinator'])
    expect(answer('unit', END)).toBe('invalidInput')
  })

  test('where nobody coordinates the unit appoints, at once', () => {
    expect(coordinators(after('unit', appoint('contributor'), ALONE))).toEqual(['contributor coordinator'])
    expect(answer('unit', appoint('contributor'))).toBe('invalidInput')
    expect(answer('contributor', appoint('contributor'), ALONE)).toBe('notAllowed')
  })

  test.each(['representative', 'parent', 'guest'])(
    'nobody who is close to her or acts for her is asked: %s would be out of a promise, or confirm what they wrote down',
    (column) => {
      const guest = withRole(FACTS, 'contributor', 'nextOfKin')
      const asked = column === 'guest' ? 'contributor' : column
      expect(answer('coordinator', ask(asked), guest)).toBe('invalidInput')
      expect(answer('unit', appoint(asked), withRole(guest, 'coordinator', 'serviceProvider'))).toBe('invalidInput')
    },
  )

  test('whoever has come to act for her since they were asked does not take over', () => {
    const [mandate] = FACTS.representations
    const representations = [{ ...mandate!, representative: id('contributor'), from: TODAY, to: null }]
    expect(answer('contributor', accept('contributor'), { ...ASKED, representations })).toBe('invalidInput')
  })

  test('one who coordinated and has left stays what they were', () => {
    const before = ASKED.participants.get(id('helping'))!
    const left = { ...before, role: 'coordinator' as const, endsOn: '2026-01-01' }
    const facts = { ...ASKED, participants: new Map(ASKED.participants).set(left.id, left) }
    expect(after('contributor', accept('contributor'), facts).participants.get(left.id)).toEqual(left)
  })

  test('whoever hands the task over is again what they were', () => {
    const passed = after('contributor', accept('contributor'), ASKED)
    expect(passed.participants.get(id('coordinator'))?.role).toBe('serviceProvider')
    const back = after('coordinator', accept('coordinator'), {
      ...passed,
      handOver: { to: id('coordinator'), askedBy: id('contributor'), askedOn: TODAY },
    })
    expect(back.participants.get(id('contributor'))).toEqual(FACTS.participants.get(id('contributor')))
  })

  test('a child’s coordinator is followed by one, after one who has left too', () => {
    const left = after(
      'owner',
      { kind: 'endParticipation', participant: id('coordinator') },
      withRole(FACTS, 'coordinator', 'childCoordinator'),
    )
    expect(coordinators(after('unit', appoint('contributor'), left))).toContain('contributor childCoordinator')
  })

  test('a child’s coordinator is followed by one', () => {
    const childs = withRole(ASKED, 'coordinator', 'childCoordinator')
    const passed = after('contributor', accept('contributor'), childs)
    expect(coordinators(passed)).toEqual(['contributor childCoordinator'])
  })

  test.each(['owner', 'unit', 'nobody', 'coordinator'])('%s is not asked', (participant) => {
    expect(answer('unit', ask(participant))).toBe('invalidInput')
  })

  test('a service is not asked: somebody by name holds the threads', () => {
    const members = [{ id: memberId('kari'), name: 'Kari', leads: true, endsOn: null }]
    const participants = [...FACTS.participants.values()].map((one) =>
      one.id === 'contributor' ? { ...one, members } : one,
    )
    const facts: PlanFacts = { ...FACTS, participants: new Map(participants.map((one) => [one.id, one])) }
    expect(answer('unit', ask('contributor'))).toBe('yes')
    expect(answer('unit', ask('contributor'), facts)).toBe('invalidInput')
  })

  test('who has left is asked no more', () => {
    const ended = after('owner', { kind: 'endParticipation', participant: id('contributor') }, ASKED)
    expect(ended.handOver).toBeNull()
    const another = after('owner', { kind: 'endParticipation', participant: id('reader') }, ASKED)
    expect(another.handOver).toEqual(ASKED.handOver)
  })
})

function withRole(facts: PlanFacts, column: Column, role: Role): PlanFacts {
  const participants = [...facts.participants.values()].map((one) => (one.id === column ? { ...one, role } : one))
  return { ...facts, participants: new Map(participants.map((one) => [one.id, one])) }
}
