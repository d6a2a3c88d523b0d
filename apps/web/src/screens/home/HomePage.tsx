import type { HomePlan } from '@ansvarsgruppe/plan-model/contract'
import { EmptyState, PageHeading } from '@ansvarsgruppe/ui'
import { FolderPlusIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useWords } from '../../words/index.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { firstName } from '../people/person.ts'
import './home.css'
import { MyActions } from './MyActions.tsx'
import { PlanList } from './PlanList.tsx'

export function HomePage({ plans }: { readonly plans: readonly HomePlan[] }): ReactElement {
  const { words, formats } = useWords()
  const { person } = useSignedIn()
  const today = useToday()
  usePageHeading(words.home.title)
  return (
    <div className="ag-home">
      <PageHeading
        title={words.home.hello(firstName(person.name))}
        subtitle={formats.sentenceStart(formats.weekdayDate(today))}
      />
      {plans.length === 0 ? (
        <EmptyState icon={<FolderPlusIcon aria-hidden />} title={words.home.myPlans}>
          <p>{words.home.myPlansNone}</p>
        </EmptyState>
      ) : (
        <div className="ag-stack ag-stack-wide">
          {plans.some(({ isOwner }) => !isOwner) && <MyActions plans={plans} today={today} />}
          <PlanList plans={plans} today={today} />
        </div>
      )}
    </div>
  )
}
