import { plainText } from '@ansvarsgruppe/plan-model'
import { Menu, TextButton } from '@ansvarsgruppe/ui'
import { ArrowUndoIcon, CheckmarkIcon, MenuElipsisHorizontalIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'
import { RichTextView } from '../../rich-text/index.ts'
import { useWords } from '../../words/index.ts'
import { EditableLine } from '../editing/EditableLine.tsx'
import { RichTextBox } from '../editing/RichTextBox.tsx'
import { areaText } from '../editing/text-source.ts'
import { ActionFacts } from './ActionFacts.tsx'
import { fieldPart } from '../plan/place.ts'
import { useAreaHere, type Action } from './area-room.ts'
import { setActionStatus } from './area-writing.ts'
import { ProgressNotes } from './ProgressNotes.tsx'
import { MakeSuggestion } from './suggestions/MakeSuggestion.tsx'
import { useEntryMenu } from './useEntryMenu.tsx'

export interface ActionDetailsProps {
  readonly action: Action
  readonly name: string
  readonly siblings: readonly Action[]
  readonly conversation: ReactNode
}

/** An opened action: how it is done, by whom and when, how it goes, and what can be done with it. */
export function ActionDetails({ action, name, siblings, conversation }: ActionDetailsProps): ReactElement {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const isDone = action.status === 'completed' || action.status === 'cancelled'
  const items = useEntryMenu('actions', action, name, siblings)
  return (
    <>
      {may.change('actions', action, 'what') && (
        <div className="ag-area-field" data-part={fieldPart(action.id, 'what')}>
          <p className="ag-area-field-label">{words.action.what}</p>
          <EditableLine
            source={areaText(session, 'actions', action.id, 'what')}
            text={action.what}
            name={words.action.what}
            editText={words.action.edit}
            canEdit
            emptyText={words.action.what}
          />
        </div>
      )}
      <How action={action} />
      <ActionFacts action={action} />
      <ProgressNotes action={action} name={name} />
      <div className="ag-area-tools">
        {conversation}
        <MakeSuggestion target={{ collection: 'actions', entry: action }} name={name} />
        {may.change('actions', action, 'status') && (
          <TextButton
            icon={isDone ? <ArrowUndoIcon aria-hidden /> : <CheckmarkIcon aria-hidden />}
            aria-label={`${isDone ? words.action.reopen : words.action.complete}: ${name}`}
            onClick={() => setActionStatus(session, action.id, isDone ? 'inProgress' : 'completed')}
          >
            {isDone ? words.action.reopen : words.action.complete}
          </TextButton>
        )}
        {items.length > 0 && (
          <Menu trigger={<MenuElipsisHorizontalIcon aria-hidden />} label={words.label.more(name)} items={items} />
        )}
      </div>
    </>
  )
}

function How({ action }: { readonly action: Action }): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const canEdit = may.change('actions', action, 'how')
  if (!canEdit && plainText(action.how) === '') return null
  return (
    <div className="ag-area-field" data-part={fieldPart(action.id, 'how')}>
      <p className="ag-area-field-label">{words.action.how}</p>
      {canEdit ? (
        <RichTextBox
          source={areaText(session, 'actions', action.id, 'how')}
          text={action.how}
          name={words.action.how}
          placeholder={words.action.howEmpty}
        />
      ) : (
        <RichTextView text={action.how} />
      )}
    </div>
  )
}
