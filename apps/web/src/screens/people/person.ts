import type { Role } from '@ansvarsgruppe/plan-model'
import { personColor } from '@ansvarsgruppe/plan-model/contract'
import type { FacePerson, PersonColour } from '@ansvarsgruppe/ui'

/** Somebody of the plan as the page names and draws them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** What people call each other: the first of the names. */
  readonly firstName: string
  readonly face: FacePerson
}

export function personOf({ id, name, role }: { id: string; name: string; role: Role }): Person {
  const colour = asPersonColour(personColor(id, role))
  return { id, name, firstName: firstName(name), face: { id, name, colour, isOwner: role === 'planOwner' } }
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

const COLOURS: readonly PersonColour[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** A colour's number as the design system's own type; anything else gets one that is nobody's in particular. */
export function asPersonColour(number: number): PersonColour {
  return COLOURS.find((colour) => colour === number) ?? 6
}
