import { LINE } from '@ansvarsgruppe/plan-model'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { RichTextEditor } from '../../rich-text/index.ts'
import { useUndoing } from '../undo/undoing.ts'
import type { TextSource } from './text-source.ts'
import { useLastingText } from './useLastingText.ts'

export interface LineEditorProps {
  readonly source: TextSource
  /** The accessible name of the box. */
  readonly name: string
  readonly placeholder: string
  /** The language of the line, where it is not the page's. */
  readonly lang?: string | undefined
  /** The line as it is read, while the editor's code is fetched. */
  readonly shown: ReactNode
  /** `elsewhere`: focus has already gone where the person wants to be. */
  readonly onEnd: (how: 'keyboard' | 'elsewhere') => void
}

/** One shared line being written. Enter, Escape and leaving end it. */
export function LineEditor({ source, name, placeholder, lang, shown, onEnd }: LineEditorProps): ReactElement | null {
  const box = useRef<HTMLDivElement>(null)
  const undoing = useUndoing()
  const { fragment, ...lasting } = useLastingText(source)
  if (fragment === null) return <>{shown}</>
  function left(): void {
    // A row that somebody moves loses focus and has it back at once, and so does a text whose room is loaded anew: that
    // is no leaving.
    queueMicrotask(() => {
      if (box.current?.contains(document.activeElement) !== true) onEnd('elsewhere')
    })
  }
  return (
    <div ref={box} className="ag-line-editor">
      <RichTextEditor
        {...lasting}
        fragment={fragment}
        place={source.focus}
        profile={LINE}
        history={undoing}
        labels={{ name, placeholder }}
        lang={lang}
        autofocus
        onEnter={() => onEnd('keyboard')}
        onEscape={() => onEnd('keyboard')}
        onFocusChange={(hasFocus) => {
          source.setFocus(hasFocus)
          if (!hasFocus) left()
        }}
        fallback={shown}
      />
    </div>
  )
}
