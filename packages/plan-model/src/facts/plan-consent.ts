/**
 * The consent that the plan is made at all: apart from who receives what of it, and before it. What she said to a
 * coordinator who wrote it down counts as an oral consent to somebody does (`consent-record.ts`): for a fortnight, and
 * longer once she has said that it is right.
 */
import { addDays, dayInNorway, type Day } from '../day.ts'
import type { PlanConsent, PlanConsentSaid, PlanFacts } from './facts.ts'
import { ORAL_CONSENT_DAYS } from './oral-consent-days.ts'

/** Versions kept of it: as many of her own word as of everything. */
export const PLAN_CONSENT_VERSIONS_MAX = 100

type PlanConsents = Pick<PlanFacts, 'planConsents'>

/** As it stands on the day; null: there is none, or it was withdrawn, or what was written down was never confirmed. */
export function planConsentNow({ planConsents = [] }: PlanConsents, day: Day): PlanConsent | null {
  const latest = planConsents.at(-1)
  if (latest === undefined || latest.withdrawn !== null) return null
  if (isHerWord(latest)) return latest
  return isUnanswered(latest) && day <= lastDayUnanswered(latest) ? latest : null
}

/** Whether the owner has said that she wants no plan any more, and not yes again since. */
export function isPlanWithdrawn({ planConsents = [] }: PlanConsents): boolean {
  const latest = planConsents.at(-1)
  return latest !== undefined && latest.withdrawn !== null
}

/** Whether she, or who may sign for her, said so in the plan, or said there that what was written down is right. */
export function isHerWord({ oral }: PlanConsent): boolean {
  return oral === null || oral.answered?.isRight === true
}

export type UnansweredPlanConsent = PlanConsent & { readonly oral: PlanConsentSaid }

/** What was written down and waits for her word, though its days may be over; null: nothing does. */
export function unansweredPlanConsent({ planConsents = [] }: PlanConsents): UnansweredPlanConsent | null {
  const latest = planConsents.at(-1)
  return latest !== undefined && latest.withdrawn === null && isUnanswered(latest) ? latest : null
}

/** The last day it counts without her word. */
export function lastDayUnanswered({ oral, signed }: UnansweredPlanConsent): Day {
  // Older ones do not say it.
  return oral.countsTo ?? addDays(dayInNorway(Date.parse(signed.at)), ORAL_CONSENT_DAYS - 1)
}

/**
 * The last day it would count if it was written down `today`: writing it down again begins no new fortnight. Null: it
 * would not, and she has to say it in the plan.
 */
export function lastDayIfWritten({ planConsents = [] }: PlanConsents, today: Day): Day | null {
  let last: Day = addDays(today, ORAL_CONSENT_DAYS - 1)
  for (const consent of planConsents.slice(planConsents.findLastIndex(isHerWord) + 1)) {
    if (!isUnanswered(consent)) return null
    const before = lastDayUnanswered(consent)
    if (before < last) last = before
  }
  return last < today ? null : last
}

function isUnanswered(consent: PlanConsent): consent is UnansweredPlanConsent {
  return consent.oral !== null && consent.oral.answered === undefined
}
