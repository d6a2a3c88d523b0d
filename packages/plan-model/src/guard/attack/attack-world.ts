/**
 * For tests only: one room, the guard before it, and participants who try what they may not. After everything that is
 * let in, whole documents are validated and compared before and after; that judgement shares nothing with the guard.
 */
import * as Y from 'yjs'
import {
  readRoom,
  rootTypes,
  standingIn,
  type Actor,
  type PlanFacts,
  type RoomDeclaration,
  type RoomName,
} from '../../index.ts'
import type { Inspection } from '../change.ts'
import {
  Inspector,
  judge,
  stillAllowed,
  validateRoom,
  type Grounds,
  type JudgeContext,
  type Verdict,
} from '../index.ts'
import { Random } from '../inspect/honest-edits.ts'
import type { Sabotage } from '../inspect/sabotage.ts'
import { tampered } from '../inspect/tampering.ts'
import { actorOf, clientIdOf, COLUMNS, factsFor, NOW, ownerOf, TODAY, type Column } from '../policy-fixture.ts'
import { forbiddenEffects } from './forbidden-effects.ts'
import { otherFacts } from './other-facts.ts'
import { RoleEdits } from './role-edits.ts'

/** Client ids of each column beside its first: replicas are thrown away after a refusal. */
const REPLICAS = 1_000
const replicaOf = (column: Column, replica: number): number => clientIdOf(column) + replica * 100
/** Those whose edits are mostly let in: without them nothing would be there to attack. */
const BUSY: readonly Column[] = ['owner', 'helping']
const ownerOfReplica = (clientId: number): string | null => ownerOf(1_000 + (clientId % 100))

export interface AttackCounts {
  updates: number
  accepted: number
  refused: number
  dropped: number
  /** Judged once more by other facts; and how many of these were then refused. */
  again: number
  nowRefused: number
}

export class AttackWorld {
  readonly #random: Random
  /** Of its own: what is asked besides must not change what is tried. */
  readonly #randomFacts: Random
  readonly #malice: number
  readonly #room: RoomDeclaration
  readonly #name: RoomName
  readonly #server = new Y.Doc()
  readonly #inspect: (update: Uint8Array) => Inspection
  readonly #clients = new Map<Column, { doc: Y.Doc; replica: number }>()
  readonly counts: AttackCounts = { updates: 0, accepted: 0, refused: 0, dropped: 0, again: 0, nowRefused: 0 }

  /** `sabotage`: what is wrong with the inspector, for trying whether that is found. */
  constructor(
    worldSeed: number,
    room: RoomDeclaration,
    name: RoomName,
    start: Uint8Array,
    sabotage: Sabotage = (inspection) => inspection,
  ) {
    this.#random = new Random(worldSeed)
    this.#randomFacts = new Random(worldSeed)
    this.#malice = this.#random.pick([0.1, 0.3, 1])
    this.#room = room
    this.#name = name
    const inspector = new Inspector(this.#server, rootTypes(room))
    this.#inspect = (update) => {
      const inspection = inspector.inspect(update)
      return inspection.status === 'ok' ? sabotage(inspection, update) : inspection
    }
    Y.applyUpdate(this.#server, start)
  }

  run(steps: number): void {
    for (let step = 0; step < steps; step++) {
      const column = this.#random.chance(0.4) ? this.#random.pick(BUSY) : this.#random.pick(COLUMNS)
      const client = this.#clients.get(column) ?? this.#replica(column)
      new RoleEdits(this.#room, column, this.#random, this.#malice).on(client.doc)
      if (this.#random.chance(0.2)) continue
      let update = Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(this.#server))
      if (this.#random.chance(0.4 * this.#malice)) update = tampered(update, this.#server, this.#random)
      const isAccepted = this.#deliver(column, update)
      // What is refused stays in the replica: as in life, it is thrown away.
      if (!isAccepted || this.#random.chance(0.2)) this.#replica(column)
    }
  }

  #replica(column: Column): { doc: Y.Doc; replica: number } {
    const replica = ((this.#clients.get(column)?.replica ?? 0) + 1) % REPLICAS
    const doc = new Y.Doc({ gc: this.#random.chance(0.5) })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#server))
    doc.clientID = replicaOf(column, replica)
    const client = { doc, replica }
    this.#clients.set(column, client)
    return client
  }

  #deliver(column: Column, update: Uint8Array): boolean {
    this.counts.updates++
    const inspection = this.#inspect(update)
    if (inspection.status !== 'ok') return this.#count('dropped')
    if (!inspection.effective) return true
    const actor = actorOf(column)
    const facts = factsFor(column)
    const standing = standingIn(facts, actor, this.#name, TODAY)
    if (standing === null) return this.#count('refused')
    // A client id belongs to one actor (the room's part of the guard).
    for (const clientId of inspection.clients.keys())
      if (ownerOfReplica(clientId) !== ownerOf(clientIdOf(column))) return this.#count('refused')
    const rights = { actor, room: this.#name, standing, facts, today: TODAY }
    const judgedBy = (by: JudgeContext['rights']): Verdict =>
      judge(inspection.changes, { room: this.#room, doc: this.#server, rights: by, now: NOW, ownerOf: ownerOfReplica })
    const verdict = judgedBy(rights)
    if (!verdict.ok) return this.#count('refused')
    this.#againByOthers(verdict.grounds, actor, facts, judgedBy)
    const before = readRoom(this.#room, this.#server)
    const clocks = Y.decodeStateVector(Y.encodeStateVector(this.#server))
    Y.applyUpdate(this.#server, inspection.update)
    this.#count('accepted')
    const problems = [
      ...forbiddenEffects(this.#room, before, readRoom(this.#room, this.#server), column),
      ...validateRoom(this.#room, this.#server, { ownerOf: ownerOfReplica }).map((finding) => JSON.stringify(finding)),
      ...this.#foreignClocks(clocks, column),
    ]
    if (problems.length > 0) throw new Error(`${column}: ${problems.join('; ')}`)
    return true
  }

  /** Asking the grounds of a yes again, of other facts, gives what judging the changes anew by these would. */
  #againByOthers(
    grounds: Grounds | null,
    actor: Actor,
    facts: PlanFacts,
    judgedBy: (rights: JudgeContext['rights']) => Verdict,
  ): void {
    if (grounds === null) throw new Error('the grounds of an ordinary edit are too many to keep')
    const other = this.#randomFacts.pick(otherFacts(facts, actor))
    const standing = standingIn(other, actor, this.#name, TODAY)
    if (standing === null) return
    const rights = { actor, room: this.#name, standing, facts: other, today: TODAY }
    const [again, anew] = [stillAllowed(grounds, rights), judgedBy(rights).ok]
    this.counts.again++
    if (!anew) this.counts.nowRefused++
    if (again !== anew) throw new Error(`${actor.participant}: asked again ${again}, judged anew ${anew}`)
  }

  #foreignClocks(before: ReadonlyMap<number, number>, column: Column): string[] {
    const after = Y.decodeStateVector(Y.encodeStateVector(this.#server))
    const actor = ownerOf(clientIdOf(column))
    return [...after].flatMap(([client, clock]) =>
      clock !== (before.get(client) ?? 0) && ownerOfReplica(client) !== actor ? [`clocks of ${client}`] : [],
    )
  }

  #count(what: 'accepted' | 'refused' | 'dropped'): false {
    this.counts[what]++
    return false
  }
}
