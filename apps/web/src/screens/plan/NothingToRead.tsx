import { ButtonLink, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { groupAddress } from './place.ts'
import { usePlanHere } from './plan-context.ts'

/** For those who take part without seeing content: the coordinating unit, or somebody whose consent is over. */
export function NothingToRead(): ReactElement {
  const { words } = useWords()
  const { plan, owner } = usePlanHere()
  usePageHeading(words.overview.title)
  return (
    <StatusMessage
      kind="lostAccess"
      title={words.plan.title(owner.firstName)}
      actions={<ButtonLink href={groupAddress(plan.planId)}>{words.nav.group}</ButtonLink>}
    >
      {words.plan.noContent(owner.firstName)}
    </StatusMessage>
  )
}
