import { XMarkIcon } from '@navikt/aksel-icons'
import { Fragment, useId, type KeyboardEvent, type ReactElement, type ReactNode, type Ref } from 'react'
import { classNames } from '../classNames.ts'
import { IconButton } from '../control/IconButton.tsx'
import { Face } from '../face/Face.tsx'
import type { FacePerson } from '../face/person.ts'

export interface ThreadMessage {
  /** For `showPart`, too. */
  readonly id: string
  readonly author: FacePerson
  /** What the author is called here; the whole name unless given. */
  readonly authorText?: string | undefined
  readonly time: string
  /** The machine-readable time (ISO 8601). */
  readonly dateTime?: string | undefined
  readonly body: ReactNode
  readonly actions?: ReactNode
  /** Where another conversation about the same thing begins. */
  readonly head?: { readonly title: string; readonly actions: ReactNode } | undefined
}

export interface ThreadPanelProps {
  readonly title: ReactNode
  /** One lower than the heading of what it is about. */
  readonly headingLevel?: 3 | 4 | 5 | undefined
  /** The accessible name of the list of messages. */
  readonly messagesLabel: string
  readonly closeText: string
  /** Also called for Escape, unless that was for something within. */
  readonly onClose: () => void
  readonly id?: string | undefined
  /** Beside the close button. */
  readonly tools?: ReactNode
  readonly messages: readonly ThreadMessage[]
  /** A `ReplyBox`, when the person may answer. */
  readonly reply?: ReactNode
  /** Shown when the conversation is over: who ended it and when, with a way to open it again. */
  readonly resolvedNote?: ReactNode
  /** `margin`: lifted, beside its target. `inline`: in the flow, under its target. */
  readonly placement?: 'margin' | 'inline' | undefined
  readonly ref?: Ref<HTMLElement> | undefined
}

/** A conversation about one thing. It takes focus when the application moves it there (`ref`, tabIndex -1). */
export function ThreadPanel(props: ThreadPanelProps): ReactElement {
  const {
    title,
    headingLevel = 4,
    messagesLabel,
    closeText,
    onClose,
    messages,
    reply,
    resolvedNote,
    placement = 'margin',
    id,
    tools,
    ref,
  } = props
  const titleId = useId()
  const Heading = `h${headingLevel}` as const
  const Lower = `h${headingLevel + 1}` as 'h4' | 'h5' | 'h6'
  function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // What is being composed is given up first, and what lies open above the panel is closed first.
    if (event.nativeEvent.isComposing || event.currentTarget.querySelector(':popover-open') !== null) return
    event.preventDefault()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is the keyboard's way out
    <aside
      ref={ref}
      id={id}
      tabIndex={-1}
      className={classNames('ag-thread', `ag-thread-${placement}`)}
      aria-labelledby={titleId}
      onKeyDown={closeOnEscape}
    >
      <div className="ag-thread-head">
        <Heading id={titleId} className="ag-thread-title">
          {title}
        </Heading>
        {tools}
        <IconButton label={closeText} icon={<XMarkIcon aria-hidden />} onClick={onClose} />
      </div>
      {resolvedNote !== undefined && <div className="ag-thread-resolved">{resolvedNote}</div>}
      {messages.length > 0 && (
        <ul className="ag-thread-messages" aria-label={messagesLabel}>
          {messages.map((message) => (
            <Fragment key={message.id}>
              {message.head !== undefined && (
                <li className="ag-thread-next">
                  <Lower className="ag-thread-title">{message.head.title}</Lower>
                  <span className="ag-message-actions">{message.head.actions}</span>
                </li>
              )}
              <Message message={message} />
            </Fragment>
          ))}
        </ul>
      )}
      {reply}
    </aside>
  )
}

function Message({ message }: { readonly message: ThreadMessage }): ReactElement {
  return (
    <li className="ag-message" data-part={message.id}>
      <Face person={message.author} size="s" isDecorative />
      <div className="ag-message-content">
        <p className="ag-message-head">
          <b>{message.authorText ?? message.author.name}</b> <time dateTime={message.dateTime}>{message.time}</time>
        </p>
        <div className="ag-message-body">{message.body}</div>
        {message.actions !== undefined && <div className="ag-message-actions">{message.actions}</div>}
      </div>
    </li>
  )
}
