/**
 * What the server keeps. One interface, one contract suite; the embedded store is SQLite.
 * Every method is one transaction and answers only when it is on disk.
 */
import type { AssuranceLevel, Choices, ChoicesChange } from '@ansvarsgruppe/plan-model/contract'
import type { RequestsStore, UnitStore } from './requests-store.ts'
import type {
  ActorKey,
  Day,
  Happening,
  MemberId,
  ParticipantId,
  PersonId,
  PlanFacts,
  PlanId,
  RoomName,
} from '@ansvarsgruppe/plan-model'
import type { AccessLogStore } from './access-log-store.ts'
import type { InvitationStore, OutboxStore } from './invitation-store.ts'

export interface Store {
  readonly people: PeopleStore
  readonly sessions: SessionStore
  readonly facts: FactsStore
  readonly journal: JournalStore
  readonly activity: ActivityStore
  readonly accessLog: AccessLogStore
  readonly invitations: InvitationStore
  readonly outbox: OutboxStore
  readonly requests: RequestsStore
  readonly unit: UnitStore
  /** What the store is for, decided once, when it is made. A demo store never holds real people. */
  readonly purpose: 'demo' | 'real'
  /** Raised by restoring a backup, and by nothing else. */
  readonly epoch: number
  close(): Promise<void>
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly choices: Choices
}

/** What signing in told of somebody. */
export interface SignInKnowledge {
  /** False: they are known by name alone, because somebody named them. */
  readonly hasSignedIn: boolean
  /** Null: no number said it. */
  readonly bornOn: Day | null
}

export interface PeopleStore {
  find(id: PersonId): Promise<Person | null>
  /** `identity` is a keyed hash of the national identity number or HPR number: never the number itself. */
  findByIdentity(identity: string): Promise<Person | null>
  create(person: Person, identity: string): Promise<void>
  /**
   * The person known by one of the identities; from now on by all of them. Nobody yet: the newcomer. Two people: they
   * are one, and what the second takes part in is the first's (who stands first in the list), unless both take part in
   * a plan: then the first is answered, and nothing changes. A name that was not known is taken from the newcomer.
   */
  recognise(identities: readonly string[], newcomer: Person): Promise<Person>
  /** What the person is found by; empty: nobody has this id. */
  identitiesOf(id: PersonId): Promise<readonly string[]>
  /** They have signed in; `bornOn`: the day of birth the number said that they did it by, null: none did. */
  keepSignIn(id: PersonId, bornOn: Day | null): Promise<void>
  /** Null: nobody has this identity. */
  signInOf(identity: string): Promise<SignInKnowledge | null>
  /** What the change leaves out stays as it was. */
  changeChoices(id: PersonId, change: ChoicesChange): Promise<void>
}

export interface Session {
  readonly personId: PersonId
  /** How sure the provider was of who it is. */
  readonly level: AssuranceLevel
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Sessions by the hash of their token: whoever reads the store cannot sign in with it. */
export interface SessionStore {
  create(tokenHash: string, session: Session): Promise<void>
  /** Null when there is none, or it has expired at `now`. */
  find(tokenHash: string, now: number): Promise<Session | null>
  delete(tokenHash: string): Promise<void>
  deleteExpired(now: number): Promise<void>
}

/** Who changed facts, and how: one row per change. */
export interface FactsAudit {
  /** Key of the actor; some other word where it was the server itself. */
  readonly actor: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Name of the command. */
  readonly command: string
  /** Id of the participant, action or meeting it was about; null: the plan as a whole. */
  readonly subject: string | null
}

/** One part of a person in a plan. */
export interface StoredPart {
  readonly plan: PlanId
  readonly participant: ParticipantId
  /** Which member of the service that takes part. */
  readonly member?: MemberId
}

export interface FactsStore {
  load(plan: PlanId): Promise<PlanFacts | null>
  /**
   * Plans the person takes part in, or did, and as whom: themselves; as a member of a service only where they never did so
   * themselves.
   */
  participationsOf(person: PersonId): Promise<readonly StoredPart[]>
  /**
   * `people`: of every participant but services. `identities`: of every member of these, by the member's actor key.
   * Throws when the owner has an open plan already: there is one for each person.
   */
  create(
    facts: PlanFacts,
    people: ReadonlyMap<ParticipantId, PersonId>,
    audit: FactsAudit,
    identities?: ReadonlyMap<ActorKey, string>,
  ): Promise<void>
  /**
   * Writes `next` if the plan still is at `next.version - 1`; false: somebody was faster; `hasPlan`: it would be open
   * again, and its owner has another that is. `added`: keyed hashes of the identities of members that are new, by their
   * actor key; `takesPart`: one of them takes part already, or ever did as themselves.
   * `arriving`: who participants are from now on whose person changes, or who are new.
   */
  save(
    next: PlanFacts,
    audit: FactsAudit,
    added?: ReadonlyMap<ActorKey, string>,
    arriving?: ReadonlyMap<ParticipantId, PersonId | null>,
  ): Promise<boolean | 'hasPlan' | 'takesPart'>
  /** Changes after a moment (milliseconds since the epoch), the latest first, at most `limit`. */
  changesSince(plan: PlanId, at: number, limit: number): Promise<readonly FactsAudit[]>
}

/** One accepted batch of one actor in one room. */
export interface JournalRow {
  /** 1, 2, 3 … in its room, without gaps. */
  readonly seq: number
  readonly actor: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly update: Uint8Array
  /** What of it is news: kept with the row, or not at all. */
  readonly happenings: readonly Happening[]
}

export interface ClientClaim {
  readonly clientId: number
  readonly actor: string
}

export interface JournalBatch {
  readonly plan: PlanId
  readonly room: RoomName
  /** Version of the facts the rows were judged by; null for claims alone. */
  readonly factsVersion: number | null
  /** Of the declaration the rows are written by. The room is of it, or begins with these rows. */
  readonly schemaVersion: number
  /** Given, the rows bring the room from this version to `schemaVersion`: it is of that one afterwards. */
  readonly migratesFrom?: number
  readonly rows: readonly JournalRow[]
  readonly claims: readonly ClientClaim[]
}

/**
 * `outdated`: the facts have changed since, and nothing else is wrong with it: judged by the new ones it may come again.
 * `refused`: a sequence number is taken, a client id belongs to another actor, the room is of another version of its
 * declaration, or there is no such plan.
 */
export type CommitResult = 'committed' | 'outdated' | 'refused'

/**
 * A room's document as of one row, so that loading need not read all that were before. Those stay, as history, until they
 * are as old as history is kept; from then on the snapshot is all there is of them.
 */
export interface StoredSnapshot {
  /** The last row that is in it. */
  readonly seq: number
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Of the declaration the document was written by. */
  readonly schemaVersion: number
  /** Version of the whole-document rules by which it was found sound (`VALIDATION_VERSION`). */
  readonly soundBy: number
  /** Bytes of the rows up to `seq`, those included that have been let go. */
  readonly historyBytes: number
  readonly update: Uint8Array
  /** Of the document, as Yjs encodes it: known without reading the update. */
  readonly stateVector: Uint8Array
}

export interface StoredRoom {
  /** Sequence number of the last row; 0 for a room nobody has written in. */
  readonly seq: number
  /** Of the declaration its rows are written by; null for a room nobody has written in. */
  readonly schemaVersion: number | null
  readonly snapshot: StoredSnapshot | null
  /** Of the rows after the snapshot, in their order. */
  readonly updates: readonly Uint8Array[]
  readonly owners: ReadonlyMap<number, string>
  /** Bytes of the rows that have been let go. */
  readonly trimmedBytes: number
}

/** One step of letting old rows go. */
export interface TrimStep {
  /** Rows of the journal that went. */
  readonly rows: number
  /**
   * Why no more did: `done`: the next one is not old enough, or the last of its room. `more`: there is a next step.
   * `uncovered`: the next is old enough, and in no snapshot. `broken`: the next is not what was written, or does not
   * follow; or the snapshot cannot be read. That is evidence, and stays.
   */
  readonly next: 'done' | 'more' | 'uncovered' | 'broken'
}

export interface WrittenRoom {
  readonly plan: PlanId
  readonly room: RoomName
  /** False: its plan has been erased, and what lies on the disk of it can never be opened. */
  readonly isReadable: boolean
}

export interface JournalStore {
  load(plan: PlanId, room: RoomName): Promise<StoredRoom>
  /** Number of the room's last row; 0: nobody has written in it. */
  lastSeq(plan: PlanId, room: RoomName): Promise<number>
  /** Every room somebody has written in. */
  rooms(): Promise<readonly WrittenRoom[]>
  /**
   * Takes the place of an older one. False, and nothing done, where there is one as new, or where the row it ends with
   * is not there: a late or a wrong one never hides anything.
   */
  saveSnapshot(plan: PlanId, room: RoomName, snapshot: StoredSnapshot): Promise<boolean>
  /** All batches in one transaction, one fsync. A refused batch leaves the others untouched. */
  commit(batches: readonly JournalBatch[]): Promise<readonly CommitResult[]>
  /**
   * Lets rows of a room go that are older than a moment (milliseconds since the epoch), with what was news of them: from
   * the first on, as far as a snapshot has them in it, never the last; few at once. Whose client ids are stays.
   */
  trim(plan: PlanId, room: RoomName, olderThan: number): Promise<TrimStep>
}

/** The same thing done by the same actor in the same room since a moment, however often. */
export interface Activity extends Happening {
  readonly room: RoomName
  readonly actor: string
  /** The last time, milliseconds since the epoch. */
  readonly at: number
}

/** When somebody saw the plan: moments in milliseconds since the epoch. */
export interface Visit {
  /** The last moment of the sitting that goes on, or of the last one. */
  readonly seenAt: number
  /** The last moment of the sitting before that; null: there was none. */
  readonly seenBefore: number | null
}

/** What happened in rooms, and who has seen how much of it. */
export interface ActivityStore {
  /** After a moment, in these rooms, by anyone but the actors left out; the latest first, at most `limit`. */
  since(query: {
    readonly plan: PlanId
    readonly rooms: readonly RoomName[]
    readonly notBy: readonly string[]
    readonly at: number
    readonly limit: number
  }): Promise<readonly Activity[]>
  visit(plan: PlanId, actor: ActorKey): Promise<Visit | null>
  saveVisit(plan: PlanId, actor: ActorKey, visit: Visit): Promise<void>
}
