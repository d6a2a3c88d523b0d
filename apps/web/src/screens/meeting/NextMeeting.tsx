import { arrangesMeetings, dayOf } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type MeetingView } from '@ansvarsgruppe/plan-model/contract'
import { Card, ConfirmDialog, Eyebrow, FaceStack, Menu, TextButton, useToast } from '@ansvarsgruppe/ui'
import { CalendarIcon, MenuElipsisHorizontalIcon, PencilIcon, XMarkOctagonIcon } from '@navikt/aksel-icons'
import { lazy, Suspense, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useCancelMeeting } from '../../api/index.ts'
import { partOf, ReadAloudSign } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import './meeting.css'
import { MeetingAnswer } from './MeetingAnswer.tsx'
import { nextMeeting } from './upcoming.ts'
import { useParty } from './useParty.ts'
import { useClock } from './useClock.ts'

/** Few call a meeting: the overview does not wait for its form. */
const MeetingForm = lazy(async () => ({ default: (await import('./MeetingForm.tsx')).MeetingForm }))

/** Names written out before the rest becomes faces. */
const NAMES_MAX = 3

const HEADING = 'next-meeting'

/** When the group meets next, who comes, and one's own answer; calling, changing and cancelling for who may. */
export function NextMeeting(): ReactElement | null {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const mayArrange = useMayArrange()
  const [isArranging, setIsArranging] = useState(false)
  const meeting = nextMeeting(plan, useClock())
  const wasArranging = useRef(false)
  // The form is long and ends far down: what it changed is shown, and read.
  useLayoutEffect(() => {
    if (wasArranging.current && !isArranging) {
      const heading = document.getElementById(HEADING)
      if (heading !== null) heading.tabIndex = -1
      heading?.focus()
    }
    wasArranging.current = isArranging
  }, [isArranging])
  if (meeting === null && !mayArrange) return null
  // Else its heading is the day.
  const isNamedByKind = meeting === null || isArranging
  return (
    <Card as="section" id={partOf(HEADING)} className="ag-section" aria-labelledby={HEADING}>
      <div className="ag-readable-head">
        <Eyebrow as={isNamedByKind ? 'h2' : 'p'} id={isNamedByKind ? HEADING : undefined}>
          {words.meeting.next}
        </Eyebrow>
        {meeting !== null && <ReadAloudSign part={partOf(HEADING)} about={words.meeting.next} />}
      </div>
      {isArranging ? (
        <Suspense fallback={null}>
          <MeetingForm meeting={meeting} onDone={() => setIsArranging(false)} />
        </Suspense>
      ) : meeting === null ? (
        <>
          <p>{words.meeting.none}</p>
          <div>
            <TextButton icon={<CalendarIcon aria-hidden />} onClick={() => setIsArranging(true)}>
              {words.meeting.call}
            </TextButton>
          </div>
        </>
      ) : (
        <Coming meeting={meeting} onChange={mayArrange ? () => setIsArranging(true) : null} />
      )}
    </Card>
  )
}

interface ComingProps {
  readonly meeting: MeetingView
  readonly onChange: (() => void) | null
}

function Coming({ meeting, onChange }: ComingProps): ReactElement {
  const { words, formats } = useWords()
  const { today, person } = usePlanHere()
  const party = useParty()
  const day = dayOf(meeting.startsAt)
  const others = meeting.invited.filter(
    (id) => id !== party && (meeting.answers[id] === 'comes' || meeting.answers[id] === 'video'),
  )
  const named = others.slice(0, NAMES_MAX).map((id) => person(id).firstName)
  return (
    <>
      <div className="ag-meeting-head">
        <h2 id={HEADING} className="ag-meeting-when">
          {formats.sentenceStart(
            words.meeting.at({ day: formats.weekdayDate(day), time: formats.localClock(meeting.startsAt) }),
          )}
        </h2>
        {onChange !== null && <Arranging meeting={meeting} onChange={onChange} />}
      </div>
      <p className="ag-muted">
        {formats.sentenceStart(formats.relativeDay(day, today))}. {meeting.place}.{' '}
        {words.meeting.lasts(meeting.minutes)}
      </p>
      {others.length > 0 && (
        <p className="ag-meeting-coming">
          {others.length > NAMES_MAX && (
            <FaceStack persons={others.map((id) => person(id).face)} label={words.meeting.next} max={5} />
          )}
          <span>
            {others.length > NAMES_MAX
              ? `${words.meeting.comingOthers(others.length)}.`
              : words.meeting.comingNames(formats.list(named))}
          </span>
        </p>
      )}
      {party !== null && meeting.invited.includes(party) && <MeetingAnswer meeting={meeting} />}
    </>
  )
}

/** For who calls meetings: another time or place, or none. */
function Arranging({ meeting, onChange }: { meeting: MeetingView; onChange: () => void }): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const [isCancelling, setIsCancelling] = useState(false)
  const cancel = useCancelMeeting(plan.planId)
  return (
    <>
      <Menu
        trigger={<MenuElipsisHorizontalIcon aria-hidden />}
        label={words.label.more(words.meeting.next)}
        items={[
          { id: 'change', text: words.meeting.change, icon: <PencilIcon aria-hidden />, onSelect: onChange },
          {
            id: 'cancel',
            text: words.meeting.cancel,
            icon: <XMarkOctagonIcon aria-hidden />,
            isDanger: true,
            onSelect: () => setIsCancelling(true),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={isCancelling}
        title={words.meeting.cancelTitle}
        confirmText={words.meeting.cancel}
        cancelText={words.button.cancel}
        tone="danger"
        isBusy={cancel.isPending}
        onConfirm={() =>
          cancel.mutate(meeting.id, {
            onSuccess: () => showToast({ text: words.meeting.cancelled }),
            onError: () => showToast({ text: words.page.errorText }),
            onSettled: () => setIsCancelling(false),
          })
        }
        onCancel={() => setIsCancelling(false)}
      >
        <p>{words.meeting.cancelConsequence}</p>
      </ConfirmDialog>
    </>
  )
}

function useMayArrange(): boolean {
  const { plan, today } = usePlanHere()
  return !plan.closed && arrangesMeetings(factsOfView(plan), readerOf(plan), today)
}
