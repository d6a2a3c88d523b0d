/** One of the eight person colours. They repeat, so a name always stands beside. Number 1 is kept for the plan owner. */
export type PersonColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export interface FacePerson {
  readonly id: string
  readonly name: string
  readonly colour: PersonColour
  /** The plan owner's face is drawn in multe with a ring. */
  readonly isOwner?: boolean | undefined
}

/** One entry per person, in the order of first appearance: somebody with two open tabs is still one person. */
export function distinctPersons<Person extends { readonly id: string }>(persons: readonly Person[]): Person[] {
  const byId = new Map<string, Person>()
  for (const person of persons) {
    if (!byId.has(person.id)) byId.set(person.id, person)
  }
  return [...byId.values()]
}

/** The colour of the n-th participant (from 0), leaving out colour 1, which is the owner's. */
export function personColour(index: number): PersonColour {
  const colours = [2, 3, 4, 5, 6, 7, 8] as const
  return colours[Math.abs(Math.trunc(index)) % colours.length] ?? 2
}
