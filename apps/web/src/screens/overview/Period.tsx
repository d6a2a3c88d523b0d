import { isCoordinatorRole, type Day } from '@ansvarsgruppe/plan-model'
import { Button, TextButton, useToast } from '@ansvarsgruppe/ui'
import { PencilIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useSetPeriod } from '../../api/index.ts'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { DayField } from '../editing/DayField.tsx'
import { Disclosed } from '../editing/Disclosed.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { periodHeadingId } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** How long the plan lasts and when it is looked at next, for the two who may change it: owner and coordinator. */
export function Period(): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, isOwner } = usePlanHere()
  const isCoordinator = plan.participants.some(({ id, role }) => id === plan.me && isCoordinatorRole(role))
  if (!isOwner && !isCoordinator) return null
  const { start, end, nextRevision } = plan.period
  return (
    <ReadableSection id={periodHeadingId} title={words.plan.period}>
      <p>{words.plan.fromTo({ start: formats.dateLong(start), end: formats.dateLong(end) })}</p>
      <p>
        {words.plan.nextRevision}: {formats.dateLong(nextRevision)}
      </p>
      {!plan.closed && (
        <Disclosed
          draftKey="period"
          renderButton={(opening) => (
            <TextButton
              {...opening}
              icon={<PencilIcon aria-hidden />}
              aria-label={`${words.button.edit}: ${words.plan.period}`}
            >
              {words.button.edit}
            </TextButton>
          )}
        >
          {(close) => <PeriodForm onDone={close} />}
        </Disclosed>
      )}
    </ReadableSection>
  )
}

function PeriodForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useSetPeriod(plan.planId)
  const [start, setStart] = useState<TypedDay>({ isDay: true, day: plan.period.start })
  const [end, setEnd] = useState<TypedDay>({ isDay: true, day: plan.period.end })
  const [nextRevision, setNextRevision] = useState<TypedDay>({ isDay: true, day: plan.period.nextRevision })
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const read = { start: dayIn(start), end: dayIn(end), nextRevision: dayIn(nextRevision) }
  const isInOrder =
    read.start !== null &&
    read.end !== null &&
    read.nextRevision !== null &&
    read.start <= read.nextRevision &&
    read.nextRevision <= read.end
  const missing = (day: Day | null): string | undefined => (isTried && day === null ? words.form.date : undefined)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (read.start === null || read.end === null || read.nextRevision === null || !isInOrder) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    mutate(
      { start: read.start, end: read.end, nextRevision: read.nextRevision },
      { onSuccess: onDone, onError: () => showToast({ text: words.page.errorText }) },
    )
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={send} noValidate>
      {/* First: it is what the form is most often opened for. */}
      <DayField
        label={words.plan.nextRevision}
        value={read.nextRevision}
        error={
          missing(read.nextRevision) ??
          (isTried && !isInOrder && read.start !== null && read.end !== null ? words.plan.periodOrder : undefined)
        }
        onRead={setNextRevision}
      />
      <DayField label={words.plan.periodStart} value={read.start} error={missing(read.start)} onRead={setStart} />
      <DayField label={words.plan.periodEnd} value={read.end} error={missing(read.end)} onRead={setEnd} />
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {words.button.save}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}

function dayIn(read: TypedDay): Day | null {
  return read.isDay ? read.day : null
}
