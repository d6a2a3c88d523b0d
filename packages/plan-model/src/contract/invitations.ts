/**
 * How somebody comes to take part. `/api/plans/<planId>/invitations` is for the owner and the coordinators;
 * `/api/invitation` for whoever holds a link and has signed in.
 */
import * as v from 'valibot'
import { ROLES, type Role } from '../facts/role.ts'
import type { ParticipantId, PlanId } from '../ids.ts'
import { LANGUAGES } from './choices.ts'
import { IdentityNumber, line, PersonName } from './person.ts'

/** Longest title or organisation, in characters. */
export const INVITED_TEXT_LENGTH_MAX = 120
/** Longest address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
export const EMAIL_LENGTH_MAX = 254
/** Characters of a link's token: 256 random bits in base64url. */
export const INVITATION_TOKEN_LENGTH = 43

/** The plan has one owner; the unit and the coordinator are appointed. */
const NOT_INVITED: ReadonlySet<Role> = new Set<Role>([
  'planOwner',
  'coordinatingUnit',
  'coordinator',
  'childCoordinator',
])
export const INVITED_ROLES: readonly Role[] = ROLES.filter((role) => !NOT_INVITED.has(role))

/** POST `/api/plans/<planId>/invitations` */
export const InviteSomeone = v.strictObject({
  name: PersonName,
  role: v.pipe(
    v.picklist(ROLES),
    v.check((role) => INVITED_ROLES.includes(role)),
  ),
  /** '': as the role is called. */
  title: line(0, INVITED_TEXT_LENGTH_MAX),
  organisation: line(0, INVITED_TEXT_LENGTH_MAX),
  email: v.pipe(v.string(), v.trim(), v.maxLength(EMAIL_LENGTH_MAX), v.email()),
  /** Of the mail. */
  language: v.picklist(LANGUAGES),
  /** Null: whoever signs in with the link is confirmed by hand. */
  expected: v.nullable(IdentityNumber),
})
export type InviteSomeone = v.InferOutput<typeof InviteSomeone>

/** The fields of an invitation that cannot be sent as they are, before the server says so; empty: it can be. */
export function wrongFieldsOf(input: v.InferInput<typeof InviteSomeone>): ReadonlySet<string> {
  const read = v.safeParse(InviteSomeone, input)
  return new Set(
    read.success ? [] : read.issues.flatMap(({ path }) => (path === undefined ? [] : [String(path[0].key)])),
  )
}

/** PUT `/api/plans/<planId>/invitations/<participantId>/confirmation`: the code that was read to them. */
export const ConfirmInvited = v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) })

/** POST `/api/invitation` */
export const TakeInvitation = v.strictObject({
  token: v.pipe(v.string(), v.length(INVITATION_TOKEN_LENGTH), v.regex(/^[A-Za-z0-9_-]+$/)),
})
export type TakeInvitation = v.InferOutput<typeof TakeInvitation>

/**
 * `handedOver`: the server sends no mail; the inviter has the link. `refused`: the address does not take mail.
 * `givenUp`: it could not be delivered in time.
 */
export type MailState = 'handedOver' | 'underway' | 'sent' | 'refused' | 'givenUp'

/** An invitation whose person is not known yet. */
export interface InvitationView {
  readonly participant: ParticipantId
  readonly email: string
  readonly mail: MailState
  /** Milliseconds since the epoch; the link opens nothing after it. */
  readonly expiresAt: number
  /** Whether it waits for a certain person; else somebody confirms who has signed in. */
  readonly expectsSomebody: boolean
  /** Whether there is a link that can be used. */
  readonly isOpen: boolean
  /** Who has signed in with the link and waits. `name`: as the provider says it, '' where it says none. */
  readonly signedIn: { readonly name: string; readonly code: string; readonly at: number } | null
}

export interface InvitationsView {
  readonly invitations: readonly InvitationView[]
  /** Whether the server sends the links by mail. */
  readonly sendsMail: boolean
  /** Given once, when the server sends no mail: to be handed over by the inviter. */
  readonly link: string | null
}

/** What has become of a link. */
export type TakenInvitation =
  | { readonly state: 'joined' | 'alreadyThere'; readonly planId: PlanId }
  /** Somebody must confirm who this is; the code is what they compare. */
  | { readonly state: 'waiting'; readonly code: string }
  /** It waits for another person than the one who has signed in. */
  | { readonly state: 'notYou' }

/** GET `/api/invitation`: what of theirs waits to be confirmed. */
export interface WaitingInvitations {
  readonly waiting: ReadonlyArray<{ readonly code: string; readonly at: number }>
}
