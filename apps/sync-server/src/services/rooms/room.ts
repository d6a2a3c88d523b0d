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
 */
import { Inspector, judge, type ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import {
  actorKey,
  canRead,
  dayInNorway,
  declarationOf,
  rootTypes,
  standingIn,
  type Actor,
  type PlanFacts,
  type PlanId,
  type Reason,
  type RoomDeclaration,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { PresenceState } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import type { ClientClaim, CommitResult, StoredRoom } from '../../store/store.ts'
import { CLAIMS_PER_CONNECTION_MAX, ROOM_BYTES_MAX } from './bounds.ts'
import type { JournalWriter } from './journal-writer.ts'
import { encodePresence, stampPresence, type PresenceUpdate } from './presence.ts'

/** One connection, as its room sees it. */
export interface Member {
  readonly actor: Actor
  /** An update somebody else made; already on disk. */
  receiveUpdate(update: Uint8Array): void
  /** A presence frame; the same bytes for everyone. */
  receivePresence(frame: Uint8Array): void
  /** The room is over for this member. */
  end(reason: Reason): void
}

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
  /** Called once, when the room must be dropped and loaded anew by whoever comes next. */
  readonly onOver: (room: Room) => void
}

interface MemberPresence {
  readonly clientId: number
  /** The client's own count; what passes on has the room's (P5). */
  readonly clock: number
  readonly state: PresenceState | null
}

interface Waiting {
  readonly after: number
  readonly deliver: () => void
  /** The room was over first. */
  readonly dropped?: () => void
}

/** What was asked for depended on edits that never reached the disk: ask again. */
export class RoomOverError extends Error {}

export class Room {
  readonly plan: PlanId
  readonly name: RoomName
  readonly declaration: RoomDeclaration
  readonly #doc: Y.Doc
  readonly #inspector: Inspector
  readonly #owners: Map<number, string>
  readonly #dependencies: RoomDependencies
  readonly #members = new Map<Member, { claims: number; presence: MemberPresence | null }>()
  #seq: number
  #bytes: number
  /** Appends handed to the journal, and how many of them are on disk. */
  #appended = 0
  #committed = 0
  #outbox: Waiting[] = []
  readonly #clientIdsForActors = new Map<string, number>()
  #presenceClock = 0
  #isOver = false

  constructor(plan: PlanId, name: RoomName, stored: StoredRoom, dependencies: RoomDependencies) {
    this.plan = plan
    this.name = name
    this.declaration = declarationOf(name)
    this.#dependencies = dependencies
    this.#doc = new Y.Doc()
    this.#inspector = new Inspector(this.#doc, rootTypes(this.declaration))
    this.#owners = new Map(stored.owners)
    this.#seq = stored.seq
    this.#bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.#doc, update)
    })
    assertNothingPending(this.#doc)
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
    this.#members.set(member, { claims: 0, presence: null })
    if (this.#presentBeside(member).length > 0) this.allPresence(member, (frame) => member.receivePresence(frame))
  }

  leave(member: Member): void {
    const presence = this.#members.get(member)?.presence ?? null
    this.#members.delete(member)
    this.#announceLeaving(presence)
  }

  /** What a client that has `stateVector` lacks; `deliver` gets it once all of it is on disk. */
  difference(stateVector: Uint8Array, deliver: (update: Uint8Array) => void): void {
    const update = Y.encodeStateAsUpdate(this.#doc, stateVector)
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

    const claims = this.#claimsFor(member, inspection.clients.keys())
    if (claims === null) return refused('notAllowed')

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
      ownerOf: (clientId) => this.#owners.get(clientId) ?? null,
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
    const row = { seq: ++this.#seq, actor: actorKey(actor), at: now, update: applied }
    this.#append(facts.version, row, claims)
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

  /** P1, P4: the member's own state, from the client id it first used here. */
  updatePresence(member: Member, updates: readonly PresenceUpdate[], user: PresenceState['user']): void {
    const place = this.#members.get(member)
    if (place === undefined) return
    for (const update of updates) {
      if (place.presence === null ? update.state === null : update.clientId !== place.presence.clientId) continue
      const claims = this.#claimsFor(member, [update.clientId])
      if (claims === null || (place.presence !== null && update.clock <= place.presence.clock)) continue
      this.#claim(member, claims)
      if (claims.length > 0) this.#append(null, null, claims)
      const state = update.state === null ? null : stampPresence(update.state, user)
      place.presence = { clientId: update.clientId, clock: update.clock, state }
      this.#announce(place.presence, member)
    }
  }

  /** Everyone present but `asker`, whose page knows better. */
  allPresence(asker: Member, deliver: (frame: Uint8Array) => void): void {
    const frame = this.#presenceFrame(this.#presentBeside(asker))
    this.#whenSaved(() => deliver(frame))
  }

  /** Facts or the day changed: whoever may no longer read is out, before anything else is sent. */
  recheck(): void {
    const out = [...this.#members].filter(([member]) => !this.#mayStay(member))
    // All are out before the first is told: one's leaving is news for those who stay alone.
    for (const [member] of out) this.#members.delete(member)
    for (const [member] of out) member.end('consentWithdrawn')
    for (const [, { presence }] of out) this.#announceLeaving(presence)
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

  /** R4. Claims needed for these client ids; null when one belongs to somebody else or there are too many. */
  #claimsFor(member: Member, clientIds: Iterable<number>): ClientClaim[] | null {
    const actor = actorKey(member.actor)
    const claims: ClientClaim[] = []
    for (const clientId of clientIds) {
      const owner = this.#owners.get(clientId)
      if (owner === undefined && clientId !== this.#doc.clientID) claims.push({ clientId, actor })
      else if (owner !== actor) return null
    }
    const before = this.#members.get(member)?.claims ?? 0
    return before + claims.length > CLAIMS_PER_CONNECTION_MAX ? null : claims
  }

  #claim(member: Member, claims: readonly ClientClaim[]): void {
    for (const { clientId, actor } of claims) this.#owners.set(clientId, actor)
    const place = this.#members.get(member)
    if (place !== undefined) place.claims += claims.length
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

  #presentBeside(member: Member): MemberPresence[] {
    return [...this.#members].flatMap(([other, { presence }]) =>
      other !== member && presence?.state ? [presence] : [],
    )
  }

  #announce(presence: MemberPresence, author: Member | null): void {
    const frame = this.#presenceFrame([presence])
    this.#whenSaved(() => {
      for (const member of this.#members.keys()) if (member !== author) member.receivePresence(frame)
    })
  }

  #announceLeaving(presence: MemberPresence | null): void {
    // A page that has come back on a new connection is still here when its old one is found to be dead.
    const isHere = [...this.#members.values()].some(
      (place) => place.presence?.state && place.presence.clientId === presence?.clientId,
    )
    if (presence?.state && !isHere) this.#announce({ ...presence, state: null }, null)
  }

  /** P5 */
  #presenceFrame(present: readonly MemberPresence[]): Uint8Array {
    const clock = Math.max(this.#presenceClock + 1, this.#dependencies.now())
    this.#presenceClock = clock
    return encodePresence(present.map(({ clientId, state }) => ({ clientId, clock, state })))
  }
}

function refused(reason: Reason): EditOutcome {
  return { status: 'refused', reason, target: null }
}

/** R5. The inspector lets nothing in that would wait; if Yjs disagrees, the server must not go on. */
function assertNothingPending(doc: Y.Doc): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('R5: an update waits in the document')
}
