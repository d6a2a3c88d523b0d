/** Inputs of the commands on consents, checked by the server and used by the page. */
import * as v from 'valibot'
import { isDay } from '../day.ts'
import { isId, type MemberId } from '../ids.ts'
import { CIRCUMSTANCES_LENGTH_MAX, PURPOSE_LENGTH_MAX } from '../facts/consent-record.ts'
import { CONSENT_LEVELS } from '../facts/facts.ts'
import { LIFE_AREAS } from '../life-area.ts'

const DaySchema = v.custom<string>(isDay)
const Given = {
  areas: v.pipe(v.array(v.picklist(LIFE_AREAS)), v.maxLength(LIFE_AREAS.length)),
  level: v.picklist(CONSENT_LEVELS),
  to: DaySchema,
  /** Of a service's: the one member it is for, null: whoever of the service takes over. Left out: as it was. */
  boundTo: v.optional(v.nullable(v.custom<MemberId>(isId))),
  /** Left out: as it was where no area is taken away, and else to help with the plan. */
  purpose: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(PURPOSE_LENGTH_MAX))),
}

/** How something was said, and to whom: whoever sends it. */
const Said = {
  saidOn: DaySchema,
  circumstances: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(CIRCUMSTANCES_LENGTH_MAX)),
}

/** PUT `/api/plans/<planId>/consents/<participantId>`: a new version, in place of the one that counts. */
export const GiveConsent = v.strictObject(Given)
export type GiveConsent = v.InferInput<typeof GiveConsent>

/** PUT `/api/plans/<planId>/consents/<participantId>/oral`: written down by a coordinator. */
export const RecordConsent = v.strictObject({ ...Given, ...Said })
export type RecordConsent = v.InferInput<typeof RecordConsent>

/** PUT `/api/plans/<planId>/consents/<participantId>/oral-no`: what she took away, written down by a coordinator. */
export const RecordNo = v.strictObject({
  /** Those that are taken away; null: everything. */
  areas: v.nullable(Given.areas),
  /** What may be done in the rest; left out: as much as before. */
  level: v.optional(Given.level),
  ...Said,
})
export type RecordNo = v.InferInput<typeof RecordNo>

/** PUT `/api/plans/<planId>/consents/<participantId>/oral-no/answer`: her word on it; false: it is given back. */
export const AnswerNo = v.strictObject({ isRight: v.boolean() })
export type AnswerNo = v.InferInput<typeof AnswerNo>

/** PUT `/api/plans/<planId>/consents/<participantId>/oral/answer`: the owner's word on what was written down. */
export const AnswerConsent = v.strictObject({ isRight: v.boolean() })
export type AnswerConsent = v.InferInput<typeof AnswerConsent>

/** PUT `/api/plans/<planId>/consent`: that the plan is made. Yes is all there is to say. */
export const GivePlanConsent = v.strictObject({})

/** PUT `/api/plans/<planId>/consent/oral`: that the plan is made, written down by a coordinator. */
export const RecordPlanConsent = v.strictObject(Said)
export type RecordPlanConsent = v.InferInput<typeof RecordPlanConsent>

/** PUT `/api/plans/<planId>/consent/oral/answer`: the owner's word on that. */
export const AnswerPlanConsent = v.strictObject({ isRight: v.boolean() })
export type AnswerPlanConsent = v.InferInput<typeof AnswerPlanConsent>
