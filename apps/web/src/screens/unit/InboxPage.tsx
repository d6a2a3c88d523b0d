import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitView } from '@ansvarsgruppe/plan-model/contract'
import { ButtonLink, Details, EmptyState, PageHeading } from '@ansvarsgruppe/ui'
import { EyeIcon, InboxIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { NEW_REQUEST_ADDRESS } from '../requests/requests-address.ts'
import { CoordinatorList } from './CoordinatorList.tsx'
import { countsOf, type Inbox, type InboxItem, type UnitRules } from './inbox.ts'
import { PlansToLookAt } from './PlansToLookAt.tsx'
import { RequestCard } from './RequestCard.tsx'

export interface InboxPageProps {
  readonly view: UnitView
  readonly inbox: Inbox
  readonly today: Day
}

/** What waits for the unit: requests with the days left, who coordinates, and plans that need a look. */
export function InboxPage({ view, inbox, today }: InboxPageProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  usePageHeading(unit.requests)
  const counts = countsOf(inbox)
  return (
    <>
      <PageHeading
        title={unit.requests}
        subtitle={[unit.waiting(counts.waiting), ...(counts.late > 0 ? [unit.late(counts.late)] : [])].join(' ')}
        end={
          <ButtonLink href={`${NEW_REQUEST_ADDRESS}?asker=oral`} variant="secondary">
            {unit.recordOral}
          </ButtonLink>
        }
      />
      <p className="ag-unit-see">
        <EyeIcon aria-hidden />
        {unit.noContent}
      </p>
      <div className="ag-unit-columns">
        <section aria-labelledby="unit-waiting">
          <h2 id="unit-waiting" className="ag-visually-hidden">
            {unit.requests}
          </h2>
          {inbox.waiting.length === 0 ? (
            <EmptyState icon={<InboxIcon aria-hidden />}>
              <p>{unit.none}</p>
            </EmptyState>
          ) : (
            <RequestCards items={inbox.waiting} rules={view} today={today} />
          )}
          {inbox.answered.length > 0 && (
            <Details className="ag-unit-answered">
              <Details.Summary>
                {unit.answered} ({inbox.answered.length})
              </Details.Summary>
              <Details.Content>
                <RequestCards items={inbox.answered} rules={view} today={today} />
              </Details.Content>
            </Details>
          )}
        </section>
        <aside className="ag-stack ag-stack-wide">
          <CoordinatorList coordinators={view.coordinators} />
          <PlansToLookAt plans={view.plans} today={today} />
        </aside>
      </div>
    </>
  )
}

interface RequestCardsProps {
  readonly items: readonly InboxItem[]
  readonly rules: UnitRules
  readonly today: Day
}

function RequestCards({ items, rules, today }: RequestCardsProps): ReactElement {
  return (
    <ul className="ag-stack">
      {items.map((item) => (
        <RequestCard key={item.request.id} item={item} rules={rules} today={today} />
      ))}
    </ul>
  )
}
