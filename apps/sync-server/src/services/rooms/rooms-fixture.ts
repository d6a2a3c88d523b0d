/** For tests: rooms on a real store in a temporary folder, whose commits the test can hold and let fail. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  actorKey,
  AREA,
  createEntry,
  declarationOf,
  entryId,
  type Actor,
  type EntryId,
  type PlanFacts,
  type PlanId,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { actorOf, factsWith, NOW, type Column } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { placeIn } from '../../store/place-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import { createPlan } from '../../store/plan-fixture.ts'
import type { CommitResult, JournalBatch, JournalStore, Store, StoredRoom } from '../../store/store.ts'
import { Plans } from '../plans/plans.ts'
import type { Member } from './member.ts'
import { JournalWriter } from './journal-writer.ts'
import type { Room, RoomDependencies } from './room.ts'
import { Rooms } from './rooms.ts'
import { UNMEASURED } from './rooms-measures.ts'

export { actorOf, NOW, type Column }
export const PLAN = factsWith({ writingHelp: false }).planId

/** The real journal, behind a gate. */
export class HeldJournal implements JournalStore {
  /** Batches handed over, whether they went through yet or not. */
  readonly commits: Array<readonly JournalBatch[]> = []
  loads = 0
  readonly #real: JournalStore
  #gate = Promise.withResolvers<void>()
  #loadGate: Promise<void> = Promise.resolve()
  #openLoads: () => void = () => {}
  #failure: Error | null = null

  constructor(real: JournalStore) {
    this.#real = real
    this.release()
  }

  hold(): void {
    this.#gate = Promise.withResolvers<void>()
  }

  /** Lets what is held go through, and all that follows. */
  release(): void {
    this.#gate.resolve()
  }

  holdLoads(): void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#loadGate = promise
    this.#openLoads = resolve
  }

  releaseLoads(): void {
    this.#openLoads()
  }

  /** The next commit that goes through fails, as on a full disk. */
  failNext(): void {
    this.#failure = new Error('disk full')
  }

  async load(plan: PlanId, room: RoomName): Promise<StoredRoom> {
    this.loads += 1
    await this.#loadGate
    return this.#real.load(plan, room)
  }

  lastSeq(...given: Parameters<JournalStore['lastSeq']>): Promise<number> {
    return this.#real.lastSeq(...given)
  }

  rooms(): ReturnType<JournalStore['rooms']> {
    return this.#real.rooms()
  }

  saveSnapshot(...given: Parameters<JournalStore['saveSnapshot']>): Promise<boolean> {
    return this.#real.saveSnapshot(...given)
  }

  trim(...given: Parameters<JournalStore['trim']>): ReturnType<JournalStore['trim']> {
    return this.#real.trim(...given)
  }

  async commit(batches: readonly JournalBatch[]): Promise<readonly CommitResult[]> {
    this.commits.push(batches)
    await this.#gate.promise
    const failure = this.#failure
    this.#failure = null
    if (failure !== null) throw failure
    return this.#real.commit(batches)
  }
}

export type MemberEvent =
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly frame: Uint8Array }
  | { readonly kind: 'under repair' }
  | { readonly kind: 'end'; readonly reason: Reason }

/** One connection without a socket: what its room told it, in order, and the document that makes. */
export class TestMember implements Member {
  readonly actor: Actor
  readonly doc = new Y.Doc()
  readonly events: MemberEvent[] = []
  onEnd: () => void = () => {}
  /** When what it writes is written; milliseconds since the epoch. */
  readonly at: number

  constructor(actor: Actor, at: number = NOW) {
    this.actor = actor
    this.at = at
  }

  get kinds(): string[] {
    return this.events.map((event) => (event.kind === 'end' ? `end ${event.reason}` : event.kind))
  }

  receiveUpdate(update: Uint8Array): void {
    this.events.push({ kind: 'update', update })
    Y.applyUpdate(this.doc, update)
  }

  receivePresence(frame: Uint8Array): void {
    this.events.push({ kind: 'presence', frame })
  }

  underRepair(): void {
    this.events.push({ kind: 'under repair' })
  }

  end(reason: Reason): void {
    this.events.push({ kind: 'end', reason })
    this.onEnd()
  }

  /** What `write` changes in this member's document, as the update its client would send. */
  make(write: (doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    write(this.doc)
    return Y.encodeStateAsUpdate(this.doc, before)
  }

  /** A comment that this member may make in an area, as an update. */
  comment(body: string, id: EntryId = entryId(`comment-${body.replaceAll(/\W/g, '')}`)): Uint8Array {
    const author = { by: actorKey(this.actor), at: this.at }
    return this.make((doc) =>
      createEntry(AREA, doc, 'comments', { target: null, parent: null, body, resolved: null }, author, id),
    )
  }
}

export interface RoomsFixture {
  readonly store: Store
  readonly journal: HeldJournal
  readonly plans: Plans
  readonly rooms: Rooms
  readonly facts: PlanFacts
  readonly failures: unknown[]
  /** Rooms that were found not to be as declared, each with what its version has to do with it, and the rules. */
  readonly unsound: string[]
  /** Where the store lies. */
  readonly folder: string
  /** Milliseconds the clock is ahead. */
  readonly clock: { ahead: number }
  /** A member in the room, joined; leaves it as a connection does when it is ended. */
  join(column: Column, room?: RoomName, rooms?: Rooms): Promise<{ member: TestMember; room: Room }>
  /** Those of another server on the same store, of another version of the program. */
  beside(declarations?: typeof declarationOf): Rooms
  stop(): Promise<void>
}

/** `declarations`: others than those of today. */
export async function openRooms(declarations = declarationOf): Promise<RoomsFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-test-'))
  const store = openSqliteStore(placeIn(folder), 'real')
  const facts = factsWith({ writingHelp: false })
  await createPlan(store, facts)
  const clock = { ahead: 0 }
  const now = () => NOW + clock.ahead
  const plans = new Plans(store.facts, now)
  const journal = new HeldJournal(store.journal)
  const failures: unknown[] = []
  const unsound: string[] = []
  const opened: Rooms[] = []
  const roomsAs = (declared: typeof declarationOf): Rooms => {
    const rooms = new Rooms({
      store: journal,
      plans,
      now,
      measures: UNMEASURED,
      onFailure: (error) => failures.push(error),
      onWritten: () => {},
      onUnsound: (_plan, room, findings, obstacle) => {
        const why = [...(obstacle === null ? [] : [obstacle.kind]), ...findings.map(({ rule }) => rule)]
        unsound.push(`${room}: ${why.join(' ')}`)
      },
      declarations: declared,
    })
    opened.push(rooms)
    return rooms
  }
  const rooms = roomsAs(declarations)
  return {
    store,
    journal,
    plans,
    rooms,
    facts,
    failures,
    unsound,
    folder,
    clock,
    join: async (column, name = 'area-work', of = rooms) => {
      const member = new TestMember(actorOf(column))
      const room = await of.join(facts.planId, name, member)
      member.onEnd = () => of.leave(room, member)
      return { member, room }
    },
    beside: (declared = declarationOf) => roomsAs(declared),
    stop: async () => {
      journal.release()
      journal.releaseLoads()
      await Promise.all(opened.map((one) => one.close()))
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

export const keyOf = (column: Column): string => actorKey(actorOf(column))

/** Bodies of the comments in a document, sorted. */
export function comments(doc: Y.Doc): string[] {
  return [...doc.getMap<Y.Map<string>>('comments').values()].map((entry) => entry.get('body') ?? '').toSorted()
}

export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  for (const update of updates) Y.applyUpdate(doc, update)
}

/** Lets what has been appended be committed, where no commit is held. */
export async function turn(): Promise<void> {
  for (let round = 0; round < 4; round++) await new Promise((resolve) => setImmediate(resolve))
}

/** What a room needs that is opened by itself, beside the others. */
export function lonely(
  { journal, facts }: Pick<RoomsFixture, 'journal' | 'facts'>,
  factsNow: () => PlanFacts = () => facts,
): RoomDependencies {
  return {
    declaration: AREA,
    isOfItsVersion: true,
    journal: new JournalWriter(journal, () => {}, UNMEASURED),
    measures: UNMEASURED,
    facts: factsNow,
    laterFacts: async () => factsNow(),
    now: () => NOW,
    mayClaim: () => true,
    mayAdd: () => true,
    saveSnapshot: () => {},
    onWritten: () => {},
    onUnsound: () => {},
    onDrained: () => {},
    onOver: () => {},
  }
}
