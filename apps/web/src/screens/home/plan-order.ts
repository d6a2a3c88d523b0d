import type { HomePlan } from '@ansvarsgruppe/plan-model/contract'

export const PLAN_ORDERS = ['new', 'name', 'meeting'] as const
export type PlanOrder = (typeof PLAN_ORDERS)[number]

const byName = new Intl.Collator('nb')

/** Plans in the wanted order; equals by the owner's name. */
export function sortedPlans(plans: readonly HomePlan[], order: PlanOrder): HomePlan[] {
  return plans.toSorted((a, b) => compare(a, b, order) || byName.compare(a.ownerName, b.ownerName))
}

function compare(a: HomePlan, b: HomePlan, order: PlanOrder): number {
  switch (order) {
    case 'new':
      return b.unseen - a.unseen
    case 'name':
      return 0
    case 'meeting':
      return (a.nextMeeting?.startsAt ?? '9999').localeCompare(b.nextMeeting?.startsAt ?? '9999')
  }
}

/** Plans whose owner's name has every wanted word in it, however it is written. */
export function foundPlans(plans: readonly HomePlan[], wanted: string): readonly HomePlan[] {
  const parts = wanted
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .filter((part) => part !== '')
  return plans.filter(({ ownerName }) => {
    const name = ownerName.toLocaleLowerCase('nb')
    return parts.every((part) => name.includes(part))
  })
}
