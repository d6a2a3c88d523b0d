import { readerOf } from '@ansvarsgruppe/plan-model/contract'
import { AppFrame, HeaderBar, SideNavigation, SideNavigationHeader } from '@ansvarsgruppe/ui'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../../words/index.ts'
import { AccountMenu } from '../frame/AccountMenu.tsx'
import { DemoBanner } from '../frame/DemoBanner.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { hasOwnNotes } from '../notes/own-notes.ts'
import { UndoButtons } from '../undo/UndoButtons.tsx'
import { ActingBar } from './ActingBar.tsx'
import { KeptWords } from './KeptWords.tsx'
import { NotSavedBar } from './NotSavedBar.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { roomOf, type Place } from './place.ts'
import { usePlanHere } from './plan-context.ts'
import { PlanBottomBar } from './PlanBottomBar.tsx'
import { RoomHeader } from './RoomHeader.tsx'
import { usePlanNavigation } from './usePlanNavigation.tsx'

export interface PlanFrameProps {
  readonly place: Place
  readonly children: ReactNode
}

/** Around every page of a plan: whose it is, who is here, whether all is saved, and where one can go. */
export function PlanFrame({ place, children }: PlanFrameProps): ReactElement {
  const { words, formats } = useWords()
  const { demo } = useSignedIn()
  const { plan, owner, person, isOwner, today } = usePlanHere()
  const groups = usePlanNavigation(place)
  const title = words.plan.title(owner.firstName)
  const mine = plan.participants.find(({ id }) => id === plan.me)
  const readsRoom =
    place.kind === 'area'
      ? plan.lifeAreas.includes(place.area)
      : place.kind === 'notes'
        ? hasOwnNotes(plan, today)
        : plan.readsOverview
  return (
    <AppFrame
      skipLinkText={words.nav.skip}
      textSize={isOwner ? 'owner' : 'professional'}
      banner={<DemoBanner />}
      alert={
        <>
          <ActingBar />
          <NotSavedBar />
          <OfflineNotice />
        </>
      }
      kept={<KeptWords />}
      header={
        <HeaderBar
          brandName={words.app.name}
          brandDetail={demo?.municipality}
          brandHref="/"
          narrowTitle={title}
          end={
            <>
              {readsRoom && <RoomHeader planId={plan.planId} room={roomOf(place, readerOf(plan))} />}
              <UndoButtons />
              <AccountMenu person={person(plan.actor).face} detail={mine?.title} />
            </>
          }
        />
      }
      navigation={
        <SideNavigation
          label={words.nav.label}
          header={
            <SideNavigationHeader
              person={owner.face}
              title={title}
              detail={words.plan.validUntil(formats.dateLong(plan.period.end))}
            />
          }
          groups={groups}
        />
      }
      bottomBar={<PlanBottomBar place={place} groups={groups} />}
    >
      {children}
    </AppFrame>
  )
}
