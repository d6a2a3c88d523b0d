import { dayInNorway, isHerWord, type PlanConsent, type Signature } from '@ansvarsgruppe/plan-model'
import { Details } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { PlanSaid } from './PlanSaid.tsx'

/** Every version of the consent that the plan is made, the latest first. */
export function PlanConsentHistory(): ReactElement {
  const { words } = useConsentPageWords()
  const { plan } = usePlanHere()
  const [isOpen, setIsOpen] = useState(false)
  const versions = plan.planConsents.toReversed()
  return (
    <Details data-color="neutral" open={isOpen} onToggle={() => setIsOpen(!isOpen)}>
      <Details.Summary>{words.consentPage.planHistory}</Details.Summary>
      <Details.Content>
        {isOpen && versions.length === 0 && <p className="ag-muted">{words.consentPage.planMissing}</p>}
        {isOpen && versions.length > 0 && (
          <ol className="ag-consent-versions">
            {versions.map((version) => (
              <li key={`${version.signed.at} ${version.oral?.saidOn ?? ''}`}>
                <Version version={version} />
              </li>
            ))}
          </ol>
        )}
      </Details.Content>
    </Details>
  )
}

function Version({ version }: { readonly version: PlanConsent }): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { person, owner, today } = usePlanHere()
  const { consentPage } = words
  const { signed, oral, withdrawn } = version
  const told = ({ by, capacity, at }: Signature) => ({
    by: capacity === 'owner' ? `${person(by).name} ${consentPage.forOwner(owner.firstName)}` : person(by).firstName,
    date: formats.dateNear(dayInNorway(Date.parse(at)), today),
  })
  // She stopped a plan to which nobody had said yes: there was no yes to take back.
  if (withdrawn !== null && oral === null && withdrawn.at === signed.at)
    return <p>{consentPage.planStopped(told(withdrawn))}</p>
  return (
    <>
      <p>
        {oral !== null && !isHerWord(version)
          ? consentPage.planSaid({ owner: owner.firstName, day: formats.dateNear(oral.saidOn, today) })
          : consentPage.planGiven(told(oral?.answered ?? signed))}
      </p>
      {oral !== null && <PlanSaid oral={oral} />}
      {withdrawn !== null && <p className="ag-muted ag-small">{consentPage.ended.withdrawn(told(withdrawn))}</p>}
    </>
  )
}
