import { logScopeOf, type LogScope } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type AccessSearch } from '@ansvarsgruppe/plan-model/contract'
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

/** Who has seen the plan: the owner sees everybody, who acts for her as much as they may, everyone else themselves. */
export function AccessLogScreen(): ReactElement {
  const { words } = useAccessLogWords()
  const { plan, today } = usePlanHere()
  const scope = logScopeOf(factsOfView(plan), readerOf(plan), today)
  const isTold = scope.kind !== 'own'
  const [search, setSearch] = useState<AccessSearch>({})
  const isWide = useIsWide()
  usePageHeading(words.nav.accessLog)
  return (
    <div className="ag-seen">
      <PageHeading
        title={words.nav.accessLog}
        subtitle={<Intro scope={scope} />}
        end={<ReadAloudButton part={mainContentId} text={words.readAloud.page} />}
      />
      {isTold &&
        (isWide ? (
          <SearchForm scope={scope} search={search} onSearch={setSearch} />
        ) : (
          // The list is what one came for.
          <Details data-color="neutral">
            <Details.Summary>{words.accessLog.search}</Details.Summary>
            <Details.Content>
              <SearchForm scope={scope} search={search} onSearch={setSearch} />
            </Details.Content>
          </Details>
        ))}
      <SittingList search={search} />
      {isTold && <TakeCopy search={search} />}
      {isTold && plan.readsOverview && (
        <p>
          {words.accessLog.wrong} <AppLink href={planAddress(plan.planId)}>{words.accessLog.wrongButton}</AppLink>
        </p>
      )}
    </div>
  )
}

/** What is in the list for this reader. */
function Intro({ scope }: { readonly scope: LogScope }): string {
  const { words, formats } = useAccessLogWords()
  const { owner } = usePlanHere()
  const { accessLog } = words
  switch (scope.kind) {
    case 'all':
      return accessLog.intro
    case 'own':
      return accessLog.introOwn(owner.firstName)
    case 'areas': {
      const areas = formats.list(scope.areas.map((area) => formats.insideSentence(words.area[area])))
      return accessLog.introMandate({ owner: owner.firstName, areas })
    }
  }
}
