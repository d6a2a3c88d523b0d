import { CONSENT_LEVELS } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { Sight } from './Sight.tsx'

/** What the signs of the table mean. */
export function Legend({ hasOral }: { readonly hasOral: boolean }): ReactElement {
  const { words } = useConsentPageWords()
  return (
    <ul className="ag-consent-legend">
      {[...CONSENT_LEVELS.toReversed(), 'none' as const].map((sight) => (
        <li key={sight}>
          <span className="ag-consent-cell" data-sight={sight}>
            <Sight sight={sight} />
          </span>
          {words.consentPage.sight[sight]}
        </li>
      ))}
      {hasOral && (
        <li>
          <span className="ag-consent-cell" data-oral="true" />
          {words.consentPage.oral}
        </li>
      )}
    </ul>
  )
}
