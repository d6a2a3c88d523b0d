/**
 * One room: its document, who may write what in it, and the order in which things leave it.
 *
 * R1  Nothing untrusted touches the document: an update is inspected and judged first, and what is applied is what
 *     the inspector handed back.
 * R2  The document runs ahead of the disk; nothing else does. Everything that leaves (updates, acknowledgements, first
 *     syncs, presence) waits until all that was applied before it is committed, and keeps its order.
 * R3  If a commit fails, or its facts are no longer the current ones, the room is over: members are told to come back,
 *     and the next to come finds it as the store has it.
 * R4  A client id belongs to one actor, for ever, from first sight. The claim is on disk before anyone hears of it.
 * R5  No update waits inside the document for another to arrive (`pendingStructs`): it would be applied later under
 *     somebody else's name.
 * R6  A document that is not as its declaration says is read, and takes no edits; the operator is told ({@link Soundness}).
 */
import {
  happeningsOf,
  hasPending,
  Inspector,
  judge,
  stateOf,
  validateRoom,
  type ChangeTarget,
  type Finding,
} from '@ansvarsgruppe/plan-model/guard'
import {
  actorKey,
  canRead,
  dayInNorway,
  declarationOf,
  readRoom,
  rootTypes,
  standingIn,
  type PlanFacts,
  type PlanId,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { PresenceState } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import type { ClientClaim, CommitResult, StoredRoom } from '../../store/store.ts'
import { ROOM_BYTES_MAX } from './bounds.ts'
import { ClientIds } from './client-ids.ts'
import { FreshHappenings } from './fresh-happenings.ts'
import type { JournalWriter } from './journal-writer.ts'
import type { Member } from './member.ts'
import type { PresenceUpdate } from './presence.ts'
import { RoomPresence } from './room-presence.ts'
import { Soundness } from './soundness.ts'

export type EditOutcome =
  /** Applied, and on disk once `saved` is called; `saved` is called at once when nothing was new. */
  | { readonly status: 'accepted' }
  /** It builds on something that is not here: a fuller update must come. */
  | { readonly status: 'missing' }
  | { readonly status: 'refused'; readonly reason: Reason; readonly target: ChangeTarget | null }

export interface RoomDependencies {
  readonly journal: JournalWriter
  /** The plan's facts as they are now. */
  readonly facts: () => PlanFacts
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Whether the actor may claim so many client ids more, in this room and for now; counts them. */
  readonly mayClaim: (actor: string, count: number) => boolean
  /** Called once, when the document turns out not to be as its declaration says (R6). */
  readonly onUnsound: (room: Room, findings: readonly Finding[]) => void
  /** Called once, when the room must be dropped and loaded anew by whoever comes next. */
  readonly onOver: (room: Room) => void
}

interface Waiting {
  readonly after: number
  readonly deliver: () => void
  /** The room was over first. */
  readonly dropped?: () => void
}

/** Kept for the next who ask, until an edit. */
interface AtSeq<Value> {
  readonly seq: number
  readonly value: Value
}

/** What was asked for depended on edits that never reached the disk: ask again. */
export class RoomOverError extends Error {}

export class Room {
  readonly plan: PlanId
  readonly name: RoomName
  readonly declaration: RoomDeclaration
  readonly #doc: Y.Doc
  readonly #inspector: Inspector
  readonly #clientIds: ClientIds
  readonly #dependencies: RoomDependencies
  /** With how many client ids each has claimed. */
  readonly #members = new Map<Member, number>()
  readonly #presence: RoomPresence
  #snapshot: AtSeq<RoomSnapshot<RoomDeclaration>> | null = null
  #wholeState: AtSeq<Uint8Array> | null = null
  #seq: number
  #bytes: number
  /** Appends handed to the journal, and how many of them are on disk. */
  #appended = 0
  #committed = 0
  #outbox: Waiting[] = []
  readonly #fresh = new FreshHappenings()
  readonly #soundness: Soundness
  readonly #clientIdsForActors = new Map<string, number>()
  #isOver = false

  constructor(plan: PlanId, name: RoomName, stored: StoredRoom, dependencies: RoomDependencies) {
    this.plan = plan
    this.name = name
    this.declaration = declarationOf(name)
    this.#dependencies = dependencies
    this.#doc = new Y.Doc()
    this.#inspector = new Inspector(this.#doc, rootTypes(this.declaration))
    this.#clientIds = new ClientIds(stored.owners, this.#doc.clientID, dependencies.mayClaim)
    this.#seq = stored.seq
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#presence = new RoomPresence({
      members: () => this.#members.keys(),
      claim: (member, clientId) => this.#claimForPresence(member, clientId),
      whenSaved: (deliver) => this.#whenSaved(deliver),
      now: dependencies.now,
    })
    this.#doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.#doc, update)
    })
    assertNothingPending(this.#doc)
    const { ownerOf } = this.#clientIds
    this.#soundness = new Soundness(
      () => validateRoom(this.declaration, this.#doc, { ownerOf }),
      (findings) => dependencies.onUnsound(this, findings),
    )
  }

  get isOver(): boolean {
    return this.#isOver
  }

  get isEmpty(): boolean {
    return this.#members.size === 0 && this.#appended === this.#committed
  }

  /** Whoever may not read the room (any more) is ended instead, before anything is sent. */
  join(member: Member): void {
    if (!this.#mayStay(member)) return member.end('consentWithdrawn')
    this.#members.set(member, 0)
    if (this.#presence.hasOthers(member)) this.allPresence(member, (frame) => member.receivePresence(frame))
  }

  leave(member: Member): void {
    this.#members.delete(member)
    this.#presence.leave(member)
  }

  /** What a client that has `stateVector` lacks; `deliver` gets it once all of it is on disk. */
  difference(stateVector: Uint8Array, deliver: (update: Uint8Array) => void): void {
    const update = this.#hasNothing(stateVector) ? this.#encodeWhole() : Y.encodeStateAsUpdate(this.#doc, stateVector)
    this.#whenSaved(() => deliver(update))
  }

  stateVector(deliver: (stateVector: Uint8Array) => void): void {
    const vector = Y.encodeStateVector(this.#doc)
    this.#whenSaved(() => deliver(vector))
  }

  /** Takes a plain value from the document as it is now, and answers once all of it is on disk. */
  read<Value>(take: (doc: Y.Doc) => Value): Promise<Value> {
    const value = take(this.#doc)
    return new Promise((resolve, reject) => {
      const dropped = (): void => reject(new RoomOverError())
      if (this.#isOver) dropped()
      else this.#whenSaved(() => resolve(value), dropped)
    })
  }

  /** The room as plain JSON, the same value for everyone until the next edit. */
  snapshot(): Promise<RoomSnapshot<RoomDeclaration>> {
    return this.read((doc) => {
      if (this.#snapshot?.seq !== this.#seq) this.#snapshot = { seq: this.#seq, value: readRoom(this.declaration, doc) }
      return this.#snapshot.value
    })
  }

  /** Clocks by client id: what the room has. */
  clocks(deliver: (clocks: Record<string, number>) => void): void {
    const vector = Y.decodeStateVector(Y.encodeStateVector(this.#doc))
    const clocks = Object.fromEntries([...vector].map(([id, clock]) => [String(id), clock]))
    this.#whenSaved(() => deliver(clocks))
  }

  /** The path of an edit. `saved` is called when all of it is on disk; `dropped` when the room was over first. */
  edit(member: Member, update: Uint8Array, saved: () => void, dropped?: () => void): EditOutcome {
    const { actor } = member
    const inspection = this.#inspector.inspect(update)
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
      this.#whenSaved(saved, dropped)
      return { status: 'accepted' }
    }

    if (!this.#soundness.isSound) return refused('underRepair')
    const claims = this.#claimsFor(member, inspection.clients.keys())
    if (typeof claims === 'string') return refused(claims)

    const facts = this.#dependencies.facts()
    const now = this.#dependencies.now()
    const today = dayInNorway(now)
    const standing = standingIn(facts, actor, this.name, today)
    if (standing === null) return refused('consentWithdrawn')
    const verdict = judge(inspection.changes, {
      room: this.declaration,
      doc: this.#doc,
      rights: { actor, room: this.name, standing, facts, today },
      now,
      ownerOf: this.#clientIds.ownerOf,
    })
    if (!verdict.ok) return { status: 'refused', reason: verdict.reason, target: verdict.target }
    if (this.#bytes + inspection.update.length > ROOM_BYTES_MAX) return refused('tooLarge')

    this.#claim(member, claims)
    let applied: Uint8Array | null
    try {
      applied = this.#apply(inspection.update, member)
    } catch {
      // What half an update may have done to the document is not known: the store's state is the right one.
      this.abandon('tryLater')
      return refused('tryLater')
    }
    if (applied === null) {
      this.#append(null, null, claims)
      this.#whenSaved(saved, dropped)
      return { status: 'accepted' }
    }
    this.#bytes += applied.length
    const by = actorKey(actor)
    const happenings = this.#fresh.of(happeningsOf(inspection.changes), by, now)
    const row = { seq: ++this.#seq, actor: by, at: now, update: applied, happenings }
    this.#append(facts.version, row, claims)
    this.#soundness.edited()
    this.#whenSaved(() => {
      for (const other of this.#members.keys()) if (other !== member) other.receiveUpdate(applied)
      saved()
    }, dropped)
    return { status: 'accepted' }
  }

  /**
   * An edit the server makes for an actor, through the same guard. `write` gets a copy of the document; client ids of
   * such edits are one per actor and process, so that they stay the actor's own.
   */
  editFor(member: Member, write: (doc: Y.Doc) => void, saved: () => void, dropped: () => void): EditOutcome {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc))
    const before = Y.encodeStateVector(copy)
    const key = actorKey(member.actor)
    copy.clientID = this.#clientIdsForActors.get(key) ?? copy.clientID
    this.#clientIdsForActors.set(key, copy.clientID)
    write(copy)
    const update = Y.encodeStateAsUpdate(copy, before)
    copy.destroy()
    return this.edit(member, update, saved, dropped)
  }

  updatePresence(member: Member, updates: readonly PresenceUpdate[], user: PresenceState['user']): void {
    if (this.#members.has(member)) this.#presence.update(member, updates, user)
  }

  /** Everyone present but `asker`, whose page knows better. */
  allPresence(asker: Member, deliver: (frame: Uint8Array) => void): void {
    this.#presence.all(asker, deliver)
  }

  /** Facts or the day changed: whoever may no longer read is out, before anything else is sent. */
  recheck(): void {
    const out = [...this.#members.keys()].filter((member) => !this.#mayStay(member))
    // All are out before the first is told: one's leaving is news for those who stay alone.
    for (const member of out) this.#members.delete(member)
    for (const member of out) member.end('consentWithdrawn')
    for (const member of out) this.#presence.leave(member)
  }

  /** R3. Everything not yet on disk is forgotten here; it is still on its author's page. */
  abandon(reason: Reason): void {
    if (this.#isOver) return
    this.#isOver = true
    const outbox = this.#outbox
    this.#outbox = []
    this.#dependencies.onOver(this)
    for (const { dropped } of outbox) dropped?.()
    for (const member of this.#members.keys()) member.end(reason)
    this.#members.clear()
    this.#doc.destroy()
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
    this.#append(null, null, claims)
    return true
  }

  /** Whether a client with this state vector lacks everything. Throws when it is none. */
  #hasNothing(stateVector: Uint8Array): boolean {
    const known = Y.decodeStateVector(stateVector)
    return ![...known].some(([client, clock]) => clock > 0 && stateOf(this.#doc.store, client) > 0)
  }

  #encodeWhole(): Uint8Array {
    if (this.#wholeState?.seq !== this.#seq)
      this.#wholeState = { seq: this.#seq, value: Y.encodeStateAsUpdate(this.#doc) }
    return this.#wholeState.value
  }

  /** Applies and answers the bytes Yjs says were applied; null when it changed nothing. */
  #apply(update: Uint8Array, origin: unknown): Uint8Array | null {
    const applied: Uint8Array[] = []
    const collect = (bytes: Uint8Array): void => {
      applied.push(bytes)
    }
    this.#doc.on('update', collect)
    try {
      Y.applyUpdate(this.#doc, update, origin)
    } finally {
      this.#doc.off('update', collect)
    }
    assertNothingPending(this.#doc)
    // Yjs tidies formatting marks in a transaction of its own right after: part of the same edit.
    return applied.length > 1 ? Y.mergeUpdates(applied) : (applied[0] ?? null)
  }

  #append(
    factsVersion: number | null,
    row: Parameters<JournalWriter['append']>[0]['row'],
    claims: readonly ClientClaim[],
  ): void {
    if (row === null && claims.length === 0) return
    const ticket = ++this.#appended
    this.#dependencies.journal.append({ plan: this.plan, room: this.name, factsVersion, row, claims }, (result) =>
      this.#settled(ticket, result),
    )
  }

  #settled(ticket: number, result: CommitResult): void {
    if (this.#isOver) return
    if (result === 'refused') return this.abandon('tryLater')
    this.#committed = ticket
    while (this.#outbox[0] !== undefined && this.#outbox[0].after <= ticket) this.#outbox.shift()?.deliver()
  }

  /** R2. In order, and not before everything appended so far is on disk. */
  #whenSaved(deliver: () => void, dropped?: () => void): void {
    if (this.#isOver) return
    if (this.#outbox.length === 0 && this.#committed === this.#appended) deliver()
    else this.#outbox.push({ after: this.#appended, deliver, ...(dropped === undefined ? {} : { dropped }) })
  }

  #mayStay(member: Member): boolean {
    return canRead(this.#dependencies.facts(), member.actor, this.name, dayInNorway(this.#dependencies.now()))
  }
}

function refused(reason: Reason): EditOutcome {
  return { status: 'refused', reason, target: null }
}

/** R5. The inspector lets nothing in that would wait; if Yjs disagrees, the server must not go on. */
function assertNothingPending(doc: Y.Doc): void {
  if (hasPending(doc.store)) throw new Error('R5: an update waits in the document')
}
