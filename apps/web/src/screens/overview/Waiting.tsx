import { actsAsParent, dayOf } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Card, LoadingSkeleton, Pill, TextButton } from '@ansvarsgruppe/ui'
import { HandFingerIcon } from '@navikt/aksel-icons'
import { lazy, Suspense, useRef, useState, type ReactElement } from 'react'
import type { AreaRooms } from '../../rooms/index.ts'
import { partOf, ReadAloudSign } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { MeetingAnswer } from '../meeting/MeetingAnswer.tsx'
import { useClock } from '../meeting/useClock.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { WaitingAlone } from './WaitingAlone.tsx'
import { WaitingConsent } from './WaitingConsent.tsx'
import { WaitingSuggestion } from './WaitingSuggestion.tsx'
import { waitingForOwner, type WaitingForOwner } from './waiting-for-owner.ts'

const WaitingSeldom = lazy(async () => ({ default: (await import('./WaitingSeldom.tsx')).WaitingSeldom }))

/** The one question that waits for the owner, or for a parent who acts for her. When it is answered, or put off, the next one comes. */
export function Waiting({ across }: { readonly across: AreaRooms }): ReactElement | null {
  const { words } = useWords()
  const { plan, isOwner, today } = usePlanHere()
  const time = useClock()
  const [putOff, setPutOff] = useState<readonly string[]>([])
  const isAsked = isOwner || actsAsParent(factsOfView(plan), readerOf(plan), today)
  // Not before all areas are here: an older question that comes late would take the place of the one she is answering.
  const all = isAsked && across.isComplete ? waitingForOwner(plan, across.rooms, today, time) : []
  // What was put off comes last: it still waits.
  const inOrder = [...all.filter(({ id }) => !putOff.includes(id)), ...all.filter(({ id }) => putOff.includes(id))]
  // What comes later is younger, and waits behind it; an answer she takes back is before her again.
  const [shown] = inOrder
  const card = useRef<HTMLDivElement>(null)
  /** The next question is read from its beginning. Not its "yes": a second press must not answer it. */
  function readNext(): void {
    setTimeout(() => card.current?.focus({ preventScroll: true }))
  }
  function putOffShown(shownId: string): void {
    setPutOff([...putOff.filter((id) => id !== shownId), shownId])
  }
  if (isAsked && !across.isComplete) return <Soon />
  if (shown === undefined) return null
  return (
    <Card
      ref={card}
      id={partOf('waiting-title')}
      as="section"
      className="ag-section ag-overview-waiting"
      aria-labelledby="waiting-label waiting-title"
      tabIndex={-1}
    >
      <div className="ag-overview-waiting-head">
        <Pill tone="owner" icon={<HandFingerIcon />}>
          <span id="waiting-label">{words.waiting.label}</span>
        </Pill>
        <ReadAloudSign part={partOf('waiting-title')} about={words.waiting.label} />
        {all.length > 1 && (
          <span className="ag-overview-waiting-rest">
            <span className="ag-muted ag-small">
              {words.waiting.position({ position: all.indexOf(shown) + 1, n: all.length })}
            </span>
            <TextButton
              onClick={() => {
                putOffShown(shown.id)
                readNext()
              }}
            >
              {words.waiting.next}
            </TextButton>
          </span>
        )}
      </div>
      <Question
        key={shown.id}
        waiting={shown}
        onAnswer={readNext}
        onPutOff={() => {
          putOffShown(shown.id)
          readNext()
        }}
      />
    </Card>
  )
}

/** Its place, kept while the areas come: what stands below must not be pushed down when it is there. */
function Soon(): ReactElement {
  const { words } = useWords()
  return (
    <Card className="ag-overview-waiting-soon">
      <LoadingSkeleton text={words.page.loading} shape="rows" rows={1} />
    </Card>
  )
}

interface QuestionProps {
  readonly waiting: WaitingForOwner
  readonly onAnswer: () => void
  /** Called when it is answered later, elsewhere. */
  readonly onPutOff: () => void
}

function Question({ waiting, onAnswer, onPutOff }: QuestionProps): ReactElement {
  const { words, formats } = useWords()
  switch (waiting.kind) {
    case 'suggestion':
      return <WaitingSuggestion waiting={waiting} onAnswer={onAnswer} onPutOff={onPutOff} />
    case 'consent':
      return <WaitingConsent consent={waiting.consent} onAnswer={onAnswer} />
    case 'alone':
      return <WaitingAlone waiting={waiting} onAnswer={onAnswer} />
    case 'oralConsent':
    case 'oralNo':
    case 'oralPlan':
    case 'memberLeft':
      return (
        <Suspense fallback={<LoadingSkeleton text={words.page.loading} shape="rows" rows={1} />}>
          <WaitingSeldom waiting={waiting} onAnswer={onAnswer} />
        </Suspense>
      )
    case 'invitation': {
      const { meeting } = waiting
      return (
        <>
          <h2 id="waiting-title">{words.waiting.invitation}</h2>
          <p>
            {formats.sentenceStart(
              words.meeting.at({
                day: formats.weekdayDate(dayOf(meeting.startsAt)),
                time: formats.localClock(meeting.startsAt),
              }),
            )}
            . {meeting.place}.
          </p>
          <MeetingAnswer meeting={meeting} />
        </>
      )
    }
  }
}
