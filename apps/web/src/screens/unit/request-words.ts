/** What is said of a request in a line or two, in the reader's language. */
import { ageOn, type Day } from '@ansvarsgruppe/plan-model'
import type { UnitCoordinator, UnitRequest } from '@ansvarsgruppe/plan-model/contract'
import type { Formats } from '../../words/index.ts'
import type { WithRequests } from '../../words/late/requests.ts'
import type { InboxItem } from './inbox.ts'

/** `41 år · fra Fjordvik legesenter` */
export function whoAsked(request: UnitRequest, words: WithRequests, today: Day): string {
  const years = request.bornOn === null ? [] : [words.unit.years(ageOn(request.bornOn, today))]
  return [...years, askedBy(request, words)].join(' · ')
}

function askedBy({ asker, askerFrom, representation }: UnitRequest, { unit }: WithRequests): string {
  switch (asker) {
    case 'self':
      return unit.askedSelf
    case 'professional':
      return unit.askedFrom(askerFrom)
    case 'oral':
      return unit.askedOral
    case 'representative':
      return unit.askedRepresentative[representation ?? 'authorised']
  }
}

/** What is to be done next, in words. */
export function nextStep({ request, state, hasAgreed }: InboxItem, { unit }: WithRequests, formats: Formats): string {
  switch (state.phase) {
    case 'answered':
      return unit.status.answered(formats.dateNoYear(state.decision?.on ?? request.receivedOn))
    case 'open':
      if (state.needsNotice) return unit.status.notice
      if (!hasAgreed) return request.asker === 'representative' ? unit.status.asksPapers : unit.status.asksAgreement
      return state.expectedBy === state.answerBy
        ? unit.status.ready
        : unit.status.noticeSent(formats.dateNoYear(state.expectedBy))
    default:
      return unit.status[state.phase]
  }
}

/** `4 dager over fristen` */
export function daysLeft({ daysLeft: left }: InboxItem['state'], { unit }: WithRequests): string {
  if (left < 0) return unit.daysOver(-left)
  return left === 0 ? unit.today : unit.daysLeft(left)
}

/** How many plans a coordinator has, and how many people without one. */
export function coordinatorNumbers({ plans, withoutPlan }: UnitCoordinator, { unit }: WithRequests): string {
  const without = withoutPlan === 0 ? [] : [unit.nWithoutPlan(withoutPlan)]
  return [plans === 0 && withoutPlan > 0 ? '' : plans === 0 ? unit.noPlans : unit.nPlans(plans), ...without]
    .filter((part) => part !== '')
    .join(', ')
}

/** A coordinator to choose. */
export function coordinatorText(coordinator: UnitCoordinator, words: WithRequests): string {
  return `${coordinator.name} (${coordinatorNumbers(coordinator, words)})`
}
