import type { AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import type { OidcProviderConfig } from '../../config.ts'

/** How sure the claims say the provider is, in the configuration's words for it. What they do not know is `low`. */
export function levelIn(
  claims: Readonly<Record<string, unknown>>,
  { claim, values }: Pick<OidcProviderConfig['level'], 'claim' | 'values'>,
): AssuranceLevel {
  const said = claims[claim]
  const named = typeof said === 'string' || typeof said === 'number' ? values.get(String(said)) : undefined
  return named ?? values.get('*') ?? 'low'
}
