import { TextButton } from '@ansvarsgruppe/ui'
import { PencilLineIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../../words/index.ts'
import { Disclosed } from '../../editing/Disclosed.tsx'
import { useAreaHere, type Action, type Goal } from '../area-room.ts'
import { ACTION_FIELDS, GOAL_FIELDS, type Subject } from './suggestible.ts'
import { SuggestionForm } from './SuggestionForm.tsx'
import { suggestChange } from './suggestion-writing.ts'

export type SuggestionTarget =
  | { readonly collection: 'goals'; readonly entry: Goal }
  | { readonly collection: 'actions'; readonly entry: Action }

export interface MakeSuggestionProps {
  readonly target: SuggestionTarget
  readonly name: string
}

/** For those who may not change a thing themselves: suggest it. */
export function MakeSuggestion({ target, name }: MakeSuggestionProps): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const subjects = useSubjects(target)
  const [first] = subjects
  if (!may.create('suggestions') || first === undefined) return null
  return (
    <Disclosed
      draftKey={`suggest/${target.entry.id}`}
      renderButton={(opening) => (
        <TextButton {...opening} icon={<PencilLineIcon aria-hidden />} aria-label={`${words.suggestion.new}: ${name}`}>
          {words.suggestion.new}
        </TextButton>
      )}
    >
      {(close) => (
        <SuggestionForm
          draftKey={`suggest/${target.entry.id}`}
          subjects={subjects}
          onSend={(subject, suggested) => {
            suggestChange(session, subject, suggested)
            close()
          }}
          onCancel={close}
        />
      )}
    </Disclosed>
  )
}

export type ChangeSubject = Exclude<Subject, { collection: 'newGoal' }>

/** The fields that somebody else would have to change. */
function useSubjects(target: SuggestionTarget): readonly ChangeSubject[] {
  const { may } = useAreaHere()
  if (target.collection === 'goals') {
    const { entry } = target
    return GOAL_FIELDS.filter((field) => !may.change('goals', entry, field)).map((field) => ({
      collection: 'goals',
      entry,
      field,
    }))
  }
  const { entry } = target
  return ACTION_FIELDS.filter((field) => !may.change('actions', entry, field)).map((field) => ({
    collection: 'actions',
    entry,
    field,
  }))
}
