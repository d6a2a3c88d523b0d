/**
 * One room: its document, who may write what in it, and the order in which things leave it.
 *
 * R1  Nothing untrusted touches the document: an update is inspected and judged first, and what is applied is what
 *     the inspector handed back.
 * R2  The document runs ahead of the disk; nothing else does. Everything that leaves (updates, acknowledgements, first
 *     syncs, presence) waits until all that was applied before it is committed, and keeps its order.
 * R3  If a commit fails, the room is over: members are told to come back, and the next to come finds it as the store has
 *     it. If only its facts are no longer the current ones, what is under way is judged anew; if all of it is still
 *     allowed, it goes again and nobody notices, and if any is not, the room is over ({@link UnderWay}).
 * R4  A client id belongs to one actor, for ever, from first sight. The claim is on disk before anyone hears of it.
 * R5  No update waits inside the document for another to arrive (`pendingStructs`): it would be applied later under
 *     somebody else's name ({@link RoomDocument}).
 * R6  A document that is not as its declaration says, or of another version of it, is read, and takes no edits; the
 *     operator and the members are told ({@link Soundness}).
 * R7  A snapshot is of a sound document and of rows that are on disk: all of them up to its number, and none after.
 */
import {
  happeningsOf,
  isOfActionAlone,
  judge,
  stillAllowed,
  VALIDATION_VERSION,
  type ChangeTarget,
  type Finding,
} from '@ansvarsgruppe/plan-model/guard'
import {
  actorKey,
  areaOf,
  canRead,
  dayInNorway,
  notesOf,
  seesAlone,
  standingIn,
  type Actor,
  type Day,
  type PlanFacts,
  type PlanId,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
  type Standing,
} from '@ansvarsgruppe/plan-model'
import type { PresenceState } from '@ansvarsgruppe/plan-model/contract'
import type * as Y from 'yjs'
import type { ClientClaim, StoredRoom, StoredSnapshot } from '../../store/store.ts'
import { ROOM_BYTES_MAX, ROW_BYTES, WRITING_TOLD_AFTER } from './bounds.ts'
import { ClientIds } from './client-ids.ts'
import { FreshHappenings } from './fresh-happenings.ts'
import { bytesEver, bytesGone } from './history-bytes.ts'
import type { JournalWriter } from './journal-writer.ts'
import type { Member } from './member.ts'
import { Outbox } from './outbox.ts'
import type { PresenceUpdate } from './presence.ts'
import { RoomDocument, type Difference } from './room-document.ts'
import { RoomPresence } from './room-presence.ts'
import type { RoomsMeasures } from './rooms-measures.ts'
import { Soundness } from './soundness.ts'
import { UnderWay, type Handed, type Judged } from './under-way.ts'

export type EditOutcome =
  /** Applied, and on disk once `saved` is called; `saved` is called at once when nothing was new. */
  | { readonly status: 'accepted' }
  /** It builds on something that is not here: a fuller update must come. */
  | { readonly status: 'missing' }
  | { readonly status: 'refused'; readonly reason: Reason; readonly target: ChangeTarget | null }

export interface RoomDependencies {
  readonly declaration: RoomDeclaration
  /** False: the document is of another version of its declaration, and takes no edits (G5). */
  readonly isOfItsVersion: boolean
  readonly journal: JournalWriter
  readonly measures: RoomsMeasures
  /** The plan's facts as they are now. */
  readonly facts: () => PlanFacts
  /** The plan's facts later than a version, from the store where they are not known yet. */
  readonly laterFacts: (than: number) => Promise<PlanFacts>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Whether the actor may claim so many client ids more, in this room and for now; counts them. */
  readonly mayClaim: (actor: string, count: number) => boolean
  /** Whether the actor may add so many bytes more to this room's history for now; counts them. */
  readonly mayAdd: (actor: string, bytes: number) => boolean
  readonly saveSnapshot: (room: Room, snapshot: StoredSnapshot) => void
  /** Somebody's edit is on disk, the first in {@link WRITING_TOLD_AFTER}; the facts it was judged by. */
  readonly onWritten: (facts: PlanFacts, actor: Actor) => void
  /** Called once, when the document turns out not to be as its declaration says (R6). */
  readonly onUnsound: (room: Room, findings: readonly Finding[]) => void
  /** Called when all that was on its way is on disk, and everyone has left meanwhile. */
  readonly onDrained: (room: Room) => void
  /** Called once, when the room must be dropped and loaded anew by whoever comes next. */
  readonly onOver: (room: Room) => void
}

/** What was asked for depended on edits that never reached the disk: ask again. */
export class RoomOverError extends Error {}

export class Room {
  readonly plan: PlanId
  readonly name: RoomName
  readonly declaration: RoomDeclaration
  readonly #document: RoomDocument
  readonly #clientIds: ClientIds
  readonly #dependencies: RoomDependencies
  /** With how many client ids each has claimed. */
  readonly #members = new Map<Member, number>()
  readonly #presence: RoomPresence
  #seq: number
  /** Of all rows there ever were. */
  #bytes: number
  /** Of these, what no longer counted when the room was loaded. */
  readonly #bytesGone: number
  readonly #outbox = new Outbox(() => this.#members.keys())
  readonly #underWay: UnderWay
  readonly #fresh = new FreshHappenings()
  /** When somebody's writing was last told of, by actor key. */
  readonly #toldOfWriting = new Map<string, number>()
  readonly #soundness: Soundness
  readonly #clientIdsForActors = new Map<string, number>()
  #isOver = false
  /** The day for which it was last looked at who may read. */
  #lookedOn: Day

  constructor(plan: PlanId, name: RoomName, stored: Omit<StoredRoom, 'schemaVersion'>, dependencies: RoomDependencies) {
    this.plan = plan
    this.name = name
    this.declaration = dependencies.declaration
    this.#dependencies = dependencies
    this.#document = new RoomDocument(this.declaration, stored)
    this.#clientIds = new ClientIds(stored.owners, this.#document.clientId, dependencies.mayClaim)
    this.#lookedOn = dayInNorway(dependencies.now())
    this.#seq = stored.seq
    this.#bytes = bytesEver(stored)
    this.#bytesGone = bytesGone(stored)
    const key = `${plan}/${name}`
    this.#underWay = new UnderWay({
      hand: ({ edit, claims }, settled) => {
        const { schemaVersion } = this.declaration
        const [row, factsVersion] = edit === null ? [null, null] : [edit.row, edit.judged.factsVersion]
        dependencies.journal.append({ key, plan, room: name, factsVersion, schemaVersion, row, claims }, settled)
      },
      facts: dependencies.facts,
      laterFacts: dependencies.laterFacts,
      isStillAllowed: (judged, facts) => this.#isStillAllowed(judged, facts),
      onCommitted: (ticket, isLast) => this.#committed(ticket, isLast),
      onLost: () => this.abandon('tryLater'),
    })
    this.#presence = new RoomPresence({
      members: () => this.#members.keys(),
      claim: (member, clientId) => this.#claimForPresence(member, clientId),
      whenSaved: (deliver) => this.#outbox.whenSaved(deliver),
      now: dependencies.now,
    })
    const { ownerOf } = this.#clientIds
    this.#soundness = new Soundness({
      look: () => this.#document.validate(ownerOf),
      known: dependencies.isOfItsVersion ? foundBefore(stored, this.declaration) : 'unsound',
      onSound: () => this.#keepSnapshot(),
      onUnsound: (findings) => {
        dependencies.onUnsound(this, findings)
        for (const member of this.#members.keys()) this.#outbox.whenSaved(() => member.underRepair())
      },
    })
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** R6 */
  get isSound(): boolean {
    return this.#soundness.isSound
  }

  /** Resolves when what is under way goes on, by newer facts; null: it does not wait for any. */
  get asking(): Promise<void> | null {
    return this.#underWay.asking
  }

  /** Number of the last row that is in it. */
  get seq(): number {
    return this.#seq
  }

  /** Reads the document if the update is the first to need it: for a long history that takes a tenth of a second. */
  openFor(update: Uint8Array): void {
    if (!this.#isOver) this.#document.openFor(update)
  }

  /** See `rooms.ts`; loading is before there is one of these. */
  get state(): 'open' | 'empty' | 'draining' | 'closed' {
    if (this.#isOver) return 'closed'
    if (this.#members.size > 0) return 'open'
    return this.#outbox.isSettled ? 'empty' : 'draining'
  }

  /** Nobody is in it, and nothing of it is on its way to the disk. */
  get isLeft(): boolean {
    return this.#members.size === 0 && this.#outbox.isSettled
  }

  /** How many are told of every edit. */
  get readers(): number {
    return this.#members.size
  }

  /** Whoever may not read the room (any more) is ended instead, before anything is sent. */
  join(member: Member): void {
    this.#turnDay()
    if (!this.#mayStay(member)) return member.end('consentWithdrawn')
    this.#members.set(member, 0)
    if (!this.#soundness.isSound) member.underRepair()
    if (this.#presence.hasOthers(member)) this.allPresence(member, (frame) => member.receivePresence(frame))
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.#presence.leave(member)
  }

  /** Before an empty room is dropped: whoever opens it next shall not wait for what it has been through. */
  tidyUp(): void {
    if (this.state === 'empty') this.#soundness.left()
  }

  /**
   * What a client that has `stateVector` lacks, in updates to be applied in their order; `deliver` gets them once all of
   * it is on disk. Answers how many these are. Throws when it is none.
   */
  difference(stateVector: Uint8Array, deliver: (...updates: Difference) => void): number {
    this.#turnDay()
    const updates = this.#document.difference(stateVector)
    this.#outbox.whenSaved(() => deliver(...updates))
    return updates.length
  }

  stateVector(deliver: (stateVector: Uint8Array) => void): void {
    const vector = this.#document.stateVector()
    this.#outbox.whenSaved(() => deliver(vector))
  }

  /** Takes a plain value from the document as it is now, and answers once all of it is on disk. */
  read<Value>(take: (doc: Y.Doc) => Value): Promise<Value> {
    const value = take(this.#document.doc)
    return new Promise((resolve, reject) => {
      const dropped = (): void => reject(new RoomOverError())
      if (this.#isOver) dropped()
      else this.#outbox.whenSaved(() => resolve(value), dropped)
    })
  }

  /** The room as plain JSON, the same value for everyone until the next edit. */
  snapshot(): Promise<RoomSnapshot<RoomDeclaration>> {
    return this.read(() => this.#document.read())
  }

  /** Clocks by client id: what the room has. */
  clocks(deliver: (clocks: Record<string, number>) => void): void {
    const clocks = this.#document.clocks()
    this.#outbox.whenSaved(() => deliver(clocks))
  }

  /** The path of an edit. `saved` is called when all of it is on disk; `dropped` when the room was over first. */
  edit(member: Member, update: Uint8Array, saved: () => void, dropped?: () => void): EditOutcome {
    const outcome = this.#take(member, update, saved, dropped)
    if (outcome.status === 'refused') this.#dependencies.measures.refused(outcome.reason)
    if (outcome.status === 'missing') this.#dependencies.measures.missing()
    return outcome
  }

  #take(member: Member, update: Uint8Array, saved: () => void, dropped?: () => void): EditOutcome {
    // Its document is gone, and its journal goes on with the room that is loaded in its place.
    if (this.#isOver) return refused('tryLater')
    const { actor } = member
    const inspection = this.#document.inspect(update)
    switch (inspection.status) {
      case 'missing':
        return { status: 'missing' }
      case 'malformed':
        return refused('unknownContent')
      case 'too-large':
        return refused('tooLarge')
      case 'ok':
        break
    }
    if (!inspection.effective) {
      this.#outbox.whenSaved(saved, dropped)
      return { status: 'accepted' }
    }

    if (!this.#soundness.isSound) return refused('underRepair')
    const claims = this.#claimsFor(member, inspection.clients.keys())
    if (typeof claims === 'string') return refused(claims)

    const facts = this.#dependencies.facts()
    const now = this.#dependencies.now()
    const today = dayInNorway(now)
    const standing = this.#standingOf(member, facts, today)
    if (standing === null) return refused('consentWithdrawn')
    if (member.onlyAction !== undefined && !isOfActionAlone(inspection.changes, member.onlyAction))
      return refused('notAllowed')
    const verdict = judge(inspection.changes, {
      room: this.declaration,
      doc: this.#document.doc,
      rights: { actor, room: this.name, standing, facts, today },
      now,
      ownerOf: this.#clientIds.ownerOf,
    })
    if (!verdict.ok) return { status: 'refused', reason: verdict.reason, target: verdict.target }
    if (this.#bytes - this.#bytesGone + inspection.update.length > ROOM_BYTES_MAX) return refused('tooLarge')
    if (!this.#dependencies.mayAdd(actorKey(actor), inspection.update.length + ROW_BYTES)) return refused('tooFast')

    this.#claim(member, claims)
    let applied: Uint8Array
    try {
      applied = this.#document.apply(inspection.update, member, inspection.takesBack)
    } catch {
      // What half an update may have done to the document is not known: the store's state is the right one.
      this.abandon('tryLater')
      return refused('tryLater')
    }
    this.#bytes += applied.length
    const by = actorKey(actor)
    // What somebody writes for themselves alone is no news to anybody.
    const happened = notesOf(this.name) === null ? happeningsOf(inspection.changes) : []
    const happenings = this.#fresh.of(happened, by, now)
    const row = { seq: ++this.#seq, actor: by, at: now, update: applied, happenings }
    this.#append({ row, judged: { member, grounds: verdict.grounds, factsVersion: facts.version } }, claims)
    this.#soundness.edited()
    this.#dependencies.measures.accepted()
    const written = (): void => {
      saved()
      this.#tellOfWriting(facts, actor, by)
    }
    this.#outbox.tell({ author: member, update: applied, saved: written, dropped })
    return { status: 'accepted' }
  }

  /** Not of every letter: whoever is told wants to know of a sitting. */
  #tellOfWriting(facts: PlanFacts, actor: Actor, by: string): void {
    const now = this.#dependencies.now()
    const told = this.#toldOfWriting.get(by)
    if (told !== undefined && now - told < WRITING_TOLD_AFTER && now >= told) return
    this.#toldOfWriting.set(by, now)
    this.#dependencies.onWritten(facts, actor)
  }

  /**
   * An edit the server makes for an actor, through the same guard. `write` gets a copy of the document; client ids of
   * such edits are the actor's own, one for as long as the room is open.
   */
  editFor(member: Member, write: (doc: Y.Doc) => void, saved: () => void, dropped: () => void): EditOutcome {
    const key = actorKey(member.actor)
    const { update, clientId } = this.#document.edited(this.#clientIdsForActors.get(key) ?? null, write)
    this.#clientIdsForActors.set(key, clientId)
    return this.edit(member, update, saved, dropped)
  }

  updatePresence(member: Member, updates: readonly PresenceUpdate[], user: PresenceState['user']): void {
    this.#turnDay()
    if (this.#members.has(member)) this.#presence.update(member, updates, user)
  }

  /** Everyone present but `asker`, whose page knows better. */
  allPresence(asker: Member, deliver: (frame: Uint8Array) => void): void {
    this.#turnDay()
    this.#presence.all(asker, deliver)
  }

  /** Facts or the day changed: whoever may no longer read is out, before anything else is sent. */
  recheck(): void {
    this.#lookedOn = dayInNorway(this.#dependencies.now())
    this.#document.readersChanged()
    const out = [...this.#members.keys()].filter((member) => !this.#mayStay(member))
    // All are out before the first is told: one's leaving is news for those who stay alone.
    for (const member of out) this.#members.delete(member)
    for (const member of out) member.end('consentWithdrawn')
    for (const member of out) this.#presence.leave(member)
  }

  /** What leaves on a day goes to nobody whose right to it ended with the day before, however long until the next look. */
  #turnDay(): void {
    if (dayInNorway(this.#dependencies.now()) !== this.#lookedOn) this.recheck()
  }

  /** R3. Everything not yet on disk is forgotten here; it is still on its author's page. */
  abandon(reason: Reason): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#dependencies.onOver(this)
    this.#underWay.end()
    this.#outbox.drop()
    for (const member of this.#members.keys()) member.end(reason)
    this.#members.clear()
    this.#presence.end()
    this.#soundness.end()
    this.#document.destroy()
  }

  /** R7 */
  #keepSnapshot(): void {
    if (this.#seq === 0) return
    const as = { seq: this.#seq, at: this.#dependencies.now(), historyBytes: this.#bytes }
    const snapshot = this.#document.kept(as)
    this.#outbox.whenSaved(() => this.#dependencies.saveSnapshot(this, snapshot))
  }

  /** R4 */
  #claimsFor(member: Member, clientIds: Iterable<number>): ClientClaim[] | Reason {
    return this.#clientIds.neededFor(actorKey(member.actor), this.#members.get(member) ?? 0, clientIds)
  }

  #claim(member: Member, claims: readonly ClientClaim[]): void {
    this.#clientIds.take(claims)
    const before = this.#members.get(member)
    if (before !== undefined) this.#members.set(member, before + claims.length)
  }

  #claimForPresence(member: Member, clientId: number): boolean {
    const claims = this.#claimsFor(member, [clientId])
    if (typeof claims === 'string') return false
    this.#claim(member, claims)
    this.#append(null, claims)
    return true
  }

  #append(edit: Handed['edit'], claims: readonly ClientClaim[]): void {
    if (edit === null && claims.length === 0) return
    this.#underWay.add({ ticket: this.#outbox.appended(), edit, claims })
  }

  /** What came to the disk together leaves together: with the last of it. */
  #committed(ticket: number, isLast: boolean): void {
    if (!isLast) return
    this.#turnDay()
    const wasSettled = this.#outbox.isSettled
    this.#outbox.committed(ticket)
    if (!wasSettled && this.state === 'empty') this.#dependencies.onDrained(this)
  }

  /** With one action alone somebody does what they would do with it in the room. */
  #standingOf({ actor, onlyAction }: Judged['member'], facts: PlanFacts, today: Day): Standing | null {
    if (onlyAction === undefined) return standingIn(facts, actor, this.name, today)
    const area = areaOf(this.name)
    return area !== null && seesAlone(facts, actor, area, onlyAction, today) ? 'contribute' : null
  }

  #isStillAllowed({ member, grounds }: Judged, facts: PlanFacts): boolean {
    const today = dayInNorway(this.#dependencies.now())
    const standing = this.#standingOf(member, facts, today)
    if (grounds === null || standing === null) return false
    return stillAllowed(grounds, { actor: member.actor, room: this.name, standing, facts, today })
  }

  #mayStay(member: Member): boolean {
    return canRead(this.#dependencies.facts(), member.actor, this.name, dayInNorway(this.#dependencies.now()))
  }
}

function refused(reason: Reason): EditOutcome {
  return { status: 'refused', reason, target: null }
}

function foundBefore(
  { snapshot, updates }: Pick<StoredRoom, 'snapshot' | 'updates'>,
  { schemaVersion }: RoomDeclaration,
): 'sound' | null {
  if (snapshot === null || updates.length > 0) return null
  return snapshot.soundBy === VALIDATION_VERSION && snapshot.schemaVersion === schemaVersion ? 'sound' : null
}
