/** Inputs of the commands that change facts, checked by the server and used by the page. */
import * as v from 'valibot'
import { isDay } from '../day.ts'
import { ATTENDANCES } from '../facts/meeting.ts'
import { isId, type EntryId, type ParticipantId } from '../ids.ts'
import { LIFE_AREAS } from '../life-area.ts'
import { isLocalTime } from '../local-time.ts'
import { BASIS_LENGTH_MAX, MEETING_MINUTES_MAX, PLACE_LENGTH_MAX } from './command-bounds.ts'
import { DECISIONS, REPRESENTATION_KINDS } from '../facts/representation.ts'

/** More people than a responsibility group has; a bound on what one command may carry. */
const CONTRIBUTORS_MAX = 50

const DaySchema = v.custom<string>(isDay)
const ParticipantIdSchema = v.custom<ParticipantId>(isId)
export const EntryIdSchema = v.custom<EntryId>(isId)
export const AreaSchema = v.picklist(LIFE_AREAS)

/** PUT `/api/plans/<planId>/actions/<actionId>/responsibility` */
export const SetResponsibility = v.strictObject({
  area: AreaSchema,
  responsible: v.nullable(ParticipantIdSchema),
  contributors: v.pipe(v.array(ParticipantIdSchema), v.maxLength(CONTRIBUTORS_MAX)),
})
export type SetResponsibility = v.InferOutput<typeof SetResponsibility>

/** PUT `/api/plans/<planId>/areas/<area>/actions/<actionId>/alone`: whether who is responsible sees it alone. */
export const AnswerAlone = v.strictObject({ sees: v.boolean() })
export type AnswerAlone = v.InferOutput<typeof AnswerAlone>

/** PUT `/api/plans/<planId>/period` */
export const SetPeriod = v.pipe(
  v.strictObject({ start: DaySchema, end: DaySchema, nextRevision: DaySchema }),
  v.check((period) => period.start <= period.nextRevision && period.nextRevision <= period.end),
)
export type SetPeriod = v.InferOutput<typeof SetPeriod>

/** PUT `/api/plans/<planId>/writing-help`: the last day; null ends it. */
export const SetWritingHelp = v.strictObject({ until: v.nullable(DaySchema) })
export type SetWritingHelp = v.InferOutput<typeof SetWritingHelp>

/** PUT `/api/plans/<planId>/coordinator` */
export const AppointCoordinator = v.strictObject({ participant: ParticipantIdSchema })
export type AppointCoordinator = v.InferOutput<typeof AppointCoordinator>

/** POST `/api/plans/<planId>/meetings`, and PUT `/api/plans/<planId>/meetings/<meetingId>`, which replaces what was there. */
export const ArrangeMeeting = v.strictObject({
  startsAt: v.custom<string>(isLocalTime),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MEETING_MINUTES_MAX)),
  place: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(PLACE_LENGTH_MAX)),
  invited: v.pipe(v.array(ParticipantIdSchema), v.maxLength(CONTRIBUTORS_MAX)),
})
export type ArrangeMeeting = v.InferOutput<typeof ArrangeMeeting>

/** PUT `/api/plans/<planId>/meetings/<meetingId>/answer`: one's own. */
export const AnswerMeeting = v.strictObject({ answer: v.picklist(ATTENDANCES) })
export type AnswerMeeting = v.InferOutput<typeof AnswerMeeting>

/** POST `/api/plans/<planId>/representations`. A parent's is for every area and decision. */
export const RegisterRepresentation = v.strictObject({
  representative: ParticipantIdSchema,
  kind: v.picklist(REPRESENTATION_KINDS),
  areas: v.pipe(v.array(AreaSchema), v.maxLength(LIFE_AREAS.length)),
  decisions: v.pipe(v.array(v.picklist(DECISIONS)), v.minLength(1), v.maxLength(DECISIONS.length)),
  from: DaySchema,
  to: v.nullable(DaySchema),
  basis: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(BASIS_LENGTH_MAX)),
})
export type RegisterRepresentation = v.InferOutput<typeof RegisterRepresentation>

/** PUT `/api/plans/<planId>/owner-birth-date` */
export const SetOwnerBirthDate = v.strictObject({ bornOn: v.nullable(DaySchema) })
export type SetOwnerBirthDate = v.InferOutput<typeof SetOwnerBirthDate>
