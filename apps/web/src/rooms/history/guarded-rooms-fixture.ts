/** For tests: a plan's rooms on a server that guards them, and people who write in them with a history each. */
import {
  asSelf,
  dayInNorway,
  declarationOf,
  entryId,
  createEntry,
  participantId,
  planId,
  rootTypes,
  standingIn,
  type ActorKey,
  type AREA,
  type Author,
  type ParticipantId,
  type RoomDeclaration,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Inspector, judge } from '@ansvarsgruppe/plan-model/guard'
import * as Y from 'yjs'
import { PAGE_ORIGIN } from '../page-origin.ts'
import { rightsIn } from '../rights.ts'
import { leaveTidyingToServer } from '../tidying.ts'
import { UndoHistory, type Outcome } from './index.ts'

export const NOW = Date.parse('2026-11-22T12:00:00Z')
const TODAY = dayInNorway(NOW)
export const WORK = 'area-work'
export const GOAL = entryId('goal')
export const ACTION = entryId('action')

const ROLES = { nora: 'planOwner', silje: 'coordinator', henrik: 'generalPractitioner' } as const
export type Name = keyof typeof ROLES

const PLAN: PlanView = {
  planId: planId('plan'),
  version: 1,
  owner: participantId('nora'),
  me: participantId('nora'),
  actor: participantId('nora'),
  capacities: ['self'],
  lifeAreas: ['work', 'health'],
  readsOverview: true,
  participants: Object.entries(ROLES).map(([id, role]) => ({
    id: participantId(id),
    name: id,
    role,
    title: '',
    organisation: '',
    endsOn: null,
    areas: [],
    consentTo: null,
  })),
  consents: ['silje', 'henrik'].map((id) => ({
    participant: participantId(id),
    areas: ['work', 'health'],
    level: 'contribute',
    from: '2026-01-01',
    to: '2026-12-31',
    withdrawn: false,
  })),
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
}

/** The rooms as the server has them. Whatever its guard would refuse fails the test. */
export class GuardedRooms {
  plan = PLAN
  readonly #rooms = new Map<RoomName, { readonly doc: Y.Doc; readonly inspector: Inspector }>()
  readonly #owners = new Map<number, string>()
  readonly people: Person[] = []

  constructor() {
    const { doc } = this.#room(WORK)
    doc.clientID = this.nextClient()
    const room = declarationOf(WORK) as typeof AREA
    const author: Author = { by: participantId('silje'), at: NOW - 60_000 }
    this.owns(doc.clientID, author.by)
    const goal = { text: 'Jobb', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a0' } as const
    createEntry(room, doc, 'goals', goal, author, GOAL)
    const action = { goal: GOAL, what: 'Turgruppe', how: 'Vi går', extent: '', order: 'a0' } as const
    createEntry(room, doc, 'actions', { ...action, start: null, due: null, status: 'planned' }, author, ACTION)
  }

  person(name: Name): Person {
    const person = new Person(this, participantId(name))
    this.people.push(person)
    return person
  }

  nextClient(): number {
    return 1_000 + this.#owners.size
  }

  owns(client: number, by: ActorKey): void {
    this.#owners.set(client, by)
  }

  state(room: RoomName): Uint8Array {
    return Y.encodeStateAsUpdate(this.#room(room).doc)
  }

  /** Judges an update as the server does, applies it, and returns what the others get. */
  receive(room: RoomName, update: Uint8Array, by: ParticipantId): Uint8Array | null {
    const { doc, inspector } = this.#room(room)
    const inspection = inspector.inspect(update)
    if (inspection.status !== 'ok') throw new Error(`the inspector answered ${inspection.status}`)
    if (!inspection.effective) return null
    const actor = asSelf(by)
    const facts = factsOfView({ ...this.plan, me: by, actor: by })
    const standing = standingIn(facts, actor, room, TODAY)
    if (standing === null) throw new Error('no standing')
    const verdict = judge(inspection.changes, {
      room: declarationOf(room),
      doc,
      rights: { actor, room, standing, facts, today: TODAY },
      now: NOW,
      ownerOf: (client) => this.#owners.get(client) ?? null,
    })
    if (!verdict.ok) throw new Error(`refused: ${verdict.reason} ${JSON.stringify(verdict.target)}`)
    Y.applyUpdate(doc, inspection.update)
    return inspection.update
  }

  /** Everything everyone has written reaches everyone. */
  sync(): void {
    for (const person of this.people) person.send()
    for (const person of this.people) person.fetch()
  }

  #room(name: RoomName): { readonly doc: Y.Doc; readonly inspector: Inspector } {
    const known = this.#rooms.get(name)
    if (known !== undefined) return known
    const doc = new Y.Doc()
    const room = { doc, inspector: new Inspector(doc, rootTypes(declarationOf(name))) }
    this.#rooms.set(name, room)
    return room
  }
}

/** What somebody's page has open: a replica per room, and one history. */
export class Person {
  readonly history = new UndoHistory()
  readonly #server: GuardedRooms
  readonly by: ParticipantId
  readonly #docs = new Map<RoomName, Y.Doc>()
  readonly #unsent: Array<{ readonly room: RoomName; readonly update: Uint8Array }> = []

  constructor(server: GuardedRooms, by: ParticipantId) {
    this.#server = server
    this.by = by
  }

  doc(room: RoomName): Y.Doc {
    const known = this.#docs.get(room)
    if (known !== undefined) return known
    const doc = new Y.Doc()
    // Not at random, so that a seed says everything.
    doc.clientID = this.#server.nextClient()
    leaveTidyingToServer(doc)
    this.#docs.set(room, doc)
    this.#server.owns(doc.clientID, this.by)
    Y.applyUpdate(doc, this.#server.state(room), 'server')
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) this.#unsent.push({ room, update })
    })
    const written = (): void => undefined
    this.history.watch({ room, declaration: declarationOf(room), doc, author: () => this.author, written })
    return doc
  }

  get author(): Author {
    return { by: this.by, at: NOW }
  }

  /** As the page writes, outside an editor. */
  write<Room extends RoomDeclaration>(
    room: Room,
    name: RoomName,
    write: (context: { readonly room: Room; readonly doc: Y.Doc; readonly author: Author }) => void,
  ): void {
    const doc = this.doc(name)
    doc.transact(() => write({ room, doc, author: this.author }), PAGE_ORIGIN)
  }

  undo(): Outcome['kind'] {
    return this.history.undo(this.#mayIn).kind
  }

  redo(): Outcome['kind'] {
    return this.history.redo(this.#mayIn).kind
  }

  /** Changes sent so far that the server has not had yet. */
  get unsent(): number {
    return this.#unsent.length
  }

  send(): void {
    for (const { room, update } of this.#unsent.splice(0)) this.#server.receive(room, update, this.by)
  }

  fetch(): void {
    for (const [room, doc] of this.#docs) Y.applyUpdate(doc, this.#server.state(room), 'server')
  }

  /** The replica is thrown away, as after a refusal. */
  reload(room: RoomName, isLost = false): void {
    const doc = this.#docs.get(room)
    if (doc === undefined) return
    this.history.forget(doc, isLost)
    this.#docs.delete(room)
    doc.destroy()
  }

  readonly #mayIn = (room: RoomName) => {
    const { standing, may } = rightsIn({ ...this.#server.plan, me: this.by, actor: this.by }, room, TODAY)
    return standing === null ? null : (may as never)
  }
}
