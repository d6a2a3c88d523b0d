/** `/api/plans/<planId>/services`, and `…/participants/<participantId>/members`: services that take part, and who is in them. */
import * as v from 'valibot'
import { SERVICE_ROLES } from '../facts/service.ts'
import { INVITED_TEXT_LENGTH_MAX } from './invitations.ts'
import { IdentityNumber, line, PersonName } from './person.ts'

/** POST `/api/plans/<planId>/services` */
export const AddService = v.strictObject({
  role: v.picklist(SERVICE_ROLES),
  name: PersonName,
  /** '': as the role is called. */
  title: line(0, INVITED_TEXT_LENGTH_MAX),
  organisation: line(0, INVITED_TEXT_LENGTH_MAX),
  /** Who says who else is of it. */
  leader: v.strictObject({ name: PersonName, identityNumber: IdentityNumber }),
})
export type AddService = v.InferOutput<typeof AddService>

/** POST `/api/plans/<planId>/participants/<participantId>/members` */
export const AddMember = v.strictObject({ name: PersonName, identityNumber: IdentityNumber, leads: v.boolean() })
export type AddMember = v.InferOutput<typeof AddMember>
