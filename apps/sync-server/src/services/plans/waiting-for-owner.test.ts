import {
  AREA,
  createEntry,
  entryId,
  participantId,
  readRoom,
  type Consent,
  type LifeArea,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import type { Waiting } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { actorOf, factsFor, NOW, type Column } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { ReadArea } from './read-areas.ts'
import { waitingForOwner } from './waiting-for-owner.ts'

const SIGNED = { by: participantId('owner'), capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const

/** An area with two suggestions nobody has answered. */
function suggestedIn(area: LifeArea): ReadArea {
  const doc = new Y.Doc()
  const author = { by: participantId('contributor'), at: NOW }
  for (const id of ['one', 'two']) {
    const suggested = { target: null, field: null, from: '', to: 'Et mål', reason: '', status: 'open', answer: '' }
    createEntry(AREA, doc, 'suggestions', { ...suggested, answered: null } as never, author, entryId(id))
  }
  return { area, collections: readRoom(AREA, doc).collections }
}

const ending = (participant: string, areas: readonly LifeArea[], to: string): Consent => ({
  participant: participantId(participant),
  areas,
  level: 'read',
  from: '2026-01-01',
  to,
  withdrawn: false,
})

interface Given {
  readonly consents?: readonly Consent[]
  readonly areas?: readonly ReadArea[]
  readonly facts?: Partial<PlanFacts>
  readonly invited?: readonly Waiting[]
}

function asked(column: Column, { consents = [], areas = [], facts = {}, invited = [] }: Given = {}): unknown[] {
  const period = { start: '2026-01-01', end: '2027-12-31', nextRevision: '2027-06-01' }
  const given: PlanFacts = { ...factsFor(column), consents, period, meetings: [], ...facts }
  const one = waitingForOwner({ facts: given, actor: actorOf(column), areas, invited, now: NOW })
  return one.map(({ kind, area, by }) => [kind, area, by].filter((part) => part !== null).join(' '))
}

describe('a guardian for one area', () => {
  test('is told once that there are suggestions in it', () => {
    expect(asked('representative', { areas: [suggestedIn('work')] })).toEqual(['suggestion work'])
  })

  test('is told of consents that end or were said, where all of what they are for is within the mandate', () => {
    const oral = {
      recordedBy: participantId('coordinator'),
      saidOn: '2026-11-20',
      circumstances: '',
      wishedTo: '2027-01-01',
      confirmed: null,
    }
    const said: Consent = {
      ...ending('commenter', ['work'], '2026-12-03'),
      record: { purpose: '', signed: SIGNED, oral, ended: null },
    }
    const consents = [
      ending('reader', ['work'], '2026-12-10'),
      ending('responsible', ['work', 'health'], '2026-12-01'),
      // Nobody gives themselves anything.
      ending('representative', ['work'], '2026-12-02'),
      said,
    ]
    expect(asked('representative', { consents })).toEqual(['oralConsent 2026-12-03', 'consentEnds 2026-12-10'])
    expect(asked('reader', { consents })).toEqual([])
  })

  test('is not asked about the plan as a whole, nor for a meeting on a page they do not read', () => {
    const period = { start: '2026-01-01', end: '2027-12-31', nextRevision: '2026-12-01' }
    const meeting = {
      id: entryId('meeting'),
      startsAt: '2026-12-03T10:00',
      minutes: 60,
      place: '',
      invited: [participantId('owner')],
      answers: new Map(),
      cancelled: false,
    }
    expect(asked('representative', { facts: { period, meetings: [meeting] } })).toEqual([])
    const reading = { consents: [ending('representative', [], '2027-06-01')], facts: { period, meetings: [meeting] } }
    expect(asked('representative', reading)).toEqual(['invitation 2026-12-03'])
  })
})

test('a parent is asked what the child would be, the plan’s dates and invitations too', () => {
  const period = { start: '2026-01-01', end: '2027-12-31', nextRevision: '2026-12-01' }
  const invited = [{ kind: 'invited', name: 'Kari', what: 'signedIn', since: '2026-11-20' }] as const
  const consents = [ending('responsible', ['work', 'health'], '2026-12-10')]
  expect(asked('parent', { consents, invited, areas: [suggestedIn('health')], facts: { period } })).toEqual([
    'revision 2026-12-01',
    'consentEnds 2026-12-10',
    'invited',
    'suggestion health',
  ])
})

test('what one is asked as oneself is not asked of the owner', () => {
  const handOver = { to: participantId('representative'), askedBy: participantId('coordinator'), askedOn: '2026-11-21' }
  expect(asked('representative', { facts: { handOver } })).toEqual([])
})
