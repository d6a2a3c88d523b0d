/** Boxes, and whether they meet. */
import type { Box, Point } from './network.ts'

export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** Boxes that share an edge may, by rounding, share a hair more: that is no overlap. */
const HAIR = 1e-6

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x + HAIR < other.x + other.width &&
    other.x + HAIR < one.x + one.width &&
    one.y + HAIR < other.y + other.height &&
    other.y + HAIR < one.y + one.height
  )
}

/** Whether the straight line between two points touches the box (Liang and Barsky's clipping). */
export function crosses([from, to]: readonly [Point, Point], box: Box): boolean {
  const edges = [
    [from.x - to.x, from.x - box.x],
    [to.x - from.x, box.x + box.width - from.x],
    [from.y - to.y, from.y - box.y],
    [to.y - from.y, box.y + box.height - from.y],
  ] as const
  let enters = 0
  let leaves = 1
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false
    if (direction < 0) enters = Math.max(enters, distance / direction)
    if (direction > 0) leaves = Math.min(leaves, distance / direction)
  }
  return enters <= leaves
}
