import { plainText } from '@ansvarsgruppe/plan-model'
import { ActionRowLayout, FaceName, VisuallyHidden } from '@ansvarsgruppe/ui'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import { memo, useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { focusOf } from '../../rooms/index.ts'
import { PlanText, Quoting, useTextLang, useWords } from '../../words/index.ts'
import { ConversationButton } from '../conversation/ConversationButton.tsx'
import { ConversationPanel } from '../conversation/ConversationPanel.tsx'
import { conversationAbout } from '../conversation/talk.ts'
import { actionElementId } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ActionStatusLabel } from '../status/ActionStatusLabel.tsx'
import { isOverdue } from '../status/progress.ts'
import { ActionDetails } from './ActionDetails.tsx'
import { useAreaHere, useAreaPart, useLatestArea, type Action } from './area-room.ts'
import type { InOrder } from './goal-tree.ts'
import { OthersHere } from './OthersHere.tsx'
import { Suggestions } from './suggestions/Suggestions.tsx'
import { useHereAt } from './useHereAt.ts'
import { useMoving } from './useMoving.ts'

export interface ActionRowProps {
  readonly action: Action
  /** The actions it stands among, itself included, in their order. */
  readonly siblings: readonly InOrder[]
  /** One lower than its goal's. */
  readonly headingLevel: 3 | 4
}

/** One action: what, who, when, how it goes. Pressed, it opens. Drawn again only when something happened to it. */
export const ActionRow = memo(function ActionRow({ action, siblings, headingLevel }: ActionRowProps): ReactElement {
  const { words, formats } = useWords()
  const isOpen = useAreaPart('opened', (opened) => opened.actions.has(action.id))
  const isTalking = useAreaPart('opened', (opened) => opened.conversation === action.id)
  const hasTalk = useAreaPart('talk', (talk) => conversationAbout(talk.comments, action.id).open.length > 0)
  // A closed row about which nothing is said has nothing to do with what is said elsewhere.
  const talk = useAreaPart('talk', (all) => (isOpen || isTalking || hasTalk ? all : null))
  const latest = useLatestArea()
  const { today } = usePlanHere()
  const talkButton = useRef<HTMLButtonElement>(null)
  const name = plainText(action.what)
  const late = isOverdue(action, today)
  const here = focusOf('actions', action.id)

  function toggleTalk(): void {
    if (isTalking) talkButton.current?.focus()
    latest().opened.toggleConversation(action.id)
  }
  const conversationButton = talk !== null && (
    <ConversationButton
      ref={talkButton}
      talk={talk}
      target={action.id}
      about={name}
      isOpen={isTalking}
      onToggle={toggleTalk}
    />
  )
  return (
    <ActionRowLayout
      id={actionElementId(action.id)}
      partId={action.id}
      headingLevel={headingLevel}
      title={<Toggle action={action} name={name} siblings={siblings} isOpen={isOpen} />}
      detail={
        isOpen ? undefined : (
          <span className="ag-area-how">
            <PlanText>{plainText(action.how)}</PlanText>
          </span>
        )
      }
      who={<Who action={action} />}
      when={
        action.due !== null && (
          <span className={late ? 'ag-area-late' : undefined}>
            <VisuallyHidden>{words.action.due}: </VisuallyHidden>
            {late ? formats.sentenceStart(formats.due(action.due, today)) : formats.dateNear(action.due, today)}
          </span>
        )
      }
      extent={
        action.extent === '' ? undefined : (
          <>
            <VisuallyHidden>{words.action.extent}: </VisuallyHidden>
            <PlanText>{action.extent}</PlanText>
          </>
        )
      }
      status={
        <>
          <VisuallyHidden>{words.action.status}: </VisuallyHidden>
          <ActionStatusLabel status={action.status} isOverdue={late} />
        </>
      }
      here={<OthersHere here={here} />}
      {...useHereAt(here)}
      isSelected={isOpen || isTalking}
      thread={
        isTalking && talk !== null ? (
          <ConversationPanel
            talk={talk}
            target={action.id}
            title={<Quoting sentence={words.comment.about(name)} quotes={[name]} />}
            headingLevel={headingLevel === 3 ? 4 : 5}
            onClose={toggleTalk}
            takesFocus={latest().opened.wasAsked}
          />
        ) : undefined
      }
    >
      <Suggestions target={action.id} />
      {isOpen && <ActionDetails action={action} name={name} siblings={siblings} conversation={conversationButton} />}
      {!isOpen && (hasTalk || isTalking) && <div className="ag-area-tools">{conversationButton}</div>}
    </ActionRowLayout>
  )
})

interface ToggleProps extends Omit<ActionRowProps, 'headingLevel'> {
  readonly name: string
  readonly isOpen: boolean
}

/** The action's name opens it, and so does the row around. Alt with the arrows moves it. */
function Toggle({ action, name, siblings, isOpen }: ToggleProps): ReactElement {
  const { words, language } = useWords()
  const { may } = useAreaHere()
  const latest = useLatestArea()
  const { move } = useMoving('actions', action.id, name, siblings)
  const hintId = useId()
  const lang = useTextLang()(name)
  const [start, end] = atLastWord(name === '' ? words.action.name : name)
  function moveOnKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    if (!may.change('actions', action, 'order')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <button
      type="button"
      className="ag-area-toggle"
      lang={lang}
      aria-expanded={isOpen}
      aria-describedby={hintId}
      onClick={() => latest().opened.toggleAction(action.id)}
      onKeyDown={moveOnKey}
    >
      {start}
      {start !== '' && ' '}
      <span className="ag-area-toggle-end">
        {end}
        <ChevronDownIcon aria-hidden />
      </span>
      <span hidden id={hintId} lang={language}>
        {isOpen ? words.action.hideDetails : words.action.details}
      </span>
    </button>
  )
}

/** The last word stays with the sign after it when the line breaks. */
function atLastWord(name: string): readonly [string, string] {
  const space = name.lastIndexOf(' ')
  return [name.slice(0, Math.max(0, space)), name.slice(space + 1)]
}

function Who({ action }: { readonly action: Action }): ReactElement {
  const { words } = useWords()
  const { responsibility, person } = usePlanHere()
  const responsible = responsibility(action.id)?.responsible ?? null
  if (responsible === null) return <span className="ag-muted">{words.action.noResponsible}</span>
  const { face, firstName } = person(responsible)
  return (
    <>
      <VisuallyHidden>{words.action.responsible}: </VisuallyHidden>
      <FaceName person={face}>{firstName}</FaceName>
    </>
  )
}
