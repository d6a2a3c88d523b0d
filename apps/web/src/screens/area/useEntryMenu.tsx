import type { MenuItem } from '@ansvarsgruppe/ui'
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useReadMenuItem } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { useRemoval } from '../editing/useRemoval.ts'
import { actionElementId, goalElementId } from '../plan/place.ts'
import { useAreaHere } from './area-room.ts'
import { useMoving } from './useMoving.ts'

/** What can be done with a goal or an action as one among others: move it, and remove it. Only what the person may. Anyone may have it read. */
export function useEntryMenu(
  collection: 'goals' | 'actions',
  entry: { readonly id: string; readonly createdBy: string },
  name: string,
  siblings: ReadonlyArray<{ readonly id: string; readonly order: string }>,
): readonly MenuItem[] {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { remove } = useRemoval(session)
  const { canMoveUp, canMoveDown, move } = useMoving(collection, entry.id, name, siblings)
  const read = useReadMenuItem(collection === 'goals' ? goalElementId(entry.id) : actionElementId(entry.id))
  const items: MenuItem[] = [...read]
  if (may.change(collection, entry, 'order') && siblings.length > 1) {
    items.push(
      {
        id: 'up',
        text: words.button.moveUp,
        icon: <ArrowUpIcon aria-hidden />,
        isDisabled: !canMoveUp,
        onSelect: () => move(-1),
      },
      {
        id: 'down',
        text: words.button.moveDown,
        icon: <ArrowDownIcon aria-hidden />,
        isDisabled: !canMoveDown,
        onSelect: () => move(1),
      },
    )
  }
  if (may.remove(collection, entry)) {
    items.push({
      id: 'remove',
      text: collection === 'goals' ? words.goal.remove : words.action.remove,
      icon: <TrashIcon aria-hidden />,
      isDanger: true,
      onSelect: () => remove(collection, entry.id, words.undo.deleted(name)),
    })
  }
  return items
}
