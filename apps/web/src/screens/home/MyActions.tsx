import type { Day } from '@ansvarsgruppe/plan-model'
import type { HomePlan, MyAction } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, AreaTile, Card } from '@ansvarsgruppe/ui'
import { EyeObfuscatedIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { actionAddress, aloneAddress } from '../plan/place.ts'
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
              {action.area === null ? <AloneTile /> : <AreaTile area={action.area} />}
              <div className="ag-home-action-what">
                <AppLink href={addressOf(plan, action)}>
                  <PlanText>{action.what}</PlanText>
                </AppLink>
                <p className="ag-muted ag-small">
                  {plan.ownerName} · {action.area === null ? words.alone.onlyThis : words.area[action.area]}
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

function addressOf({ planId }: HomePlan, { area, id }: MyAction): string {
  return area === null ? aloneAddress(planId, id) : actionAddress(planId, area, id)
}

/** Where it belongs is not for this reader. */
function AloneTile(): ReactElement {
  return (
    <span className="ag-home-alone-tile" aria-hidden>
      <EyeObfuscatedIcon />
    </span>
  )
}

function byDue(a: Mine, b: Mine): number {
  return (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999')
}
