import { removeEntry, restoreEntry, type Author } from '@ansvarsgruppe/plan-model'
import { useToast } from '@ansvarsgruppe/ui'
import { useCallback } from 'react'
import { useWords } from '../../words/index.ts'
import { removalOf } from '../undo/removal.ts'
import { useUndoing } from '../undo/undoing.ts'
import { keepFocus } from './keep-focus.ts'

/** What removing needs of a room's session: the document stays hidden in it. */
export interface RemovingSession {
  write: (
    write: (context: { readonly doc: Parameters<typeof removeEntry>[0]; readonly author: Author }) => void,
  ) => unknown
}

export interface Removal {
  /** Removes the entry, and offers to take that back. `text`: what is said of it. */
  readonly remove: (collection: string, id: string, text: string) => void
  readonly restore: (collection: string, id: string, what: string) => void
}

/** Nothing vanishes: an entry is removed by a stamp, and comes back as it was. Taking it back is the page's undo. */
export function useRemoval(session: RemovingSession): Removal {
  const { words } = useWords()
  const showToast = useToast()
  const { undo, latest } = useUndoing()
  const restore = useCallback(
    (collection: string, id: string) => session.write(({ doc }) => restoreEntry(doc, collection, id)),
    [session],
  )
  return {
    remove: useCallback(
      (collection, id, text) => {
        keepFocus(() => session.write(({ doc, author }) => removeEntry(doc, collection, id, author)))
        const removal = latest()
        showToast({
          text,
          about: removalOf({ collection, entry: id }),
          actionText: words.button.undo,
          // Something else may have been done since: then only the removal is taken back, as one more change.
          onAction: () => (latest() === removal ? undo() : restore(collection, id)),
        })
      },
      [session, showToast, words, restore, undo, latest],
    ),
    restore: useCallback(
      (collection, id, what) => {
        keepFocus(() => restore(collection, id))
        // It stands far from the list it was in: only seen words tell that it worked.
        showToast({ text: words.announce.restored(what), about: removalOf({ collection, entry: id }) })
      },
      [restore, showToast, words],
    ),
  }
}
