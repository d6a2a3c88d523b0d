import type { Capacity } from '@ansvarsgruppe/plan-model'
import { ButtonLink, type ButtonLinkProps } from '@ansvarsgruppe/ui'
import type { MouseEvent, ReactElement } from 'react'
import { capacityIn, chooseCapacity } from '../../api/capacity.ts'

export interface CapacityLinkProps extends ButtonLinkProps {
  readonly planId: string
  readonly capacity: Capacity
}

/**
 * A way into a plan as oneself or for its owner. Where this tab acts otherwise there, the page is loaded anew, as when one
 * chooses in the plan itself. In a tab of its own one begins as oneself, with the choice in sight: an address alone never
 * makes anybody act for somebody else.
 */
export function CapacityLink({ planId, capacity, ...rest }: CapacityLinkProps): ReactElement {
  function choose(event: MouseEvent<HTMLAnchorElement>): void {
    const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (isElsewhere || capacityIn(planId) === capacity) return
    event.preventDefault()
    chooseCapacity(planId, capacity)
    window.location.assign(rest.href)
  }
  return <ButtonLink {...rest} onClick={choose} />
}
