import { dayOf, isCoordinatorRole, type Day } from '@ansvarsgruppe/plan-model'
import { NEWS_MAX, type HomePlan } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Card, Face, Search, StatusLabel, Table, ToggleGroup } from '@ansvarsgruppe/ui'
import { CalendarIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useId, useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { planAddress } from '../plan/place.ts'
import { ownerFace } from './owner-face.ts'
import { foundPlans, PLAN_ORDERS, sortedPlans, type PlanOrder } from './plan-order.ts'

/** Plans from which on one looks for a name rather than reads the list. */
const SEARCH_FROM = 8

/** The plans a person takes part in: whose, what is new, what is theirs to do, when the next meeting is. */
export function PlanTable({ plans, today }: { plans: readonly HomePlan[]; today: Day }): ReactElement {
  const { words } = useWords()
  const [order, setOrder] = useState<PlanOrder>('new')
  const [wanted, setWanted] = useState('')
  const id = useId()
  const shown = sortedPlans(foundPlans(plans, wanted), order)
  const names = { new: words.home.sortNew, name: words.home.sortName, meeting: words.home.sortMeeting }
  return (
    <section className="ag-section" aria-labelledby="home-plans">
      <div className="ag-home-plans-head">
        <h2 id="home-plans">
          {words.home.myPlans} {plans.length > 1 && <span className="ag-home-count">{plans.length}</span>}
        </h2>
        {plans.length >= SEARCH_FROM && (
          <Search>
            <Search.Input
              aria-label={words.home.find}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </Search>
        )}
        {plans.length > 1 && (
          <>
            <span id={id} className="ag-visually-hidden">
              {words.home.sort}
            </span>
            <ToggleGroup
              aria-labelledby={id}
              variant="secondary"
              data-color="neutral"
              value={order}
              onChange={(value) => setOrder(PLAN_ORDERS.find((known) => known === value) ?? 'new')}
            >
              {PLAN_ORDERS.map((each) => (
                <ToggleGroup.Item key={each} value={each}>
                  {names[each]}
                </ToggleGroup.Item>
              ))}
            </ToggleGroup>
          </>
        )}
      </div>
      <Card padding="flush" className="ag-home-plans">
        {shown.length === 0 ? (
          <p className="ag-home-plans-none">{words.home.foundNone}</p>
        ) : (
          <Table aria-labelledby="home-plans" data-color="neutral">
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{words.home.person}</Table.HeaderCell>
                <Table.HeaderCell>{words.home.newSinceLast}</Table.HeaderCell>
                <Table.HeaderCell>{words.home.myActions}</Table.HeaderCell>
                <Table.HeaderCell>{words.home.nextMeeting}</Table.HeaderCell>
                <Table.HeaderCell>{words.home.planUntil}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {shown.map((plan) => (
                <PlanRow key={plan.planId} plan={plan} today={today} />
              ))}
            </Table.Body>
          </Table>
        )}
      </Card>
    </section>
  )
}

function PlanRow({ plan, today }: { readonly plan: HomePlan; readonly today: Day }): ReactElement {
  const { words, formats } = useWords()
  const { nextMeeting, periodEnd } = plan
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <div className="ag-home-person">
          <Face person={ownerFace(plan)} size="s" isDecorative />
          <div>
            <AppLink href={planAddress(plan.planId)} className="ag-home-plan-link">
              {plan.isOwner ? words.nav.myPlan : plan.ownerName}
            </AppLink>
            <p className="ag-muted ag-small">{plan.title || words.role[plan.role]}</p>
          </div>
        </div>
      </Table.HeaderCell>
      <Table.Cell data-label={words.home.newSinceLast}>
        <Unseen count={plan.unseen} />
      </Table.Cell>
      <Table.Cell data-label={words.home.myActions}>
        <ActionCount plan={plan} today={today} />
      </Table.Cell>
      <Table.Cell data-label={words.home.nextMeeting}>
        {nextMeeting === null ? <NoMeeting plan={plan} /> : formats.dateNear(dayOf(nextMeeting.startsAt), today)}
      </Table.Cell>
      <Table.Cell data-label={words.home.planUntil}>
        {periodEnd >= today ? (
          formats.dateNear(periodEnd, today)
        ) : (
          <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
            {words.home.endedOn(formats.dateNear(periodEnd, today))}
          </StatusLabel>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

/** A plan without a meeting waits for who calls them. The others are not invited to any: nothing for them to do. */
function NoMeeting({ plan }: { readonly plan: HomePlan }): ReactElement {
  const { words } = useWords()
  if (!plan.isOwner && !isCoordinatorRole(plan.role)) return <span className="ag-muted">{words.home.notInvited}</span>
  return (
    <StatusLabel tone="wait" icon={<CalendarIcon />}>
      {words.home.notSet}
    </StatusLabel>
  )
}

function Unseen({ count }: { readonly count: number }): ReactElement {
  const { words } = useWords()
  if (count === 0) return <span className="ag-muted">{words.home.nothingNew}</span>
  if (count >= NEWS_MAX) return <b>{words.home.changesMany(NEWS_MAX - 1)}</b>
  return <b>{words.home.changes(count)}</b>
}

function ActionCount({ plan, today }: { readonly plan: HomePlan; readonly today: Day }): ReactElement {
  const { words, formats } = useWords()
  const overdue = plan.myActions.filter(({ due }) => due !== null && due < today).length
  if (overdue > 0) {
    return (
      <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
        {words.home.overdueCount(overdue)}
      </StatusLabel>
    )
  }
  const n = plan.myActions.length
  const next = plan.myActions.find(({ due }) => due !== null)?.due ?? null
  return (
    <>
      {next === null
        ? words.home.actionsNoneOverdue(n)
        : words.home.actionsDue({ n, date: formats.dateNear(next, today) })}
    </>
  )
}
