import { Card, mainContentId, PageHeading } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useRoom } from '../../rooms/index.ts'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { RoomGate } from '../plan/RoomGate.tsx'
import './group.css'
import { GroupCards } from './GroupCards.tsx'
import { GroupLead } from './GroupLead.tsx'
import { GroupList } from './GroupList.tsx'
import { GroupPicture } from './GroupPicture.tsx'
import { HandOver } from './HandOver.tsx'
import { GroupViewToggle, type GroupView } from './GroupViewToggle.tsx'
import type { ParticipantCardProps } from './ParticipantCard.tsx'
import { Invitations } from './invitations/Invitations.tsx'
import { Representing } from './Representing.tsx'
import { useCards } from './useCards.ts'

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
  const { plan, isOwner } = usePlanHere()
  const [view, setView] = useState<GroupView>('picture')
  const cards = useCards()
  usePageHeading(words.group.title)
  // Who is invited and has not come is no part of the group yet.
  const helpers = plan.participants.filter(({ id, isInvited }) => id !== plan.owner && isInvited !== true)
  const Shown = view === 'picture' ? GroupPicture : GroupList
  return (
    <>
      <PageHeading
        title={words.group.title}
        subtitle={<GroupLead helpers={helpers} />}
        end={
          <>
            <ReadAloudButton part={mainContentId} text={words.readAloud.page} />
            {helpers.length > 0 && <GroupViewToggle view={view} onViewChange={setView} />}
          </>
        }
      />
      <div className="ag-group-hand-over">
        <HandOver />
      </div>
      {helpers.length > 0 && (
        <Card as="section" className="ag-group-picture" aria-label={words.group.title}>
          <Shown helpers={helpers} onChoose={cards.goTo} />
          {!isOwner && plan.lifeAreas.length > 0 && <p className="ag-muted ag-small">{words.network.onlyShared}</p>}
        </Card>
      )}
      <GroupCards helpers={helpers} overview={overview} cards={cards} />
      <Invitations />
      <Representing />
    </>
  )
}
