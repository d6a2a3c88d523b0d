/** `/api/home`: what a person meets first. One item per plan they take part in. */
import type { Day } from '../day.ts'
import type { Role } from '../facts/role.ts'
import type { EntryId, PlanId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { ActionStatus } from '../schema/area.ts'

/** An action the person is responsible for, in an area they may read. */
export interface MyAction {
  readonly id: EntryId
  readonly area: LifeArea
  readonly what: string
  readonly due: Day | null
  readonly status: ActionStatus
}

export interface HomePlan {
  readonly planId: PlanId
  readonly ownerName: string
  readonly isOwner: boolean
  readonly role: Role
  readonly title: string
  readonly nextRevision: Day
  readonly periodEnd: Day
  /** Open actions, the earliest due date first, those without one last. */
  readonly myActions: readonly MyAction[]
}

export interface HomeView {
  readonly plans: readonly HomePlan[]
}
