import { plainText, type RichText } from '@ansvarsgruppe/plan-model'
import { Button, TextButton } from '@ansvarsgruppe/ui'
import { PencilIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'
import { RichTextView } from '../../rich-text/index.ts'
import { useWords } from '../../words/index.ts'
import { RichTextBox } from './RichTextBox.tsx'
import type { TextSource } from './text-source.ts'
import { useEditing } from './useEditing.ts'

export interface EditableProseProps {
  readonly source: TextSource
  readonly text: RichText
  /** The accessible name of the box, and what the button says it changes. */
  readonly name: string
  readonly canEdit: boolean
  /** Shown in place of an empty text to those who cannot write it; nothing where it is left out. */
  readonly emptyText?: string | undefined
  /** What an empty text asks of those who can write it. */
  readonly prompt: string
  /** Draws the text around what is read: a quotation, a heading. */
  readonly renderAround?: ((view: ReactNode) => ReactNode) | undefined
  /** Beside the button that begins the editing. */
  readonly beside?: ReactNode
}

/** Running text that is read, and edited where it stands by those who may. */
export function EditableProse(props: EditableProseProps): ReactElement | null {
  const { source, text, name, canEdit, emptyText, prompt, renderAround = same, beside } = props
  const { words } = useWords()
  const { isEditing, begin, end, returnTo } = useEditing()
  const isEmpty = plainText(text) === ''
  if (canEdit && isEditing) {
    return (
      <div className="ag-stack">
        <RichTextBox
          source={source}
          text={text}
          name={name}
          placeholder={prompt}
          autofocus
          onEscape={() => end('keyboard')}
        />
        <div className="ag-button-row">
          <Button variant="secondary" onClick={() => end('keyboard')}>
            {words.button.done}
          </Button>
        </div>
      </div>
    )
  }
  if (isEmpty && !canEdit) return emptyText === undefined ? null : <p className="ag-muted">{emptyText}</p>
  return (
    <div className="ag-editable-prose">
      {!isEmpty && renderAround(<RichTextView text={text} />)}
      {(canEdit || beside !== undefined) && (
        <div className="ag-button-row">
          {beside}
          {canEdit && (
            <TextButton
              ref={returnTo}
              icon={<PencilIcon aria-hidden />}
              aria-label={isEmpty ? prompt : `${words.button.edit}: ${name}`}
              onClick={begin}
            >
              {isEmpty ? prompt : words.button.edit}
            </TextButton>
          )}
        </div>
      )}
    </div>
  )
}

function same(view: ReactNode): ReactNode {
  return view
}
