/**
 * Who may receive a room, and as what. `canRead` is the one function that decides whether anything of a room goes to
 * a person; every path that carries content asks it.
 *
 * S1  Without standing, nothing: no participant, no role and no level gives access by itself but what is listed here.
 * S2  The owner reads every room. Nobody else reads an area without a consent for that area that is valid today,
 *     the coordinator too.
 * S3  The coordinating unit reads no room, whatever consents say.
 * S4  A representative is the owner only inside the mandate's areas, and only when acting in that capacity; else they
 *     are what their consent makes them.
 */
import { type Day } from '../day.ts'
import type { LifeArea } from '../life-area.ts'
import { areaOf, type RoomName } from '../schema/room-name.ts'
import { CONSENT_LEVELS, type Actor, type Consent, type ConsentLevel, type PlanFacts } from './facts.ts'
import { isCoordinatorRole } from './role.ts'

/** What an actor is in a room: the columns of the policy. */
export type Standing = 'owner' | 'coordinator' | ConsentLevel

export const STANDINGS: readonly Standing[] = ['owner', 'coordinator', 'contribute', 'comment', 'read']

/** The actor's standing in the room on `today`; null: the room is not for them. */
export function standingIn(facts: PlanFacts, actor: Actor, room: RoomName, today: Day): Standing | null {
  const participant = facts.participants.get(actor.participant)
  if (participant === undefined || (participant.endsOn !== null && participant.endsOn < today)) return null
  const area = areaOf(room)
  if (area !== null && !facts.lifeAreas.includes(area)) return null
  if (participant.id === facts.owner) return 'owner'
  if (participant.role === 'coordinatingUnit') return null
  if (actor.capacity === 'owner') return actsForOwnerIn(participant.mandateAreas, area) ? 'owner' : null

  const level = consentedLevel(facts.consents, actor, area, today)
  if (level === null) return null
  return level === 'contribute' && isCoordinatorRole(participant.role) ? 'coordinator' : level
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

// The mandate never covers the overview: what matters to the owner is hers alone to say.
function actsForOwnerIn(mandateAreas: readonly LifeArea[], area: LifeArea | null): boolean {
  return area !== null && mandateAreas.includes(area)
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
    if (consent.participant !== actor.participant || !isValidOn(consent, today)) continue
    if (area !== null && !consent.areas.includes(area)) continue
    best = Math.max(best, CONSENT_LEVELS.indexOf(consent.level))
  }
  return CONSENT_LEVELS[best] ?? null
}
