import { RichTextToolbar, type RichTextTool } from '@ansvarsgruppe/ui'
import { ArrowUndoIcon, BulletListIcon, LinkIcon, NumberListIcon } from '@navikt/aksel-icons'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useState, type ReactElement } from 'react'
import type { ToolLabels } from './labels.ts'
import type { TextHistory } from './RichTextEditor.tsx'
import { LinkForm } from './LinkForm.tsx'

export interface ProseToolsProps {
  readonly editor: Editor
  readonly labels: ToolLabels
  readonly history: TextHistory
  /** The id of the editor's element. */
  readonly controls: string
}

export function ProseTools({ editor, labels, history, controls }: ProseToolsProps): ReactElement {
  const [asksForLink, setAsksForLink] = useState(false)
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) })
  const tools = toolsOf(editor, labels, history, state, () => setAsksForLink((asks) => !asks))
  return (
    <>
      <RichTextToolbar label={labels.toolbar} controls={controls} tools={tools} />
      {asksForLink && <LinkForm editor={editor} labels={labels} onDone={() => setAsksForLink(false)} />}
    </>
  )
}

interface ToolState {
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isBulletList: boolean
  readonly isOrderedList: boolean
  readonly isLink: boolean
  readonly canLink: boolean
}

function stateOf(editor: Editor): ToolState {
  const isLink = editor.isActive('link')
  return {
    isBold: editor.isActive('bold'),
    isItalic: editor.isActive('italic'),
    isBulletList: editor.isActive('bulletList'),
    isOrderedList: editor.isActive('orderedList'),
    isLink,
    canLink: isLink || !editor.state.selection.empty,
  }
}

function toolsOf(
  editor: Editor,
  labels: ToolLabels,
  history: TextHistory,
  state: ToolState,
  askForLink: () => void,
): RichTextTool[] {
  const chain = () => editor.chain().focus()
  const undo = (): void => {
    editor.commands.focus()
    history.undo()
  }
  return [
    tool('bold', labels.bold, <b>{labels.boldSign}</b>, () => chain().toggleBold().run(), state.isBold),
    tool('italic', labels.italic, <i>{labels.italicSign}</i>, () => chain().toggleItalic().run(), state.isItalic),
    tool(
      'bulletList',
      labels.bulletList,
      <BulletListIcon aria-hidden />,
      () => chain().toggleBulletList().run(),
      state.isBulletList,
    ),
    tool(
      'orderedList',
      labels.numberedList,
      <NumberListIcon aria-hidden />,
      () => chain().toggleOrderedList().run(),
      state.isOrderedList,
    ),
    { ...tool('link', labels.link, <LinkIcon aria-hidden />, askForLink, state.isLink), isDisabled: !state.canLink },
    {
      ...tool('undo', labels.undo, <ArrowUndoIcon aria-hidden />, undo),
      isDisabled: !history.canUndo,
      startsEndGroup: true,
    },
  ]
}

function tool(id: string, label: string, icon: ReactElement, onPress: () => void, isPressed?: boolean): RichTextTool {
  return { id, label, icon, onPress, isPressed }
}
