/** A request for an individual plan or a coordinator, from the day it came in: what was asked, and every step after it. */
import type { Day } from '../day.ts'
import type { PersonId } from '../ids.ts'

/** What is asked for. */
export const WISHES = ['plan', 'coordinator', 'both'] as const
export type Wish = (typeof WISHES)[number]

/**
 * Who asked: the person themselves, somebody who represents them, a professional who saw a need, or the unit or a
 * coordinator who wrote down what was said to them.
 */
export const ASKERS = ['self', 'representative', 'professional', 'oral'] as const
export type Asker = (typeof ASKERS)[number]

export const CLAIMED_REPRESENTATIONS = ['parent', 'guardian', 'authorised'] as const
export type ClaimedRepresentation = (typeof CLAIMED_REPRESENTATIONS)[number]

/** What was asked, in the asker's words: content, sealed in the store. */
export interface RequestWords {
  readonly wish: Wish
  readonly asker: Asker
  /** Of the person it is about. */
  readonly name: string
  /** Of whoever asked. */
  readonly askerName: string
  /** Where a professional works. */
  readonly askerFrom: string
  readonly representation: ClaimedRepresentation | null
  /** Whether the person has said yes to being asked for; for `self` it goes without saying. */
  readonly agreed: boolean
  readonly needs: string
  readonly services: string
  readonly coordinatorWish: string
  readonly language: string
  readonly interpreter: boolean
  /**
   * By which whoever asked can be reached, or the person whose words were written down. Left out: it was not asked for
   * then, or the reader is neither who asked nor the unit.
   */
  readonly contact?: string
  /** From the identity number that was given, or that they signed in by; null: none was. */
  readonly bornOn: Day | null
}

/** What became of the plan that was asked for. */
export const PLAN_OUTCOMES = [
  /** A plan was opened. */
  'granted',
  'declined',
  /** The person wants none. */
  'unwanted',
  /** The person has one already: there is one plan for each. */
  'existing',
  /** The plan that was opened for the request goes on, after a complaint of the answer: what changes is said. */
  'continues',
] as const
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number]

export interface AppointedCoordinator {
  readonly person: PersonId
  readonly name: string
  /** Has the title of a child's coordinator. */
  readonly forChild: boolean
}

export interface RequestDecision {
  readonly plan: PlanOutcome
  readonly coordinator: AppointedCoordinator | null
  /** What became of the person's wish for a coordinator, in words; '': there was none. */
  readonly wishAnswer: string
  /** Why not, or what changes of a plan that goes on; '' where neither is. */
  readonly reason: string
}

/** How a letter reaches the person: they read it here, or it is sent, or given to them. */
export const GIVEN_WAYS = ['inProduct', 'post', 'handedOver'] as const
export type GivenWay = (typeof GIVEN_WAYS)[number]

export interface Given {
  readonly how: GivenWay
  /** The day it was sent or given; of what is read here, the day it was there to be read. */
  readonly on: Day
}

/** One step, dated, never changed afterwards. */
export type RequestStep = { readonly on: Day } & RequestEvent

export type RequestEvent =
  /** The written notice that the answer is late. */
  | { readonly kind: 'delayed'; readonly reason: string; readonly expectedOn: Day; readonly given?: Given }
  /** The unit has seen that whoever asked may speak for the person. */
  | { readonly kind: 'representationConfirmed' }
  /**
   * The unit has seen that somebody is the parent of a child: they are told what comes of it, until the child decides.
   * `agrees`: they say yes for the child.
   */
  | { readonly kind: 'parentConfirmed'; readonly name: string; readonly agrees: boolean }
  /** The person has said yes to the unit: there is no plan without that. */
  | { readonly kind: 'agreed' }
  /**
   * `meetsComplaint`: whether it gives what was complained for, where a complaint led to it. `given`: here and of other
   * letters left out where it is from before that was kept; then it was here.
   */
  | {
      readonly kind: 'decided'
      readonly decision: RequestDecision
      readonly given?: Given
      readonly meetsComplaint?: boolean
    }
  /** The answer, once more: nobody has read it here, so it is sent or given. */
  | { readonly kind: 'given'; readonly given: Given }
  /** Whoever decides has read the answer here: it has arrived. */
  | { readonly kind: 'seen' }
  /**
   * `receivedOn`: the day it came, which for a letter is before it was written down here. `by`: who complained for the
   * person; left out: they did, or the unit wrote down what came.
   */
  | { readonly kind: 'complained'; readonly words: string; readonly receivedOn: Day; readonly by?: string }
  /** `changed`: to be decided anew. `upheld`: to be sent on. */
  | {
      readonly kind: 'reconsidered'
      readonly outcome: 'changed' | 'upheld'
      readonly words: string
      readonly given?: Given
    }
  /** To Statsforvalteren. */
  | { readonly kind: 'sentOn' }
  /** Of who coordinates without a plan: another is asked to take over, says yes or no, or it ends. */
  | { readonly kind: 'coordinatorAsked'; readonly to: AppointedCoordinator }
  | { readonly kind: 'coordinatorAccepted' }
  | { readonly kind: 'coordinatorDeclined' }
  /** Why; '' where it goes on in a plan, or with another answer. */
  | { readonly kind: 'coordinatorEnded'; readonly reason: string }
