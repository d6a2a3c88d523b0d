import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Face, TextButton, useHasDraft } from '@ansvarsgruppe/ui'
import { NotePencilIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { useDraftKey } from '../editing/draft-key.ts'
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
export function ProgressNotes({ action }: { readonly action: Action }): ReactElement | null {
  const { words } = useWords()
  const { snapshot } = useAreaHere()
  const [showsAll, setShowsAll] = useState(false)
  const notes = snapshot.collections.progressNotes
    .filter((note) => note.action === action.id && note.removed === null)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  if (notes.length === 0) return null
  return (
    <div className="ag-area-field">
      <p className="ag-area-field-label">{words.progress.title}</p>
      <ul className="ag-stack">
        {(showsAll ? notes : notes.slice(0, SHOWN)).map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      {notes.length > SHOWN && (
        <div className="ag-area-tools">
          <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.button.showLess : words.progress.showAll(notes.length)}
          </TextButton>
        </div>
      )}
    </div>
  )
}

/** A new note, by those who may write one. */
export function WriteProgress({ action, name }: { action: Action; name: string }): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  if (!may.create('progressNotes')) return null
  return (
    <Disclosed
      draftKey={`progress/${action.id}`}
      renderButton={(opening) => (
        <TextButton {...opening} icon={<NotePencilIcon aria-hidden />} aria-label={`${words.progress.write}: ${name}`}>
          {words.progress.write}
        </TextButton>
      )}
    >
      {(close) => (
        <TextForm
          draftKey={`progress/${action.id}`}
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
  )
}

function Note({ note }: { readonly note: ProgressNote }): ReactElement {
  const { words, formats } = useWords()
  const { session, may } = useAreaHere()
  const { person } = usePlanHere()
  const { remove } = useRemoval(session)
  const [isEditing, setIsEditing] = useState(useHasDraft(useDraftKey(`note/${note.id}`)))
  const now = useNow()
  const author = person(note.createdBy)
  const isOwn = may.change('progressNotes', note, 'text')
  if (isEditing && isOwn) {
    return (
      <li>
        <TextForm
          draftKey={`note/${note.id}`}
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
