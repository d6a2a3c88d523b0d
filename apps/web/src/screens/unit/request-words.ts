/** What is said of a request in a line or two, in the reader's language. */
import { ageOn, type Day } from '@ansvarsgruppe/plan-model'
import type { UnitCoordinator, UnitRequest } from '@ansvarsgruppe/plan-model/contract'
import type { Formats } from '../../words/index.ts'
import type { WithRequests } from '../../words/late/requests.ts'
import type { InboxItem, UnitRules } from './inbox.ts'

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
export function nextStep(
  item: InboxItem,
  { decidesFromAge }: UnitRules,
  { unit }: WithRequests,
  formats: Formats,
): string {
  const { request, state } = item
  switch (state.phase) {
    case 'answered': {
      const date = formats.dateNoYear(state.decision?.on ?? request.receivedOn)
      return state.decision?.arrivedOn === null ? unit.status.unread(date) : unit.status.answered(date)
    }
    case 'open':
      if (state.needsNotice) return unit.status.notice
      if (!item.hasAgreed) return whoseYes(item, decidesFromAge, unit)
      return state.expectedBy === state.answerBy
        ? unit.status.ready
        : unit.status.noticeSent(formats.dateNoYear(state.expectedBy))
    case 'complained':
      if (state.complainedOf === 'silence') return unit.status.complainedOfSilence
      return state.needsNotice ? unit.status.complaintLate : unit.status.complained
    case 'reopened':
      return state.needsNotice ? unit.status.notice : unit.status.reopened
    case 'sentOn':
      return state.awaitsAnswer ? unit.status.sentOnUnanswered : unit.status.sentOn
    case 'upheld':
      return unit.status.upheld
  }
}

/** Whose yes there has to be first. */
export function whoseYes(
  { request: { asker, representation }, decides }: InboxItem,
  age: number,
  { status }: WithRequests['unit'],
): string {
  const isParents = asker === 'representative' && representation === 'parent'
  if (decides) {
    if (asker !== 'representative') return status.asksAgreement
    return isParents ? status.asksPersonNotParent(age) : status.asksPapers
  }
  return isParents ? status.asksPapers : status.asksParent(age)
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
