import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Card, Face, ReplyBox, TextButton, useAnnounce } from '@ansvarsgruppe/ui'
import { CheckmarkIcon, EyeIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { partOf, ReadableHeading } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import {
  conversationAbout,
  endConversation,
  overviewTalk,
  reopenConversation,
  say,
  type Comment,
  type Talk,
} from '../conversation/talk.ts'
import { useDraftKey, useDraftRoom } from '../editing/draft-key.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { useMessages } from '../conversation/useMessages.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'

/** One place to say something to the whole group, and what was said there. */
export function Say(): ReactElement | null {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const { isOwner } = usePlanHere()
  const draftKey = useDraftKey('say')
  const draftRoom = useDraftRoom()
  const announce = useAnnounce()
  const [showsEnded, setShowsEnded] = useState(false)
  const title = isOwner ? words.overview.sayTitle : words.overview.comments
  const talk = overviewTalk(session, snapshot.collections.comments, may)
  const conversation = conversationAbout(talk.comments, null)
  const shown = showsEnded ? [...conversation.ended, ...conversation.open] : conversation.open
  if (!talk.mayComment && conversation.open.length === 0 && conversation.ended.length === 0) return null
  return (
    <Card as="section" id={partOf('say')} className="ag-section" aria-labelledby="say">
      {conversation.open.length > 0 || showsEnded ? (
        <ReadableHeading id="say" title={title} />
      ) : (
        <h2 id="say">{title}</h2>
      )}
      {conversation.ended.length > 0 && (
        <div className="ag-button-row">
          <TextButton aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
            {showsEnded ? words.comment.hideResolved : words.comment.showResolved}
          </TextButton>
          {conversation.open.length === 0 && conversation.endedRoots.some((root) => talk.mayResolve(root)) && (
            <TextButton onClick={() => keepFocus(() => reopenConversation(talk, conversation))}>
              {words.comment.reopen}
            </TextButton>
          )}
        </div>
      )}
      <Messages talk={talk} comments={shown} />
      {talk.mayComment && (
        <ReplyBox
          draftKey={draftKey}
          draftAbout={draftRoom}
          label={isOwner ? words.overview.sayTitle : words.comment.write}
          placeholder={words.overview.sayPlaceholder}
          submitText={words.comment.send}
          maxLength={MESSAGE_LENGTH_MAX}
          onSubmit={(text) => {
            say(talk, null, text, conversation.openRoots.at(-1)?.id ?? null)
            announce(words.told.sent, { isAnswer: true })
          }}
          end={
            conversation.openRoots.some((root) => talk.mayResolve(root)) ? (
              <TextButton
                icon={<CheckmarkIcon aria-hidden />}
                title={words.comment.resolveLabel}
                onClick={() => keepFocus(() => endConversation(talk, conversation.openRoots))}
              >
                {words.comment.resolve}
              </TextButton>
            ) : (
              <span className="ag-overview-audience">
                <EyeIcon aria-hidden />
                {words.overview.sayAudience}
              </span>
            )
          }
        />
      )}
    </Card>
  )
}

function Messages({ talk, comments }: { talk: Talk; comments: readonly Comment[] }): ReactElement | null {
  const { words } = useWords()
  const messages = useMessages(talk, comments)
  if (messages.length === 0) return null
  return (
    <ul className="ag-thread-messages" aria-label={words.comment.title}>
      {messages.map((message) => (
        <li key={message.id} data-part={message.id} className="ag-message">
          <Face person={message.author} size="s" isDecorative />
          <div className="ag-message-content">
            <p className="ag-message-head">
              <b>{message.authorText ?? message.author.name}</b> <time dateTime={message.dateTime}>{message.time}</time>
            </p>
            <div className="ag-message-body">{message.body}</div>
            {message.actions !== undefined && <div className="ag-message-actions">{message.actions}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
