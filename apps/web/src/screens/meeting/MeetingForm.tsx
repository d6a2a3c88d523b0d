import { addDays, clockOf, dayOf, isDay, type ParticipantId } from '@ansvarsgruppe/plan-model'
import { MEETING_MINUTES_MAX, PLACE_LENGTH_MAX, type MeetingView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Checkbox, Fieldset, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useArrangeMeeting } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { DayField } from '../editing/DayField.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { localTimeOf } from './local-time-input.ts'
import { useClock } from './useClock.ts'

/** Days from now that a new meeting is suggested on: an invitation should come in good time. */
const USUAL_NOTICE_DAYS = 14
const USUAL_CLOCK = '10:00'
const USUAL_MINUTES = 60

export interface MeetingFormProps {
  /** The meeting that is changed; null: a new one. */
  readonly meeting: MeetingView | null
  readonly onDone: () => void
}

/** When, for how long, where, and with whom. */
export function MeetingForm({ meeting, onDone }: MeetingFormProps): ReactElement {
  const { words, language } = useWords()
  const { plan, today, person } = usePlanHere()
  const now = useClock()
  const showToast = useToast()
  const { mutate, isPending } = useArrangeMeeting(plan.planId)
  const asWritten = (clock: string): string => (language === 'en' ? clock : clock.replace(':', '.'))
  const [day, setDay] = useState<string>(meeting === null ? addDays(today, USUAL_NOTICE_DAYS) : dayOf(meeting.startsAt))
  const [clock, setClock] = useState(asWritten(meeting === null ? USUAL_CLOCK : clockOf(meeting.startsAt)))
  const [minutes, setMinutes] = useState(String(meeting?.minutes ?? USUAL_MINUTES))
  const [place, setPlace] = useState(meeting?.place ?? '')
  const others = plan.participants.filter(({ id, role }) => id !== plan.owner && role !== 'coordinatingUnit')
  const [invited, setInvited] = useState<readonly ParticipantId[]>(meeting?.invited ?? others.map(({ id }) => id))
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const startsAt = localTimeOf(day, clock)
  const length = /^\d+$/.test(minutes.trim()) ? Number(minutes) : 0
  const isTimeFine = startsAt !== null && startsAt > now
  const isLengthFine = length >= 1 && length <= MEETING_MINUTES_MAX
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (!isTimeFine || !isLengthFine || place.trim() === '') {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    mutate(
      { meeting: meeting?.id ?? null, startsAt, minutes: length, place, invited: [...invited] },
      {
        onSuccess: () => {
          showToast({ text: meeting === null ? words.meeting.called : words.meeting.changed })
          onDone()
        },
        onError: () => showToast({ text: words.page.errorText }),
      },
    )
  }
  return (
    <form ref={form} className="ag-stack" onSubmit={send} noValidate>
      <DayField
        label={words.meeting.day}
        value={isDay(day) ? day : null}
        error={isTried && startsAt === null && localTimeOf(day, '10') === null ? words.form.date : undefined}
        onRead={(read) => setDay(read.isDay ? (read.day ?? '') : '')}
      />
      <TextField
        label={words.meeting.time}
        value={clock}
        error={isTried && !isTimeFine ? words.meeting.timeError : undefined}
        onValueChange={setClock}
      />
      <TextField
        label={words.meeting.minutes}
        value={minutes}
        error={isTried && !isLengthFine ? words.meeting.minutesError(MEETING_MINUTES_MAX) : undefined}
        onValueChange={setMinutes}
      />
      <TextField
        label={words.meeting.place}
        value={place}
        maxLength={PLACE_LENGTH_MAX}
        error={isTried && place.trim() === '' ? words.form.required : undefined}
        onValueChange={setPlace}
      />
      <Fieldset>
        <Fieldset.Legend>{words.meeting.invited}</Fieldset.Legend>
        {others.map(({ id }) => (
          <Checkbox
            key={id}
            label={person(id).name}
            value={id}
            checked={invited.includes(id)}
            onChange={(event) =>
              setInvited(event.target.checked ? [...invited, id] : invited.filter((other) => other !== id))
            }
          />
        ))}
      </Fieldset>
      {meeting !== null && <p className="ag-muted ag-small">{words.meeting.timeIsNewQuestion}</p>}
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {meeting === null ? words.meeting.callSubmit : words.meeting.changeSubmit}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
