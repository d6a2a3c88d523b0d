import { dayInNorway, type EntryId } from '@ansvarsgruppe/plan-model'
import { TextButton } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { PlanText, Quoting, useWords } from '../../../words/index.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useAreaHere, useAreaPart, type Suggestion } from '../area-room.ts'
import { createGrouping } from '../../frame/grouping.ts'
import { OpenSuggestion } from './OpenSuggestion.tsx'
import { kindOf, subjectOf } from './suggestible.ts'
import { useShownValue } from './useShownValue.ts'

/** Answers shown before the earlier ones are asked for. */
const ANSWERS_SHOWN = 1

const suggestionsAbout = createGrouping((suggestion: Suggestion) => suggestion.target)

/** What is suggested for one goal or action (`target` null: new goals), and the latest answer. */
export function Suggestions({ target }: { readonly target: EntryId | null }): ReactElement | null {
  const { words } = useWords()
  const about = useAreaPart('snapshot', (snapshot) => suggestionsAbout(snapshot.collections.suggestions, target))
  const [showsAll, setShowsAll] = useState(false)
  const all = about.filter(({ removed }) => removed === null).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  const open = all.filter(({ status }) => status === 'open')
  const answered = all
    .filter(({ answered }) => answered !== null)
    .toSorted((a, b) => (b.answered?.at ?? '').localeCompare(a.answered?.at ?? ''))
  const earlier = answered.length - ANSWERS_SHOWN
  if (open.length === 0 && answered.length === 0) return null
  return (
    <div className="ag-stack">
      {open.map((suggestion) => (
        <OpenSuggestion key={suggestion.id} suggestion={suggestion} />
      ))}
      {(showsAll ? answered : answered.slice(0, ANSWERS_SHOWN)).map((suggestion) => (
        <Answered key={suggestion.id} suggestion={suggestion} />
      ))}
      {earlier > 0 && (
        <div className="ag-area-tools">
          <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.facts.hideAnswers : words.facts.earlierAnswers(earlier)}
          </TextButton>
        </div>
      )}
    </div>
  )
}

function Answered({ suggestion }: { readonly suggestion: Suggestion }): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, person, today } = usePlanHere()
  const { snapshot } = useAreaHere()
  const shown = useShownValue()
  const subject = subjectOf(suggestion, snapshot)
  const { answered, status, answer } = suggestion
  const to = shown(subject === null ? null : kindOf(subject), suggestion.to)
  if (answered === null) return null
  const by = {
    name: answered.by === plan.actor ? words.comment.you : person(answered.by).firstName,
    date: formats.dateNear(dayInNorway(Date.parse(answered.at)), today),
  }
  return (
    <p className="ag-muted ag-small" data-part={suggestion.id}>
      <Quoting
        sentence={words.suggestion.textNew({ person: person(suggestion.createdBy).firstName, to })}
        quotes={[suggestion.to]}
      />{' '}
      {status === 'accepted' ? words.suggestion.acceptedBy(by) : words.suggestion.declinedBy(by)}.
      {answer !== '' && (
        <>
          {' '}
          <PlanText>{answer}</PlanText>
        </>
      )}
    </p>
  )
}
