/** Inputs of the commands that change facts, checked by the server and used by the page. */
import * as v from 'valibot'
import { isDay } from '../day.ts'
import { isId, type EntryId, type ParticipantId } from '../ids.ts'
import { LIFE_AREAS } from '../life-area.ts'
import { CONSENT_LEVELS } from '../facts/facts.ts'

/** More people than a responsibility group has; a bound on what one command may carry. */
const CONTRIBUTORS_MAX = 50

const DaySchema = v.custom<string>(isDay)
const ParticipantIdSchema = v.custom<ParticipantId>(isId)
export const EntryIdSchema = v.custom<EntryId>(isId)
const AreaSchema = v.picklist(LIFE_AREAS)

/** PUT `/api/plans/<planId>/actions/<actionId>/responsibility` */
export const SetResponsibility = v.strictObject({
  area: AreaSchema,
  responsible: v.nullable(ParticipantIdSchema),
  contributors: v.pipe(v.array(ParticipantIdSchema), v.maxLength(CONTRIBUTORS_MAX)),
})
export type SetResponsibility = v.InferOutput<typeof SetResponsibility>

/** PUT `/api/plans/<planId>/period` */
export const SetPeriod = v.pipe(
  v.strictObject({ start: DaySchema, end: DaySchema, nextRevision: DaySchema }),
  v.check((period) => period.start <= period.nextRevision && period.nextRevision <= period.end),
)
export type SetPeriod = v.InferOutput<typeof SetPeriod>

/** PUT `/api/plans/<planId>/consents/<participantId>`: replaces what was there. */
export const GiveConsent = v.strictObject({
  areas: v.pipe(v.array(AreaSchema), v.maxLength(LIFE_AREAS.length)),
  level: v.picklist(CONSENT_LEVELS),
  to: DaySchema,
})
export type GiveConsent = v.InferOutput<typeof GiveConsent>

/** PUT `/api/plans/<planId>/writing-help`: the last day; null ends it. */
export const SetWritingHelp = v.strictObject({ until: v.nullable(DaySchema) })
export type SetWritingHelp = v.InferOutput<typeof SetWritingHelp>

/** PUT `/api/plans/<planId>/coordinator` */
export const AppointCoordinator = v.strictObject({ participant: ParticipantIdSchema })
export type AppointCoordinator = v.InferOutput<typeof AppointCoordinator>
