import { MESSAGE_LENGTH_MAX, type EntryId } from '@ansvarsgruppe/plan-model'
import { ReplyBox, TextButton, ThreadPanel } from '@ansvarsgruppe/ui'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { ReadAloudSign } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { conversationAbout, endConversation, reopenConversation, say, type Talk } from './talk.ts'
import { useMessages } from './useMessages.tsx'

export interface ConversationPanelProps {
  readonly talk: Talk
  readonly target: EntryId
  /** "Samtale om: Arbeidstrening i gartneri". */
  readonly title: ReactNode
  readonly onClose: () => void
}

/** The conversation about one thing, beside it. It takes focus when it opens; whoever opened it gives focus back. */
export function ConversationPanel({ talk, target, title, onClose }: ConversationPanelProps): ReactElement {
  const { words } = useWords()
  const [showsEnded, setShowsEnded] = useState(false)
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: false }), [])

  const conversation = conversationAbout(talk.comments, target)
  const shown = showsEnded ? [...conversation.ended, ...conversation.open] : conversation.open
  const messages = useMessages(talk, shown)
  const hasEnded = conversation.ended.length > 0
  return (
    <ThreadPanel
      ref={panel}
      id={id}
      title={title}
      tools={messages.length > 0 && <ReadAloudSign part={id} about={words.comment.title} />}
      closeText={words.comment.close}
      onClose={onClose}
      messages={messages}
      resolvedNote={
        hasEnded ? (
          <EndedNote
            talk={talk}
            conversation={conversation}
            showsEnded={showsEnded}
            onToggle={() => setShowsEnded(!showsEnded)}
          />
        ) : undefined
      }
      reply={
        talk.mayComment ? (
          <ReplyBox
            label={messages.length === 0 ? words.comment.write : words.comment.reply}
            placeholder={messages.length === 0 ? words.comment.write : words.comment.replyPlaceholder}
            submitText={messages.length === 0 ? words.comment.send : words.comment.reply}
            maxLength={MESSAGE_LENGTH_MAX}
            onSubmit={(text) => say(talk, target, text, conversation)}
            end={
              conversation.openRoots.some((root) => talk.mayResolve(root)) && (
                <TextButton
                  icon={<CheckmarkIcon aria-hidden />}
                  title={words.comment.resolveLabel}
                  onClick={() => keepFocus(() => endConversation(talk, conversation))}
                >
                  {words.comment.resolve}
                </TextButton>
              )
            }
          />
        ) : messages.length === 0 ? (
          <p className="ag-muted">{words.comment.empty}</p>
        ) : undefined
      }
    />
  )
}

interface EndedNoteProps {
  readonly talk: Talk
  readonly conversation: ReturnType<typeof conversationAbout>
  readonly showsEnded: boolean
  readonly onToggle: () => void
}

/** Part of what was said is over: it can be read again, and taken up again. */
function EndedNote({ talk, conversation, showsEnded, onToggle }: EndedNoteProps): ReactElement {
  const { words } = useWords()
  const mayReopen = conversation.open.length === 0 && conversation.endedRoots.some((root) => talk.mayResolve(root))
  return (
    <div className="ag-button-row">
      <TextButton aria-expanded={showsEnded} onClick={onToggle}>
        {showsEnded ? words.comment.hideResolved : words.comment.showResolved}
      </TextButton>
      {mayReopen && (
        <TextButton onClick={() => keepFocus(() => reopenConversation(talk, conversation))}>
          {words.comment.reopen}
        </TextButton>
      )}
    </div>
  )
}
