/** The consent that the plan is made at all: apart from who receives what of it, and before it. */
import type { PlanConsent, PlanFacts } from './facts.ts'

/** Versions kept of it. */
export const PLAN_CONSENT_VERSIONS_MAX = 100

/** As it stands; null: there is none, or it was withdrawn. */
export function planConsentNow({ planConsents = [] }: Pick<PlanFacts, 'planConsents'>): PlanConsent | null {
  const latest = planConsents.at(-1)
  return latest === undefined || latest.withdrawn !== null ? null : latest
}

/** Whether the owner has said that she wants no plan any more, and not yes again since. */
export function isPlanWithdrawn({ planConsents = [] }: Pick<PlanFacts, 'planConsents'>): boolean {
  const latest = planConsents.at(-1)
  return latest !== undefined && latest.withdrawn !== null
}
