import type { AccessSearch } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Details, mainContentId, PageHeading, useIsWide } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { planAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import './access-log.css'
import { SearchForm } from './SearchForm.tsx'
import { SittingList } from './SittingList.tsx'
import { TakeCopy } from './TakeCopy.tsx'

/** Who has seen the plan: the owner sees everybody, everyone else themselves. */
export function AccessLogScreen(): ReactElement {
  const { words } = useAccessLogWords()
  const { plan, isOwner, owner } = usePlanHere()
  const [search, setSearch] = useState<AccessSearch>({})
  const isWide = useIsWide()
  usePageHeading(words.nav.accessLog)
  return (
    <div className="ag-seen">
      <PageHeading
        title={words.nav.accessLog}
        subtitle={isOwner ? words.accessLog.intro : words.accessLog.introOwn(owner.firstName)}
        end={<ReadAloudButton part={mainContentId} text={words.readAloud.page} />}
      />
      {isOwner &&
        (isWide ? (
          <SearchForm search={search} onSearch={setSearch} />
        ) : (
          // The list is what one came for.
          <Details data-color="neutral">
            <Details.Summary>{words.accessLog.search}</Details.Summary>
            <Details.Content>
              <SearchForm search={search} onSearch={setSearch} />
            </Details.Content>
          </Details>
        ))}
      <SittingList search={search} />
      {isOwner && <TakeCopy search={search} />}
      {isOwner && plan.readsOverview && (
        <p>
          {words.accessLog.wrong} <AppLink href={planAddress(plan.planId)}>{words.accessLog.wrongButton}</AppLink>
        </p>
      )}
    </div>
  )
}
