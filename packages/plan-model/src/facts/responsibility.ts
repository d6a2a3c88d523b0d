/**
 * Who is responsible for and contributes to an action. A fact counts in its own area only, and two areas may have an
 * action of the same id: whoever writes in one must neither decide in another, nor find out which ids it has.
 */
import type { Day } from '../day.ts'
import type { EntryId, ParticipantId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { PlanFacts } from './facts.ts'

/** The owner's answer to whether who is responsible may see the action alone, in an area they do not receive. */
export const ALONE_ANSWERS = ['asked', 'agreed', 'declined'] as const
export type AloneAnswer = (typeof ALONE_ANSWERS)[number]

export interface Responsibility {
  readonly action: EntryId
  readonly area: LifeArea
  /** Null: nobody yet. */
  readonly responsible: ParticipantId | null
  readonly contributors: readonly ParticipantId[]
  /** About who is responsible now, and since when. Absent: it has not been asked. */
  readonly alone?: { readonly answer: AloneAnswer; readonly on: Day }
}

declare const brand: unique symbol
/** An area and an action in it. */
export type ResponsibilityKey = string & { readonly [brand]: 'ResponsibilityKey' }
export type Responsibilities = ReadonlyMap<ResponsibilityKey, Responsibility>

/** No id holds a slash. */
function keyOf(area: LifeArea, action: string): ResponsibilityKey {
  return `${area}/${action}` as ResponsibilityKey
}

export function responsibilitiesOf(facts: Iterable<Responsibility>): Responsibilities {
  return new Map([...facts].map((fact) => [keyOf(fact.area, fact.action), fact]))
}

/** As they were, but for one that is new or in another's place. */
export function withResponsibility(facts: Responsibilities, next: Responsibility): Responsibilities {
  return new Map([...facts, [keyOf(next.area, next.action), next]])
}

export function responsibilityFor(
  { responsibilities }: Pick<PlanFacts, 'responsibilities'>,
  area: LifeArea | null,
  action: string,
): Responsibility | null {
  return area === null ? null : (responsibilities.get(keyOf(area, action)) ?? null)
}
