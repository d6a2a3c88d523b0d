import { isCoordinatorRole, writeParagraphs, rootText } from '@ansvarsgruppe/plan-model'
import { Button, Card, TextField, useDraft } from '@ansvarsgruppe/ui'
import { useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useWords } from '../../words/index.ts'
import { useDraftKey, useDraftRoom } from '../editing/draft-key.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'
import { WritingHelp } from './WritingHelp.tsx'

/** Longest first answer, in characters: the text itself holds more. */
const ANSWER_LENGTH_MAX = 2_000

/** The first thing the owner of an empty plan meets: one question, one box. What she writes is her own words. */
export function Start(): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const { session } = useOverviewHere()
  const { text, write, drop } = useDraft(useDraftKey('start'), '', useDraftRoom())
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const hasHelp = plan.participants.some(({ role }) => isCoordinatorRole(role))
  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (text.trim() === '') {
      setIsTried(true)
      form.current?.querySelector('textarea')?.focus()
      return
    }
    const answer = text.trim()
    drop()
    // The form goes, and the answer stands in its place.
    keepFocus(() => session.write(({ room, doc }) => writeParagraphs(rootText(room, doc, 'whatMatters'), answer)))
  }
  return (
    <Card as="section" tone="owner" className="ag-section" aria-labelledby="start">
      <h2 id="start">{words.overview.startTitle}</h2>
      <form ref={form} className="ag-stack" onSubmit={save} noValidate>
        <TextField
          label={words.overview.whatMattersEmpty}
          placeholder={words.overview.whatMattersStart}
          value={text}
          maxLength={ANSWER_LENGTH_MAX}
          isMultiline
          error={isTried && text.trim() === '' ? words.form.required : undefined}
          onValueChange={write}
        />
        <div className="ag-button-row">
          <Button type="submit">{words.button.save}</Button>
        </div>
      </form>
      {hasHelp && <WritingHelp />}
    </Card>
  )
}
