/** The keys that go on and back along each axis. */
const KEYS = {
  down: { next: 'ArrowDown', previous: 'ArrowUp' },
  across: { next: 'ArrowRight', previous: 'ArrowLeft' },
} as const

/**
 * Where an arrow key, Home or End leads in a list of `count` things one below or beside the other, from `place` (-1: from
 * outside); null: it leads nowhere. It goes round at the ends (WAI-ARIA Authoring Practices, menu and toolbar patterns).
 */
export function nextPlace(key: string, place: number, count: number, axis: keyof typeof KEYS): number | null {
  if (count === 0) return null
  const { next, previous } = KEYS[axis]
  switch (key) {
    case next:
      return (place + 1) % count
    case previous:
      return place <= 0 ? count - 1 : place - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
