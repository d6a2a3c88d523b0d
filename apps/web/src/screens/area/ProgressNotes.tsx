import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Face, TextButton } from '@ansvarsgruppe/ui'
import { NotePencilIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { useRemoval } from '../editing/useRemoval.ts'
import { useNow } from '../frame/useNow.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Action, type ProgressNote } from './area-room.ts'
import { addProgressNote, changeProgressNote } from './area-writing.ts'

/** Notes shown before the older ones are asked for. */
const SHOWN = 3

/** How the action goes, told by those who do it: the newest first. */
export function ProgressNotes({
  action,
  name,
}: {
  readonly action: Action
  readonly name: string
}): ReactElement | null {
  const { words } = useWords()
  const { session, snapshot, may } = useAreaHere()
  const [showsAll, setShowsAll] = useState(false)
  const notes = snapshot.collections.progressNotes
    .filter((note) => note.action === action.id && note.removed === null)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  const mayAdd = may.create('progressNotes')
  if (notes.length === 0 && !mayAdd) return null
  return (
    <div className="ag-area-field">
      {notes.length > 0 && <p className="ag-area-field-label">{words.progress.title}</p>}
      {notes.length > 0 && (
        <ul className="ag-stack">
          {(showsAll ? notes : notes.slice(0, SHOWN)).map((note) => (
            <Note key={note.id} note={note} />
          ))}
        </ul>
      )}
      <div className="ag-area-tools">
        {notes.length > SHOWN && !showsAll && (
          <TextButton onClick={() => setShowsAll(true)}>{words.progress.showAll(notes.length)}</TextButton>
        )}
        {mayAdd && (
          <Disclosed
            renderButton={(opening) => (
              <TextButton
                {...opening}
                icon={<NotePencilIcon aria-hidden />}
                aria-label={`${words.progress.write}: ${name}`}
              >
                {words.progress.write}
              </TextButton>
            )}
          >
            {(close) => (
              <TextForm
                label={words.progress.placeholder}
                submitText={words.progress.add}
                maxLength={MESSAGE_LENGTH_MAX}
                isMultiline
                onSubmit={(text) => {
                  addProgressNote(session, action.id, text)
                  close()
                }}
                onCancel={close}
              />
            )}
          </Disclosed>
        )}
      </div>
    </div>
  )
}

function Note({ note }: { readonly note: ProgressNote }): ReactElement {
  const { words, formats } = useWords()
  const { session, may } = useAreaHere()
  const { person } = usePlanHere()
  const { remove } = useRemoval(session)
  const [isEditing, setIsEditing] = useState(false)
  const now = useNow()
  const author = person(note.createdBy)
  const isOwn = may.change('progressNotes', note, 'text')
  if (isEditing && isOwn) {
    return (
      <li>
        <TextForm
          label={words.progress.edit}
          initial={note.text}
          submitText={words.button.save}
          maxLength={MESSAGE_LENGTH_MAX}
          isMultiline
          onSubmit={(text) => {
            changeProgressNote(session, note.id, text)
            setIsEditing(false)
          }}
          onCancel={() => setIsEditing(false)}
        />
      </li>
    )
  }
  return (
    <li className="ag-message" data-part={note.id}>
      <Face person={author.face} size="s" isDecorative />
      <div className="ag-message-content">
        <p className="ag-message-head">
          <b>{author.firstName}</b> <time dateTime={note.createdAt}>{formats.said(note.createdAt, now)}</time>
        </p>
        <p className="ag-message-body">
          <PlanText>{note.text}</PlanText>
        </p>
        {isOwn && (
          <div className="ag-message-actions">
            <TextButton aria-label={words.progress.edit} onClick={() => setIsEditing(true)}>
              {words.button.edit}
            </TextButton>
            <TextButton
              aria-label={words.progress.remove}
              onClick={() => remove('progressNotes', note.id, words.progress.removed)}
            >
              {words.button.remove}
            </TextButton>
          </div>
        )}
      </div>
    </li>
  )
}
