import { MESSAGE_LENGTH_MAX, type EntryId } from '@ansvarsgruppe/plan-model'
import { ReplyBox, TextButton, ThreadPanel, useAnnounce } from '@ansvarsgruppe/ui'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { ReadAloudSign } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { useDraftKey, useDraftRoom } from '../editing/draft-key.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { conversationAbout, endConversation, reopenConversation, say, threadsOf, type Talk } from './talk.ts'
import { useThreadMessages } from './useThreadMessages.tsx'

export interface ConversationPanelProps {
  readonly talk: Talk
  readonly target: EntryId
  /** "Samtale om: Arbeidstrening i gartneri". */
  readonly title: ReactNode
  readonly headingLevel: 3 | 4 | 5
  readonly onClose: () => void
  /** Whether it was opened just now; one that stands open from before takes no focus. */
  readonly takesFocus: boolean
}

/** The conversation about one thing, beside it. It takes focus when it opens; whoever opened it gives focus back. */
export function ConversationPanel(props: ConversationPanelProps): ReactElement {
  const { talk, target, title, headingLevel, onClose, takesFocus } = props
  const { words } = useWords()
  const announce = useAnnounce()
  const draftKey = useDraftKey(`comment/${target}`)
  const draftRoom = useDraftRoom()
  const [showsEnded, setShowsEnded] = useState(false)
  const id = useId()
  const panel = useRef<HTMLElement>(null)

  const conversation = conversationAbout(talk.comments, target)
  const threads = threadsOf(conversation)
  const [answered, setAnswered] = useState<string | null>(null)
  const messages = useThreadMessages(talk, conversation, showsEnded, {
    answered,
    onAnswer: (root) => {
      setAnswered(root)
      panel.current?.querySelector('textarea')?.focus()
    },
  })
  const isEmpty = messages.length === 0
  useEffect(() => {
    if (!takesFocus) return
    // Where nobody has said anything there is nothing to read first: one came to write.
    const box = isEmpty ? panel.current?.querySelector('textarea') : null
    ;(box ?? panel.current)?.focus({ preventScroll: false })
    // Only as it opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const isNew = answered === NEW || threads.length === 0
  const chosen = threads.find(({ root }) => root.id === answered) ?? threads.at(-1)
  const number = chosen === undefined ? 0 : threads.indexOf(chosen) + 1
  const mayEnd = conversation.openRoots.some((root) => talk.mayResolve(root))
  return (
    <ThreadPanel
      ref={panel}
      id={id}
      title={title}
      headingLevel={headingLevel}
      messagesLabel={words.comment.title}
      tools={messages.length > 0 && <ReadAloudSign part={id} about={words.comment.title} />}
      closeText={words.comment.close}
      onClose={onClose}
      messages={messages}
      resolvedNote={
        conversation.ended.length > 0 ? (
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
            draftKey={draftKey}
            draftAbout={draftRoom}
            label={replyLabel()}
            placeholder={isNew ? words.comment.write : words.comment.replyPlaceholder}
            submitText={isNew ? words.comment.send : words.comment.reply}
            maxLength={MESSAGE_LENGTH_MAX}
            onSubmit={(text) => {
              say(talk, target, text, isNew ? null : (chosen?.root.id ?? null))
              setAnswered(null)
              announce(words.told.sent, { isAnswer: true })
            }}
            end={
              threads.length === 1 &&
              mayEnd && (
                <TextButton
                  icon={<CheckmarkIcon aria-hidden />}
                  title={words.comment.resolveLabel}
                  onClick={() => keepFocus(() => endConversation(talk, conversation.openRoots))}
                >
                  {words.comment.resolve}
                </TextButton>
              )
            }
            below={
              threads.length > 0 && (
                <TextButton
                  aria-pressed={isNew}
                  onClick={() => {
                    setAnswered(isNew ? null : NEW)
                    panel.current?.querySelector('textarea')?.focus()
                  }}
                >
                  {words.facts.newConversation}
                </TextButton>
              )
            }
          />
        ) : isEmpty ? (
          <p className="ag-muted">{words.comment.empty}</p>
        ) : undefined
      }
    />
  )

  function replyLabel(): string {
    if (isEmpty) return words.comment.write
    if (isNew) return words.facts.newConversation
    return threads.length > 1 ? words.facts.answerIn(number) : words.comment.reply
  }
}

/** Answered: a conversation that is yet to begin. */
const NEW = 'new'

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
