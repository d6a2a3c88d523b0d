import type { RichText } from '@ansvarsgruppe/plan-model'
import { plainText, PROSE } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { RichTextEditor, RichTextView } from '../../rich-text/index.ts'
import { useTextLang, useWords } from '../../words/index.ts'
import { useUndoing } from '../undo/undoing.ts'
import type { TextSource } from './text-source.ts'
import { useLastingText } from './useLastingText.ts'

export interface RichTextBoxProps {
  readonly source: TextSource
  readonly text: RichText
  /** The accessible name. */
  readonly name: string
  readonly placeholder?: string | undefined
  readonly autofocus?: boolean | undefined
  readonly onEscape?: (() => void) | undefined
}

/** Running text that several people write in at once; the text as it stands while it cannot be written in. */
export function RichTextBox({ source, text, name, placeholder, autofocus, onEscape }: RichTextBoxProps): ReactElement {
  const { words } = useWords()
  const undoing = useUndoing()
  const { fragment, ...lasting } = useLastingText(source)
  const lang = useTextLang()(plainText(text))
  const view = <RichTextView text={text} />
  if (fragment === null) return view
  return (
    <RichTextEditor
      {...lasting}
      fragment={fragment}
      place={source.focus}
      profile={PROSE}
      history={undoing}
      labels={{ name, tools: words.editor, ...(placeholder === undefined ? {} : { placeholder }) }}
      lang={lang}
      autofocus={autofocus}
      onEscape={onEscape}
      onFocusChange={source.setFocus}
      fallback={view}
    />
  )
}
