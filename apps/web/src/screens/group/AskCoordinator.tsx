import { isCoordinatorRole, mayCoordinate, type ParticipantId } from '@ansvarsgruppe/plan-model'
import { Button, ButtonRow, Notice, SelectField, TextButton, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement, type SubmitEvent } from 'react'
import { useAskCoordinator } from '../../api/index.ts'
import { useHandOverWords } from '../../words/late/hand-over.ts'
import { usePlanHere } from '../plan/plan-context.ts'

const NOBODY = ''

/** Who is asked to take over, among those who take part; with what it leads to. */
export function AskCoordinator({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { words } = useHandOverWords()
  const { handOver, form } = words
  const { plan, person, today } = usePlanHere()
  const showToast = useToast()
  const { mutateAsync, isPending } = useAskCoordinator(plan.planId)
  const [next, setNext] = useState<ParticipantId | null>(null)
  const [isTried, setIsTried] = useState(false)
  const coordinator = plan.participants.find(({ role }) => isCoordinatorRole(role))
  const candidates = plan.participants.filter((participant) => mayCoordinate(plan, participant, today))
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (next !== null) void ask(next)
  }
  async function ask(asked: ParticipantId): Promise<void> {
    const { name } = person(asked)
    try {
      await mutateAsync(asked)
    } catch {
      showToast({ text: words.page.errorText })
      return
    }
    onDone()
    showToast({ text: coordinator === undefined ? handOver.appointed(name) : handOver.sent(name) })
  }
  return (
    <form className="ag-stack" onSubmit={send} noValidate>
      <SelectField
        label={handOver.who}
        value={next ?? NOBODY}
        options={[
          { value: NOBODY, text: form.choose },
          ...candidates.map(({ id }) => ({ value: id as string, text: person(id).name })),
        ]}
        error={isTried && next === null ? form.required : undefined}
        onValueChange={(value) => setNext(candidates.find(({ id }) => id === value)?.id ?? null)}
      />
      {next !== null && (
        <Notice>
          <p>
            {coordinator === undefined
              ? handOver.consequenceNone(person(next).name)
              : handOver.consequence({ next: person(next).name, now: person(coordinator.id).name })}
          </p>
        </Notice>
      )}
      <ButtonRow>
        <Button type="submit" loading={isPending}>
          {coordinator === undefined ? handOver.appoint : handOver.send}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </ButtonRow>
    </form>
  )
}
