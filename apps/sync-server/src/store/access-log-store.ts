/** Who has read and written in plans. Rows come, and none is ever changed or taken away but with the whole plan. */
import type { AccessAct, AccessGround, AccessPart, AccessWho, Actor, ActorKey, PlanId } from '@ansvarsgruppe/plan-model'

export interface Access {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly act: AccessAct
  readonly part: AccessPart
  readonly why: AccessGround
}

/** What is new of one sitting. */
export interface AccessAppend {
  readonly plan: PlanId
  /** The number of the sitting that goes on; null: it begins. */
  readonly sitting: number | null
  /** `accessorOf` */
  readonly accessor: ActorKey
  readonly capacity: Actor['capacity']
  readonly who: AccessWho
  /** At least one, or the end. */
  readonly accesses: readonly Access[]
  /** The last moment of the sitting, when it is over: milliseconds since the epoch. */
  readonly endedAt: number | null
}

export interface AccessSitting {
  /** Of its first row in the plan's log: 1, 2, 3 …; numbers of sittings leave out those of other rows. */
  readonly number: number
  readonly accessor: ActorKey
  readonly capacity: Actor['capacity']
  readonly who: AccessWho
  /** Milliseconds since the epoch; `to` null: the end is not known, or not come. */
  readonly from: number
  readonly to: number | null
  readonly accesses: readonly Access[]
}

export interface AccessSearch {
  readonly plan: PlanId
  /** Of this one alone; null: of everybody. */
  readonly accessor: ActorKey | null
  /** Not of this one. */
  readonly except: ActorKey | null
  /** In which one of these parts occurs; null: of any. */
  readonly parts: readonly AccessPart[] | null
  /** That began in `[from, to)`: milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  /** With a smaller number; null: from the latest. */
  readonly before: number | null
  readonly limit: number
}

export interface AccessLogStore {
  /**
   * All in one transaction, one fsync. Answers the number of each sitting; null: the plan is not there (any more), and
   * nothing of it was written.
   */
  append(appends: readonly AccessAppend[]): Promise<readonly (number | null)[]>
  /** The latest first, whole, at most `limit`. */
  sittings(search: AccessSearch): Promise<readonly AccessSitting[]>
  /** Everybody who is in the log with one of these parts, by their latest name; null: with any. */
  people(
    plan: PlanId,
    parts: readonly AccessPart[] | null,
  ): Promise<ReadonlyArray<{ readonly accessor: ActorKey; readonly name: string }>>
}
