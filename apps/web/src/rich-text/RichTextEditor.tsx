import type { RichTextProfile } from '@ansvarsgruppe/plan-model'
import { lazy, Suspense, type ReactElement, type ReactNode } from 'react'
import type * as Y from 'yjs'
import type { LocalPresence } from '../rooms/presence.ts'
import type { RichTextLabels } from './labels.ts'

/** The page's undo, which the editor's own changes are part of. */
export interface TextHistory {
  readonly canUndo: boolean
  readonly undo: () => void
}

export interface RichTextEditorProps {
  /** From `session.text(…)` or `session.rootText(…)`. Another fragment gets an editor of its own. */
  readonly fragment: Y.XmlFragment
  /** Which text of the page it is, as `focusOf` says it: the same after its room was loaded anew. */
  readonly place: string
  /** The field's profile: one line, or running text with a toolbar. */
  readonly profile: RichTextProfile
  /** `session.presence` */
  readonly presence: LocalPresence | null
  readonly labels: RichTextLabels
  /** For the toolbar's button; the keys are the page's. */
  readonly history: TextHistory
  /** The language of what is written, where it is not the page's. */
  readonly lang?: string | undefined
  /** Enter in a line: it never splits. */
  readonly onEnter?: (() => void) | undefined
  readonly onEscape?: (() => void) | undefined
  readonly onFocusChange?: ((hasFocus: boolean) => void) | undefined
  readonly autofocus?: boolean | undefined
  /** Its document is gone, and another on its way: it stands as it is, and what is typed waits for the other. */
  readonly isFrozen?: boolean | undefined
  /** It takes the place of such a one. */
  readonly isReplacing?: boolean | undefined
  /** Characters, where the field allows others than its profile's usual number. */
  readonly maxLength?: number | undefined
  /** Shown while the editor's code is fetched: the text as `RichTextView`, so that nothing jumps. */
  readonly fallback?: ReactNode
}

const LoadedEditor = lazy(() => import('./LoadedEditor.tsx'))

/** Text that several people write in at once. Only for those who may write: everyone else gets `RichTextView`. */
export function RichTextEditor({ fallback = null, ...props }: RichTextEditorProps): ReactElement {
  return (
    <Suspense fallback={fallback}>
      <LoadedEditor key={keyOf(props.fragment)} {...props} />
    </Suspense>
  )
}

const keys = new WeakMap<Y.XmlFragment, number>()
let lastKey = 0

/** An editor is bound to its fragment for life; after a room was loaded anew the fragment is another. */
function keyOf(fragment: Y.XmlFragment): number {
  const known = keys.get(fragment)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(fragment, lastKey)
  return lastKey
}
