import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factsWith, NOW, TODAY } from '../guard/policy-fixture.ts'
import {
  AREA,
  createEntry,
  entryId,
  memberId,
  OVERVIEW,
  participantId,
  readRoom,
  removeEntry,
  setField,
  setValue,
  withResponsibility,
  type PlanConsent,
  type PlanFacts,
} from '../index.ts'
import { legalFindings, type LegalFinding, type LegalPoint } from './legal-points.ts'

const author = { by: participantId('owner'), at: NOW }
const BASE = factsWith({ writingHelp: false })
const SIGNED = { by: participantId('owner'), capacity: 'self', at: '2026-01-01T10:00:00.000Z' } as const
const FACTS: PlanFacts = {
  ...BASE,
  lifeAreas: ['work', 'health'],
  // Two hold the threads in the guard's fixture, one for each state of writing help; and the parent's child is of age.
  participants: new Map([...BASE.participants].filter(([id]) => id !== 'helping' && id !== 'parent')),
  planConsents: [{ signed: SIGNED, oral: null, withdrawn: null }],
}

/** Written down for her before this year's spring. */
const said = (isRight?: boolean): PlanConsent => ({
  signed: SIGNED,
  oral: {
    recordedBy: participantId('coordinator'),
    saidOn: '2026-01-01',
    circumstances: 'på telefon',
    ...(isRight === undefined ? {} : { answered: { ...SIGNED, isRight } }),
  },
  withdrawn: null,
})

/** Documents of a plan that meets every point. */
function whole(): { overview: Y.Doc; work: Y.Doc } {
  const overview = new Y.Doc()
  createEntry(OVERVIEW, overview, 'strengths', { text: 'Sta', order: 'a0' }, author)
  createEntry(OVERVIEW, overview, 'needs', { text: 'Pauser', order: 'a0' }, author)
  createEntry(OVERVIEW, overview, 'cooperation', { text: 'Øyelege', order: 'a0' }, author, entryId('with'))
  for (const id of FACTS.participants.keys())
    createEntry(OVERVIEW, overview, 'contributions', { text: 'Noe' }, author, entryId(id))
  const work = new Y.Doc()
  const goal = { text: 'Mål', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a0' } as const
  createEntry(AREA, work, 'goals', goal, author, entryId('goal'))
  const action = {
    goal: entryId('goal'),
    what: 'Tur',
    how: 'Til fots',
    extent: '1 time',
    start: null,
    due: null,
  } as const
  createEntry(AREA, work, 'actions', { ...action, status: 'planned', order: 'a0' }, author, entryId('assigned'))
  return { overview, work }
}

function findings(change: (docs: ReturnType<typeof whole>) => void = () => {}, facts = FACTS): readonly LegalFinding[] {
  const docs = whole()
  change(docs)
  const areas = new Map([
    ['work', readRoom(AREA, docs.work)],
    ['health', readRoom(AREA, new Y.Doc())],
  ] as const)
  return legalFindings({ facts, overview: readRoom(OVERVIEW, docs.overview), areas, today: TODAY })
}
const missing = (...of: Parameters<typeof findings>): LegalPoint[] =>
  findings(...of).flatMap(({ point, isMet }) => (isMet ? [] : [point]))

test('a plan with everything meets all nine, in the law’s order', () => {
  expect(missing()).toEqual([])
  expect(findings().map(({ point }) => point)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
})

const removeFirst = (doc: Y.Doc, collection: string): void => {
  for (const id of doc.getMap(collection).keys()) return removeEntry(doc, collection, id, author)
}

test.each([
  ['goals', ({ work }) => removeFirst(work, 'goals'), ['a', 'e', 'f']],
  ['strengths', ({ overview }) => removeFirst(overview, 'strengths'), ['a']],
  ['needs', ({ overview }) => removeFirst(overview, 'needs'), ['a']],
  ['somebody’s contribution', ({ overview }) => removeFirst(overview, 'contributions'), ['d']],
  ['an action’s extent', ({ work }) => setField(AREA, work, 'actions', 'assigned', 'extent', ''), ['e']],
  [
    'how much of an action, but for space',
    ({ work }) => setField(AREA, work, 'actions', 'assigned', 'extent', '  '),
    ['e'],
  ],
  ['cooperation', ({ overview }) => removeFirst(overview, 'cooperation'), ['i']],
] as ReadonlyArray<readonly [string, (docs: ReturnType<typeof whole>) => void, LegalPoint[]]>)(
  'without %s it does not',
  (_, change, expected) => {
    expect(missing(change)).toEqual(expected)
  },
)

test('how an action is done must be said', () => {
  const how = ({ work }: ReturnType<typeof whole>): void => {
    const what = { goal: entryId('goal'), what: 'Tur', how: '', extent: '1 time', start: null, due: null } as const
    createEntry(AREA, work, 'actions', { ...what, status: 'planned', order: 'a1' }, author, entryId('vague'))
  }
  const facts = {
    ...FACTS,
    responsibilities: withResponsibility(FACTS.responsibilities, {
      action: entryId('vague'),
      area: 'work',
      responsible: participantId('owner'),
      contributors: [],
    }),
  }
  const point = findings(how, facts).find(({ isMet }) => !isMet)
  expect(point).toEqual({ point: 'f', isMet: false, mendedAt: { at: 'area', area: 'work', action: 'vague' } })
  const calledOff = (docs: ReturnType<typeof whole>): void => {
    how(docs)
    setField(AREA, docs.work, 'actions', 'vague', 'status', 'cancelled')
  }
  expect(missing(calledOff, facts)).toEqual([])
})

test('where there are no actions, none is named: they are written where there is a goal', () => {
  const facts: PlanFacts = { ...FACTS, lifeAreas: ['health', 'work'] }
  const lacking = findings(({ work }) => removeFirst(work, 'actions'), facts).filter(({ isMet }) => !isMet)
  const mendedAt = { at: 'area', area: 'work', action: null }
  expect(lacking).toEqual([
    { point: 'e', isMet: false, mendedAt },
    { point: 'f', isMet: false, mendedAt },
  ])
})

test.each([
  ['nobody responsible', { responsibilities: new Map() }, ['e']],
  ['no consent', { consents: [] }, ['b', 'h']],
  ['consents that are over', { consents: FACTS.consents.map((c) => ({ ...c, to: '2026-11-21' })) }, ['b', 'h']],
  [
    'somebody responsible who has left',
    {
      participants: new Map(
        [...FACTS.participants].map(([id, one]) => [id, id === 'responsible' ? { ...one, endsOn: '2026-11-21' } : one]),
      ),
    },
    ['e'],
  ],
  [
    'a review whose day has passed',
    { period: { start: '2025-01-01', end: '2027-12-31', nextRevision: '2026-11-21' } },
    ['g'],
  ],
  ['a review today', { period: { start: '2025-01-01', end: '2027-12-31', nextRevision: TODAY } }, []],
  [
    'one consent that ran out',
    { consents: FACTS.consents.map((c) => (c.participant === 'reader' ? { ...c, to: '2026-11-21' } : c)) },
    ['h'],
  ],
  [
    'one consent that was withdrawn: no is an answer',
    { consents: FACTS.consents.map((c) => (c.participant === 'reader' ? { ...c, withdrawn: true } : c)) },
    [],
  ],
  [
    'a consent that ran out after one that it replaced: the older says nothing any more',
    {
      consents: FACTS.consents.flatMap((c) =>
        c.participant === 'reader'
          ? [
              { ...c, withdrawn: true },
              { ...c, to: '2026-11-21' },
            ]
          : [c],
      ),
    },
    ['h'],
  ],
  [
    'somebody who is invited and has not come: nothing is asked about them',
    {
      participants: new Map([
        ...FACTS.participants,
        [
          participantId('guest'),
          { ...FACTS.participants.get(participantId('reader'))!, id: participantId('guest'), isInvited: true as const },
        ],
      ]),
    },
    [],
  ],
  [
    'a consent to one of a service who is there no more: nobody receives anything by it',
    {
      participants: new Map(FACTS.participants).set(participantId('reader'), {
        ...FACTS.participants.get(participantId('reader'))!,
        members: [
          { id: memberId('left'), name: '', leads: false, endsOn: '2026-11-21' },
          { id: memberId('stays'), name: '', leads: false, endsOn: null },
        ],
      }),
      consents: FACTS.consents.map((c) => (c.participant === 'reader' ? { ...c, boundTo: memberId('left') } : c)),
    },
    ['h'],
  ],
  ['one who was never asked', { consents: FACTS.consents.filter((c) => c.participant !== 'reader') }, ['h']],
  ['nobody asked whether there is to be a plan', { planConsents: [] }, ['h']],
  ['the consent to the plan withdrawn', { planConsents: [{ signed: SIGNED, oral: null, withdrawn: SIGNED }] }, ['h']],
  ['a yes to the plan that was only written down for her, long ago', { planConsents: [said()] }, ['h']],
  ['the same, and she says that it is right', { planConsents: [said(true)] }, []],
  ['the same, and she says that it is not', { planConsents: [said(false)] }, ['h']],
  ['a period that is over', { period: { start: '2025-01-01', end: '2025-12-31', nextRevision: '2025-06-01' } }, ['g']],
  ['two coordinators', { participants: new Map([...BASE.participants].filter(([id]) => id !== 'parent')) }, ['c', 'd']],
  ['only the owner', { participants: new Map([...FACTS.participants].slice(0, 1)) }, ['b', 'c', 'd', 'e']],
] as ReadonlyArray<readonly [string, Partial<PlanFacts>, LegalPoint[]]>)('with %s', (_, facts, expected) => {
  expect(missing(undefined, { ...FACTS, ...facts })).toEqual(expected)
})

test('"nobody" is an answer to whom else to work with', () => {
  expect(
    missing(({ overview }) => {
      removeFirst(overview, 'cooperation')
      setValue(OVERVIEW, overview, 'noCooperation', true)
    }),
  ).toEqual([])
})
