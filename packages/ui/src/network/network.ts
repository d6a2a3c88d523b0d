/** What a network picture tells: people in circles around one, and a line to each. */
import type { FacePerson } from '../face/person.ts'

/** `ending`: what the line stands for ends soon. `none`: there is nothing but the connection itself. */
export type NetworkLine = 'plain' | 'ending' | 'none'

export interface NetworkPerson {
  readonly face: FacePerson
  /** What stands under the face, in a word or two. */
  readonly name: string
  readonly role: string
  /** Everything the picture tells of this person, in a sentence or two; read after the full name. */
  readonly description: string
  readonly line: NetworkLine
  /** How thick the line is: 0 is thinnest. */
  readonly weight: number
  /** A ring around the face: the one who holds the threads. */
  readonly isMarked: boolean
  readonly href: string
}

export interface NetworkCircle {
  readonly id: string
  readonly name: string
  /** Where around the middle it lies, as far as there is room. */
  readonly side: 'top' | 'right' | 'bottom' | 'left'
  readonly people: readonly NetworkPerson[]
}

/** What a layout has to know of a circle: how many, and how wide their words are. */
export type CircleToPlace = Pick<NetworkCircle, 'id' | 'name' | 'side'> & {
  readonly people: ReadonlyArray<Pick<NetworkPerson, 'name'>>
}

/** All distances are in rem, from the upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface PlacedPerson {
  /** Centre of the face. */
  readonly face: Point
  /** Face and words together. */
  readonly slot: Box
  readonly wordsAbove: boolean
  /** The line to this person, from end to end. */
  readonly line: readonly [Point, Point]
}

export interface PlacedCircle {
  readonly id: string
  readonly label: Box
  readonly people: readonly PlacedPerson[]
  /** What lies behind the people of the circle, as points of a broad stroke; empty: nothing. */
  readonly band: readonly Point[]
}

export interface NetworkLayout {
  /** How large faces and words are; `branched`: on branches below the owner, names without roles. */
  readonly density: 'roomy' | 'compact' | 'branched'
  readonly width: number
  readonly height: number
  readonly owner: Point & { readonly radius: number }
  readonly faceRadius: number
  readonly circles: readonly PlacedCircle[]
  /** Lines that lead to nobody by themselves, as points. */
  readonly branches: ReadonlyArray<readonly Point[]>
}

/** A circle of people with the places a layout found for them. */
export interface Standing {
  readonly circle: NetworkCircle
  readonly label: Box
  readonly band: readonly Point[]
  readonly people: ReadonlyArray<{ readonly person: NetworkPerson; readonly place: PlacedPerson }>
}

/** In the order of the circles; those without people have no place. */
export function standingIn(layout: NetworkLayout, circles: readonly NetworkCircle[]): Standing[] {
  return circles.flatMap((circle) => {
    const found = layout.circles.find(({ id }) => id === circle.id)
    if (found === undefined) return []
    const people = circle.people.flatMap((person, index) => {
      const place = found.people[index]
      return place === undefined ? [] : [{ person, place }]
    })
    return [{ circle, label: found.label, band: found.band, people }]
  })
}
