/**
 * The facts of a plan: what has one right answer. They live in tables, change by commands, and carry a version that
 * rises with every change. Rights are computed from them alone, never from a document that clients write.
 */
import type { Day } from '../day.ts'
import type { MemberId, ParticipantId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { ConsentRecord, OralGiving, Signature } from './consent-record.ts'
import type { Meeting } from './meeting.ts'
import type { Representation } from './representation.ts'
import type { Responsibilities } from './responsibility.ts'
import type { Role } from './role.ts'

/** What a consent lets a person do in an area; each level includes the ones before it. */
export const CONSENT_LEVELS = ['read', 'comment', 'contribute'] as const
export type ConsentLevel = (typeof CONSENT_LEVELS)[number]

export interface Participant {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  /** Of who coordinates: what they were before, and are again afterwards. Left out where they came as coordinator. */
  readonly roleBefore?: Role
  /** What the role is in this plan, in the group's own words: "Psykologspesialist", "mor". */
  readonly title: string
  readonly organisation: string
  /** Last day of taking part; null while there is none. */
  readonly endsOn: Day | null
  /** Of a service: who works there, those too who no longer do. Left out where the participant is a person. */
  readonly members?: readonly Member[]
  /** Has been invited and has not come: it is not known yet who they are. What is prepared for them counts from then on. */
  readonly isInvited?: true
  /** Who they were in the plan before, where they have left it and come again. */
  readonly formerly?: ParticipantId
  /** When they promised confidentiality; absent: they have not (`confidentiality.ts` says who must). */
  readonly confidentialitySignedOn?: Day
}

/** A person by whom a service takes part. They take over from each other: consent is given to the service. */
export interface Member {
  readonly id: MemberId
  readonly name: string
  /** Whether they say who else is of the service. */
  readonly leads: boolean
  /** Last day; null while there is none. */
  readonly endsOn: Day | null
}

/**
 * A yes from the owner, one version of it. At most one per participant counts at a time, and beside it one she has said
 * orally and not yet confirmed.
 */
export interface Consent {
  readonly participant: ParticipantId
  /** Empty: the plan's overview only. */
  readonly areas: readonly LifeArea[]
  readonly level: ConsentLevel
  /** Of a service's: the one member it was given to. Left out: whoever of the service takes over. */
  readonly boundTo?: MemberId
  /**
   * Given by a mandate for its areas: what matters to the owner, which stands in the overview, is hers alone to open to
   * anybody, so that this does not. Left out: whoever receives an area reads the overview, too.
   */
  readonly areasOnly?: true
  /** First and last day it is valid, both included. */
  readonly from: Day
  readonly to: Day
  /** It does not count any more: taken back, or replaced by a later version. */
  readonly withdrawn: boolean
  /** How it came about and ended; absent for what was given before that was kept, and where the reader is not told. */
  readonly record?: ConsentRecord
}

/** The other consent: that the plan is made at all. One version of it; the last one counts. */
export interface PlanConsent {
  readonly signed: Signature
  /** How: null, in the plan. */
  readonly oral: PlanConsentSaid | null
  readonly withdrawn: Signature | null
}

/** Said to somebody who wrote it down. */
export interface PlanConsentSaid extends OralGiving {
  /** The last day it counts without her word; absent in older ones. */
  readonly countsTo?: Day
  /** Her word on it in the plan, or of who signs for her; absent: it waits for that. */
  readonly answered?: Signature & { readonly isRight: boolean }
}

export interface PlanPeriod {
  readonly start: Day
  readonly end: Day
  readonly nextRevision: Day
}

/** Somebody is asked to take over as coordinator. Whoever coordinates does until they have said yes. */
export interface HandOver {
  readonly to: ParticipantId
  readonly askedBy: ParticipantId
  readonly askedOn: Day
}

export interface PlanFacts {
  readonly planId: PlanId
  /** Rises by one with every change of any fact of the plan. */
  readonly version: number
  readonly owner: ParticipantId
  readonly lifeAreas: readonly LifeArea[]
  readonly participants: ReadonlyMap<ParticipantId, Participant>
  readonly consents: readonly Consent[]
  /** In the order they were given; absent: nobody has been asked yet. */
  readonly planConsents?: readonly PlanConsent[]
  /** Those that are over, too. */
  readonly representations: readonly Representation[]
  /** Null: not known, and of age. */
  readonly ownerBirthDate: Day | null
  /**
   * Years from which the owner decides for herself, where the plan is: the municipality's setting, laid beside what is
   * stored of the plan by who reads it from the store. Left out: the law's (`representation.ts`).
   */
  readonly decidesFromAge?: number
  readonly responsibilities: Responsibilities
  /** In the order they take place. */
  readonly meetings: readonly Meeting[]
  readonly period: PlanPeriod
  /** Last day the coordinator may write in the owner's own words; null: the owner has not asked for writing help. */
  readonly writingHelpUntil: Day | null
  /** Null: nobody is asked. */
  readonly handOver: HandOver | null
  readonly closed: boolean
}
