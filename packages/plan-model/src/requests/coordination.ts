/**
 * Who coordinates for somebody without a plan, from the steps of their request. Pure; the page and the server ask the same.
 *
 * K1  It begins with an answer that appoints a coordinator and opens no plan; a later answer begins anew, or ends it.
 * K2  It passes when whoever is asked says yes, and not before. There is one at a time.
 * K3  The unit ends it; and it ends with a plan, where whoever coordinates takes part.
 */
import type { Day } from '../day.ts'
import type { AppointedCoordinator, RequestStep } from './request.ts'

export interface Coordination {
  readonly coordinator: AppointedCoordinator
  readonly since: Day
  /** Who is asked to take over, and since when; null: nobody. */
  readonly asked: { readonly to: AppointedCoordinator; readonly on: Day } | null
}

/** Null: nobody coordinates by this request. */
export function coordinationOf(steps: readonly RequestStep[]): Coordination | null {
  return steps.reduce<Coordination | null>((before, step) => after(step, before), null)
}

function after(step: RequestStep, before: Coordination | null): Coordination | null {
  switch (step.kind) {
    case 'decided': {
      const { plan, coordinator } = step.decision
      const isWithoutPlan = plan === 'declined' || plan === 'unwanted'
      return isWithoutPlan && coordinator !== null ? { coordinator, since: step.on, asked: null } : null
    }
    case 'coordinatorAsked':
      return before === null ? null : { ...before, asked: { to: step.to, on: step.on } }
    case 'coordinatorAccepted':
      if (before === null || before.asked === null) return before
      return { coordinator: before.asked.to, since: step.on, asked: null }
    case 'coordinatorDeclined':
      return before === null ? null : { ...before, asked: null }
    case 'coordinatorEnded':
      return null
    case 'delayed':
    case 'representationConfirmed':
    case 'parentConfirmed':
    case 'agreed':
    case 'given':
    case 'seen':
    case 'complained':
    case 'reconsidered':
    case 'sentOn':
      return before
  }
}
