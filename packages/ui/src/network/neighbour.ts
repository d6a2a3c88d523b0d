/** Which face an arrow key leads to. */
import type { Point } from './network.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const UNIT: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}
/** How much more a step sideways counts than one ahead. */
const SIDEWAYS = 2

/** Index of the nearest point in that direction; null: there is none. */
export function neighbour(points: readonly Point[], from: number, direction: Direction): number | null {
  const here = points[from]
  if (here === undefined) return null
  const unit = UNIT[direction]
  let best: { readonly index: number; readonly cost: number } | null = null
  for (const [index, point] of points.entries()) {
    const ahead = (point.x - here.x) * unit.x + (point.y - here.y) * unit.y
    const aside = Math.abs((point.x - here.x) * unit.y) + Math.abs((point.y - here.y) * unit.x)
    if (ahead <= 0.01) continue
    const cost = ahead + SIDEWAYS * aside
    if (best === null || cost < best.cost) best = { index, cost }
  }
  return best?.index ?? null
}

export function directionOf(key: string): Direction | null {
  switch (key) {
    case 'ArrowLeft':
      return 'left'
    case 'ArrowRight':
      return 'right'
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    default:
      return null
  }
}
