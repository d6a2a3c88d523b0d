import { comingOfAge, plainText, type Day } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { mainContentId, PageHeading, useIsWide } from '@ansvarsgruppe/ui'
import { lazy, Suspense, type ReactElement } from 'react'
import { useAreaRooms } from '../../rooms/index.ts'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { useCountedUp } from '../frame/useCountedUp.ts'
import { useIsFirstDrawing } from '../frame/useIsFirstDrawing.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { NextMeeting } from '../meeting/NextMeeting.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { useGoToNamed } from '../plan/useGoToNamed.ts'
import { Removed } from '../removed/Removed.tsx'
import { removedThings } from '../removed/removed-things.ts'
import { Cooperation } from './Cooperation.tsx'
import { Goals } from './Goals.tsx'
import { Helpers } from './Helpers.tsx'
import { ListedTexts } from './ListedTexts.tsx'
import { useOverviewHere } from './overview-room.ts'
import { Period } from './Period.tsx'
import { Say } from './Say.tsx'
import { Situation } from './Situation.tsx'
import { Start } from './Start.tsx'
import { SubPlans } from './SubPlans.tsx'
import { Waiting } from './Waiting.tsx'
import { WhatMatters } from './WhatMatters.tsx'

/** One comes once in a life; these others ask the server or every area first in any case. */
const ComingOfAge = lazy(async () => ({ default: (await import('../group/ComingOfAge.tsx')).ComingOfAge }))
const News = lazy(async () => ({ default: (await import('../news/News.tsx')).News }))
const Legal = lazy(async () => ({ default: (await import('./Legal.tsx')).Legal }))

/** Parts of a column that are drawn with the page: what a phone shows. The others follow while it already answers. */
const PARTS_AT_ONCE = 2

/** The owner meets her own words first, then a place to say something; the others the same plan, in their order. */
export function OverviewPage(): ReactElement {
  const spoken = useWords()
  const { words, formats } = spoken
  const { plan, owner, isOwner, today } = usePlanHere()
  const { session, snapshot, may } = useOverviewHere()
  const across = useAreaRooms(plan.planId, plan.lifeAreas, plan.actor)
  usePageHeading(words.overview.title)
  useGoToNamed(across.isComplete)
  const isWide = useIsWide()
  const isStart = isOwner && plainText(snapshot.texts.whatMatters) === '' && !plan.closed
  const name = owner.firstName
  const { overview } = words
  const isFirst = useIsFirstDrawing()
  const matters = isStart ? <Start key="start" /> : <WhatMatters key="matters" />
  const waiting = <Waiting key="waiting" across={across} />
  const ofAge = useComingOfAge()
  const coming = ofAge !== null && (
    <Suspense key="coming-of-age" fallback={null}>
      <ComingOfAge from={ofAge} />
    </Suspense>
  )
  const say = <Say key="say" />
  const meeting = <NextMeeting key="meeting" />
  const goals = <Goals key="goals" across={across} />
  const about = [
    <div key="strengths" className="ag-overview-pair">
      <ListedTexts
        list="strengths"
        title={isOwner ? overview.strengths : overview.strengthsOf(name)}
        empty={overview.strengthsEmpty}
        add={overview.newStrength}
      />
      <ListedTexts
        list="needs"
        title={isOwner ? overview.needs : overview.needsOf(name)}
        empty={overview.needsEmpty}
        add={overview.newNeed}
      />
    </div>,
    <Situation key="situation" />,
    <div key="cooperation" className="ag-overview-pair">
      <Cooperation />
      <SubPlans />
    </div>,
  ]
  const around = [
    <Suspense key="news" fallback={null}>
      <News overview={snapshot} across={across} />
    </Suspense>,
    <Helpers key="helpers" />,
    !isStart && <Period key="period" />,
    !isStart && (
      <Suspense key="legal" fallback={null}>
        <Legal across={across} />
      </Suspense>
    ),
  ]
  const removed = <Removed key="removed" session={session} things={removedThings(snapshot, may, spoken)} />
  const sayFirst = isOwner ? [say] : []
  const sayLast = isOwner ? [] : [say]
  const inTwo = {
    main: [matters, ...sayFirst, goals, ...about, ...sayLast, removed],
    side: [waiting, coming, meeting, ...around],
  }
  const inOne = [matters, waiting, coming, ...sayFirst, meeting, goals, ...about, ...sayLast, ...around, removed]
  const isWhole = !isFirst || window.location.hash !== ''
  const drawn = useCountedUp(inOne.length, isWhole ? inOne.length : PARTS_AT_ONCE, true)
  return (
    <>
      <PageHeading
        title={isOwner ? words.home.hello(name) : words.plan.title(name)}
        end={<ReadAloudButton part={mainContentId} text={words.readAloud.page} />}
        subtitle={
          isOwner
            ? formats.sentenceStart(formats.weekdayDate(today))
            : `${words.plan.nextRevision}: ${formats.dateLong(plan.period.nextRevision)}`
        }
      />
      <div className="ag-overview">
        {isWide ? (
          <>
            <div className="ag-overview-main">{inTwo.main.slice(0, drawn)}</div>
            <div className="ag-overview-side">{inTwo.side.slice(0, drawn)}</div>
          </>
        ) : (
          inOne.slice(0, drawn)
        )}
      </div>
    </>
  )
}

/** Who coordinates is told at home, and a parent who has been is told there and where they acted. */
function useComingOfAge(): Day | null {
  const { plan, isOwner, today } = usePlanHere()
  if (plan.ownerBirthDate === null) return null
  const from = comingOfAge(factsOfView(plan), readerOf(plan), today)
  if (from === null || isOwner) return from
  const isParent = plan.representations.some(
    ({ kind, representative }) => kind === 'parent' && representative === plan.me,
  )
  return isParent && today < from ? from : null
}
