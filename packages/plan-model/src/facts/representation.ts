/**
 * Who may act for the plan owner, in what, and from when to when. Computed by the day: what begins or ends by the
 * calendar needs no job.
 *
 * A1  A parent represents a child who does not yet decide for herself ({@link DECIDES_FROM_AGE}), in everything, and
 *     nobody who is older: it ends by itself on the birthday. Without a known birth date nobody is a child.
 * A2  A guardian and who holds a written authorisation act in the areas and kinds of decision of theirs, on its days,
 *     and in nothing else. What matters to the owner is hers alone to say: the overview they read at most.
 * A3  Nobody represents anybody without visibly choosing to; and the owner is not her own representative.
 * A4  Nor does anybody who has been invited and has not come, or who has still to promise confidentiality: what is
 *     registered for them counts from then on.
 */
import type { Day } from '../day.ts'
import type { EntryId, ParticipantId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { Actor } from './actor.ts'
import { owesPromise } from './confidentiality.ts'
import type { PlanFacts } from './facts.ts'

/**
 * Years from which a person decides for herself who gets to know what of her: pasient- og brukerrettighetsloven § 4-3.
 * Until then those with parental responsibility do, § 4-4. A municipality may have another age, within bounds: much
 * cooperation around children asks the young person from 15 on, and at 18 everybody is of age.
 */
export const DECIDES_FROM_AGE = { usual: 16, min: 15, max: 18 } as const

/** `parent`: by law. `guardian`: appointed by Statsforvalteren, vergemålsloven. `authorised`: by the owner, in writing. */
export const REPRESENTATION_KINDS = ['parent', 'guardian', 'authorised'] as const
export type RepresentationKind = (typeof REPRESENTATION_KINDS)[number]

/** Kinds of decision: who receives what; what stands in the plan; meetings; requests and complaints. */
export const DECISIONS = ['consents', 'content', 'meetings', 'requests'] as const
export type Decision = (typeof DECISIONS)[number]

export interface Representation {
  readonly id: EntryId
  readonly representative: ParticipantId
  readonly kind: RepresentationKind
  /** Of a parent's: empty, and every area. */
  readonly areas: readonly LifeArea[]
  readonly decisions: readonly Decision[]
  readonly from: Day
  /** The last day; null: until it is ended. */
  readonly to: Day | null
  /** What was shown: "Verjefullmakt, sett 3. mars". */
  readonly basis: string
}

/** What says from when the owner decides for herself. */
export type OwnersAge = Pick<PlanFacts, 'ownerBirthDate' | 'decidesFromAge'>

/** The day from which the owner decides for herself; null: her birth date is not known, and she is of age. */
export function decidesFromDay({ ownerBirthDate, decidesFromAge }: OwnersAge): Day | null {
  return ownerBirthDate === null ? null : birthdayOf(ownerBirthDate, decidesFromAge ?? DECIDES_FROM_AGE.usual)
}

/** Whether the owner decides for herself on `day`; who is not known to be a child does. */
export function decidesForHerself(facts: OwnersAge, day: Day): boolean {
  const from = decidesFromDay(facts)
  return from === null || day >= from
}

/** Whether the representation counts on `day`. */
export function representsOn(facts: OwnersAge, { kind, from, to }: Representation, day: Day): boolean {
  if (day < from || (to !== null && day > to)) return false
  return kind !== 'parent' || !decidesForHerself(facts, day)
}

/** Those by which the participant may act for the owner on `day`. */
export function representationsOf(facts: PlanFacts, participant: ParticipantId, day: Day): Representation[] {
  if (participant === facts.owner || facts.representations.length === 0) return []
  return facts.representations.filter(
    (one) => one.representative === participant && representsOn(facts, one, day) && takesPart(facts, one, day),
  )
}

/** A3: whether the actor may act in their capacity at all on `day`. */
export function mayActAs(facts: PlanFacts, actor: Actor, day: Day): boolean {
  return actor.capacity === 'self' || representationsOf(facts, actor.participant, day).length > 0
}

/**
 * Whether the actor may take such a decision as the owner or for her, in the area; null: about the plan as a whole.
 * Who the coordinator or anybody else is, is not asked here.
 */
export function decidesAsOwner(
  facts: PlanFacts,
  actor: Actor,
  decision: Decision,
  area: LifeArea | null,
  day: Day,
): boolean {
  if (actor.participant === facts.owner) {
    return actor.capacity === 'self' && (decision !== 'consents' || decidesForHerself(facts, day))
  }
  if (actor.capacity !== 'owner') return false
  return representationsOf(facts, actor.participant, day).some(
    (one) => one.decisions.includes(decision) && (one.kind === 'parent' || area === null || one.areas.includes(area)),
  )
}

/** Whether a parent acts: then nothing of the plan is outside the mandate. */
export function actsAsParent(facts: PlanFacts, actor: Actor, day: Day): boolean {
  return (
    actor.capacity === 'owner' && representationsOf(facts, actor.participant, day).some(({ kind }) => kind === 'parent')
  )
}

/** The day somebody turns so old. Compared as words: in a year without the leap day they were born on, it is the first of March. */
function birthdayOf(born: Day, age: number): Day {
  return `${String(Number(born.slice(0, 4)) + age).padStart(4, '0')}${born.slice(4)}`
}

function takesPart(facts: PlanFacts, { representative }: Representation, day: Day): boolean {
  const participant = facts.participants.get(representative)
  if (participant === undefined || participant.role === 'coordinatingUnit') return false
  if (participant.isInvited === true || owesPromise(participant)) return false
  return participant.endsOn === null || participant.endsOn >= day
}
