import { plainText } from '@ansvarsgruppe/plan-model'
import { AppLink, Button, Face, TextButton, useToast } from '@ansvarsgruppe/ui'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useRights } from '../../rooms/index.ts'
import { PlanText, suggestibleField, useWords } from '../../words/index.ts'
import { currentValue, fits, kindOf, type Subject } from '../area/suggestions/suggestible.ts'
import { acceptSuggestion, declineSuggestion } from '../area/suggestions/suggestion-writing.ts'
import { ShownValue } from '../area/suggestions/ShownValue.tsx'
import { areaTalk, conversationAbout, say } from '../conversation/talk.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { actionAddress, areaAddress, goalAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { WaitingForOwner } from './waiting-for-owner.ts'

export interface WaitingSuggestionProps {
  readonly waiting: Extract<WaitingForOwner, { kind: 'suggestion' }>
  /** Called after each answer: the question may be gone. */
  readonly onAnswer: () => void
}

/** Somebody's suggestion as one question: what, instead of what, why; yes, no, or let us talk. */
export function WaitingSuggestion({ waiting, onAnswer }: WaitingSuggestionProps): ReactElement {
  const { words } = useWords()
  const { plan, person } = usePlanHere()
  const { room, suggestion, subject } = waiting
  const { may } = useRights(plan, `area-${room.area}`)
  const showToast = useToast()
  const author = person(suggestion.createdBy)
  const kind = kindOf(subject)
  const current = currentValue(subject)

  function answer(act: () => void, text: string): void {
    keepFocus(act)
    showToast({ text })
    onAnswer()
  }
  const talk = areaTalk(room.session, room.snapshot.collections.comments, may)
  return (
    <>
      <h2 id="waiting-title">
        {subject.collection === 'newGoal' ? words.waiting.goalProposed : <PlanText>{nameOf(subject)}</PlanText>}
      </h2>
      <div className="ag-overview-waiting-what">
        <Face person={author.face} isDecorative />
        <div>
          <p>
            {words.suggestion.suggests({
              person: author.firstName,
              what: words.suggestion.newField[suggestibleField(suggestion.field)],
            })}
            :
          </p>
          <p>
            {current !== '' && subject.collection !== 'newGoal' && (
              <>
                <span className="ag-visually-hidden">{words.suggestion.before}: </span>
                <del>
                  <ShownValue kind={kind} value={current} />
                </del>{' '}
              </>
            )}
            <span className="ag-visually-hidden">{words.suggestion.after}: </span>
            <ins>
              <ShownValue kind={kind} value={suggestion.to} />
            </ins>
          </p>
          {current !== suggestion.from && <p className="ag-small">{words.suggestion.outdated}</p>}
        </div>
      </div>
      {suggestion.reason !== '' && (
        <p className="ag-muted ag-small">
          <PlanText>{suggestion.reason}</PlanText>
        </p>
      )}
      <div className="ag-overview-waiting-answers">
        <Button
          disabled={!fits(kind, suggestion.to)}
          onClick={() =>
            answer(
              () => acceptSuggestion(room.session, suggestion, subject, room.snapshot),
              words.waiting.saidYes(author.firstName),
            )
          }
        >
          <CheckmarkIcon aria-hidden />
          {words.waiting.yes}
        </Button>
        <Button
          variant="secondary"
          onClick={() =>
            answer(() => declineSuggestion(room.session, suggestion.id, ''), words.waiting.saidNo(author.firstName))
          }
        >
          {words.waiting.no}
        </Button>
        <TextButton
          onClick={() =>
            answer(
              () =>
                say(
                  talk,
                  suggestion.target,
                  words.waiting.talkMessage,
                  conversationAbout(talk.comments, suggestion.target).openRoots.at(-1)?.id ?? null,
                ),
              words.waiting.saidTalk,
            )
          }
        >
          {words.waiting.talk}
        </TextButton>
        <AppLink className="ag-small" href={addressOf(plan.planId, waiting)}>
          {words.waiting.see}
        </AppLink>
      </div>
    </>
  )
}

function nameOf(subject: Exclude<Subject, { collection: 'newGoal' }>): string {
  return plainText(subject.collection === 'goals' ? subject.entry.text : subject.entry.what)
}

function addressOf(planId: string, { room, subject }: WaitingSuggestionProps['waiting']): string {
  switch (subject.collection) {
    case 'newGoal':
      return areaAddress(planId, room.area)
    case 'goals':
      return goalAddress(planId, room.area, subject.entry.id)
    case 'actions':
      return actionAddress(planId, room.area, subject.entry.id)
  }
}
