import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Button, Pill, SuggestionBox, TextButton, useHasDraft } from '@ansvarsgruppe/ui'
import { HourglassIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement, type Ref } from 'react'
import { PlanText, suggestibleField, useWords } from '../../../words/index.ts'
import { useDraftKey } from '../../editing/draft-key.ts'
import { TextForm } from '../../editing/TextForm.tsx'
import { useEditing } from '../../editing/useEditing.ts'
import { useRemoval } from '../../editing/useRemoval.ts'
import { useNow } from '../../frame/useNow.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useAreaHere, type Suggestion } from '../area-room.ts'
import { currentValue, fits, kindOf, subjectOf } from './suggestible.ts'
import { keepFocus } from '../../editing/keep-focus.ts'
import { acceptSuggestion, declineSuggestion } from './suggestion-writing.ts'
import { ShownValue } from './ShownValue.tsx'

/** A suggestion that waits: what stands, what is suggested, why; and the answer, by those who may give one. */
export function OpenSuggestion({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const { words, formats } = useWords()
  const { snapshot, session } = useAreaHere()
  const { person } = usePlanHere()
  const now = useNow()
  const declining = useEditing(useHasDraft(useDraftKey(`decline/${suggestion.id}`)))
  const titleId = useId()
  const subject = subjectOf(suggestion, snapshot)
  const kind = subject === null ? null : kindOf(subject)
  const current = subject === null ? suggestion.from : currentValue(subject)
  const isOutdated = current !== suggestion.from
  const author = person(suggestion.createdBy)
  const title = words.suggestion.suggests({
    person: author.firstName,
    what: words.suggestion.newField[suggestibleField(suggestion.field)],
  })
  const isNewGoal = subject?.collection === 'newGoal'
  return (
    <SuggestionBox
      partId={suggestion.id}
      title={title}
      titleId={titleId}
      time={formats.said(suggestion.createdAt, now)}
      dateTime={suggestion.createdAt}
      before={isNewGoal ? undefined : <ShownValue kind={kind} value={suggestion.from} />}
      beforeLabel={words.suggestion.before}
      after={<ShownValue kind={kind} value={suggestion.to} />}
      afterLabel={words.suggestion.after}
      reason={
        <>
          {suggestion.reason !== '' && (
            <p>
              <PlanText>{suggestion.reason}</PlanText>
            </p>
          )}
          {isOutdated && (
            <p className="ag-area-outdated">
              {words.suggestion.outdated} {words.suggestion.before}: <ShownValue kind={kind} value={current} />
            </p>
          )}
        </>
      }
      actions={
        declining.isEditing ? (
          <TextForm
            draftKey={`decline/${suggestion.id}`}
            label={words.suggestion.declineReason(author.firstName)}
            submitText={words.suggestion.decline}
            maxLength={MESSAGE_LENGTH_MAX}
            isMultiline
            allowsEmpty
            onSubmit={(why) => keepFocus(() => declineSuggestion(session, suggestion.id, why))}
            onCancel={() => declining.end('keyboard')}
          />
        ) : (
          <Answers
            suggestion={suggestion}
            titleId={titleId}
            declineButton={declining.returnTo}
            onDecline={declining.begin}
          />
        )
      }
    />
  )
}

interface AnswersProps {
  readonly suggestion: Suggestion
  /** What the buttons answer: a page has several of each. */
  readonly titleId: string
  readonly declineButton: Ref<HTMLButtonElement>
  readonly onDecline: () => void
}

function Answers({ suggestion, titleId, declineButton, onDecline }: AnswersProps): ReactElement {
  const { words } = useWords()
  const { snapshot, session, may } = useAreaHere()
  const { owner } = usePlanHere()
  const { remove } = useRemoval(session)
  const subject = subjectOf(suggestion, snapshot)
  const mayAnswer = may.change('suggestions', suggestion, 'status')
  const mayWithdraw = may.remove('suggestions', suggestion)
  const canAccept = subject !== null && fits(kindOf(subject), suggestion.to) && mayWrite()

  function mayWrite(): boolean {
    if (subject === null) return false
    switch (subject.collection) {
      case 'newGoal':
        return may.create('goals')
      case 'goals':
        return may.change('goals', subject.entry, subject.field)
      case 'actions':
        return may.change('actions', subject.entry, subject.field)
    }
  }
  return (
    <>
      <Pill tone="owner" icon={<HourglassIcon />}>
        {mayAnswer ? words.suggestion.waitingForYou : words.suggestion.waitingFor(owner.firstName)}
      </Pill>
      {mayAnswer && canAccept && (
        <Button
          aria-describedby={titleId}
          onClick={() => keepFocus(() => acceptSuggestion(session, suggestion, subject, snapshot))}
        >
          {words.suggestion.accept}
        </Button>
      )}
      {mayAnswer && (
        <Button ref={declineButton} variant="secondary" aria-describedby={titleId} onClick={onDecline}>
          {words.suggestion.decline}
        </Button>
      )}
      {mayWithdraw && (
        <TextButton onClick={() => remove('suggestions', suggestion.id, words.suggestion.withdrawn)}>
          {words.suggestion.withdraw}
        </TextButton>
      )}
    </>
  )
}
