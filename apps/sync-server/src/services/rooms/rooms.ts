/**
 * The rooms of this server. A room is, in this order,
 *
 *   loading   read from the store, so many at a time; whoever comes waits for it, all for the same
 *   open      in memory, with somebody in it; or empty, read a moment ago or left, until the next look around
 *   draining  left by everyone, and something is on its way to the disk; whoever comes finds it open as before
 *   closed    dropped: everyone has left and all is on disk, or it must be loaded anew; whoever comes loads it
 */
import {
  canRead,
  dayInNorway,
  declarationOf,
  seesAlone,
  type Actor,
  type AREA,
  type EntryId,
  type LifeArea,
  type PlanFacts,
  type PlanId,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import type * as Y from 'yjs'
import type { JournalStore } from '../../store/store.ts'
import type { Plans } from '../plans/plans.ts'
import { Gate } from '../gate.ts'
import { Recent } from '../recent.ts'
import { TokenBucket, type Rate } from '../token-bucket.ts'
import {
  CLAIMS_PER_PERSON_AND_HOUR_MAX,
  HISTORY_BYTES_BURST,
  HISTORY_BYTES_PER_PERSON_AND_HOUR,
  LOADS_AT_ONCE,
  LOADS_WAITING_MAX,
  WRITERS_MAX,
} from './bounds.ts'
import { JournalWriter } from './journal-writer.ts'
import type { Member } from './member.ts'
import { loadMigrated, type SchemaObstacle } from './migrating.ts'
import { Room, RoomOverError } from './room.ts'
import type { RoomsMeasures } from './rooms-measures.ts'

/** How often consents are compared with the calendar, in milliseconds: one that ran out at midnight ends within it. */
const RECHECK_INTERVAL = 30_000

/** How often a room is read anew that was dropped meanwhile. */
const READ_ATTEMPTS = 3

/** The server itself, in a room for the length of one edit. */
class SilentMember implements Member {
  readonly actor: Actor
  readonly onlyAction?: EntryId
  constructor(actor: Actor, onlyAction: EntryId | null = null) {
    this.actor = actor
    if (onlyAction !== null) this.onlyAction = onlyAction
  }
  receiveUpdate(): void {}
  receivePresence(): void {}
  underRepair(): void {}
  end(): void {}
}

const CLAIMS: Rate = { perSecond: CLAIMS_PER_PERSON_AND_HOUR_MAX / 3_600, burst: CLAIMS_PER_PERSON_AND_HOUR_MAX }
const ADDED_BYTES: Rate = { perSecond: HISTORY_BYTES_PER_PERSON_AND_HOUR / 3_600, burst: HISTORY_BYTES_BURST }
/** Where an action is. */
export interface ActionPlace {
  readonly area: LifeArea
  readonly action: EntryId
}

type AreaSnapshot = RoomSnapshot<typeof AREA>

export interface RoomsOptions {
  readonly store: JournalStore
  readonly plans: Plans
  readonly now: () => number
  readonly measures: RoomsMeasures
  readonly onFailure: (error: unknown) => void
  /** Somebody's edit of a room is on disk; the facts it was judged by. */
  readonly onWritten: (facts: PlanFacts, actor: Actor, room: RoomName) => void
  /**
   * A room's document is not as declared, or not of this program's version of the declaration, and it takes no edits
   * until that is mended.
   */
  readonly onUnsound: (
    plan: PlanId,
    room: RoomName,
    findings: readonly Finding[],
    obstacle: SchemaObstacle | null,
  ) => void
  /** Only tests have others than those of today. */
  readonly declarations?: (room: RoomName) => RoomDeclaration
}

export interface RoomCounts {
  readonly loading: number
  /** With somebody in them. */
  readonly open: number
  readonly empty: number
  readonly draining: number
  /** Of all that are in memory, those that take no edits (R6). */
  readonly unsound: number
}

export class Rooms {
  readonly #options: RoomsOptions
  readonly #journal: JournalWriter
  readonly #open = new Map<string, Room>()
  readonly #loading = new Map<string, Promise<Room>>()
  readonly #loads = new Gate(LOADS_AT_ONCE)
  /** By room and actor: what a room knew itself would be forgotten whenever everyone has left it. */
  readonly #claims = new Recent<TokenBucket>(WRITERS_MAX)
  readonly #added = new Recent<TokenBucket>(WRITERS_MAX)
  readonly #timer: NodeJS.Timeout

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#journal = new JournalWriter(options.store, options.onFailure, options.measures)
    options.plans.onChange((facts) => this.#recheck(facts.planId))
    this.#timer = setInterval(() => this.#recheckAll(), RECHECK_INTERVAL)
    this.#timer.unref()
  }

  /** Whether the last edits could be saved. */
  get isSaving(): boolean {
    return this.#journal.isWorking
  }

  /** Whether so much waits for the disk that no more should be taken. */
  get isBehind(): boolean {
    return this.#journal.isBehind
  }

  /** So many wait for a room to be loaded that no more should. */
  get isCrowded(): boolean {
    return this.#loads.waiting >= LOADS_WAITING_MAX
  }

  /** What a room is as, and of which version. */
  declarationOf(room: RoomName): RoomDeclaration {
    return (this.#options.declarations ?? declarationOf)(room)
  }

  count(): RoomCounts {
    const counts = { loading: this.#loading.size, open: 0, empty: 0, draining: 0, unsound: 0 }
    for (const room of this.#open.values()) {
      if (room.state !== 'closed') counts[room.state] += 1
      if (!room.isSound) counts.unsound += 1
    }
    return counts
  }

  /** Joins a member to a room. Whoever may not read it is ended instead; leave it for them, too. */
  async join(plan: PlanId, name: RoomName, member: Member): Promise<Room> {
    let room = await this.#roomOf(plan, name)
    // It may have been dropped between loading and now.
    while (room.isOver) room = await this.#roomOf(plan, name)
    room.join(member)
    return room
  }

  leave(room: Room, member: Member): void {
    room.leave(member)
    this.#dropIfEmpty(room)
  }

  /** The room as plain JSON for someone who may read it; null when they may not. */
  async snapshotFor(facts: PlanFacts, actor: Actor, name: RoomName): Promise<RoomSnapshot<RoomDeclaration> | null> {
    if (!this.#mayRead(facts, actor, name)) return null
    // A room nobody is in stays until the next look around: whoever reads it again does not load it again.
    const snapshot = await this.#read(facts.planId, name)
    // While the room was loading the consent may have gone.
    return this.#mayRead(await this.#options.plans.current(facts.planId), actor, name) ? snapshot : null
  }

  /** An edit the server makes for an actor, through the guard; resolves when it is on disk, or with why not. */
  async editFor(plan: PlanId, name: RoomName, actor: Actor, write: (doc: Y.Doc) => void): Promise<Reason | null> {
    const member = new SilentMember(actor)
    const room = await this.join(plan, name, member)
    try {
      return await edited(room, member, write)
    } finally {
      this.leave(room, member)
    }
  }

  /** An action for who sees it alone: nothing else of the room goes with it. Null when it is not theirs, or not there. */
  async aloneFor<Value>(
    facts: PlanFacts,
    actor: Actor,
    { area, action }: ActionPlace,
    take: (collections: AreaSnapshot['collections']) => Value | null,
  ): Promise<Value | null> {
    if (!this.#maySeeAlone(facts, actor, { area, action })) return null
    const snapshot = await this.#read(facts.planId, `area-${area}`)
    const now = await this.#options.plans.current(facts.planId)
    return this.#maySeeAlone(now, actor, { area, action }) ? take((snapshot as AreaSnapshot).collections) : null
  }

  /** An edit of an action by who sees it alone, through the guard. They are not let into the room for it. */
  async editAlone(
    plan: PlanId,
    actor: Actor,
    { area, action }: ActionPlace,
    write: (doc: Y.Doc) => void,
  ): Promise<Reason | null> {
    let room = await this.#roomOf(plan, `area-${area}`)
    while (room.isOver) room = await this.#roomOf(plan, `area-${area}`)
    return edited(room, new SilentMember(actor, action), write)
  }

  /** Lets everything accepted so far reach the disk, and sends everyone elsewhere. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#drain()
    for (const room of this.#open.values()) room.abandon('serverBusy')
  }

  /** What waits for newer facts is not with the journal, and goes to the disk all the same. */
  async #drain(): Promise<void> {
    await this.#journal.drain()
    const asking = [...this.#open.values()].flatMap((room) => room.asking ?? [])
    if (asking.length === 0) return
    await Promise.all(asking)
    await this.#drain()
  }

  async #roomOf(plan: PlanId, name: RoomName): Promise<Room> {
    const key = `${plan}/${name}`
    const open = this.#open.get(key)
    if (open !== undefined) return open
    const loading = this.#loading.get(key) ?? this.#loads.pass(() => this.#load(key, plan, name))
    this.#loading.set(key, loading)
    return loading
  }

  /** A room that was dropped while it was read is read anew, as the store has it: a consent that changes does that. */
  async #read(plan: PlanId, name: RoomName): Promise<RoomSnapshot<RoomDeclaration>> {
    for (let attempt = 1; ; attempt++) {
      let room = await this.#roomOf(plan, name)
      while (room.isOver) room = await this.#roomOf(plan, name)
      try {
        return await room.snapshot()
      } catch (error) {
        if (!(error instanceof RoomOverError) || attempt === READ_ATTEMPTS) throw error
      }
    }
  }

  async #load(key: string, plan: PlanId, name: RoomName): Promise<Room> {
    let isHeld = false
    try {
      // A room that was dropped may still have commits under way: what is loaded must include them.
      await this.#journal.drain()
      const declaration = this.declarationOf(name)
      const { store, now } = this.#options
      const loaded = await loadMigrated(store, declaration, { plan, room: name, now })
      await this.#options.plans.hold(plan)
      isHeld = true
      const writerOf = wordsMadeOnce(`${key}/`)
      const room = new Room(plan, name, loaded.stored, {
        declaration,
        isOfItsVersion: loaded.obstacle === null,
        journal: this.#journal,
        measures: this.#options.measures,
        facts: () => this.#options.plans.known(plan),
        laterFacts: (than) => this.#options.plans.later(plan, than),
        now,
        mayClaim: (actor, count) => this.#mayClaim(`${key}/${actor}`, count),
        saveSnapshot: ({ plan: of, name: room }, snapshot) =>
          void store.saveSnapshot(of, room, snapshot).catch(this.#options.onFailure),
        onWritten: (facts, actor) => this.#options.onWritten(facts, actor, name),
        mayAdd: (actor, bytes) => this.#mayAdd(writerOf(actor), bytes),
        onUnsound: (unsound, findings) => this.#options.onUnsound(unsound.plan, unsound.name, findings, null),
        onDrained: (drained) => this.#dropIfEmpty(drained),
        onOver: (over) => {
          this.#options.plans.release(plan)
          if (this.#open.get(key) === over) this.#open.delete(key)
          this.#options.measures.over(over.isLeft ? 'left' : 'dropped')
        },
      })
      if (loaded.obstacle !== null) this.#options.onUnsound(plan, name, loaded.findings, loaded.obstacle)
      this.#open.set(key, room)
      return room
    } catch (error) {
      if (isHeld) this.#options.plans.release(plan)
      throw error
    } finally {
      this.#loading.delete(key)
    }
  }

  #mayRead(facts: PlanFacts, actor: Actor, name: RoomName): boolean {
    return canRead(facts, actor, name, dayInNorway(this.#options.now()))
  }

  #maySeeAlone(facts: PlanFacts, actor: Actor, { area, action }: ActionPlace): boolean {
    return seesAlone(facts, actor, area, action, dayInNorway(this.#options.now()))
  }

  #mayClaim(claimant: string, count: number): boolean {
    const now = this.#options.now()
    return this.#claims.of(claimant, () => new TokenBucket(CLAIMS, now)).take(count, now)
  }

  #mayAdd(writer: string, bytes: number): boolean {
    const now = this.#options.now()
    return this.#added.of(writer, () => new TokenBucket(ADDED_BYTES, now)).take(bytes, now)
  }

  #dropIfEmpty(room: Room): void {
    if (room.state !== 'empty') return
    room.tidyUp()
    room.abandon('serverBusy')
  }

  /** An operator mends a room in the store, whoever has it open: they get it anew. */
  async #dropIfMended(room: Room): Promise<void> {
    const lastSeq = await this.#options.store.lastSeq(room.plan, room.name)
    if (lastSeq > room.seq) room.abandon('tryLater')
  }

  #recheck(plan: PlanId): void {
    for (const room of this.#open.values()) if (room.plan === plan) room.recheck()
  }

  #recheckAll(): void {
    for (const room of this.#open.values()) {
      room.recheck()
      this.#dropIfEmpty(room)
      if (!room.isSound && !room.isOver) this.#dropIfMended(room).catch(this.#options.onFailure)
    }
  }
}

/** The word for each actor, made at their first edit: making and looking up a new one for every edit is felt. */
function wordsMadeOnce(beginning: string): (actor: string) => string {
  const words = new Map<string, string>()
  return (actor) => {
    const word = words.get(actor) ?? `${beginning}${actor}`
    words.set(actor, word)
    return word
  }
}

/** Resolves when it is on disk, or with why not. */
function edited(room: Room, member: Member, write: (doc: Y.Doc) => void): Promise<Reason | null> {
  return new Promise((resolve) => {
    const outcome = room.editFor(
      member,
      write,
      () => resolve(null),
      () => resolve('tryLater'),
    )
    if (outcome.status === 'refused') resolve(outcome.reason)
    if (outcome.status === 'missing') resolve('tryLater')
  })
}
