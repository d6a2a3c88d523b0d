/**
 * The facts of a plan: what has one right answer. They live in tables, change by commands, and carry a version that
 * rises with every change. Rights are computed from them alone, never from a document that clients write.
 */
import type { Day } from '../day.ts'
import type { ParticipantId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { Meeting } from './meeting.ts'
import type { Responsibilities } from './responsibility.ts'
import type { Role } from './role.ts'

/** What a consent lets a person do in an area; each level includes the ones before it. */
export const CONSENT_LEVELS = ['read', 'comment', 'contribute'] as const
export type ConsentLevel = (typeof CONSENT_LEVELS)[number]

export interface Participant {
  readonly id: ParticipantId
  readonly name: string
  readonly role: Role
  /** What the role is in this plan, in the group's own words: "Psykologspesialist", "mor". */
  readonly title: string
  readonly organisation: string
  /** Areas a guardian or other representative may act for the owner in; empty for everyone else. */
  readonly mandateAreas: readonly LifeArea[]
  /** Last day of taking part; null while there is none. */
  readonly endsOn: Day | null
}

/** A yes from the owner. At most one per participant counts at a time. */
export interface Consent {
  readonly participant: ParticipantId
  /** Empty: the plan's overview only. */
  readonly areas: readonly LifeArea[]
  readonly level: ConsentLevel
  /** First and last day it is valid, both included. */
  readonly from: Day
  readonly to: Day
  readonly withdrawn: boolean
}

export interface PlanPeriod {
  readonly start: Day
  readonly end: Day
  readonly nextRevision: Day
}

export interface PlanFacts {
  readonly planId: PlanId
  /** Rises by one with every change of any fact of the plan. */
  readonly version: number
  readonly owner: ParticipantId
  readonly lifeAreas: readonly LifeArea[]
  readonly participants: ReadonlyMap<ParticipantId, Participant>
  readonly consents: readonly Consent[]
  readonly responsibilities: Responsibilities
  /** In the order they take place. */
  readonly meetings: readonly Meeting[]
  readonly period: PlanPeriod
  /** Last day the coordinator may write in the owner's own words; null: the owner has not asked for writing help. */
  readonly writingHelpUntil: Day | null
  readonly closed: boolean
}

/** A person in a capacity. Two capacities of one person are two actors: what one wrote is not the other's "own". */
export interface Actor {
  readonly participant: ParticipantId
  /** `owner`: acts for the plan owner by mandate, visibly chosen. */
  readonly capacity: 'self' | 'owner'
}

/** The actor as one word: what a client id is bound to, and what "own" compares. */
export function actorKey(actor: Actor): string {
  return actor.capacity === 'self' ? actor.participant : `${actor.participant}:for-owner`
}
