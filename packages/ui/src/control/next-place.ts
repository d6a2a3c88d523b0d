/**
 * Where an arrow key, Home or End leads in a list of `count`, from `place` (-1: from outside); null: it leads nowhere.
 * From the last it goes on to the first, as menus do (WAI-ARIA Authoring Practices, menu pattern).
 */
export function nextPlace(key: string, place: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count
    case 'ArrowUp':
      return place <= 0 ? count - 1 : place - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
