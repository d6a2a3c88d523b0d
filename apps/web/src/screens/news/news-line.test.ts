import {
  AREA,
  createEntry,
  entryId,
  OVERVIEW,
  participantId,
  planId,
  readRoom,
  removeEntry,
  setField,
  type Happening,
} from '@ansvarsgruppe/plan-model'
import type { NewsItem, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { FORMATS } from '../../words/formats.ts'
import { nb } from '../../words/nb.ts'
import { newsLines, type NewsSources } from './news-line.ts'

const author = { by: participantId('p07'), at: Date.parse('2026-11-20T09:00:00Z') }
const PLAN: PlanView = {
  planId: planId('plan'),
  version: 1,
  owner: participantId('p01'),
  me: participantId('p01'),
  actor: participantId('p01'),
  capacities: ['self'],
  lifeAreas: ['work'],
  readsOverview: true,
  participants: [],
  consents: [],
  planConsents: [],
  responsibilities: [{ action: entryId('tour'), area: 'work', responsible: participantId('p05'), contributors: [] }],
  meetings: [
    {
      id: entryId('meeting'),
      startsAt: '2026-12-03T10:00',
      minutes: 60,
      place: '',
      invited: [],
      answers: {},
      cancelled: false,
    },
  ],
  period: { start: '2026-01-01', end: '2026-12-31', nextRevision: '2026-12-01' },
  representations: [],
  ownerBirthDate: null,
  decidesFromAge: 16,
  writingHelpUntil: null,
  handOver: null,
  closed: false,
}

function work(): Y.Doc {
  const doc = new Y.Doc()
  const goal = { text: 'En jobb', ownWords: '', why: '', status: 'achieved', parent: null, order: 'a0' } as const
  createEntry(AREA, doc, 'goals', goal, author, entryId('job'))
  const action = {
    goal: entryId('job'),
    what: 'Omvisning',
    how: '',
    extent: '',
    start: null,
    due: '2026-12-15',
  } as const
  createEntry(AREA, doc, 'actions', { ...action, status: 'completed', order: 'a0' }, author, entryId('tour'))
  createEntry(AREA, doc, 'progressNotes', { action: entryId('tour'), text: 'Fint' }, author, entryId('note'))
  createEntry(AREA, doc, 'evaluations', { goal: entryId('job'), result: 'continue', text: '' }, author, entryId('eval'))
  const comment = { target: entryId('tour'), parent: null, body: 'Hei', resolved: null }
  createEntry(AREA, doc, 'comments', comment, author, entryId('comment'))
  const suggestion = {
    field: 'due',
    from: '',
    to: '2027-01-01',
    reason: '',
    status: 'open',
    answer: '',
    answered: null,
  }
  createEntry(AREA, doc, 'suggestions', { ...suggestion, target: entryId('tour') } as never, author, entryId('idea'))
  return doc
}

function told(items: ReadonlyArray<Partial<Happening> | Partial<NewsItem>>, doc = work()): string[] {
  const overview = new Y.Doc()
  createEntry(OVERVIEW, overview, 'strengths', { text: 'Sta', order: 'a0' }, author, entryId('stubborn'))
  const comment = { target: null, parent: null, body: 'Hei', resolved: null }
  createEntry(OVERVIEW, overview, 'comments', comment, author, entryId('comment'))
  const sources: NewsSources = {
    plan: PLAN,
    overview: readRoom(OVERVIEW, overview),
    areas: [{ area: 'work', session: null as never, snapshot: readRoom(AREA, doc) }],
    firstName: (id) => ({ p05: 'Silje', p07: 'Fatima' })[id as string] ?? 'Noen',
    words: nb,
    formats: FORMATS.nb,
    today: '2026-11-22',
  }
  const base = { by: participantId('p07'), forOwner: false, at: '2026-11-20T09:00:00.000Z' }
  return newsLines(
    items.map((item) => ({ ...base, ...item }) as NewsItem),
    sources,
  ).map(({ text }) => text)
}
const inWork = (collection: string, entry: string, kind: Happening['kind'], field: string | null = null) =>
  ({ room: 'area-work', collection, entry: entryId(entry), kind, field }) as const
const inOverview = (collection: string, entry: string | null, kind: Happening['kind']) =>
  ({ room: 'overview', collection, entry: entry === null ? null : entryId(entry), kind, field: null }) as const

test.each([
  [inWork('goals', 'job', 'created'), 'Fatima la til målet «En jobb»'],
  [inWork('goals', 'job', 'changed', 'status'), 'Fatima satte målet «En jobb» til nådd'],
  [inWork('goals', 'job', 'changed', 'why'), 'Fatima endret «En jobb»'],
  [inWork('goals', 'job', 'removed'), 'Fatima fjernet «En jobb»'],
  [inWork('goals', 'job', 'restored'), 'Fatima hentet tilbake «En jobb»'],
  [inWork('actions', 'tour', 'created'), 'Fatima la til tiltaket «Omvisning»'],
  [inWork('actions', 'tour', 'changed', 'due'), 'Fatima flyttet fristen for «Omvisning» til 15. desember'],
  [inWork('actions', 'tour', 'changed', 'status'), 'Fatima satte tiltaket «Omvisning» til fullført'],
  [inWork('progressNotes', 'note', 'created'), 'Fatima skrev hvordan det går med «Omvisning»'],
  [inWork('evaluations', 'eval', 'created'), 'Fatima vurderte «En jobb»: fortsett – det virker'],
  [inWork('comments', 'comment', 'created'), 'Fatima kommenterte «Omvisning»'],
  [inWork('suggestions', 'idea', 'created'), 'Fatima foreslo en endring i «Omvisning»'],
  [inOverview('whatMatters', null, 'changed'), 'Fatima endret «Det som er viktig for meg»'],
  [inOverview('strengths', 'stubborn', 'created'), 'Fatima la til «Sta»'],
  [inOverview('comments', 'comment', 'created'), 'Fatima skrev til hele ansvarsgruppa'],
  [{ kind: 'responsibilitySet', action: entryId('tour') }, 'Fatima ga Silje ansvaret for «Omvisning»'],
  [{ kind: 'meetingCalled', meeting: entryId('meeting') }, 'Fatima kalte inn til møte 3. desember'],
  [{ kind: 'consentGiven', participant: participantId('p05') }, 'Fatima ga samtykke til Silje'],
] as ReadonlyArray<readonly [Partial<NewsItem>, string]>)('%o', (item, sentence) => {
  expect(told([item])).toEqual([sentence])
})

test('three fields of one action are one change of it', () => {
  const fields = ['what', 'how', 'extent'].map((field) => inWork('actions', 'tour', 'changed', field))
  expect(told(fields)).toEqual(['Fatima endret «Omvisning»'])
})

test('what was taken back is not told, nor what is not here', () => {
  const doc = work()
  removeEntry(doc, 'comments', 'comment', author)
  expect(told([inWork('comments', 'comment', 'created')], doc)).toEqual([])
  expect(told([{ ...inWork('goals', 'job', 'created'), room: 'area-health' } as never])).toEqual([])
  expect(told([inWork('goals', 'unknown', 'created')])).toEqual([])
})

test('an answer is told as what it was', () => {
  const doc = work()
  setField(AREA, doc, 'suggestions', 'idea', 'status', 'declined')
  expect(told([inWork('suggestions', 'idea', 'changed', 'status')], doc)).toEqual([
    'Fatima sa nei til forslaget om «Omvisning»',
  ])
  setField(AREA, doc, 'suggestions', 'idea', 'status', 'accepted')
  expect(told([inWork('suggestions', 'idea', 'changed', 'status')], doc)).toEqual([
    'Fatima godtok forslaget om «Omvisning»',
  ])
})
