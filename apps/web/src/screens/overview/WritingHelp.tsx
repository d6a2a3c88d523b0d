import { addDays, isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import { Button, TextButton, useToast } from '@ansvarsgruppe/ui'
import { PersonIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useSetWritingHelp } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { DayField } from '../editing/DayField.tsx'
import { Disclosed } from '../editing/Disclosed.tsx'
import { useIsRestored } from '../editing/draft-key.ts'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** Days of help suggested when the owner asks for it: until after the next talk, not for ever. */
const USUAL_DAYS = 14

/** The owner may let the coordinator write in her own words, until a day she chooses. */
export function WritingHelp(): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, person, owner, isOwner, today } = usePlanHere()
  const coordinator = plan.participants.find(({ role }) => isCoordinatorRole(role))
  const { mutate, isPending } = useWritingHelp()
  if (coordinator === undefined || plan.closed) return null
  const until = plan.writingHelpUntil !== null && plan.writingHelpUntil >= today ? plan.writingHelpUntil : null
  const name = person(coordinator.id).firstName
  if (!isOwner) {
    if (until === null || coordinator.id !== plan.me) return null
    return (
      <p className="ag-overview-help">
        {words.writingHelp.activeFor({ owner: owner.firstName, date: formats.dateLong(until) })}
      </p>
    )
  }
  return (
    <div className="ag-overview-help">
      <PersonIcon aria-hidden />
      {until === null ? (
        <>
          <span>{words.writingHelp.offer(name)}</span>
          <Disclosed
            draftKey="writing-help"
            renderButton={(opening) => <TextButton {...opening}>{words.writingHelp.ask}</TextButton>}
          >
            {(close) => (
              <AskForm
                coordinator={name}
                isBusy={isPending}
                onAsk={(day) => mutate({ until: day }, { onSuccess: close })}
                onCancel={close}
              />
            )}
          </Disclosed>
        </>
      ) : (
        <>
          <span>{words.writingHelp.active({ coordinator: name, date: formats.dateLong(until) })}</span>
          <TextButton disabled={isPending} onClick={() => mutate({ until: null })}>
            {words.writingHelp.end}
          </TextButton>
        </>
      )}
    </div>
  )
}

function useWritingHelp(): ReturnType<typeof useSetWritingHelp> {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const command = useSetWritingHelp(plan.planId)
  return {
    ...command,
    mutate: (input, options) =>
      command.mutate(input, { ...options, onError: () => showToast({ text: words.page.errorText }) }),
  }
}

interface AskFormProps {
  readonly coordinator: string
  readonly isBusy: boolean
  readonly onAsk: (until: string) => void
  readonly onCancel: () => void
}

function AskForm({ coordinator, isBusy, onAsk, onCancel }: AskFormProps): ReactElement {
  const { words } = useWords()
  const { today } = usePlanHere()
  const [until, setUntil] = useState<TypedDay>({ isDay: true, day: addDays(today, USUAL_DAYS) })
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isRestored = useIsRestored()
  useEffect(() => {
    if (!isRestored) form.current?.querySelector('input')?.focus()
    // Only as it opens, in place of the button.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const day = until.isDay && until.day !== null && until.day >= today ? until.day : null
  function ask(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (day === null) setIsTried(true)
    else onAsk(day)
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={ask} noValidate>
      <DayField
        label={words.writingHelp.askUntil(coordinator)}
        description={words.writingHelp.askUntilHelp}
        value={until.isDay ? until.day : null}
        error={isTried && day === null ? words.form.date : undefined}
        onRead={setUntil}
      />
      <div className="ag-button-row">
        <Button type="submit" loading={isBusy}>
          {words.writingHelp.ask}
        </Button>
        <TextButton onClick={onCancel}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
