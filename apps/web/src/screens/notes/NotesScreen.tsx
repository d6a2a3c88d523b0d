import { notesRoom, plainText, type NOTES, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Card, Notice, PageHeading } from '@ansvarsgruppe/ui'
import { PadlockLockedIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { RichTextView } from '../../rich-text/index.ts'
import { useRights, useRoom, type RoomSession } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import '../editing/editing.css'
import { RichTextBox } from '../editing/RichTextBox.tsx'
import { notesText } from '../editing/text-source.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import './notes.css'

/** What somebody writes for themselves. Saved as they write, and read by nobody else. */
export function NotesScreen(): ReactElement {
  const { words } = useWords()
  const { plan, isOwner } = usePlanHere()
  const room = notesRoom(readerOf(plan))
  const view = useRoom(plan.planId, room)
  usePageHeading(words.notes.title)
  return (
    <RoomGate room={room} view={view}>
      {(session, snapshot) => (
        <>
          <PageHeading title={words.notes.title} subtitle={words.notes.onlyYou} />
          <div className="ag-stack ag-notes">
            <Notice icon={<PadlockLockedIcon />}>
              <p>{isOwner ? words.notes.whoElse : words.notes.who}</p>
              <p>{words.notes.howLong}</p>
            </Notice>
            <Notes session={session} snapshot={snapshot} />
          </div>
        </>
      )}
    </RoomGate>
  )
}

interface NotesProps {
  readonly session: RoomSession<typeof NOTES>
  readonly snapshot: RoomSnapshot<typeof NOTES>
}

function Notes({ session, snapshot }: NotesProps): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const { may } = useRights(plan, notesRoom(readerOf(plan)))
  const text = snapshot.texts.notes
  if (may.changeText('notes')) {
    return (
      <div data-part="notes">
        <RichTextBox
          source={notesText(session)}
          text={text}
          name={words.notes.title}
          placeholder={words.notes.placeholder}
        />
      </div>
    )
  }
  return (
    <Card className="ag-stack">
      {plan.closed && <p className="ag-muted">{words.notes.closed}</p>}
      {plainText(text) === '' ? <p className="ag-muted">{words.notes.empty}</p> : <RichTextView text={text} />}
    </Card>
  )
}
