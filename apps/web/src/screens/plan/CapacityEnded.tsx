import { decidesForHerself } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Button, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { chooseCapacity } from '../../api/capacity.ts'
import { useToday } from '../../rooms/index.ts'
import { useComingOfAgeWords } from '../../words/late/coming-of-age.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { firstName } from '../people/person.ts'

export interface CapacityEndedProps {
  readonly planId: string
  /** The plan as it was known while one acted; undefined: the page was opened after that. */
  readonly known: PlanView | undefined
}

/** Acting for the owner is over: what was to be seen that way is gone, and nobody goes on as somebody else unasked. */
export function CapacityEnded({ planId, known }: CapacityEndedProps): ReactElement {
  const { words } = useComingOfAgeWords()
  const { acting } = words
  const { title, text } = useWhy(known) ?? { title: acting.endedTitle, text: acting.endedText }
  usePageHeading(title)
  return (
    <PageFrame>
      <StatusMessage
        kind="lostAccess"
        title={title}
        actions={
          <Button
            onClick={() => {
              chooseCapacity(planId, 'self')
              window.location.reload()
            }}
          >
            {acting.goOnAsSelf}
          </Button>
        }
      >
        {text}
      </StatusMessage>
    </PageFrame>
  )
}

/** To a parent: that the child is one no more. Null: nothing is known of that. */
function useWhy(plan: PlanView | undefined): { title: string; text: string } | null {
  const { words } = useComingOfAgeWords()
  const today = useToday()
  if (plan === undefined || plan.ownerBirthDate === null || !decidesForHerself(plan, today)) return null
  const isParent = plan.representations.some(
    ({ kind, representative }) => kind === 'parent' && representative === plan.me,
  )
  if (!isParent) return null
  const owner = firstName(plan.participants.find(({ id }) => id === plan.owner)?.name ?? '')
  const { comingOfAge } = words
  return { title: comingOfAge.endedTitle(owner), text: comingOfAge.ended({ owner, age: plan.decidesFromAge }) }
}
