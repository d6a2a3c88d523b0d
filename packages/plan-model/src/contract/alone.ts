/**
 * `/api/plans/<planId>/alone/<action>`: an action that its responsible sees alone, and what they may do with it. To
 * everybody else, and for every other id, it is not there.
 */
import * as v from 'valibot'
import type { Day, Moment } from '../day.ts'
import type { RichText } from '../document/rich-text.ts'
import type { EntryId, PlanId } from '../ids.ts'
import { ACTION_STATUSES, type ActionStatus } from '../schema/area.ts'
import { MESSAGE_LENGTH_MAX } from '../schema/fields.ts'

/** A note of the reader's own: others' are not theirs to read. */
export interface AloneNote {
  readonly id: EntryId
  readonly text: string
  readonly at: Moment
}

export interface AloneActionView {
  readonly planId: PlanId
  readonly ownerName: string
  readonly id: EntryId
  readonly what: RichText
  readonly how: RichText
  readonly extent: string
  readonly start: Day | null
  readonly due: Day | null
  readonly status: ActionStatus
  /** The newest first. */
  readonly notes: readonly AloneNote[]
  /** The plan is closed: it is read, and nothing is changed any more. */
  readonly closed: boolean
}

/** PUT `/api/plans/<planId>/alone/<action>/status` */
export const SetAloneStatus = v.strictObject({ status: v.picklist(ACTION_STATUSES) })
export type SetAloneStatus = v.InferOutput<typeof SetAloneStatus>

/** POST `/api/plans/<planId>/alone/<action>/notes` */
export const AddAloneNote = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MESSAGE_LENGTH_MAX)),
})
export type AddAloneNote = v.InferOutput<typeof AddAloneNote>
