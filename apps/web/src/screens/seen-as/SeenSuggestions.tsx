import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import type { AreaSnapshot } from '../area/area-room.ts'
import { ShownValue } from '../area/suggestions/ShownValue.tsx'
import { kindOf, subjectOf } from '../area/suggestions/suggestible.ts'
import { usePlanHere } from '../plan/plan-context.ts'

export interface SeenSuggestionsProps {
  readonly room: AreaSnapshot
  /** What they would change; null: goals that are not there yet. */
  readonly target: string | null
}

/** What is suggested and not answered. */
export function SeenSuggestions({ room, target }: SeenSuggestionsProps): ReactElement | null {
  const { words } = useWords()
  const { person } = usePlanHere()
  const open = room.collections.suggestions.filter(
    (one) => one.removed === null && one.status === 'open' && one.target === target,
  )
  if (open.length === 0) return null
  return (
    <ul className="ag-seen-messages">
      {open.map((suggestion) => {
        const subject = subjectOf(suggestion, room)
        return (
          <li key={suggestion.id}>
            <span className="ag-muted ag-small">
              {words.waiting.suggestionFrom(person(suggestion.createdBy).firstName)}
            </span>
            <span>
              <ShownValue kind={subject === null ? null : kindOf(subject)} value={suggestion.to} />
            </span>
            {suggestion.reason !== '' && (
              <span className="ag-small">
                <PlanText>{suggestion.reason}</PlanText>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
