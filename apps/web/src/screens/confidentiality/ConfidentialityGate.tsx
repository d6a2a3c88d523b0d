import { owesPromise } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useState, type ReactElement, type ReactNode } from 'react'
import { PageFrame } from '../frame/PageFrame.tsx'
import { lateScreen } from '../lateScreen.tsx'
import { confidentialityScreen } from '../load-screens.ts'

const PromiseScreen = lateScreen(confidentialityScreen, (screen) => screen.PromiseScreen)
const ReceiptScreen = lateScreen(confidentialityScreen, (screen) => screen.ReceiptScreen)

export interface ConfidentialityGateProps {
  readonly plan: PlanView
  readonly children: ReactNode
}

/** Whoever must promise confidentiality does so before anything of the plan is drawn; the server holds it back, too. */
export function ConfidentialityGate({ plan, children }: ConfidentialityGateProps): ReactNode {
  // From the press of the button on: once it is kept, the receipt comes, and not the plan.
  const [isPromising, setIsPromising] = useState(false)
  const me = plan.participants.find(({ id }) => id === plan.me)
  const owner = plan.participants.find(({ id }) => id === plan.owner)
  if (me !== undefined && owesPromise(me)) {
    return framed(
      <PromiseScreen planId={plan.planId} ownerName={owner?.name ?? ''} onPromise={() => setIsPromising(true)} />,
    )
  }
  if (isPromising)
    return framed(<ReceiptScreen day={me?.confidentialitySignedOn ?? null} onGoOn={() => setIsPromising(false)} />)
  return children
}

function framed(screen: ReactElement): ReactElement {
  return <PageFrame>{screen}</PageFrame>
}
