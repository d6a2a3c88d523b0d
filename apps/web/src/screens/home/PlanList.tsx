import type { Day } from '@ansvarsgruppe/plan-model'
import { personColor, type HomePlan } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Card, Face, FactList, StatusLabel } from '@ansvarsgruppe/ui'
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { asPersonColour } from '../people/person.ts'
import { planAddress } from '../plan/place.ts'

/** The plans a person takes part in: whose, as what, what waits there, and when it is looked at again. */
export function PlanList({ plans, today }: { plans: readonly HomePlan[]; today: Day }): ReactElement {
  const { words } = useWords()
  return (
    <section className="ag-section" aria-labelledby="home-plans">
      <h2 id="home-plans">{words.home.myPlans}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby="home-plans">
          {plans.map((plan) => (
            <li key={plan.planId} className="ag-home-plan">
              <PlanRow plan={plan} today={today} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

function PlanRow({ plan, today }: { readonly plan: HomePlan; readonly today: Day }): ReactElement {
  const { words } = useWords()
  const owner = {
    id: plan.planId,
    name: plan.ownerName,
    colour: asPersonColour(personColor('', 'planOwner')),
    isOwner: true,
  }
  const facts = [
    ...(plan.isOwner
      ? []
      : [{ id: 'actions', term: words.home.myActions, value: <ActionCount plan={plan} today={today} /> }]),
    {
      id: 'revision',
      term: words.home.nextRevision,
      value: <Passing day={plan.nextRevision} today={today} passed={words.home.revisionPassed} />,
    },
    {
      id: 'end',
      term: words.home.planUntil,
      value: <Passing day={plan.periodEnd} today={today} passed={words.home.endedOn} />,
    },
  ]
  return (
    <>
      <div className="ag-home-person">
        <Face person={owner} isDecorative />
        <div>
          <AppLink href={planAddress(plan.planId)} className="ag-home-plan-link">
            {plan.isOwner ? words.nav.myPlan : plan.ownerName}
          </AppLink>
          <p className="ag-muted ag-small">{plan.isOwner ? plan.ownerName : plan.title || words.role[plan.role]}</p>
        </div>
      </div>
      <FactList facts={facts} />
    </>
  )
}

/** A date that has passed says so in words. */
function Passing({ day, today, passed }: { day: Day; today: Day; passed: (date: string) => string }): ReactElement {
  const { formats } = useWords()
  const date = formats.dateNear(day, today)
  if (day >= today) return <>{date}</>
  return (
    <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
      {passed(date)}
    </StatusLabel>
  )
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
