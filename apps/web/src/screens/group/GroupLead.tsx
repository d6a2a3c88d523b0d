import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** How many help, and who holds the threads. */
export function GroupLead({ helpers }: { readonly helpers: readonly ParticipantView[] }): ReactElement {
  const { words } = useWords()
  const { owner, person, isOwner } = usePlanHere()
  const coordinator = helpers.find(({ role }) => isCoordinatorRole(role))
  const lead = isOwner
    ? words.group.leadMine(helpers.length)
    : words.group.lead({ n: helpers.length, owner: owner.firstName })
  const threads =
    coordinator === undefined ? words.group.noCoordinator : words.group.coordinatorIs(person(coordinator.id).firstName)
  return (
    <>
      {lead} {threads}
    </>
  )
}
