/** F1–F6: what somebody decides for the owner, within the mandate and outside it; and who registers that they may. */
import {
  addDays,
  DECISIONS,
  entryId,
  participantId,
  type Actor,
  type Decision,
  type LifeArea,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsFor,
  factsWith,
  MANDATE,
  NOW,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const id = participantId
const GUARDIAN = actorOf('representative')
const FACTS = factsWith({ writingHelp: false })
const CHILD = factsFor('parent')

const said = (by: Actor, command: FactsCommand, facts: PlanFacts = FACTS): Reason | 'yes' => {
  const decision = decide(facts, by, command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
const mandateFor = (decisions: readonly Decision[], areas: readonly LifeArea[] = ['work']): PlanFacts => ({
  ...FACTS,
  representations: [{ ...MANDATE, decisions, areas }],
})
const give = (participant: string, areas: LifeArea[]): FactsCommand => ({
  kind: 'giveConsent',
  participant: id(participant),
  input: { areas, level: 'read', to: '2027-01-01' },
})

const COMMANDS: Readonly<Record<string, FactsCommand>> = {
  'who is responsible': {
    kind: 'setResponsibility',
    action: entryId('assigned'),
    isInArea: true,
    input: { area: 'work', responsible: null, contributors: [] },
  },
  'consent to the area': give('reader', ['work']),
  'withdrawing consent to the area': { kind: 'withdrawConsent', participant: id('reader') },
  'calling a meeting': {
    kind: 'callMeeting',
    meeting: entryId('new'),
    input: { startsAt: '2026-12-10T13:00', minutes: 45, place: 'Video', invited: [] },
  },
  'consent to another area': give('reader', ['health']),
  'consent to more than the area': give('reader', ['work', 'health']),
  'consent to the overview alone': give('reader', []),
  'consent for themselves': give('representative', ['work']),
  'ending somebody’s part': { kind: 'endParticipation', participant: id('reader') },
  'the plan’s period': { kind: 'setPeriod', input: { start: TODAY, end: '2027-12-31', nextRevision: '2027-06-01' } },
  'writing help': { kind: 'setWritingHelp', input: { until: '2026-12-01' } },
  'appointing a coordinator': { kind: 'appointCoordinator', input: { participant: id('contributor') } },
  'who acts for the owner': { kind: 'endRepresentation', id: MANDATE.id },
}

describe('a mandate for one area', () => {
  test.each<[string, readonly Decision[]]>([
    ['who is responsible', ['content']],
    ['consent to the area', ['consents']],
    ['withdrawing consent to the area', ['consents']],
    ['calling a meeting', ['meetings']],
    ...Object.keys(COMMANDS)
      .slice(4)
      .map((what): [string, readonly Decision[]] => [what, []]),
  ])('%s: for whom the mandate is for %j', (what, wanted) => {
    const command = COMMANDS[what]
    if (command === undefined) throw new Error(what)
    for (const decision of DECISIONS) {
      const expected = wanted.includes(decision) ? 'yes' : 'outsideMandate'
      expect(said(GUARDIAN, command, mandateFor([decision])), decision).toBe(expected)
    }
    expect(said(GUARDIAN, command, mandateFor(DECISIONS, ['health'])) === 'yes').toBe(what === 'calling a meeting')
    // Whoever does not choose to act for the owner does not. Their own mandate everybody may lay down.
    const asSelf = said({ ...GUARDIAN, capacity: 'self' }, command, mandateFor(DECISIONS))
    expect(asSelf === 'yes').toBe(what === 'who acts for the owner')
  })

  test('a consent that reaches further than the mandate is not theirs to end or replace', () => {
    const facts = {
      ...mandateFor(DECISIONS),
      consents: FACTS.consents.map((one) => ({ ...one, areas: ['work', 'health'] as const })),
    }
    expect(said(GUARDIAN, { kind: 'withdrawConsent', participant: id('reader') }, facts)).toBe('outsideMandate')
    expect(said(GUARDIAN, give('reader', ['work']), facts)).toBe('outsideMandate')
  })

  test('answering an invitation is answering the owner’s', () => {
    const called = decide(FACTS, actorOf('owner'), COMMANDS['calling a meeting'] as FactsCommand, NOW)
    if (!called.ok) throw new Error(called.reason)
    const answer = { kind: 'answerMeeting', meeting: entryId('new'), input: { answer: 'comes' } } as const
    const answered = decide(called.facts, GUARDIAN, answer, NOW)
    expect(answered.ok && [...(answered.facts.meetings[0]?.answers ?? [])]).toEqual([['owner', 'comes']])
    expect(said({ ...GUARDIAN, capacity: 'self' }, answer, called.facts)).toBe('invalidInput')
  })

  test.each([
    ['over', { to: addDays(TODAY, -1) }],
    ['not begun', { from: addDays(TODAY, 1) }],
  ])('that is %s: capacityEnded, whatever is asked', (_, change) => {
    const facts = { ...FACTS, representations: [{ ...MANDATE, ...change }] }
    for (const command of Object.values(COMMANDS)) expect(said(GUARDIAN, command, facts)).toBe('capacityEnded')
  })

  test('nobody else decides anything for the owner by saying so', () => {
    for (const column of COLUMNS.filter((one) => one !== 'representative'))
      for (const command of Object.values(COMMANDS))
        expect(said({ ...actorOf(column), capacity: 'owner' }, command), column).toBe('capacityEnded')
  })
})

test('a parent decides for the child in everything but who may act for her and who coordinates; the child takes part', () => {
  const parent = actorOf('parent')
  const asked = (by: Actor): Record<string, string> =>
    Object.fromEntries(Object.entries(COMMANDS).map(([what, command]) => [what, said(by, command, CHILD)]))
  const no = Object.entries(asked(parent)).filter(([, answer]) => answer !== 'yes')
  expect(no).toEqual([
    ['appointing a coordinator', 'outsideMandate'],
    ['who acts for the owner', 'outsideMandate'],
  ])
  expect(said(parent, give('parent', ['work']), CHILD)).toBe('outsideMandate')
  const child = asked(actorOf('owner'))
  const decided = Object.keys(child).filter((what) => child[what] === 'parentsDecide')
  expect(decided).toEqual(Object.keys(COMMANDS).filter((what) => /consent|part|acts/.test(what)))
})

describe('F6: registering', () => {
  const INPUT = {
    representative: id('reader'),
    kind: 'authorised',
    areas: ['work'] as LifeArea[],
    decisions: [...DECISIONS],
    from: TODAY,
    to: null,
    basis: 'Fullmakt, vist i dag',
  } as const
  const register = (change: object = {}): FactsCommand => ({
    kind: 'registerRepresentation',
    id: entryId('new'),
    input: { ...INPUT, areas: [...INPUT.areas], decisions: [...INPUT.decisions], ...change },
  })
  const by = (column: Column): Actor => ({ ...actorOf(column), capacity: 'self' })
  const registrars = (command: FactsCommand, facts = FACTS): Column[] =>
    COLUMNS.filter((column) => said(by(column), command, facts) === 'yes')

  test('each kind by whom law says, and by a parent’s only for a child', () => {
    expect(registrars(register())).toEqual(['owner', 'coordinator', 'helping', 'unit'])
    expect(registrars(register({ kind: 'guardian' }))).toEqual(['coordinator', 'helping', 'unit'])
    const parents = register({ kind: 'parent', areas: [] })
    expect(registrars(parents)).toEqual([])
    expect(registrars(parents, CHILD)).toEqual(['coordinator', 'helping', 'unit'])
    expect(said(by('owner'), register(), CHILD)).toBe('parentsDecide')
  })

  test('when she was born is written down once; that she is a child, or no longer, by the unit alone', () => {
    const born = (bornOn: string | null): FactsCommand => ({ kind: 'setOwnerBirthDate', input: { bornOn } })
    expect(registrars(born('1990-01-01'))).toEqual(['coordinator', 'helping', 'unit'])
    expect(registrars(born('2015-01-01'))).toEqual(['unit'])
    const known = { ...FACTS, ownerBirthDate: '1990-01-01' }
    for (const bornOn of ['1990-01-02', '2015-01-01', null]) expect(registrars(born(bornOn), known)).toEqual(['unit'])
    for (const bornOn of ['1990-01-01', null]) expect(registrars(born(bornOn), CHILD)).toEqual(['unit'])
    expect(said(by('coordinator'), born(addDays(TODAY, 1)))).toBe('invalidInput')
    expect(said(by('reader'), born(addDays(TODAY, 1)))).toBe('notAllowed')
  })

  test.each([
    ['themselves', { representative: id('coordinator') }],
    ['another coordinator', { representative: id('helping') }],
    ['the unit', { representative: id('unit') }],
    ['the owner', { representative: id('owner') }],
    ['a service', { representative: id('member') }],
    ['somebody who is not there', { representative: id('nobody') }],
    ['nothing in particular', { areas: [] }],
    ['days that have passed', { from: '2026-01-01', to: addDays(TODAY, -1) }],
    ['no day at all', { from: '2026-12-02', to: '2026-12-01' }],
  ])('never %s', (_, change) => expect(said(by('coordinator'), register(change))).toBe('invalidInput'))

  test('ended by the owner, by the unit, and by whoever it is; a written authorisation by a coordinator too', () => {
    const end = { kind: 'endRepresentation', id: MANDATE.id } as const
    expect(registrars(end)).toEqual(['owner', 'representative', 'unit'])
    const authorised = { ...FACTS, representations: [{ ...MANDATE, kind: 'authorised' as const }] }
    expect(registrars(end, authorised)).toEqual(['owner', 'representative', 'coordinator', 'helping', 'unit'])
    const parents = {
      kind: 'endRepresentation',
      id: CHILD.representations.find(({ kind }) => kind === 'parent')!.id,
    } as const
    expect(registrars(parents, CHILD)).toEqual(['parent', 'unit'])
    const ended = decide(FACTS, by('owner'), end, NOW)
    if (!ended.ok) throw new Error(ended.reason)
    expect(said(GUARDIAN, COMMANDS['consent to the area'] as FactsCommand, ended.facts)).toBe('capacityEnded')
    expect(said(by('owner'), end, ended.facts)).toBe('invalidInput')
    expect(said(by('owner'), end, { ...FACTS, closed: true })).toBe('yes')
  })
})
