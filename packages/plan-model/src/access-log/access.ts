/**
 * What is written down of whoever reads or writes in a plan: which part of it, not which keystroke, and why they could.
 * The owner reads it as "who has seen the plan".
 */
import { dayInNorway, type Day } from '../day.ts'
import { actorKey, actorOfKey, type Actor, type ActorKey } from '../facts/actor.ts'
import type { ConsentRecord } from '../facts/consent-record.ts'
import { CONSENT_LEVELS, type Consent, type ConsentLevel, type PlanFacts } from '../facts/facts.ts'
import { representationsOf, representsOn, type RepresentationKind } from '../facts/representation.ts'
import { isCoordinatorRole, type Role } from '../facts/role.ts'
import { isFor, isValidOn } from '../facts/standing.ts'
import type { LifeArea } from '../life-area.ts'
import { areaOf, notesOf, parseRoomName, type NotesRoomName, type RoomName } from '../schema/room-name.ts'

/** Parts of a plan beside what people write together. */
const PARTS_OF_FACTS = ['home', 'plan', 'news', 'alone', 'consents', 'meetings', 'accessLog'] as const

/**
 * A room; or `home`: what one's own first page says of the plan. `plan`: who takes part, consents, meetings, dates.
 * `news`: what is new. `alone`: an action seen alone, whatever its area is. `consents`, `meetings`: written only. `accessLog`: this very log.
 */
export type AccessPart = SharedRoomName | (typeof PARTS_OF_FACTS)[number]

/** Rooms that more than one person may receive. Private notes are no part of what is shared, and nobody is told of them. */
type SharedRoomName = Exclude<RoomName, NotesRoomName>

/** The part of the plan a room is; null: somebody's private notes. */
export function partOfRoom(room: RoomName): SharedRoomName | null {
  return notesOf(room) === null ? (room as SharedRoomName) : null
}

/** `export`: a copy was taken away. */
export const ACCESS_ACTS = ['read', 'write', 'export'] as const
export type AccessAct = (typeof ACCESS_ACTS)[number]

/** Why somebody could. */
export type AccessGround =
  | { readonly kind: 'owner' }
  /** Acted for the owner, as what, in areas of their mandate; of a parent's in all. */
  | { readonly kind: 'mandate'; readonly as: RepresentationKind; readonly areas: readonly LifeArea[] }
  /** The owner's consent, as it was given; `asCoordinator`: to who holds the threads. */
  | {
      readonly kind: 'consent'
      readonly from: Day
      readonly to: Day
      readonly level: ConsentLevel
      readonly asCoordinator: boolean
      /** To them alone, and not to whoever else is of their service. */
      readonly isTheirsAlone?: true
      /** Absent in what was written before it was told, and of a consent of which it is not known. */
      readonly given?: ConsentGiven
    }
  /** The owner has agreed that whoever is responsible for an action sees it alone. */
  | { readonly kind: 'alone' }
  /** The coordinating unit: dates and progress, no content. */
  | { readonly kind: 'unit' }
  /** Takes part, and is told what everybody who does is told: no content. */
  | { readonly kind: 'participant' }

/**
 * How a consent came about, as it was on that day: the owner's own word in the plan; of somebody for her, as what they
 * acted; or written down of her and not confirmed. `another`: for her, as what is not known any more.
 */
export type ConsentGiven = 'owner' | RepresentationKind | 'another' | 'unconfirmed'

/** Who it was, in the words of that day: they stay when somebody has left the plan, or is called something else. */
export interface AccessWho {
  readonly name: string
  readonly role: Role
  readonly title: string
  readonly organisation: string
}

export function isAccessPart(value: unknown): value is AccessPart {
  if (typeof value !== 'string') return false
  if ((PARTS_OF_FACTS as readonly string[]).includes(value)) return true
  const room = parseRoomName(value)
  return room !== null && partOfRoom(room) !== null
}

/**
 * Who it was, in whatever capacity: the participant; of a service which of its members, who know of each other's visits as
 * little as anybody does.
 */
export function accessorOf(actor: Actor): ActorKey {
  return actorKey({ ...actor, capacity: 'self' })
}

export function isAccessor(value: unknown): value is ActorKey {
  return typeof value === 'string' && actorOfKey(value)?.capacity === 'self'
}

/** Of a service the person, and the service as where they work. */
export function whoIs(facts: PlanFacts, { participant, member }: Actor): AccessWho {
  const {
    name = '',
    role = 'serviceProvider',
    title = '',
    organisation = '',
    members,
  } = facts.participants.get(participant) ?? {}
  const person = members?.find(({ id }) => id === member)
  if (person === undefined) return { name, role, title, organisation }
  return { name: person.name, role, title, organisation: [name, organisation].filter((part) => part !== '').join(', ') }
}

/** Why the actor can reach a part on a day. Whether they can is `canRead`'s to say. */
export function groundFor(facts: PlanFacts, actor: Actor, part: AccessPart, today: Day): AccessGround {
  const participant = facts.participants.get(actor.participant)
  if (participant === undefined) return { kind: 'participant' }
  if (participant.id === facts.owner) return { kind: 'owner' }
  if (participant.role === 'coordinatingUnit') return { kind: 'unit' }
  if (part === 'alone') return { kind: 'alone' }
  if (actor.capacity === 'owner') return mandateOf(facts, actor, today)
  const room = parseRoomName(part)
  const area = room === null ? null : areaOf(room)
  const consent = facts.consents
    .filter((one) => isFor(one, actor) && isValidOn(one, today))
    .filter(({ areas }) => area === null || areas.includes(area))
    .toSorted(widestFirst)[0]
  if (consent === undefined) return { kind: 'participant' }
  const { from, to, level, boundTo, record } = consent
  return {
    kind: 'consent',
    from,
    to,
    level,
    asCoordinator: isCoordinatorRole(participant.role),
    ...(boundTo === undefined ? {} : { isTheirsAlone: true }),
    ...(record === undefined ? {} : { given: givenBy(facts, record) }),
  }
}

function givenBy(facts: PlanFacts, { signed, oral }: ConsentRecord): ConsentGiven {
  const word = oral === null ? signed : oral.confirmed
  if (word === null) return 'unconfirmed'
  if (word.capacity === 'self') return 'owner'
  const day = dayInNorway(Date.parse(word.at))
  const kinds = facts.representations
    .filter((one) => one.representative === word.by && representsOn(facts, one, day))
    .map(({ kind }) => kind)
  return kinds.find((kind) => kind === 'parent') ?? kinds[0] ?? 'another'
}

function mandateOf(facts: PlanFacts, actor: Actor, today: Day): AccessGround {
  const all = representationsOf(facts, actor.participant, today)
  const [first] = all
  if (first === undefined) return { kind: 'participant' }
  if (all.some(({ kind }) => kind === 'parent')) return { kind: 'mandate', as: 'parent', areas: facts.lifeAreas }
  return { kind: 'mandate', as: first.kind, areas: [...new Set(all.flatMap(({ areas }) => areas))] }
}

function widestFirst(a: Consent, b: Consent): number {
  return CONSENT_LEVELS.indexOf(b.level) - CONSENT_LEVELS.indexOf(a.level) || b.to.localeCompare(a.to)
}
