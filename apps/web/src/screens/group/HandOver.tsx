import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import { AppLink, Button, ButtonLink, ButtonRow, Card, Notice, TextButton, useToast } from '@ansvarsgruppe/ui'
import { PersonGroupIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { ApiError, useAnswerHandOver } from '../../api/index.ts'
import { useHandOverWords } from '../../words/late/hand-over.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { NEW_REQUEST_ADDRESS } from '../requests/requests-address.ts'
import { unitAddress } from '../unit/unit-place.ts'
import { AskCoordinator } from './AskCoordinator.tsx'

/** The coordinator's task on its way from one to the next; for who may ask, asking; for who is asked, answering. */
export function HandOver(): ReactElement | null {
  const { words } = useHandOverWords()
  const { plan, me } = usePlanHere()
  const [isAsking, setIsAsking] = useState(false)
  const role = plan.participants.find(({ id }) => id === me.id)?.role
  const mayAsk = role === 'coordinatingUnit' || (role !== undefined && isCoordinatorRole(role))
  const hasCoordinator = plan.participants.some((participant) => isCoordinatorRole(participant.role))
  if (plan.handOver?.to === me.id) return <Asked />
  if (plan.handOver !== null) return <Pending mayTakeBack={mayAsk} />
  if (!mayAsk) return hasCoordinator ? null : <WhomToContact />
  return (
    <Card as="section" aria-labelledby="hand-over" className="ag-stack">
      <h2 id="hand-over">{words.handOver.title}</h2>
      {!hasCoordinator && <p>{words.handOver.none}</p>}
      {isAsking ? (
        <AskCoordinator onDone={() => setIsAsking(false)} />
      ) : (
        <ButtonRow>
          <Button variant="secondary" onClick={() => setIsAsking(true)}>
            {hasCoordinator ? words.handOver.ask : words.handOver.appoint}
          </Button>
          {!hasCoordinator && role === 'coordinatingUnit' && (
            <AppLink href={unitAddress({ kind: 'plans' })}>{words.handOver.fromList}</AppLink>
          )}
        </ButtonRow>
      )}
    </Card>
  )
}

/** For whoever may not ask: who appoints, and how they are reached. */
function WhomToContact(): ReactElement {
  const { words } = useHandOverWords()
  const { plan, isOwner } = usePlanHere()
  const organisation = plan.participants.find(({ role }) => role === 'coordinatingUnit')?.organisation ?? ''
  return (
    <Card as="section" aria-labelledby="hand-over" className="ag-stack">
      <h2 id="hand-over">{words.handOver.title}</h2>
      <p>{words.handOver.none}</p>
      <p>{organisation === '' ? words.handOver.contact : words.handOver.contactIn(organisation)}</p>
      {isOwner && (
        <div>
          <ButtonLink href={NEW_REQUEST_ADDRESS} variant="secondary">
            {words.handOver.askUnit}
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

/** To who is asked: what a yes leads to, before it is given. */
function Asked(): ReactElement {
  const { words } = useHandOverWords()
  const { plan, owner, person } = usePlanHere()
  const { answer, isPending } = useAnswer()
  const from = person(plan.handOver?.askedBy ?? '').firstName
  return (
    <Card as="section" aria-labelledby="hand-over" className="ag-stack">
      <h2 id="hand-over">{words.handOver.askedMe(from)}</h2>
      <p>{words.handOver.askedMeConsequence(owner.firstName)}</p>
      <ButtonRow>
        <Button loading={isPending} onClick={() => answer('yes', words.handOver.tookOver)}>
          {words.handOver.yes}
        </Button>
        <Button variant="secondary" disabled={isPending} onClick={() => answer('no', words.handOver.said)}>
          {words.handOver.no}
        </Button>
      </ButtonRow>
    </Card>
  )
}

function Pending({ mayTakeBack }: { readonly mayTakeBack: boolean }): ReactElement | null {
  const { words, formats } = useHandOverWords()
  const { plan, person, today } = usePlanHere()
  const { answer, isPending } = useAnswer()
  const coordinator = plan.participants.find(({ role }) => isCoordinatorRole(role))
  if (plan.handOver === null) return null
  const names = {
    next: person(plan.handOver.to).name,
    now: coordinator === undefined ? '' : person(coordinator.id).name,
    date: formats.dateNear(plan.handOver.askedOn, today),
  }
  return (
    <Notice icon={<PersonGroupIcon />}>
      <p>{words.handOver.asked(names)}</p>
      {mayTakeBack && (
        <TextButton disabled={isPending} onClick={() => answer('no', words.handOver.takenBack)}>
          {words.handOver.takeBack}
        </TextButton>
      )}
    </Notice>
  )
}

/** Answers, and says that it is done; awaited here, as an answer takes away what was pressed. */
function useAnswer(): { readonly answer: (answer: 'yes' | 'no', said: string) => void; readonly isPending: boolean } {
  const { words } = useHandOverWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const { mutateAsync, isPending } = useAnswerHandOver(plan.planId)
  async function send(answer: 'yes' | 'no', said: string): Promise<void> {
    try {
      await mutateAsync(answer)
      showToast({ text: said })
    } catch (error) {
      const reason = error instanceof ApiError ? error.reason : 'tryLater'
      showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
    }
  }
  return { answer: (...given) => void send(...given), isPending }
}
