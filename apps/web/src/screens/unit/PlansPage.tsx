import type { Day } from '@ansvarsgruppe/plan-model'
import { QUIET_DAYS, type UnitPlan, type UnitView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Card, PageHeading, Table, TextButton } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import '../home/home.css'
import { groupAddress } from '../plan/place.ts'
import { AppointNamed } from './AppointNamed.tsx'
import { looksOf, type PlanLook } from './plan-looks.ts'
import { PlanLookLabel } from './PlanLookLabel.tsx'

/** All open plans as their frame: whose, who coordinates, until when, and whether they need a look. */
export function PlansPage({ view, today }: { readonly view: UnitView; readonly today: Day }): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const [alone, setAlone] = useState<UnitPlan | null>(null)
  usePageHeading(unit.plans)
  const heads = [unit.owner, unit.coordinator, unit.needsLook, unit.revision, unit.period]
  return (
    <>
      <PageHeading title={unit.plans} subtitle={`${unit.nPlans(view.plans.length)}. ${unit.quietAfter(QUIET_DAYS)}`} />
      <p className="ag-unit-see">
        <EyeIcon aria-hidden />
        {unit.noContent}
      </p>
      <Card padding="flush" className="ag-home-plans">
        <Table data-color="neutral" aria-label={unit.plans}>
          <Table.Head>
            <Table.Row>
              {heads.map((head) => (
                <Table.HeaderCell key={head}>{head}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {looksOf(view.plans, today).map((look) => (
              <PlanRow key={look.plan.planId} look={look} today={today} onAppoint={setAlone} />
            ))}
          </Table.Body>
        </Table>
      </Card>
      <AppointNamed plan={alone} view={view} onDone={() => setAlone(null)} />
    </>
  )
}

interface PlanRowProps {
  readonly look: PlanLook
  readonly today: Day
  readonly onAppoint: (plan: UnitPlan) => void
}

function PlanRow({ look, today, onAppoint }: PlanRowProps): ReactElement {
  const { words, formats } = useRequestsWords()
  const { unit } = words
  const { ownerName, coordinator, nextRevision, end } = look.plan
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <AppLink href={groupAddress(look.plan.planId)} className="ag-home-plan-link">
          {ownerName}
        </AppLink>
      </Table.HeaderCell>
      <Table.Cell data-label={unit.coordinator}>
        {coordinator ?? (
          <TextButton onClick={() => onAppoint(look.plan)} aria-label={unit.appointFor(ownerName)}>
            {unit.appoint}
          </TextButton>
        )}
      </Table.Cell>
      <Table.Cell data-label={unit.needsLook}>
        <PlanLookLabel look={look} today={today} />
      </Table.Cell>
      <Table.Cell data-label={unit.revision}>{formats.dateNear(nextRevision, today)}</Table.Cell>
      <Table.Cell data-label={unit.period}>{formats.dateNear(end, today)}</Table.Cell>
    </Table.Row>
  )
}
