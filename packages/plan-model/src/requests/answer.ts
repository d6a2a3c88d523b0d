/** What an answer may be, and what it gives of what was asked. Pure; the page and the server ask the same. */
import type { PlanOutcome, RequestStep, Wish } from './request.ts'

/** Of an answer that is being made, or made. */
export interface AnswerGiven {
  readonly plan: PlanOutcome
  readonly coordinator: object | null
}

/** Whether the answer certainly gives less than what was asked: then no complaint of it has been met. */
export function givesLess(wish: Wish, { plan, coordinator }: AnswerGiven): boolean {
  const hasPlan = plan === 'existing' || plan === 'continues' || plan === 'granted'
  if (wish !== 'coordinator' && plan === 'declined') return true
  return wish !== 'plan' && coordinator === null && !hasPlan
}

/** Whether a plan was opened for the request: then that is what a later answer is about. */
export function hasOpenedPlan(steps: readonly RequestStep[]): boolean {
  return steps.some((step) => step.kind === 'decided' && step.decision.plan === 'granted')
}
