import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitPlan } from '@ansvarsgruppe/plan-model/contract'
import { AppLink } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import '../home/home.css'
import { groupAddress } from '../plan/place.ts'
import { looksOf, needsLook } from './plan-looks.ts'
import { PlanLookLabel } from './PlanLookLabel.tsx'
import { unitAddress } from './unit-place.ts'

/** So many at the side; all of them are on the page of plans. */
const SHOWN_MAX = 6

export function PlansToLookAt({ plans, today }: { plans: readonly UnitPlan[]; today: Day }): ReactElement {
  const { words } = useRequestsWords()
  const looks = looksOf(plans, today).filter((look) => needsLook(look))
  return (
    <section aria-labelledby="unit-looks" className="ag-stack">
      <h2 id="unit-looks">{words.unit.lookAt}</h2>
      {looks.length === 0 ? (
        <p className="ag-muted">{words.unit.nothingToLookAt}</p>
      ) : (
        <ul className="ag-rows">
          {looks.slice(0, SHOWN_MAX).map((look) => (
            <li key={look.plan.planId} className="ag-unit-look">
              <AppLink href={groupAddress(look.plan.planId)} className="ag-home-plan-link">
                {look.plan.ownerName}
              </AppLink>
              <PlanLookLabel look={look} today={today} />
              {look.plan.coordinator !== null && (
                <span className="ag-muted ag-small">{words.unit.coordinatorIs(look.plan.coordinator)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {looks.length > SHOWN_MAX && (
        <AppLink href={unitAddress({ kind: 'plans' })}>{words.unit.allToLookAt(looks.length)}</AppLink>
      )}
    </section>
  )
}
