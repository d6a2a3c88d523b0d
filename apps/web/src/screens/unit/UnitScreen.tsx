import type { UnitView } from '@ansvarsgruppe/plan-model/contract'
import type { ReactElement } from 'react'
import { ApiError, useUnit } from '../../api/index.ts'
import { useToday } from '../../rooms/useToday.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { NotFoundScreen } from '../not-found/NotFoundScreen.tsx'
import { MustSignInMoreSafely } from '../plan/MustSignInMoreSafely.tsx'
import { CoordinatorsPage } from './CoordinatorsPage.tsx'
import { inboxOf } from './inbox.ts'
import { InboxPage } from './InboxPage.tsx'
import { PlansPage } from './PlansPage.tsx'
import { LetterPage } from './request/LetterPage.tsx'
import { RequestPage } from './request/RequestPage.tsx'
import './unit.css'
import { unitPlaceOf, type UnitPlace } from './unit-place.ts'
import { UnitFrame } from './UnitFrame.tsx'
import { NotHereYet } from '../frame/NotHereYet.tsx'

/** The coordinating unit's home. `rest`: what follows its address. */
export function UnitScreen({ rest }: { readonly rest: string }): ReactElement {
  const { hasEnded } = useSignedIn()
  const { data, error, isPending, refetch } = useUnit()
  const place = unitPlaceOf(rest)
  if (hasEnded)
    return (
      <PageFrame>
        <SessionEnded />
      </PageFrame>
    )
  if (place === null || (error instanceof ApiError && error.reason === 'roomNotFound')) return <NotFoundScreen />
  if (error instanceof ApiError && error.reason === 'wrongLevel') return <MustSignInMoreSafely />
  if (data !== undefined) return <UnitPages view={data} place={place} />
  return (
    <PageFrame textSize="professional">
      <NotHereYet isPending={isPending} refetch={refetch} />
    </PageFrame>
  )
}

function UnitPages({ view, place }: { readonly view: UnitView; readonly place: UnitPlace }): ReactElement {
  const today = useToday()
  const inbox = inboxOf(view.requests, view, today)
  return (
    <UnitFrame place={place} waiting={inbox.waiting.length} municipality={view.municipality}>
      <div className="ag-unit">
        {place.kind === 'requests' ? (
          <InboxPage view={view} inbox={inbox} today={today} />
        ) : place.kind === 'coordinators' ? (
          <CoordinatorsPage view={view} />
        ) : place.kind === 'plans' ? (
          <PlansPage view={view} today={today} />
        ) : place.kind === 'letter' ? (
          <LetterPage id={place.id} step={place.step} view={view} today={today} />
        ) : (
          <RequestPage key={place.id} id={place.id} view={view} today={today} />
        )}
      </div>
    </UnitFrame>
  )
}
