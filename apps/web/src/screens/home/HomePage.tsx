import { dayOf, daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import type { HomePlan, HomeView } from '@ansvarsgruppe/plan-model/contract'
import { ButtonLink, EmptyState, Notice, PageHeading } from '@ansvarsgruppe/ui'
import { FolderPlusIcon } from '@navikt/aksel-icons'
import { lazy, Suspense, type ReactElement } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import type { Formats, Messages } from '../../words/index.ts'
import { useHomeWaitingWords } from '../../words/late/home-waiting.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { firstName } from '../people/person.ts'
import { REQUESTS_ADDRESS } from '../requests/requests-address.ts'
import { UNIT_ADDRESS } from '../unit/unit-place.ts'
import './home.css'
import { SaferProviders } from '../sign-in/SaferSignIn.tsx'
import { WaitingInvitation } from './WaitingInvitation.tsx'
import { MyActions } from './MyActions.tsx'
import { NextMeetings } from './NextMeetings.tsx'
import { PlanTable } from './PlanTable.tsx'
import { waitingLines } from './waiting-items.ts'
import { WaitingList } from './WaitingList.tsx'

const Coordinated = lazy(async () => ({ default: (await import('./Coordinated.tsx')).Coordinated }))

export function HomePage({ view }: { readonly view: HomeView }): ReactElement {
  const { plans, coordinated, needsSaferSignIn, isUnitMember } = view
  const { words, formats } = useHomeWaitingWords()
  const { person } = useSignedIn()
  const today = useToday()
  usePageHeading(words.home.title)
  const waiting = waitingLines(plans, words, formats, today)
  const isProfessional = plans.some(({ isOwner }) => !isOwner)
  return (
    <div className="ag-home">
      <PageHeading
        title={words.home.hello(firstName(person.name))}
        subtitle={[
          `${formats.sentenceStart(formats.weekdayDate(today))}.`,
          ...(isProfessional ? [words.home.waitingCount(waiting.length), ...soon(plans, today, words, formats)] : []),
        ].join(' ')}
        end={
          isUnitMember ? (
            <ButtonLink href={UNIT_ADDRESS} variant="secondary">
              {words.home.unitRequests}
            </ButtonLink>
          ) : undefined
        }
      />
      {needsSaferSignIn && (
        <Notice actions={<SaferProviders />}>
          {words.saferSignIn.more} {words.refused.wrongLevel()}
        </Notice>
      )}
      <WaitingInvitation />
      {coordinated.length > 0 && (
        <Suspense>
          <Coordinated people={coordinated} today={today} />
        </Suspense>
      )}
      {plans.length === 0 && coordinated.length > 0 ? null : plans.length === 0 ? (
        <EmptyState
          icon={<FolderPlusIcon aria-hidden />}
          title={words.home.myPlans}
          actions={<ButtonLink href={REQUESTS_ADDRESS}>{words.nav.requests}</ButtonLink>}
        >
          <p>{words.home.myPlansNone}</p>
          <p>{words.home.asking}</p>
        </EmptyState>
      ) : (
        <div className="ag-stack ag-stack-wide">
          {isProfessional && (
            <div className="ag-home-first">
              {waiting.length > 0 && <WaitingList lines={waiting} today={today} />}
              <NextMeetings plans={plans} />
            </div>
          )}
          <PlanTable plans={plans} today={today} />
          {isProfessional && <MyActions plans={plans} today={today} />}
        </div>
      )}
    </div>
  )
}

/** Said at the top: a meeting today or tomorrow. */
function soon(plans: readonly HomePlan[], today: Day, words: Messages, formats: Formats): string[] {
  const days = plans.flatMap(({ nextMeeting }) => (nextMeeting === null ? [] : [dayOf(nextMeeting.startsAt)]))
  const [first] = days.toSorted()
  return first !== undefined && daysBetween(today, first) <= 1
    ? [words.home.meetingSoon(formats.relativeDay(first, today))]
    : []
}
