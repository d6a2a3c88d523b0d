import { LINE, LINE_LENGTH_MAX, PROSE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Editor } from '@tiptap/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { extensionsFor } from './extensions.ts'
import { leaveCaret, takeUpCaret } from './left-caret.ts'
import type { RichTextEditorProps } from './RichTextEditor.tsx'

/** Keys that change a text. */
const CHANGING = new Set(['Enter', 'Backspace', 'Delete'])

/**
 * An editor bound to its fragment, on `element`. It lives as long as the component: the fragment never changes under
 * it (the component is keyed by it), and callbacks are looked up when they are called.
 */
export function useTextEditor(element: RefObject<HTMLElement | null>, props: RichTextEditorProps): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  const { fragment, place, profile, presence } = props
  const { name, placeholder } = props.labels
  const begin = useCallback((): (() => void) => {
    const mount = element.current
    if (mount === null) return () => {}
    const isLine = profile === LINE
    /** What is typed while the document is gone: it goes into the next one. */
    let typed = ''
    const isFrozen = (): boolean => latest.current.isFrozen === true
    const created = new Editor({
      element: { mount },
      extensions: extensionsFor(profile, {
        fragment,
        presence,
        maxLength: latest.current.maxLength ?? (isLine ? LINE_LENGTH_MAX : PROSE_LENGTH_MAX),
        placeholder,
        onEnter: () => latest.current.onEnter?.(),
        onEscape: () => {
          const { onEscape } = latest.current
          onEscape?.()
          return onEscape !== undefined
        },
      }),
      // The page's own style sheet has these rules: the content security policy lets no injected style in.
      injectCSS: false,
      autofocus: latest.current.autofocus === true ? 'end' : false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-label': name, 'aria-multiline': String(!isLine) },
        handleTextInput: (_view, _from, _to, text) => {
          if (isFrozen()) typed += text
          return isFrozen()
        },
        handleKeyDown: (_view, event) => isFrozen() && CHANGING.has(event.key),
        handlePaste: isFrozen,
        handleDrop: isFrozen,
      },
      onFocus: () => latest.current.onFocusChange?.(true),
      onBlur: () => latest.current.onFocusChange?.(false),
    })
    takeUpCaret(created, place, fragment)
    setEditor(created)
    return () => {
      leaveCaret(created, { place, fragment, typed })
      setEditor(null)
      created.destroy()
    }
  }, [element, fragment, place, profile, presence, name, placeholder])

  const end = useRef<(() => void) | null>(null)
  // An editor that takes another's place is there before anything is drawn, and one that goes notes its caret while it is
  // still on the page. Otherwise the page is drawn first: a row opens at once.
  useLayoutEffect(() => {
    if (latest.current.isReplacing === true) end.current = begin()
    return () => {
      end.current?.()
      end.current = null
    }
  }, [begin])
  useEffect(() => {
    end.current ??= begin()
  }, [begin])
  return editor
}
