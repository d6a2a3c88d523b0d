/** F7: who belongs to a service that takes part, and that nobody is named to more than whoever names them receives. */
import {
  addDays,
  canRead,
  memberId,
  participantId,
  responsibilitiesOf,
  ROLES,
  SERVICE_ROLES,
  type Actor,
  type Consent,
  type LifeArea,
  type PlanFacts,
  type Reason,
  type Role,
} from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsFor,
  factsWith,
  NOW,
  TODAY,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const FACTS = factsWith({ writingHelp: false })
const SERVICE = participantId('member')
const OTHER: Actor = { ...actorOf('member'), member: memberId('other') }

const said = (by: Actor, command: FactsCommand, facts: PlanFacts = FACTS): Reason | 'yes' => {
  const decision = decide(facts, by, command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
const after = (by: Actor, command: FactsCommand, facts: PlanFacts = FACTS): PlanFacts => {
  const decision = decide(facts, by, command, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}

const ADD = {
  kind: 'addMember',
  participant: SERVICE,
  member: memberId('third'),
  name: 'Tredje',
  leads: false,
  identity: 'hash',
} as const satisfies FactsCommand
const END = { kind: 'endMember', participant: SERVICE, member: memberId('other') } as const satisfies FactsCommand

describe('a service is added', () => {
  const NEW = participantId('new')
  const add = (role: Role, change: object = {}): FactsCommand => ({
    kind: 'addService',
    participant: NEW,
    input: { role, name: 'Fjordvik skole', title: '', organisation: 'Fjordvik kommune' },
    leader: { id: memberId('first'), name: 'Kari Lian', identity: 'hash' },
    ...change,
  })

  test('by who invites, with who leads it; it receives nothing by that', () => {
    const may = COLUMNS.filter((column) => said({ ...actorOf(column), capacity: 'self' }, add('school')) === 'yes')
    expect(may).toEqual(['owner', 'coordinator', 'helping'])
    const facts = after(actorOf('coordinator'), add('school'))
    expect(facts.participants.get(NEW)).toEqual({
      id: NEW,
      role: 'school',
      name: 'Fjordvik skole',
      organisation: 'Fjordvik kommune',
      title: '',
      endsOn: null,
      members: [{ id: 'first', name: 'Kari Lian', leads: true, endsOn: null }],
    })
    const leader: Actor = { participant: NEW, capacity: 'self', member: memberId('first') }
    for (const room of ['overview', 'area-work'] as const) expect(canRead(facts, leader, room, TODAY)).toBe(false)
    expect(said(leader, { ...ADD, participant: NEW }, facts)).toBe('yes')
    expect(said(leader, ADD, facts)).toBe('notAllowed')
  })

  test('for a child by a parent, and by nobody else who acts for the owner', () => {
    expect(said(actorOf('parent'), add('school'), factsFor('parent'))).toBe('yes')
    expect(said(actorOf('representative'), add('school'))).toBe('outsideMandate')
  })

  test('of those only whom their profession binds', () => {
    const roles = ROLES.filter((role) => said(actorOf('owner'), add(role)) === 'yes')
    expect(roles).toEqual(SERVICE_ROLES)
  })

  test('once, and not to a plan that is closed', () => {
    expect(said(actorOf('owner'), add('school', { participant: SERVICE }))).toBe('invalidInput')
    expect(said(actorOf('owner'), add('school'), { ...FACTS, closed: true })).toBe('planClosed')
  })
})

test.each([
  ['added', ADD],
  ['taken out', END],
])('%s by a coordinator and by the service’s leader, and nobody else', (_, command) => {
  const may = COLUMNS.filter((column) => said({ ...actorOf(column), capacity: 'self' }, command) === 'yes')
  expect(may).toEqual(['coordinator', 'helping', 'member'])
  expect(said(OTHER, command)).toBe('notAllowed')
  expect(said(actorOf('coordinator'), { ...command, participant: participantId('reader') })).toBe('invalidInput')
})

test('whoever was taken out is nobody from then on; the others go on', () => {
  const ended = after(actorOf('coordinator'), END)
  const setPeriod = {
    kind: 'setPeriod',
    input: { start: TODAY, end: '2027-12-31', nextRevision: '2027-06-01' },
  } as const
  expect(said(OTHER, setPeriod, ended)).toBe('notAllowed')
  expect(said(actorOf('member'), ADD, ended)).toBe('yes')
  expect(said(actorOf('coordinator'), END, ended)).toBe('invalidInput')
})

describe('a coordinator passes on no more than they receive', () => {
  const consent = (participant: string, areas: readonly LifeArea[], change: Partial<Consent> = {}): Consent => ({
    participant: participantId(participant),
    areas,
    level: 'read',
    from: '2026-01-01',
    to: '2027-01-01',
    withdrawn: false,
    ...change,
  })
  const facts = (consents: readonly Consent[], change: Partial<PlanFacts> = {}): PlanFacts => ({
    ...FACTS,
    lifeAreas: ['work', 'health'],
    consents,
    responsibilities: new Map(),
    ...change,
  })
  const OURS = consent('coordinator', ['work'])
  const YESTERDAY = addDays(TODAY, -1)
  const alone = (answer: 'agreed' | 'asked') =>
    responsibilitiesOf([
      { action: 'x' as never, area: 'health', responsible: SERVICE, contributors: [], alone: { answer, on: TODAY } },
    ])

  test.each<[string, PlanFacts, Reason | 'yes']>([
    ['nothing yet', facts([OURS]), 'yes'],
    ['nothing yet, and the coordinator neither', facts([]), 'yes'],
    ['the same area', facts([OURS, consent('member', ['work'])]), 'yes'],
    ['another area', facts([OURS, consent('member', ['health'])]), 'notYoursToPassOn'],
    ['one area more', facts([OURS, consent('member', ['work', 'health'])]), 'notYoursToPassOn'],
    ['the overview, which the coordinator does not', facts([consent('member', [])]), 'notYoursToPassOn'],
    [
      'more, and the coordinator’s is over',
      facts([{ ...OURS, to: YESTERDAY }, consent('member', ['work'])]),
      'notYoursToPassOn',
    ],
    [
      'more from tomorrow on',
      facts([OURS, consent('member', ['health'], { from: addDays(TODAY, 1) })]),
      'notYoursToPassOn',
    ],
    [
      'for one of its members alone',
      facts([OURS, consent('member', ['health'], { boundTo: memberId('other') })]),
      'yes',
    ],
    ['what is over', facts([OURS, consent('member', ['health'], { to: YESTERDAY })]), 'yes'],
    ['what is withdrawn', facts([OURS, consent('member', ['health'], { withdrawn: true })]), 'yes'],
    ['an action alone, elsewhere', facts([OURS], { responsibilities: alone('agreed') }), 'notYoursToPassOn'],
    ['an action about which the owner is asked', facts([OURS], { responsibilities: alone('asked') }), 'yes'],
  ])('the service receives %s', (_, there, answer) => {
    expect(said(actorOf('coordinator'), ADD, there)).toBe(answer)
    // Its leader has all of it, and taking somebody out passes nothing on.
    expect(said(actorOf('member'), ADD, there)).toBe('yes')
    expect(said(actorOf('coordinator'), END, there)).toBe('yes')
  })

  test('what the owner said orally counts as well, its fortnight over or not', () => {
    const oral = {
      recordedBy: participantId('helping'),
      saidOn: TODAY,
      circumstances: '',
      wishedTo: '2027-01-01',
      confirmed: null,
    }
    const signed = { by: FACTS.owner, capacity: 'self', at: '2026-01-01T10:00:00.000Z' } as const
    const record = { purpose: '', signed, oral, ended: null }
    for (const to of ['2027-01-01', YESTERDAY])
      expect(said(actorOf('coordinator'), ADD, facts([OURS, consent('member', ['health'], { to, record })]))).toBe(
        'notYoursToPassOn',
      )
  })
})
