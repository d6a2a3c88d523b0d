import {
  AREA,
  createEntry,
  entryId,
  memberId,
  participantId,
  readRoom,
  type PlanConsentSaid,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import type { Waiting } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  actorOf,
  COLUMNS,
  factsFor,
  factsWith,
  NOW,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { myActions, type ReadArea } from './read-areas.ts'
import { waitingFor } from './waiting.ts'

const FACTS: PlanFacts = {
  ...factsWith({ writingHelp: false }),
  meetings: [
    {
      id: entryId('meeting'),
      startsAt: '2026-12-03T10:00',
      minutes: 60,
      place: 'Huset',
      invited: [participantId('owner'), participantId('responsible')],
      answers: new Map([[participantId('owner'), 'comes']]),
      cancelled: false,
    },
  ],
  consents: factsWith({ writingHelp: false }).consents.map((consent) =>
    consent.participant === 'reader' ? { ...consent, to: '2026-12-15' } : consent,
  ),
  period: { start: '2026-01-01', end: '2027-12-31', nextRevision: '2026-12-10' },
}

/** An action of `responsible` due on a day, and a suggestion about it. */
function area(due: string | null): ReadArea {
  const doc = new Y.Doc()
  const author = { by: participantId('responsible'), at: NOW }
  const goal = { text: 'Mål', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a0' } as const
  createEntry(AREA, doc, 'goals', goal, author, entryId('goal'))
  const action = { goal: entryId('goal'), what: 'Turgruppe', how: '', extent: '', start: null, due, order: 'a0' }
  createEntry(AREA, doc, 'actions', { ...action, status: 'inProgress' }, author, entryId('assigned'))
  const suggestion = {
    field: 'due',
    from: '',
    to: '2027-01-01',
    reason: '',
    status: 'open',
    answer: '',
    answered: null,
  }
  createEntry(AREA, doc, 'suggestions', { ...suggestion, target: entryId('assigned') } as never, author)
  return { area: 'work', collections: readRoom(AREA, doc).collections }
}

function dayOrWords(item: Waiting): string {
  if ('by' in item) return item.by
  if ('startsAt' in item) return item.startsAt
  if ('since' in item) return item.since
  return 'about' in item ? item.about : item.askedOn
}

function waits(column: Column, options: { facts?: PlanFacts; due?: string | null } = {}): string[] {
  const { facts = FACTS, due = '2026-11-20' } = options
  const areas = [area(due)]
  const actor = actorOf(column)
  return waitingFor({
    facts,
    actor,
    areas,
    mine: myActions(facts, actor.participant, areas),
    invited: [],
    now: NOW,
  }).map((item) => `${item.kind} ${dayOrWords(item)}`)
}

test('one’s own action that is late, and an invitation that is not answered', () => {
  expect(waits('responsible')).toEqual(['action 2026-11-20', 'invitation 2026-12-03T10:00'])
})

test('what is late comes first, what is far away not at all', () => {
  expect(waits('responsible', { due: '2026-12-04' })).toEqual(['invitation 2026-12-03T10:00', 'action 2026-12-04'])
  expect(waits('responsible', { due: '2026-12-24' })).toEqual(['invitation 2026-12-03T10:00'])
  expect(waits('responsible', { due: null })).toEqual(['invitation 2026-12-03T10:00'])
})

test('for the owner: suggestions and what runs out', () => {
  expect(waits('owner')).toEqual(['revision 2026-12-10', 'consentEnds 2026-12-15', 'suggestion Turgruppe'])
})

test('an oral consent waits for the owner’s word, after its days too, and is no consent that ends', () => {
  const signed = { by: participantId('owner'), capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const
  const oral = {
    recordedBy: participantId('coordinator'),
    saidOn: '2026-11-01',
    circumstances: 'på telefon',
    wishedTo: '2027-01-01',
    confirmed: null,
  }
  const record = { purpose: '', signed, oral, ended: null }
  const said = { participant: participantId('commenter'), areas: ['work'], level: 'comment', withdrawn: false } as const
  const facts = (to: string): PlanFacts => ({
    ...FACTS,
    consents: [...FACTS.consents, { ...said, from: '2026-11-01', to, record }],
  })
  for (const column of ['owner', 'coordinator'] as const) {
    expect(waits(column, { facts: facts('2026-11-25') })).toContain('oralConsent 2026-11-25')
    expect(waits(column, { facts: facts('2026-11-14') })).toContain('oralConsent 2026-11-14')
    expect(waits(column, { facts: facts('2026-11-25') })).not.toContain('consentEnds 2026-11-25')
  }
  expect(waits('commenter', { facts: facts('2026-11-25') })).toEqual([])
})

test('that the plan is made, said to a coordinator, waits for her word until it is given, over or not', () => {
  const signed = { by: participantId('owner'), capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const
  const said = { recordedBy: participantId('coordinator'), saidOn: '2026-11-01', circumstances: 'på telefon' }
  const facts = (oral: PlanConsentSaid): PlanFacts => ({
    ...FACTS,
    planConsents: [{ signed, oral, withdrawn: null }],
  })
  for (const column of ['owner', 'coordinator'] as const) {
    expect(waits(column, { facts: facts({ ...said, countsTo: '2026-11-25' }) })).toContain('oralPlan 2026-11-25')
    expect(waits(column, { facts: facts(said) })).toContain('oralPlan 2026-11-14')
    for (const isRight of [true, false]) {
      const answered = { ...signed, isRight }
      expect(waits(column, { facts: facts({ ...said, answered }) }).join(' ')).not.toContain('oralPlan')
    }
  }
  expect(waits('commenter', { facts: facts(said) }).join(' ')).not.toContain('oralPlan')
})

test('what she took away by saying so waits for her word, for who decides and who prepares, until it is given', () => {
  const signed = { by: participantId('owner'), capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const
  const oral = { recordedBy: participantId('coordinator'), saidOn: '2026-11-18', circumstances: 'på telefon' }
  const facts = (answered: typeof signed | null): PlanFacts => ({
    ...FACTS,
    consents: FACTS.consents.map((one) =>
      one.participant === participantId('commenter')
        ? {
            ...one,
            withdrawn: true,
            record: {
              purpose: '',
              signed,
              oral: null,
              ended: { ...signed, why: 'withdrawn', oral: { ...oral, answered } },
            },
          }
        : one,
    ),
  })
  for (const column of ['owner', 'coordinator'] as const) {
    expect(waits(column, { facts: facts(null) })).toContain('oralNo 2026-11-18')
    expect(waits(column, { facts: facts(signed) })).not.toContain('oralNo 2026-11-18')
  }
  expect(waits('commenter', { facts: facts(null) })).toEqual([])
})

test('who alone had a consent has left the service: that waits, and not that it ends; for nobody of the service', () => {
  const service = FACTS.participants.get(participantId('member'))!
  const facts = (endsOn: string | null): PlanFacts => ({
    ...FACTS,
    participants: new Map(FACTS.participants).set(service.id, {
      ...service,
      members: service.members!.map((one) => (one.id === memberId('other') ? { ...one, endsOn } : one)),
    }),
    consents: FACTS.consents.map((one) =>
      one.participant === service.id ? { ...one, boundTo: memberId('other'), to: '2026-12-01' } : one,
    ),
  })
  for (const column of ['owner', 'coordinator'] as const) {
    expect(waits(column, { facts: facts('2026-11-20') })).toContain('memberLeft 2026-11-20')
    expect(waits(column, { facts: facts('2026-11-20') })).not.toContain('consentEnds 2026-12-01')
    expect(waits(column, { facts: facts(null) })).toContain('consentEnds 2026-12-01')
    expect(waits(column, { facts: facts(null) }).join(' ')).not.toContain('memberLeft')
  }
  expect(waits('member', { facts: facts('2026-11-20') })).toEqual([])
})

test('for the coordinator: the same, suggestions only while the owner has asked for help', () => {
  expect(waits('coordinator')).toEqual(['revision 2026-12-10', 'consentEnds 2026-12-15'])
  const helped = { ...FACTS, writingHelpUntil: '2026-11-22' }
  expect(waits('coordinator', { facts: helped })).toContain('suggestion Turgruppe')
})

test('that the owner comes to decide for herself, for her, her parents and the coordinator, until a while after', () => {
  const child = { ...factsFor('parent'), ownerBirthDate: '2010-12-01' }
  const told = (facts: PlanFacts) =>
    COLUMNS.filter((column) => waits(column, { facts }).includes('comesOfAge 2026-12-01'))
  expect(told(child)).toEqual(['owner', 'parent', 'coordinator', 'helping'])
  expect(told({ ...child, decidesFromAge: 17 })).toEqual([])
  expect(COLUMNS.flatMap((column) => waits(column, { facts: { ...child, ownerBirthDate: '2010-11-20' } }))).toContain(
    'comesOfAge 2026-11-20',
  )
})

test('for the others none of it', () => {
  expect(waits('contributor')).toEqual([])
  expect(waits('commenter')).toEqual([])
})

test('of a closed plan nothing waits', () => {
  expect(waits('owner', { facts: { ...FACTS, closed: true } })).toEqual([])
})

test('whoever is asked to take over as coordinator is waited for, and nobody else', () => {
  const handOver = { to: participantId('contributor'), askedBy: participantId('coordinator'), askedOn: '2026-11-21' }
  const asked = COLUMNS.filter((column) =>
    waits(column, { facts: { ...FACTS, handOver } }).includes('takeOver 2026-11-21'),
  )
  expect(asked).toEqual(['contributor'])
})
