import { useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { NoQuestion } from '../consent/NoQuestion.tsx'
import { OralQuestion } from '../consent/OralQuestion.tsx'
import { PlanQuestion } from '../consent/PlanQuestion.tsx'
import { granteeKey } from '../consent/grantee-key.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { WaitingForOwner } from './waiting-for-owner.ts'
import { WaitingMemberLeft } from './WaitingMemberLeft.tsx'

/** What seldom waits, in one file of its own: it comes with its words, and not with the first screen. */
export type SeldomWaiting = Extract<
  WaitingForOwner,
  { readonly kind: 'oralConsent' | 'oralPlan' | 'oralNo' | 'memberLeft' }
>

export interface WaitingSeldomProps {
  readonly waiting: SeldomWaiting
  readonly onAnswer: () => void
}

export function WaitingSeldom({ waiting, onAnswer }: WaitingSeldomProps): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const showToast = useToast()
  switch (waiting.kind) {
    case 'oralConsent': {
      const grantee = person(granteeKey(waiting.consent)).firstName
      const heading = <h2 id="waiting-title">{words.oralConsent.title({ grantee })}</h2>
      return <OralQuestion consent={waiting.consent} heading={heading} onAnswer={onAnswer} />
    }
    case 'oralPlan':
      return (
        <PlanQuestion
          consent={waiting.consent}
          headingLevel={2}
          headingId="waiting-title"
          onAnswer={(said) => {
            showToast({ text: said })
            onAnswer()
          }}
        />
      )
    case 'oralNo':
      return <NoQuestion taken={waiting.taken} headingId="waiting-title" onAnswer={onAnswer} />
    case 'memberLeft':
      return <WaitingMemberLeft consent={waiting.consent} onAnswer={onAnswer} />
  }
}
