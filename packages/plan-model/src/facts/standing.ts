/**
 * Who may receive a room, and as what. `canRead` is the one function that decides whether anything of a room goes to
 * a person; every path that carries content asks it.
 *
 * S1  Without standing, nothing: no participant, no role and no level gives access by itself but what is listed here.
 *     Whoever is invited and has not come is nobody yet.
 * S2  The owner reads every room. Nobody else reads an area without a consent for that area that is valid today,
 *     the coordinator too.
 * S3  The coordinating unit reads no room, whatever consents say.
 * S4  A representative is the owner only inside the mandate's areas, while it lasts, and only when acting in that
 *     capacity; else they are what their consent makes them. Where the mandate is for other decisions than what the plan
 *     says, they read. A parent is the child in every room.
 * S5  A service is what its consent makes it, and acts by one of its members, while they are. A consent the owner has
 *     bound to one of them is theirs alone: nobody else of the service receives anything by it, and nobody at all when
 *     that one has left.
 * S6  Private notes are of the one person whose they are, as themselves, for as long as they take part; of a service's
 *     members each has their own. Not of the owner, not of a coordinator, not of who acts for somebody. The coordinating
 *     unit has none (S3).
 * S7  Whoever is not bound to confidentiality by profession or office reads nothing before they have promised it.
 * S8  Once the owner has taken back that the plan is made, nobody else reads it, by consent or by mandate: but for a
 *     parent, who is the child, and everyone's own notes.
 */
import { type Day } from '../day.ts'
import type { LifeArea } from '../life-area.ts'
import { areaOf, notesOf, type NotesWriter, type RoomName } from '../schema/room-name.ts'
import { asSelf, type Actor } from './actor.ts'
import { owesPromise } from './confidentiality.ts'
import {
  CONSENT_LEVELS,
  type Consent,
  type ConsentLevel,
  type Member,
  type Participant,
  type PlanFacts,
} from './facts.ts'
import { isPlanWithdrawn } from './plan-consent.ts'
import { actsAsParent, representationsOf } from './representation.ts'
import { isCoordinatorRole } from './role.ts'

/** What an actor is in a room: the columns of the policy. */
export type Standing = 'owner' | 'coordinator' | ConsentLevel

/** The actor's standing in the room on `today`; null: the room is not for them. */
export function standingIn(facts: PlanFacts, actor: Actor, room: RoomName, today: Day): Standing | null {
  const participant = facts.participants.get(actor.participant)
  if (participant === undefined || !takesPart(participant, actor, today)) return null
  if (participant.isInvited === true) return null
  const writer = notesOf(room)
  if (writer !== null) return hasNotes(participant) && isSelf(actor, writer) ? 'owner' : null
  const area = areaOf(room)
  if (area !== null && !facts.lifeAreas.includes(area)) return null
  if (participant.id === facts.owner) return actor.capacity === 'self' ? 'owner' : null
  if (participant.role === 'coordinatingUnit' || owesPromise(participant)) return null
  if (isPlanWithdrawn(facts) && !actsAsParent(facts, actor, today)) return null
  if (actor.capacity === 'owner') return standingForOwner(facts, actor, area, today)

  const level = consentedLevel(facts.consents, actor, area, today)
  if (level === null) return null
  return level === 'contribute' && isCoordinatorRole(participant.role) ? 'coordinator' : level
}

/** S6. Whether somebody who takes part has private notes at all. */
function hasNotes({ role }: Pick<Participant, 'role'>): boolean {
  return role !== 'coordinatingUnit'
}

/**
 * Whether the actor is of the participant, on that day: the person, or one of the service's members; nobody is a member
 * of a person, and no service acts without one.
 */
export function takesPart({ endsOn, members }: Participant, actor: Actor, day: Day): boolean {
  if (endsOn !== null && endsOn < day) return false
  if (members === undefined) return actor.member === undefined
  const member = members.find(({ id }) => id === actor.member)
  return member !== undefined && isMemberOn(member, day)
}

function isMemberOn({ endsOn }: Member, day: Day): boolean {
  return endsOn === null || endsOn >= day
}

/**
 * Whoever may differ in what they receive as the participant: the person as themselves; of a service one for all who take
 * over from each other, and each to whom the owner has bound a consent (S5).
 */
export function actorsOf(facts: Pick<PlanFacts, 'consents'>, { id, members }: Participant, day: Day): readonly Actor[] {
  if (members === undefined) return [asSelf(id)]
  const here = members.filter((member) => isMemberOn(member, day))
  const bound = new Set(
    facts.consents.flatMap((one) => (one.participant === id && isValidOn(one, day) ? (one.boundTo ?? []) : [])),
  )
  const whoever = here.find((member) => !bound.has(member.id))
  const apart = here.filter((member) => bound.has(member.id))
  const all = [...(whoever === undefined ? [] : [whoever]), ...apart]
  return all.length === 0 ? [asSelf(id)] : all.map((member) => ({ ...asSelf(id), member: member.id }))
}

/** Whether anything of the room goes to the participant on `today`: to the person, or to anybody of the service. */
export function reachesAnyOf(facts: PlanFacts, participant: Participant, room: RoomName, today: Day): boolean {
  return actorsOf(facts, participant, today).some((actor) => canRead(facts, actor, room, today))
}

/** Whether anything of the room may go to the actor on `today`. */
export function canRead(facts: PlanFacts, actor: Actor, room: RoomName, today: Day): boolean {
  return standingIn(facts, actor, room, today) !== null
}

/** Every room of the plan the actor may receive. */
export function readableAreas(facts: PlanFacts, actor: Actor, today: Day): LifeArea[] {
  return facts.lifeAreas.filter((area) => canRead(facts, actor, `area-${area}`, today))
}

export function isValidOn(consent: Consent, day: Day): boolean {
  return !consent.withdrawn && consent.from <= day && day <= consent.to
}

/** S5. Whether the consent is the actor's: of the participant's, and of one that is bound, that member's. */
export function isFor({ participant, boundTo }: Consent, actor: Actor): boolean {
  return participant === actor.participant && (boundTo === undefined || boundTo === actor.member)
}

/** S5. Whether the owner has bound it to a member who is not of the service any more: it leads to nothing. */
export function hasLostItsMember(
  { participants }: Pick<PlanFacts, 'participants'>,
  { participant, boundTo }: Consent,
  day: Day,
): boolean {
  if (boundTo === undefined) return false
  const member = participants.get(participant)?.members?.find(({ id }) => id === boundTo)
  return member === undefined || !isMemberOn(member, day)
}

/** Whether anybody receives anything by the consent on the day, as far as it is the consent's to say. */
export function countsOn(facts: Pick<PlanFacts, 'participants'>, consent: Consent, day: Day): boolean {
  return isValidOn(consent, day) && !hasLostItsMember(facts, consent, day)
}

function isSelf({ participant, member, capacity }: Actor, writer: NotesWriter): boolean {
  return capacity === 'self' && participant === writer.participant && member === writer.member
}

/** S4 */
function standingForOwner(facts: PlanFacts, actor: Actor, area: LifeArea | null, today: Day): Standing | null {
  const representations = representationsOf(facts, actor.participant, today)
  if (representations.some(({ kind }) => kind === 'parent')) return 'owner'
  if (representations.length === 0) return null
  // What matters to the owner is hers alone to say: whoever reads it as themselves reads it for her, too.
  if (area === null) return consentedLevel(facts.consents, actor, null, today) === null ? null : 'read'
  const here = representations.filter(({ areas }) => areas.includes(area))
  if (here.length === 0) return null
  return here.some(({ decisions }) => decisions.includes('content')) ? 'owner' : 'read'
}

/** The highest level of the valid consents; for the overview any valid consent counts. */
function consentedLevel(
  consents: readonly Consent[],
  actor: Actor,
  area: LifeArea | null,
  today: Day,
): ConsentLevel | null {
  let best = -1
  for (const consent of consents) {
    if (!isFor(consent, actor) || !isValidOn(consent, today)) continue
    if (area === null ? consent.areasOnly === true : !consent.areas.includes(area)) continue
    best = Math.max(best, CONSENT_LEVELS.indexOf(consent.level))
  }
  return CONSENT_LEVELS[best] ?? null
}
