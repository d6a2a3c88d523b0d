/** An ellipse as so many points, and walking along it by steps that keep boxes apart. */
import type { Point } from './network.ts'

/** Points per turn: a step is a quarter of a degree. */
export const TURN = 1440

export interface Ellipse {
  readonly centre: Point
  readonly points: readonly Point[]
  /** How far apart boxes around two of the points are: 1 and more, and they do not overlap. */
  readonly apart: (one: number, other: number) => number
}

/** Point 0 is at the top; they go round clockwise. */
export function ellipse(
  centre: Point,
  radiusX: number,
  radiusY: number,
  box: { width: number; height: number },
): Ellipse {
  const points = Array.from({ length: TURN }, (_, index) => {
    const angle = (index / TURN) * 2 * Math.PI - Math.PI / 2
    return { x: centre.x + radiusX * Math.cos(angle), y: centre.y + radiusY * Math.sin(angle) }
  })
  const at = (index: number): Point => points[index % TURN] ?? centre
  const apart = (one: number, other: number): number =>
    Math.max(Math.abs(at(one).x - at(other).x) / box.width, Math.abs(at(one).y - at(other).y) / box.height)
  return { centre, points, apart }
}

/** How many points each quarter's share of the way is long; the way is counted in boxes, not in distance. */
export function pointAtShare({ apart }: Ellipse, share: number): number {
  const lengths = Array.from({ length: TURN }, (_, index) => apart(index, index + 1))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let left = (share - Math.floor(share)) * whole
  const index = lengths.findIndex((length) => {
    left -= length
    return left < 0
  })
  return Math.max(0, index)
}

/** The first point after `from` that is `distance` boxes away; null: the turn ends before. */
export function stepFrom({ apart }: Ellipse, from: number, distance: number, end: number): number | null {
  for (let index = from + 1; index <= end; index += 1) {
    if (apart(from, index) >= distance) return index
  }
  return null
}
