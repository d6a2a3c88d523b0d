import { ATTENDANCES, type Attendance } from '@ansvarsgruppe/plan-model'
import type { MeetingView } from '@ansvarsgruppe/plan-model/contract'
import { Button, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useId, useRef, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { useAnswerMeeting } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useParty } from './useParty.ts'

/** One's own answer to an invitation: four buttons, then a sentence and the way to change it. */
export function MeetingAnswer({ meeting }: { readonly meeting: MeetingView }): ReactElement | null {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const party = useParty()
  const showToast = useToast()
  const [isChanging, setIsChanging] = useState(false)
  const questionId = useId()
  const group = useRef<HTMLDivElement>(null)
  const { mutate, isPending } = useAnswerMeeting(plan.planId)
  const answer = party === null ? undefined : meeting.answers[party]
  if (plan.closed) return null

  /** The button is gone, and what came in its place may be under the phone's bar: focus brings it into view. */
  function show(isShown: boolean): void {
    // At once: the next key is meant for what came, also when it is pressed before the next frame.
    flushSync(() => setIsChanging(isShown))
    group.current?.focus({ preventScroll: true })
    group.current?.scrollIntoView({ block: 'nearest' })
  }
  function choose(chosen: Attendance): void {
    mutate(
      { meeting: meeting.id, answer: chosen },
      {
        onSuccess: () => {
          show(false)
        },
        onError: () => showToast({ text: words.page.errorText }),
      },
    )
  }
  return (
    <div ref={group} tabIndex={-1} className="ag-meeting-answer">
      {answer !== undefined && !isChanging ? (
        <>
          <b>{words.meeting.answered[answer]}</b>{' '}
          <TextButton onClick={() => show(true)}>{words.meeting.changeAnswer}</TextButton>
        </>
      ) : (
        <>
          <b id={questionId}>{words.meeting.question}</b>
          <ul className="ag-meeting-answers" aria-labelledby={questionId}>
            {ATTENDANCES.map((each) => (
              <li key={each}>
                <Button
                  variant={each === 'comes' ? 'primary' : 'secondary'}
                  disabled={isPending}
                  onClick={() => choose(each)}
                >
                  {words.meeting.answers[each]}
                </Button>
              </li>
            ))}
          </ul>
          {isChanging && <TextButton onClick={() => show(false)}>{words.button.cancel}</TextButton>}
        </>
      )}
    </div>
  )
}
