import type { Day } from '@ansvarsgruppe/plan-model'
import type { HomePlan, MyAction } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, AreaTile, Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { actionAddress } from '../plan/place.ts'
import { DuePill } from './DuePill.tsx'

interface Mine {
  readonly plan: HomePlan
  readonly action: MyAction
}

/** What the person has promised to do, in all their plans: the earliest due date first. */
export function MyActions({ plans, today }: { plans: readonly HomePlan[]; today: Day }): ReactElement | null {
  const { words } = useWords()
  const mine = plans.flatMap((plan) => plan.myActions.map((action): Mine => ({ plan, action }))).toSorted(byDue)
  if (mine.length === 0) return null
  return (
    <section className="ag-section" aria-labelledby="home-actions">
      <h2 id="home-actions">{words.home.myActions}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby="home-actions">
          {mine.map(({ plan, action }) => (
            <li key={`${plan.planId}/${action.id}`} className="ag-home-action">
              <AreaTile area={action.area} />
              <div className="ag-home-action-what">
                <AppLink href={actionAddress(plan.planId, action.area, action.id)}>
                  <PlanText>{action.what}</PlanText>
                </AppLink>
                <p className="ag-muted ag-small">
                  {plan.ownerName} · {words.area[action.area]}
                </p>
              </div>
              <DuePill due={action.due} today={today} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

function byDue(a: Mine, b: Mine): number {
  return (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999')
}
