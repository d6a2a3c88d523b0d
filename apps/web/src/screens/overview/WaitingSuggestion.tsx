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
import { useUndoing } from '../undo/undoing.ts'
import type { WaitingForOwner } from './waiting-for-owner.ts'

export interface WaitingSuggestionProps {
  readonly waiting: Extract<WaitingForOwner, { kind: 'suggestion' }>
  /** Called after each answer: the question may be gone. */
  readonly onAnswer: () => void
  /** Called when it is to be talked about first: it waits still, behind the others. */
  readonly onPutOff: () => void
}

/** Somebody's suggestion as one question: what, instead of what, why; yes, no, or let us talk. */
export function WaitingSuggestion({ waiting, onAnswer, onPutOff }: WaitingSuggestionProps): ReactElement {
  const { words } = useWords()
  const { plan, person } = usePlanHere()
  const { room, suggestion, subject } = waiting
  const { may } = useRights(plan, `area-${room.area}`)
  const showToast = useToast()
  const { undo, latest } = useUndoing()
  const author = person(suggestion.createdBy)
  const kind = kindOf(subject)
  const current = currentValue(subject)

  function answer(act: () => void, text: string): void {
    keepFocus(act)
    const step = latest()
    showToast({
      text,
      actionText: words.button.undo,
      // Something else may have been done since: undoing would take that back, not this.
      onAction: () => (latest() === step ? undo() : showToast({ text: words.undoing.laterFirst })),
    })
  }
  const talk = areaTalk(room.session, room.snapshot.collections.comments, may)
  const conversation = conversationAbout(talk.comments, suggestion.target)
  const isToBeTalkedAbout = conversation.open.some(
    ({ createdBy, createdAt, body }) =>
      createdBy === plan.actor && createdAt > suggestion.createdAt && body === words.waiting.talkMessage,
  )
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
          onClick={() => {
            answer(
              () => acceptSuggestion(room.session, suggestion, subject, room.snapshot),
              words.waiting.saidYes(author.firstName),
            )
            onAnswer()
          }}
        >
          <CheckmarkIcon aria-hidden />
          {words.waiting.yes}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            answer(() => declineSuggestion(room.session, suggestion.id, ''), words.waiting.saidNo(author.firstName))
            onAnswer()
          }}
        >
          {words.waiting.no}
        </Button>
        {isToBeTalkedAbout ? (
          <p className="ag-muted ag-small">{words.waiting.toBeTalkedAbout}</p>
        ) : (
          <TextButton
            onClick={() => {
              answer(
                () =>
                  say(talk, suggestion.target, words.waiting.talkMessage, conversation.openRoots.at(-1)?.id ?? null),
                words.waiting.saidTalk,
              )
              onPutOff()
            }}
          >
            {words.waiting.talk}
          </TextButton>
        )}
        <AppLink className="ag-link-alone ag-small" href={addressOf(plan.planId, waiting)}>
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
