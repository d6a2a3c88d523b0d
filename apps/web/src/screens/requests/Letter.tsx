import type { RequestDecision, RequestStep, Wish } from '@ansvarsgruppe/plan-model'
import { ButtonLink } from '@ansvarsgruppe/ui'
import type { ReactElement, ReactNode } from 'react'
import { PlanText } from '../../words/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { ActLink } from './ActLink.tsx'

export interface LetterProps {
  readonly step: RequestStep
  readonly wish: Wish
  /** The reader asked. */
  readonly isMine: boolean
  /** Under the letter. */
  readonly children?: ReactNode
}

/** A step as its letter to the person, with its day. */
export function Letter({ step, wish, isMine, children }: LetterProps): ReactElement | null {
  const { words, formats } = useRequestsWords()
  const { requests } = words
  switch (step.kind) {
    case 'delayed':
      return (
        <Sheet step={step} title={requests.delayedTitle}>
          <p>
            <PlanText>
              {requests.delayed({ reason: sentence(step.reason), date: formats.dateLong(step.expectedOn) })}
            </PlanText>
          </p>
          <ActLink before={requests.delayedLaw} act="procedure" />
          {children}
        </Sheet>
      )
    case 'representationConfirmed':
      return <Sheet step={step} title={requests.representationConfirmed} />
    case 'parentConfirmed':
      return <Sheet step={step} title={(step.agrees ? requests.parentAgreed : requests.parentConfirmed)(step.name)} />
    case 'agreed':
      return <Sheet step={step} title={requests.agreedNow} />
    case 'decided':
      return (
        <Sheet step={step} title={requests.decisionTitle}>
          <Answer decision={step.decision} wish={wish} isMine={isMine} />
          {step.meetsComplaint === false && <p>{requests.notMet}</p>}
          {children}
        </Sheet>
      )
    case 'complained':
      return (
        <Sheet step={step} title={complainedTitle(formats.dateLong(step.receivedOn), step.by)}>
          <Written>{step.words}</Written>
        </Sheet>
      )
    case 'reconsidered':
      return (
        <Sheet step={step} title={step.outcome === 'changed' ? requests.changedTitle : requests.upheldTitle}>
          <Written>{step.words}</Written>
          {children}
        </Sheet>
      )
    case 'sentOn':
      return <Sheet step={step} title={requests.sentOnTitle} />
    case 'coordinatorAsked':
      return <Sheet step={step} title={requests.coordinatorAsked(step.to.name)} />
    case 'coordinatorAccepted':
      return <Sheet step={step} title={requests.coordinatorAccepted} />
    case 'coordinatorDeclined':
      return <Sheet step={step} title={requests.coordinatorDeclined} />
    case 'coordinatorEnded':
      return (
        <Sheet step={step} title={requests.coordinatorEnded}>
          {step.reason !== '' && <Written term={requests.reason}>{step.reason}</Written>}
        </Sheet>
      )
    // Whoever reads knows that they did; and that an answer was sent, too, they have it.
    case 'seen':
    case 'given':
      return null
  }

  function complainedTitle(date: string, by: string | undefined): string {
    return by === undefined ? requests.complained(date) : requests.complainedBy({ name: by, date })
  }
}

interface AnswerProps {
  readonly decision: RequestDecision
  readonly wish: Wish
  readonly isMine: boolean
}

function Answer({ decision, wish, isMine }: AnswerProps): ReactElement {
  const { words } = useRequestsWords()
  const { requests } = words
  const { plan, coordinator, wishAnswer, reason } = decision
  const outcome = {
    granted: requests.granted,
    declined: requests.declined,
    unwanted: wish === 'coordinator' ? requests.unwantedCoordinatorOnly : requests.unwanted,
    existing: requests.existing,
    continues: requests.continues,
  }[plan]
  const named = coordinator?.forChild === true ? requests.childCoordinator : requests.coordinator
  return (
    <>
      {coordinator !== null && (
        <p>
          <b>{named(coordinator.name)}</b>
        </p>
      )}
      <p>{outcome}</p>
      {coordinator === null && plan !== 'existing' && plan !== 'continues' && <p>{requests.noCoordinator}</p>}
      {wishAnswer !== '' && <Written term={requests.wishAnswer}>{wishAnswer}</Written>}
      {reason !== '' && <Written term={plan === 'continues' ? requests.changes : requests.reason}>{reason}</Written>}
      {plan === 'granted' && isMine && (
        <div>
          <ButtonLink href="/">{requests.openPlan}</ButtonLink>
        </div>
      )}
      <ActLink before={requests.law} act="rights" />
    </>
  )
}

function Sheet({
  step,
  title,
  children,
}: {
  readonly step: RequestStep
  readonly title: string
  readonly children?: ReactNode
}): ReactElement {
  const { formats } = useRequestsWords()
  return (
    <section className="ag-request-letter">
      <div>
        <h3>{title}</h3>
        <p className="ag-muted ag-small">{formats.dateLong(step.on)}</p>
      </div>
      {children}
    </section>
  )
}

function Written({ term, children }: { readonly term?: string; readonly children: string }): ReactElement {
  return (
    <p className="ag-request-written">
      {term !== undefined && <span className="ag-muted">{term}: </span>}
      <PlanText>{children}</PlanText>
    </p>
  )
}

/** A reason may be written without its full stop; another sentence follows. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
