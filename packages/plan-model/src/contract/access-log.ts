/**
 * `/api/plans/<planId>/access-log`: who has read and written in a plan. The owner is told of everybody, and so is
 * who acts for her, as far as they may (`access-log/log-scope.ts`); everyone else of themselves alone.
 */
import * as v from 'valibot'
import {
  isAccessor,
  isAccessPart,
  type AccessAct,
  type AccessGround,
  type AccessPart,
  type AccessWho,
} from '../access-log/access.ts'
import { isDay, type Day, type Moment } from '../day.ts'
import type { Actor, ActorKey } from '../facts/actor.ts'
import type { ParticipantId } from '../ids.ts'

/** Sittings in one answer. */
export const ACCESS_PAGE = 50
/** Sittings in one exported copy: more than a plan has in years. */
export const ACCESS_EXPORT_MAX = 20_000

/** Somebody reading and writing, until they had been away for half an hour. */
export interface AccessSittingView extends AccessWho {
  /** Rises; a log has no two of the same. */
  readonly number: number
  readonly participant: ParticipantId
  readonly capacity: Actor['capacity']
  /** Of those who are told of some areas alone: when the first of them was read. */
  readonly from: Moment
  /** Null: the reader is one of those; it lasted less than a minute, goes on, or its end is not known. */
  readonly to: Moment | null
  readonly accesses: readonly AccessView[]
}

export interface AccessView {
  readonly act: AccessAct
  readonly part: AccessPart
  readonly why: AccessGround
}

export interface AccessLogView {
  /** The latest first. */
  readonly sittings: readonly AccessSittingView[]
  /** Older ones are asked for with this as `before`; null: there are none. */
  readonly next: number | null
  /** Everybody who is in the log, by their latest name; oneself alone for whoever is told of nobody else. */
  readonly people: ReadonlyArray<{ readonly accessor: ActorKey; readonly name: string }>
}

export interface AccessExportView {
  readonly sittings: readonly AccessSittingView[]
  /** False: older ones were left out, for {@link ACCESS_EXPORT_MAX}. */
  readonly isWhole: boolean
}

const SEARCH = {
  person: v.optional(v.custom<ActorKey>(isAccessor)),
  part: v.optional(v.custom<AccessPart>(isAccessPart)),
  day: v.optional(v.custom<Day>(isDay)),
  /** The owner's sittings too. */
  own: v.optional(v.literal('1')),
}

/** What is looked for, as query parameters. */
export const AccessSearch = v.strictObject(SEARCH)
export type AccessSearch = v.InferOutput<typeof AccessSearch>

export const AccessQuery = v.strictObject({
  ...SEARCH,
  before: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))),
})
export type AccessQuery = v.InferOutput<typeof AccessQuery>
