import { plainText } from '@ansvarsgruppe/plan-model'
import { Menu, TextButton, type MenuItem } from '@ansvarsgruppe/ui'
import { ArrowUndoIcon, CheckmarkIcon, MenuElipsisHorizontalIcon, PencilIcon } from '@navikt/aksel-icons'
import { useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { RichTextView } from '../../rich-text/index.ts'
import { useWords } from '../../words/index.ts'
import { LineEditor } from '../editing/LineEditor.tsx'
import { RichTextBox } from '../editing/RichTextBox.tsx'
import { areaText } from '../editing/text-source.ts'
import { fieldPart } from '../plan/place.ts'
import { useAreaHere, type Action } from './area-room.ts'
import { setActionStatus } from './area-writing.ts'
import { ActionFacts } from './facts/ActionFacts.tsx'
import type { InOrder } from './goal-tree.ts'
import { ProgressNotes, WriteProgress } from './ProgressNotes.tsx'
import { MakeSuggestion } from './suggestions/MakeSuggestion.tsx'
import { useEntryMenu } from './useEntryMenu.tsx'

export interface ActionDetailsProps {
  readonly action: Action
  readonly name: string
  readonly siblings: readonly InOrder[]
  readonly conversation: ReactNode
}

/** An opened action: how it is done, by whom and when, how it goes, and what can be done with it. */
export function ActionDetails({ action, name, siblings, conversation }: ActionDetailsProps): ReactElement {
  const { session, may } = useAreaHere()
  const [isRenaming, setIsRenaming] = useState(false)
  const menu = useRef<HTMLButtonElement>(null)
  return (
    <>
      {isRenaming && may.change('actions', action, 'what') && (
        <Rename
          action={action}
          onEnd={(how) => {
            setIsRenaming(false)
            if (how === 'keyboard') menu.current?.focus()
          }}
        />
      )}
      <How action={action} />
      <ActionFacts action={action} />
      <ProgressNotes action={action} />
      <div className="ag-area-tools">
        {conversation}
        <WriteProgress action={action} name={name} />
        <MakeSuggestion target={{ collection: 'actions', entry: action }} name={name} />
        {may.change('actions', action, 'status') && <Complete action={action} name={name} session={session} />}
        <More action={action} name={name} siblings={siblings} menu={menu} onRename={() => setIsRenaming(true)} />
      </div>
    </>
  )
}

function Rename({
  action,
  onEnd,
}: {
  readonly action: Action
  readonly onEnd: (how: 'keyboard' | 'elsewhere') => void
}): ReactElement {
  const { words } = useWords()
  const { session } = useAreaHere()
  return (
    <div className="ag-area-field" data-part={fieldPart(action.id, 'what')}>
      <p className="ag-area-field-label">{words.action.what}</p>
      <LineEditor
        source={areaText(session, 'actions', action.id, 'what')}
        name={words.action.what}
        placeholder={words.action.what}
        shown={plainText(action.what)}
        onEnd={onEnd}
      />
    </div>
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

interface CompleteProps {
  readonly action: Action
  readonly name: string
  readonly session: ReturnType<typeof useAreaHere>['session']
}

function Complete({ action, name, session }: CompleteProps): ReactElement {
  const { words } = useWords()
  const isDone = action.status === 'completed' || action.status === 'cancelled'
  const text = isDone ? words.action.reopen : words.action.complete
  return (
    <TextButton
      icon={isDone ? <ArrowUndoIcon aria-hidden /> : <CheckmarkIcon aria-hidden />}
      aria-label={`${text}: ${name}`}
      onClick={() => setActionStatus(session, action.id, isDone ? 'inProgress' : 'completed')}
    >
      {text}
    </TextButton>
  )
}

interface MoreProps {
  readonly action: Action
  readonly name: string
  readonly siblings: readonly InOrder[]
  readonly menu: RefObject<HTMLButtonElement | null>
  readonly onRename: () => void
}

/** What is seldom done, behind three dots. */
function More({ action, name, siblings, menu, onRename }: MoreProps): ReactElement | null {
  const { words } = useWords()
  const { may } = useAreaHere()
  const rename: MenuItem = {
    id: 'rename',
    text: words.facts.rename,
    icon: <PencilIcon aria-hidden />,
    onSelect: onRename,
  }
  const items = [
    ...(may.change('actions', action, 'what') ? [rename] : []),
    ...useEntryMenu('actions', action, name, siblings),
  ]
  if (items.length === 0) return null
  return (
    <span className="ag-area-more">
      <Menu
        buttonRef={menu}
        trigger={<MenuElipsisHorizontalIcon aria-hidden />}
        label={words.label.more(name)}
        items={items}
      />
    </span>
  )
}
