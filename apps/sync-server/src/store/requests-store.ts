/** Requests for a plan or a coordinator, and the coordinating unit that answers them. What people wrote is sealed. */
import type {
  ActorKey,
  Day,
  PersonId,
  PlanFacts,
  PlanId,
  ParticipantId,
  RequestEvent,
  RequestStep,
  RequestWords,
} from '@ansvarsgruppe/plan-model'
import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import type { FactsAudit, Person } from './store.ts'

export interface NewRequest {
  readonly id: string
  /** Keyed hash of the identity number of the person it is about. */
  readonly concerns: string
  readonly askedBy: PersonId
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly receivedOn: Day
  readonly words: RequestWords
}

export interface StoredRequest extends NewRequest {
  readonly steps: readonly RequestStep[]
  /** Keyed hashes of those the unit has seen to be parents of the person. */
  readonly parents: readonly string[]
  /** The plan that was opened for it. */
  readonly plan: PlanId | null
}

/** Who does a step, and after how many. */
export interface StepPlace {
  readonly request: string
  readonly after: number
  readonly by: PersonId
  readonly on: Day
}

/** Somebody of the unit opened a request, and read it. */
export interface RequestReading {
  /** As they were called that day. */
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** What a new plan is made of. */
export interface NewPlan {
  readonly facts: PlanFacts
  readonly people: ReadonlyMap<ParticipantId, PersonId>
  readonly audit: FactsAudit
  /** Of members of services, as {@link FactsStore.create} has them. */
  readonly identities?: ReadonlyMap<ActorKey, string>
}

/** Facts of a plan that change with a step. */
export interface ChangedPlan {
  readonly next: PlanFacts
  readonly audit: FactsAudit
  readonly arriving: ReadonlyMap<ParticipantId, PersonId | null>
}

export interface RequestsStore {
  create(request: NewRequest): Promise<void>
  find(id: string): Promise<StoredRequest | null>
  /** Those a person made, that are about them, or whose parent they were seen to be; the latest first, at most `limit`. */
  of(person: PersonId, limit: number): Promise<readonly StoredRequest[]>
  /** Those about whoever is known by one of these; as of {@link of}. */
  about(identities: readonly string[], limit: number): Promise<readonly StoredRequest[]>
  /** How many a person has sent since a moment (milliseconds since the epoch). */
  countSince(person: PersonId, at: number): Promise<number>
  /** All of them since a moment, and older ones that are not answered; the oldest first. */
  inbox(since: number): Promise<readonly StoredRequest[]>
  /** False: somebody took a step in the meantime, or the plan was changed: then neither is written. `parent`: whom the step says to be one, as a keyed hash. */
  takeStep(place: StepPlace, event: RequestEvent, beside?: ChangedPlan, parent?: string): Promise<boolean>
  /**
   * The step and the plan, or neither; with it ends what somebody coordinates for the person without one. `hasPlan`: the person has an open one.
   */
  openPlan(place: StepPlace, event: RequestEvent, plan: NewPlan): Promise<'opened' | 'changedSince' | 'hasPlan'>
  /**
   * Erases, at most `limit` at once, what nothing more is asked about and nothing came of, where the last step is from
   * before `day`. Not where somebody coordinates by it without a plan: that it is them stands nowhere else. Answers how many
   * there were.
   */
  letGo(day: Day, limit: number): Promise<number>
  /**
   * Keeps for good that a person has read a request: again where that is longer ago than `gap` (milliseconds). Such a row
   * is never changed, and goes with the request alone.
   */
  opened(request: string, by: Pick<Person, 'id' | 'name'>, at: number, gap: number): Promise<void>
  /** The latest first. */
  readings(request: string): Promise<readonly RequestReading[]>
  /** Those by which a person coordinates for somebody without a plan, or is asked to; the oldest first. */
  coordinatedBy(
    person: PersonId,
  ): Promise<ReadonlyArray<{ readonly request: StoredRequest; readonly isAsked: boolean }>>
  draft(person: PersonId): Promise<RequestDraft | null>
  saveDraft(person: PersonId, draft: RequestDraft | null): Promise<void>
}

/** A plan as its frame. */
export interface PlanFrame {
  readonly planId: PlanId
  readonly owner: PersonId
  readonly ownerName: string
  /** Today. `person`: null for a service, whose members coordinate by turns. */
  readonly coordinators: ReadonlyArray<{ readonly person: PersonId | null; readonly name: string }>
  readonly period: PlanFacts['period']
  /** Milliseconds since the epoch; null: nothing was ever written or decided. */
  readonly lastActivity: number | null
}

export interface PersonsPlan {
  readonly plan: PlanId
  /** Milliseconds since the epoch. */
  readonly openedAt: number
  readonly isClosed: boolean
  /** Today; null: nobody. */
  readonly coordinator: string | null
}

/** What somebody is to the unit: they answer requests there, or may be appointed as coordinator. */
export type UnitPart = 'member' | 'coordinator'

export interface KnownCoordinator extends Pick<Person, 'id' | 'name'> {
  /** Whether they are named; if not, they coordinate something. */
  readonly isNamed: boolean
  /** People they coordinate for who have no plan. */
  readonly withoutPlan: number
}

export interface UnitStore {
  /** By identity: somebody may be named before they ever signed in. */
  add(identity: string, part: UnitPart): Promise<void>
  remove(identity: string, part: UnitPart): Promise<void>
  has(person: PersonId, part: UnitPart): Promise<boolean>
  /** Those named as coordinators who are known by name, and everybody who coordinates on the day, in a plan or without. */
  coordinators(today: Day): Promise<readonly KnownCoordinator[]>
  /** Open ones. */
  plans(today: Day): Promise<readonly PlanFrame[]>
  /** What the plan's owner is known by. */
  ownerOf(plan: PlanId): Promise<readonly string[]>
  /** The plan of the person with this identity: the open one, or the last that was. */
  planOf(identity: string, today: Day): Promise<PersonsPlan | null>
}
