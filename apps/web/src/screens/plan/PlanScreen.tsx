import type { LifeArea } from '@ansvarsgruppe/plan-model'
import { LoadingSkeleton } from '@ansvarsgruppe/ui'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Suspense, useState, type ReactElement } from 'react'
import { ApiError, usePlan } from '../../api/index.ts'
import { useLive } from '../../live/index.ts'
import { useWords } from '../../words/index.ts'
import { ConfidentialityGate } from '../confidentiality/ConfidentialityGate.tsx'
import { managesConsentsIn } from '../consent/manages-consents.ts'
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx'
import { PageFrame } from '../frame/PageFrame.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { lateScreen } from '../lateScreen.tsx'
import {
  accessLogScreen,
  aloneScreen,
  areaScreen,
  capacityEndedScreen,
  consentScreen,
  groupScreen,
  notesScreen,
  overviewScreen,
  seenAsScreen,
  timelineScreen,
} from '../load-screens.ts'
import { hasOwnNotes } from '../notes/own-notes.ts'
import { NotFound, NotFoundScreen } from '../not-found/NotFoundScreen.tsx'
import { UndoProvider } from '../undo/UndoProvider.tsx'
import { EndedPlan } from './EndedPlan.tsx'
import { MustSignInMoreSafely } from './MustSignInMoreSafely.tsx'
import { NothingToRead } from './NothingToRead.tsx'
import { placeOf, type Place } from './place.ts'
import { PlanProvider, usePlanHere, usePlanHereFor } from './plan-context.ts'
import { PlanFrame } from './PlanFrame.tsx'
import { NotHereYet } from '../frame/NotHereYet.tsx'

const OverviewScreen = lateScreen(overviewScreen, (screen) => screen.OverviewScreen)
const AreaScreen = lateScreen(areaScreen, (screen) => screen.AreaScreen)
const GroupScreen = lateScreen(groupScreen, (screen) => screen.GroupScreen)
const AccessLogScreen = lateScreen(accessLogScreen, (screen) => screen.AccessLogScreen)
const AloneScreen = lateScreen(aloneScreen, (screen) => screen.AloneScreen)
const NotesScreen = lateScreen(notesScreen, (screen) => screen.NotesScreen)
const ConsentScreen = lateScreen(consentScreen, (screen) => screen.ConsentScreen)
const SeenAsScreen = lateScreen(seenAsScreen, (screen) => screen.SeenAsScreen)
const CapacityEnded = lateScreen(capacityEndedScreen, (screen) => screen.CapacityEnded)
const TimelineScreen = lateScreen(timelineScreen, (screen) => screen.TimelineScreen)

export interface PlanScreenProps {
  readonly planId: string
  /** What follows the plan's own address. */
  readonly rest: string
}

/** Everything of one plan: its facts, kept current, and the page within it that the address asks for. */
export function PlanScreen({ planId, rest }: PlanScreenProps): ReactElement {
  const { hasEnded } = useSignedIn()
  const { data, error, isPending, refetch } = usePlan(planId)
  useLive(planId)
  const place = placeOf(rest)
  if (hasEnded) return <EndedPlan />
  if (error instanceof ApiError && error.reason === 'wrongLevel') return <MustSignInMoreSafely />
  if (place === null || isGone(error)) return <NotFoundScreen />
  if (isCapacityOver(error)) {
    return (
      <Suspense fallback={null}>
        <CapacityEnded planId={planId} known={data} />
      </Suspense>
    )
  }
  if (data !== undefined) {
    return (
      <ConfidentialityGate plan={data}>
        <PlanPages plan={data} place={place} />
      </ConfidentialityGate>
    )
  }
  return (
    <PageFrame>
      <NotHereYet isPending={isPending} refetch={refetch} />
    </PageFrame>
  )
}

/** Not there, or no longer for this person: then what was known of it leaves the page, too. */
function isGone(error: Error | null): boolean {
  return error instanceof ApiError && (error.reason === 'roomNotFound' || error.reason === 'notAllowed')
}

/** The capacity this tab acts in is not the person's, or no more. */
function isCapacityOver(error: Error | null): boolean {
  return error instanceof ApiError && error.reason === 'capacityEnded'
}

function PlanPages({ plan, place }: { readonly plan: PlanView; readonly place: Place }): ReactElement {
  const { words } = useWords()
  const here = usePlanHereFor(plan)
  return (
    <PlanProvider value={here}>
      <UndoProvider place={place}>
        <PlanFrame place={place}>
          <ErrorBoundary key={place.kind}>
            <Suspense fallback={<LoadingSkeleton text={words.page.loading} />}>
              <PageAt plan={plan} place={place} />
            </Suspense>
          </ErrorBoundary>
        </PlanFrame>
      </UndoProvider>
    </PlanProvider>
  )
}

function PageAt({ plan, place }: { readonly plan: PlanView; readonly place: Place }): ReactElement {
  const { today } = usePlanHere()
  switch (place.kind) {
    case 'overview':
      return plan.readsOverview ? <OverviewScreen /> : <NothingToRead />
    case 'area':
      return <AreaPlace key={place.area} plan={plan} area={place.area} />
    case 'group':
      return <GroupScreen />
    case 'alone':
      return <AloneScreen key={place.action} action={place.action} />
    case 'notes':
      return <NotesPlace plan={plan} />
    case 'timeline':
      return <TimelineScreen />
    case 'accessLog':
      return <AccessLogScreen />
    case 'consent':
      return managesConsentsIn(plan, today) ? <ConsentScreen /> : <NotFound />
    case 'seenAs':
      return plan.me === plan.owner ? <SeenAsScreen seen={place.seen} area={place.area} /> : <NotFound />
  }
}

/** Who only counts plans has no notes in one; acting for the owner, one has left one's own behind. */
function NotesPlace({ plan }: { readonly plan: PlanView }): ReactElement {
  const { today } = usePlanHere()
  return hasOwnNotes(plan, today) ? <NotesScreen /> : <NotFound />
}

/** An area that could be seen when its page was opened stays that page, which says when it no longer can. */
function AreaPlace({ plan, area }: { readonly plan: PlanView; readonly area: LifeArea }): ReactElement {
  const canSee = plan.lifeAreas.includes(area)
  const [couldSee] = useState(canSee)
  return canSee || couldSee ? <AreaScreen area={area} /> : <NotFound />
}
