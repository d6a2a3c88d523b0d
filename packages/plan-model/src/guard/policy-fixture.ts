/** A small plan with one actor per column of the policy, for tests of the guard. Everything in it is fictional. */
import * as Y from 'yjs'
import {
  AREA,
  type OVERVIEW,
  actorKey,
  createEntry,
  DECISIONS,
  entryId,
  memberId,
  momentOf,
  participantId,
  partyOf,
  planId,
  promisesConfidentiality,
  responsibilitiesOf,
  rootTypes,
  standingIn,
  writeParagraphs,
  type Actor,
  type ActorKey,
  type Consent,
  type ConsentLevel,
  type Member,
  type NewEntry,
  type Participant,
  type PlanFacts,
  type Representation,
  type Role,
  type RoomDeclaration,
  type RoomName,
} from '../index.ts'
import { Inspector, judge, type Verdict } from './index.ts'

export const NOW = Date.parse('2026-11-22T12:00:00Z')
export const TODAY = '2026-11-22'

/** The policy's columns: each role and level, and who stands in which relation to what is changed. */
export const COLUMNS = [
  'owner',
  'representative',
  'parent',
  'coordinator',
  'helping',
  'responsible',
  'contributor',
  'member',
  'commenter',
  'reader',
  'unit',
] as const
export type Column = (typeof COLUMNS)[number]

const ROLES: Readonly<Record<Column, Role>> = {
  owner: 'planOwner',
  representative: 'guardian',
  parent: 'parent',
  coordinator: 'coordinator',
  helping: 'coordinator',
  responsible: 'generalPractitioner',
  contributor: 'navCounsellor',
  member: 'serviceProvider',
  commenter: 'closestNextOfKin',
  reader: 'nextOfKin',
  unit: 'coordinatingUnit',
}
const LEVELS: Readonly<Partial<Record<Column, ConsentLevel>>> = {
  representative: 'read',
  coordinator: 'contribute',
  helping: 'contribute',
  responsible: 'contribute',
  contributor: 'contribute',
  member: 'contribute',
  commenter: 'comment',
  reader: 'read',
  // The unit reads nothing whatever consents say.
  unit: 'contribute',
}

/** The representative's: for one area, and everything there. */
export const MANDATE: Representation = {
  id: entryId('mandate'),
  representative: participantId('representative'),
  kind: 'guardian',
  areas: ['work'],
  decisions: DECISIONS,
  from: '2026-01-01',
  to: '2026-12-31',
  basis: 'Verjefullmakt',
}

/** Of a child's alone: see {@link factsFor}. */
const PARENT: Representation = {
  ...MANDATE,
  id: entryId('parent'),
  representative: participantId('parent'),
  kind: 'parent',
  areas: [],
  to: null,
}
const BORN = '2015-05-17'

/** Of the service that is a column; the other member wrote what stands there as the service's own. */
const MEMBERS: readonly Member[] = ['one', 'other'].map((id) => ({
  id: memberId(id),
  name: id,
  leads: id === 'one',
  endsOn: null,
}))

export function actorOf(column: Column): Actor {
  const participant = participantId(column)
  if (column === 'member') return { participant, capacity: 'self', member: memberId('one') }
  return { participant, capacity: column === 'representative' || column === 'parent' ? 'owner' : 'self' }
}

/** What the column signs with. */
export function keyOf(column: Column): ActorKey {
  return actorKey(actorOf(column))
}

/** Id of whose contribution is theirs: the owner's, for who acts for her. */
export function partyName(column: Column): string {
  return partyOf(factsFor(column), actorOf(column))
}

export function clientIdOf(column: Column): number {
  return 1_000 + COLUMNS.indexOf(column)
}

/** What stands in the document was made under these: the service's own by another of its members. */
function makerOf(column: Column): Actor {
  return column === 'member' ? { ...actorOf(column), member: memberId('other') } : actorOf(column)
}
const makerIdOf = (column: Column): number => clientIdOf(column) + (column === 'member' ? COLUMNS.length : 0)

const owners = new Map(
  COLUMNS.flatMap((column) => [
    [clientIdOf(column), actorKey(actorOf(column))] as const,
    [makerIdOf(column), actorKey(makerOf(column))] as const,
  ]),
)
export const ownerOf = (clientId: number): string | null => owners.get(clientId) ?? null

/** By which the column is what its name says: the coordinator is asked for help, the parent's child is a child. */
export function factsFor(column: Column): PlanFacts {
  return factsWith({ writingHelp: column === 'helping', child: column === 'parent' })
}

/** `writingHelp`: the owner has asked the coordinator for help. `child`: she is one. */
export function factsWith(options: {
  readonly writingHelp: boolean
  readonly closed?: boolean
  readonly child?: boolean
}): PlanFacts {
  const participants = COLUMNS.map((column): Participant => {
    return {
      id: participantId(column),
      name: column,
      role: ROLES[column],
      title: '',
      organisation: '',
      endsOn: null,
      ...(column === 'member' ? { members: MEMBERS } : {}),
      ...(promisesConfidentiality(ROLES[column]) ? { confidentialitySignedOn: '2026-01-02' } : {}),
    }
  })
  const consents = Object.entries(LEVELS).map(([column, level]): Consent => ({
    participant: participantId(column),
    areas: ['work'],
    level,
    from: '2026-01-01',
    to: '2026-12-31',
    withdrawn: false,
  }))
  const action = entryId('assigned')
  return {
    planId: planId('plan'),
    version: 1,
    owner: participantId('owner'),
    lifeAreas: ['work', 'health'],
    participants: new Map(participants.map((participant) => [participant.id, participant])),
    consents,
    representations: [MANDATE, PARENT],
    ownerBirthDate: options.child === true ? BORN : null,
    responsibilities: responsibilitiesOf([
      { action, area: 'work', responsible: participantId('responsible'), contributors: [] },
    ]),
    meetings: [],
    period: { start: '2026-01-01', end: '2026-12-31', nextRevision: '2026-12-01' },
    writingHelpUntil: options.writingHelp ? TODAY : null,
    handOver: null,
    closed: options.closed ?? false,
  }
}

/** A valid new entry of every collection. */
export const NEW_AREA_ENTRIES: { readonly [C in keyof typeof AREA.collections]: NewEntry<typeof AREA, C> } = {
  goals: { text: '', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a0' },
  actions: {
    goal: entryId('goal'),
    what: 'Turgruppe',
    how: '',
    extent: '',
    start: null,
    due: null,
    status: 'planned',
    order: 'a0',
  },
  progressNotes: { action: entryId('assigned'), text: 'Det går fint.' },
  evaluations: { goal: entryId('goal'), result: 'continue', text: 'På vei.' },
  comments: { target: entryId('goal'), parent: null, body: 'En tanke.', resolved: null },
  suggestions: {
    target: entryId('goal'),
    field: 'text',
    from: '',
    to: 'Nytt',
    reason: '',
    status: 'open',
    answer: '',
    answered: null,
  },
}
export const NEW_OVERVIEW_ENTRIES: { readonly [C in keyof typeof OVERVIEW.collections]: NewEntry<typeof OVERVIEW, C> } =
  {
    strengths: { text: 'Sta', order: 'a0' },
    needs: { text: 'Pauser', order: 'a0' },
    contributions: { text: 'Kjører til trening.' },
    cooperation: { text: 'Øyelege', order: 'a0' },
    subPlans: { text: 'Aktivitetsplan', order: 'a0', address: null },
    comments: { target: null, parent: null, body: 'En tanke.', resolved: null },
    suggestions: {
      target: null,
      field: 'goals',
      from: '',
      to: 'Nytt',
      reason: '',
      status: 'open',
      answer: '',
      answered: null,
    },
  }

/** The document as everyone has it: a goal, two actions, and in every collection an entry by each column, removed ones too. */
export function startingDocument(room: RoomDeclaration): Uint8Array {
  const doc = new Y.Doc()
  const given: Readonly<Record<string, object>> = room === AREA ? NEW_AREA_ENTRIES : NEW_OVERVIEW_ENTRIES
  const entries = Object.keys(room.collections).length === 0 ? {} : given
  const as = (column: Column, write: (author: { by: ActorKey; at: number }) => void): void => {
    doc.clientID = makerIdOf(column)
    write({ by: actorKey(makerOf(column)), at: NOW - 60_000 })
  }
  as('coordinator', (author) => {
    for (const name of Object.keys(room.texts)) writeParagraphs(doc.getXmlFragment(name), 'Ord')
    if (room !== AREA) return
    createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Mål' }, author, entryId('goal'))
    createEntry(AREA, doc, 'actions', NEW_AREA_ENTRIES.actions, author, entryId('assigned'))
  })
  for (const column of COLUMNS) {
    for (const [collection, values] of Object.entries(entries)) {
      const ids = room.collections[collection]?.ids
      as(column, (author) =>
        createEntry(
          room,
          doc,
          collection,
          values as never,
          author,
          entryId(ids === 'participant' ? column : `by-${column}`),
        ),
      )
    }
  }
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

export interface Attempt {
  readonly room: RoomDeclaration
  readonly name: RoomName
  readonly start: Uint8Array
  readonly column: Column
  readonly facts?: PlanFacts
  readonly clientId?: number
}

/** The verdict, without what it rests on. */
export type Answer = { readonly ok: true } | Extract<Verdict, { readonly ok: false }>

/** What the server would answer to what `write` does in the column's own copy; `malformed` and `missing` fail loudly. */
export function attempt(options: Attempt, write: (doc: Y.Doc, by: ActorKey) => void): Answer {
  const { room, start, column } = options
  const server = new Y.Doc()
  const inspector = new Inspector(server, rootTypes(room))
  Y.applyUpdate(server, start)
  const client = new Y.Doc()
  Y.applyUpdate(client, start)
  client.clientID = options.clientId ?? clientIdOf(column)
  const before = Y.encodeStateVector(client)
  write(client, keyOf(column))
  return verdictOn(server, inspector, Y.encodeStateAsUpdate(client, before), options)
}

export function verdictOn(server: Y.Doc, inspector: Inspector, update: Uint8Array, options: Attempt): Answer {
  const inspection = inspector.inspect(update)
  if (inspection.status !== 'ok') throw new Error(`the inspector answered ${JSON.stringify(inspection)}`)
  if (!inspection.effective) throw new Error('the attempt changed nothing')
  const actor = actorOf(options.column)
  const facts = options.facts ?? factsFor(options.column)
  const standing = standingIn(facts, actor, options.name, TODAY)
  if (standing === null) return { ok: false, reason: 'consentWithdrawn', target: null }
  const verdict = judge(inspection.changes, {
    room: options.room,
    doc: server,
    rights: { actor, room: options.name, standing, facts, today: TODAY },
    now: NOW,
    ownerOf,
  })
  return verdict.ok ? { ok: true } : verdict
}

export const stampBy = (by: ActorKey): { by: ActorKey; at: string } => ({
  by,
  at: momentOf(NOW),
})
