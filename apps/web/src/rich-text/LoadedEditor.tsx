import { RichTextFrame } from '@ansvarsgruppe/ui'
import { useId, useRef, type ReactElement } from 'react'
import { ProseTools } from './ProseTools.tsx'
import type { RichTextEditorProps } from './RichTextEditor.tsx'
import { useTextEditor } from './useTextEditor.ts'

/** The editor itself, in a file of its own: its code is fetched only by those who write. */
export default function LoadedEditor(props: RichTextEditorProps): ReactElement {
  const element = useRef<HTMLDivElement>(null)
  const id = useId()
  const editor = useTextEditor(element, props)
  const { tools } = props.labels
  const toolbar = editor !== null && tools !== undefined && (
    <ProseTools editor={editor} labels={tools} history={props.history} controls={id} />
  )
  return (
    <RichTextFrame toolbar={toolbar}>
      <div id={id} ref={element} lang={props.lang} />
    </RichTextFrame>
  )
}
