import { plainText } from '@ansvarsgruppe/plan-model'
import { mainContentId, PageHeading, useIsWide } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useAreaRooms } from '../../rooms/index.ts'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { NextMeeting } from '../meeting/NextMeeting.tsx'
import { News } from '../news/News.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { useGoToNamed } from '../plan/useGoToNamed.ts'
import { Removed } from '../removed/Removed.tsx'
import { removedThings } from '../removed/removed-things.ts'
import { Cooperation } from './Cooperation.tsx'
import { Goals } from './Goals.tsx'
import { Helpers } from './Helpers.tsx'
import { Legal } from './Legal.tsx'
import { ListedTexts } from './ListedTexts.tsx'
import { useOverviewHere } from './overview-room.ts'
import { Period } from './Period.tsx'
import { Say } from './Say.tsx'
import { Situation } from './Situation.tsx'
import { Start } from './Start.tsx'
import { SubPlans } from './SubPlans.tsx'
import { Waiting } from './Waiting.tsx'
import { WhatMatters } from './WhatMatters.tsx'

/** The owner meets her own words first, then a place to say something; the others the same plan, in their order. */
export function OverviewPage(): ReactElement {
  const spoken = useWords()
  const { words, formats } = spoken
  const { plan, owner, isOwner, today } = usePlanHere()
  const { session, snapshot, may } = useOverviewHere()
  const across = useAreaRooms(plan.planId, plan.lifeAreas, plan.me)
  usePageHeading(words.overview.title)
  useGoToNamed(across.isComplete)
  const isWide = useIsWide()
  const isStart = isOwner && plainText(snapshot.texts.whatMatters) === '' && !plan.closed
  const name = owner.firstName
  const { overview } = words
  const matters = isStart ? <Start /> : <WhatMatters />
  const waits = (
    <>
      <Waiting across={across} />
      <NextMeeting />
    </>
  )
  const about = (
    <>
      <div className="ag-overview-pair">
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
      </div>
      <Situation />
      <div className="ag-overview-pair">
        <Cooperation />
        <SubPlans />
      </div>
    </>
  )
  const around = (
    <>
      <News overview={snapshot} across={across} />
      <Helpers />
      {!isStart && <Period />}
      {!isStart && <Legal across={across} />}
    </>
  )
  const removed = <Removed session={session} things={removedThings(snapshot, may, spoken)} />
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
      {isWide ? (
        <div className="ag-overview">
          <div className="ag-overview-main">
            {matters}
            {isOwner && <Say />}
            <Goals across={across} />
            {about}
            {!isOwner && <Say />}
            {removed}
          </div>
          <div className="ag-overview-side">
            {waits}
            {around}
          </div>
        </div>
      ) : (
        <div className="ag-overview">
          {matters}
          <Waiting across={across} />
          {isOwner && <Say />}
          <NextMeeting />
          <Goals across={across} />
          {about}
          {!isOwner && <Say />}
          {around}
          {removed}
        </div>
      )}
    </>
  )
}
