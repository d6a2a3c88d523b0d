/** Ctrl or Cmd with Z undoes; with Shift and Z, or with Y, it is done again. */
import type { UndoDirection } from '../../rooms/index.ts'

/** Boxes with words of their own that are not in the plan yet: there the browser's own undo is what one means. */
const DRAFT = 'textarea, input:is(:not([type]), [type=text], [type=search], [type=url], [type=email], [type=tel])'

/** What a key asks of the page; null: nothing, or it belongs to somebody else. */
export function directionOf(event: KeyboardEvent): UndoDirection | null {
  const { target } = event
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey === event.metaKey) return null
  if (target instanceof Element && target.closest(`dialog, ${DRAFT}`) !== null) return null
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo'
    case 'y':
      return event.shiftKey ? null : 'redo'
    default:
      return null
  }
}
