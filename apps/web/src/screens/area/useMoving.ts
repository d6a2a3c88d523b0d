import { useAnnounce } from '@ansvarsgruppe/ui'
import { useWords } from '../../words/index.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { useAreaHere } from './area-room.ts'
import { moveOne } from './area-writing.ts'

export interface Moving {
  readonly canMoveUp: boolean
  readonly canMoveDown: boolean
  readonly move: (direction: -1 | 1) => void
}

/** Moves one entry among its siblings (in their order), and says where it went. */
export function useMoving(
  collection: 'goals' | 'actions',
  id: string,
  name: string,
  siblings: ReadonlyArray<{ readonly id: string; readonly order: string }>,
): Moving {
  const { words } = useWords()
  const { session } = useAreaHere()
  const announce = useAnnounce()
  const index = siblings.findIndex((sibling) => sibling.id === id)
  return {
    canMoveUp: index > 0,
    canMoveDown: index !== -1 && index < siblings.length - 1,
    move: (direction) =>
      keepFocus(() => {
        const position = moveOne(session, collection, id, siblings, direction)
        if (position !== null) announce(words.announce.moved({ what: name, position, n: siblings.length }))
      }),
  }
}
