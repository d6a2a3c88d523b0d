/** `/api/home`: what a person meets first. One item per plan they take part in. */
import type { Day, Moment } from '../day.ts'
import type { Role } from '../facts/role.ts'
import type { EntryId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { LocalTime } from '../local-time.ts'
import type { ActionStatus } from '../schema/area.ts'

/** An action the person is responsible for. */
export interface MyAction {
  readonly id: EntryId
  /** Null: they see this action alone, and are not told where it belongs. */
  readonly area: LifeArea | null
  readonly what: string
  readonly due: Day | null
  readonly status: ActionStatus
}

/** Something that needs this person, and when. */
export type Waiting =
  /** One of theirs that is late, or soon due. */
  | { readonly kind: 'action'; readonly action: MyAction; readonly by: Day }
  /** A suggestion they may answer; `about`: the goal or action it would change, '' for a new goal. */
  | {
      readonly kind: 'suggestion'
      readonly area: LifeArea
      readonly target: EntryId | null
      readonly about: string
      readonly from: string
      readonly at: Moment
    }
  /** For the owner: whether somebody sees the action alone that they are responsible for. */
  | {
      readonly kind: 'alone'
      readonly area: LifeArea
      readonly action: EntryId
      readonly what: string
      readonly name: string
      readonly by: Day
    }
  /** A meeting they are invited to and have not answered. */
  | { readonly kind: 'invitation'; readonly startsAt: LocalTime; readonly place: string }
  /** For who decides and who prepares: somebody's consent ends soon. */
  | { readonly kind: 'consentEnds'; readonly name: string; readonly by: Day }
  /** For the owner who is a child, her parents, and who prepares: she decides for herself from that day. */
  | { readonly kind: 'comesOfAge'; readonly by: Day }
  /** The same: of a service `name` is there no more, to whom alone a consent was given; since the day before `by`. */
  | { readonly kind: 'memberLeft'; readonly service: string; readonly name: string; readonly by: Day }
  /** An oral consent waits for the owner's word; `by`: the last day it counts without it. */
  | { readonly kind: 'oralConsent'; readonly name: string; readonly by: Day }
  /** That the plan is made, said orally, waits for the owner's word; `by`: the last day it counts without it. */
  | { readonly kind: 'oralPlan'; readonly by: Day }
  /** What the owner took away orally waits for her word; `by`: the day she said it. It counts already. */
  | { readonly kind: 'oralNo'; readonly name: string; readonly by: Day }
  /** Somebody asks them to take over as coordinator. */
  | { readonly kind: 'takeOver'; readonly asker: string; readonly askedOn: Day }
  /** For who invites: what has become of an invitation cannot go on without them; `since`: the day it began to wait. */
  | { readonly kind: 'invited'; readonly name: string; readonly what: InvitedWaits; readonly since: Day }
  /** For who holds the threads: the plan must be looked at anew. */
  | { readonly kind: 'revision'; readonly by: Day }

/** What the owner is asked. */
export type AskedOfOwner = Exclude<Waiting['kind'], 'action' | 'takeOver' | 'comesOfAge'>

/**
 * Something the owner is asked that the person may answer for her: that there is something, and where; not what it says,
 * of whom, nor how much of it. That they read when they act for her, which they choose.
 */
export interface WaitingForOwner {
  readonly kind: AskedOfOwner
  /** Null: it is of no area, or of several. */
  readonly area: LifeArea | null
  /** Null: no day. */
  readonly by: Day | null
}

/** Somebody has signed in, and it must be confirmed who it is; the mail did not arrive; nobody came while the link was good. */
export type InvitedWaits = 'signedIn' | 'notDelivered' | 'expired'

export interface NextMeeting {
  readonly startsAt: LocalTime
  readonly place: string
  /** How many come, by video too; and how many have not answered. */
  readonly coming: number
  readonly unanswered: number
}

export interface HomePlan {
  readonly planId: PlanId
  readonly ownerName: string
  readonly isOwner: boolean
  readonly role: Role
  readonly title: string
  readonly nextRevision: Day
  readonly periodEnd: Day
  /** Open actions, the earliest due date first, those without one last. */
  readonly myActions: readonly MyAction[]
  /** What is late first, then by its day; what has none last. */
  readonly waiting: readonly Waiting[]
  /** By its day; what has none last; one for each kind and area. */
  readonly waitingForOwner: readonly WaitingForOwner[]
  readonly nextMeeting: NextMeeting | null
  /** Things new since the person last saw the plan. */
  readonly unseen: number
}

/** Somebody one coordinates for who has no plan, or is asked to. */
export interface HomeCoordinated {
  /** The request by which it is so. */
  readonly request: string
  readonly name: string
  /** Whether as a child's coordinator. */
  readonly forChild: boolean
  /** Since when one does; of who is asked, since when they are. */
  readonly since: Day
  /** One is asked to take over, from whom; null: one coordinates. */
  readonly askedToFollow: string | null
}

export interface HomeView {
  /** The longest first. */
  readonly coordinated: readonly HomeCoordinated[]
  readonly plans: readonly HomePlan[]
  /** Whether there are others, for which one must sign in more safely. */
  readonly needsSaferSignIn: boolean
  /** Whether they answer requests in the coordinating unit: that is their home, then. */
  readonly isUnitMember: boolean
}
