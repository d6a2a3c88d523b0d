import { PageHeading } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { Cooperation } from './Cooperation.tsx'
import { Goals } from './Goals.tsx'
import { Helpers } from './Helpers.tsx'
import { ListedTexts } from './ListedTexts.tsx'
import { Say } from './Say.tsx'
import { Situation } from './Situation.tsx'
import { SubPlans } from './SubPlans.tsx'
import { WhatMatters } from './WhatMatters.tsx'

/** The owner meets her own words first, then a place to say something; the others the same plan, in their order. */
export function OverviewPage(): ReactElement {
  const { words, formats } = useWords()
  const { plan, owner, isOwner, today } = usePlanHere()
  usePageHeading(words.overview.title)
  const name = owner.firstName
  const { overview } = words
  return (
    <>
      <PageHeading
        title={isOwner ? words.home.hello(name) : words.plan.title(name)}
        subtitle={
          isOwner
            ? formats.sentenceStart(formats.weekdayDate(today))
            : `${words.plan.nextRevision}: ${formats.dateLong(plan.period.nextRevision)}`
        }
      />
      <div className="ag-overview">
        <div className="ag-overview-main">
          <WhatMatters />
          {isOwner && <Say />}
          <Goals />
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
          {!isOwner && <Say />}
        </div>
        <div className="ag-overview-side">
          <Helpers />
          <Cooperation />
          <SubPlans />
        </div>
      </div>
    </>
  )
}
