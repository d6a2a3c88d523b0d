import { LINE, LINE_LENGTH_MAX, PROSE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { extensionsFor } from './extensions.ts'
import type { RichTextEditorProps } from './RichTextEditor.tsx'

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

  const { fragment, profile, presence } = props
  const { name, placeholder } = props.labels
  useEffect(() => {
    const mount = element.current
    if (mount === null) return undefined
    const isLine = profile === LINE
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
      },
      onFocus: () => latest.current.onFocusChange?.(true),
      onBlur: () => latest.current.onFocusChange?.(false),
    })
    setEditor(created)
    return () => {
      setEditor(null)
      created.destroy()
    }
  }, [element, fragment, profile, presence, name, placeholder])
  return editor
}
