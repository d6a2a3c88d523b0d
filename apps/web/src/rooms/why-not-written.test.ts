import {
  AREA,
  createEntry,
  dayInNorway,
  participantId,
  planId,
  readRoom,
  removeEntry,
  type LifeArea,
  type Role,
} from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { whyNotWritten, type Writing, type WritingIn } from './why-not-written.ts'

const AT = Date.parse('2026-11-22T12:00:00Z')
const ME = participantId('me')
const AREAS: LifeArea[] = ['home']

const doc = new Y.Doc()
const author = { by: ME, at: AT }
const order = 'a0'
const goal = createEntry(
  AREA,
  doc,
  'goals',
  { text: 'Synge', ownWords: '', why: '', status: 'agreed', parent: null, order },
  author,
)
const values = { goal, what: 'Øve', how: '', extent: '', start: null, due: null, status: 'planned' as const, order }
const action = createEntry(AREA, doc, 'actions', values, author)
const gone = createEntry(AREA, doc, 'actions', values, author)
removeEntry(doc, 'actions', gone, { by: participantId('owner'), at: AT })
const snapshot = readRoom(AREA, doc)

const HOW: Writing = { collection: 'actions', entry: action, field: 'how' }
const NOTE: Writing = {
  collection: 'progressNotes',
  entry: null,
  field: null,
  about: { collections: ['actions'], entry: action },
}

function planOf(changes: Partial<PlanView> = {}, level: 'read' | 'comment' | 'contribute' = 'contribute'): PlanView {
  const person = (id: string, role: Role): PlanView['participants'][number] => ({
    id: participantId(id),
    name: id,
    role,
    title: '',
    organisation: '',
    endsOn: null,
    areas: [],
    consentTo: null,
  })
  return {
    planId: planId('plan'),
    version: 1,
    owner: participantId('owner'),
    me: ME,
    actor: ME,
    capacities: ['self'],
    lifeAreas: AREAS,
    readsOverview: true,
    participants: [person('owner', 'planOwner'), person('me', 'generalPractitioner')],
    consents: [{ participant: ME, areas: AREAS, level, from: '2026-01-01', to: '2026-12-31', withdrawn: false }],
    planConsents: [],
    responsibilities: [],
    meetings: [],
    period: { start: '2026-01-01', end: '2026-12-31', nextRevision: '2026-12-01' },
    representations: [],
    ownerBirthDate: null,
    decidesFromAge: 16,
    writingHelpUntil: null,
    handOver: null,
    closed: false,
    ...changes,
  }
}

function where(plan: PlanView, state: Partial<WritingIn['state']> = {}): WritingIn {
  const known = { endReason: null, isUnderRepair: false, snapshot: snapshot as never, ...state }
  return { plan, room: 'area-home', today: dayInNorway(AT), state: known }
}

test('whoever may write has nothing to be told', () => {
  expect(whyNotWritten(HOW, where(planOf()))).toBeNull()
  expect(whyNotWritten(NOTE, where(planOf()))).toBeNull()
})

test.each<[string, Writing, WritingIn, string]>([
  ['the consent is gone', HOW, where(planOf({ consents: [] })), 'consentWithdrawn'],
  ['the plan is closed', HOW, where(planOf({ closed: true })), 'planClosed'],
  ['the room has ended', HOW, where(planOf(), { endReason: 'notSignedIn' }), 'notSignedIn'],
  ['the room is under repair', HOW, where(planOf(), { isUnderRepair: true }), 'underRepair'],
  ['they only read', NOTE, where(planOf({}, 'read')), 'notAllowed'],
  ['they only comment, whosever the action is', HOW, where(planOf({}, 'comment')), 'notAllowed'],
  [
    'somebody else is responsible',
    HOW,
    where(
      planOf({
        responsibilities: [{ action, area: 'home', responsible: participantId('owner'), contributors: [] }],
      }),
    ),
    'notResponsible',
  ],
  ['the entry was removed', { ...HOW, entry: gone }, where(planOf()), 'removedMeanwhile'],
  [
    'what it is about was removed',
    { ...NOTE, about: { collections: ['goals', 'actions'], entry: gone } },
    where(planOf()),
    'removedMeanwhile',
  ],
])('%s', (_why, writing, at, reason) => {
  expect(whyNotWritten(writing, at)).toBe(reason)
})

test('who only comments still comments', () => {
  const comment: Writing = {
    collection: 'comments',
    entry: null,
    field: null,
    about: { collections: ['goals', 'actions'], entry: action },
  }
  expect(whyNotWritten(comment, where(planOf({}, 'comment')))).toBeNull()
})

test('a room that has not come is not one in which everything is gone', () => {
  expect(whyNotWritten(HOW, where(planOf(), { snapshot: null }))).toBeNull()
})
