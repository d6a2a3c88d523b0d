import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import { mainContentId, PageHeading } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRoom } from '../../rooms/index.ts'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import './group.css'
import { ParticipantCard, type ParticipantCardProps } from './ParticipantCard.tsx'

/** The responsibility group: who they are, what they do, what they may see. */
export function GroupScreen(): ReactElement {
  const { plan } = usePlanHere()
  return plan.readsOverview ? <WithContributions /> : <Group overview={null} />
}

/** What each contributes is content: it stands in the overview. */
function WithContributions(): ReactElement {
  const { plan } = usePlanHere()
  const view = useRoom(plan.planId, 'overview')
  return (
    <RoomGate room="overview" view={view}>
      {(session, snapshot) => <Group overview={{ session, snapshot }} />}
    </RoomGate>
  )
}

function Group({ overview }: { readonly overview: ParticipantCardProps['overview'] }): ReactElement {
  const { words } = useWords()
  const { plan, owner, person, isOwner } = usePlanHere()
  usePageHeading(words.group.title)
  const helpers = plan.participants.filter(({ id }) => id !== plan.owner)
  const coordinator = helpers.find(({ role }) => isCoordinatorRole(role))
  const lead = isOwner
    ? words.group.leadMine(helpers.length)
    : words.group.lead({ n: helpers.length, owner: owner.firstName })
  return (
    <>
      <PageHeading
        title={words.group.title}
        end={<ReadAloudButton part={mainContentId} text={words.readAloud.page} />}
        subtitle={`${lead} ${
          coordinator === undefined
            ? words.group.noCoordinator
            : words.group.coordinatorIs(person(coordinator.id).firstName)
        }`}
      />
      <ul className="ag-group" aria-label={words.group.title}>
        {helpers.map((helper) => (
          <li key={helper.id}>
            <ParticipantCard participant={helper} overview={overview} />
          </li>
        ))}
      </ul>
    </>
  )
}
