import { managesConsents, type Day } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type PlanView } from '@ansvarsgruppe/plan-model/contract'

/** Whether the reader has a page of consents: the owner or who decides for her, and coordinators, who prepare. */
export function managesConsentsIn(plan: PlanView, today: Day): boolean {
  return managesConsents(factsOfView(plan), readerOf(plan), today)
}
