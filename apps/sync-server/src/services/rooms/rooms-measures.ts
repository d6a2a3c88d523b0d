/** What rooms tell of themselves in numbers. None of it names a person, a plan or a room. */
import type { Reason } from '@ansvarsgruppe/plan-model'

export interface Commit {
  /** Edits that went into it, and rooms they are of. */
  readonly rows: number
  readonly rooms: number
  readonly milliseconds: number
  /** `failed`: the store threw, and none of it is on disk. */
  readonly outcome: 'committed' | 'failed'
}

export interface RoomsMeasures {
  /** An edit with something new in it was applied. */
  accepted(): void
  /** An update built on what is not here. */
  missing(): void
  refused(reason: Reason): void
  /** A room was dropped: everyone had left it, or what it held could not be saved, or it must be loaded anew. */
  over(cause: 'left' | 'dropped'): void
  committed(commit: Commit): void
}

/** For rooms that serve nobody: what they do says nothing of the server. */
export const UNMEASURED: RoomsMeasures = {
  accepted() {},
  missing() {},
  refused() {},
  over() {},
  committed() {},
}
