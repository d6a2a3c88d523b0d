/**
 * F9 of `decide.ts`: the consent that the plan is made at all. Taken back, work on the plan stops: it is closed, and with
 * what they were to help with gone, nobody but the owner reads it any more. Given again, it is open, and the owner says
 * anew who receives what. What a coordinator wrote down of it counts for a fortnight unless she says that it is right.
 */
import {
  dayInNorway,
  decidesForHerself,
  isCoordinatorRole,
  isHerWord,
  isPlanWithdrawn,
  lastDayIfWritten,
  planConsentNow,
  PLAN_CONSENT_VERSIONS_MAX,
  type Actor,
  type PlanConsent,
  type PlanFacts,
  type Reason,
  unansweredPlanConsent,
} from '@ansvarsgruppe/plan-model'
import type { Changes, FactsCommand } from './commands.ts'
import { signature, whatIsWrongWithDay, whyNotSigned, withoutCurrent } from './consent-versions.ts'

export type PlanConsentCommand = Extract<
  FactsCommand,
  {
    readonly kind:
      | 'givePlanConsent'
      | 'recordPlanConsent'
      | 'confirmPlanConsent'
      | 'rejectPlanConsent'
      | 'withdrawPlanConsent'
  }
>

export function decidePlanConsent(
  facts: PlanFacts,
  by: Actor,
  command: PlanConsentCommand,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  const current = planConsentNow(facts, today)
  if (command.kind === 'recordPlanConsent') {
    const role = facts.participants.get(by.participant)?.role
    if (by.capacity !== 'self' || role === undefined || !isCoordinatorRole(role)) return 'notAllowed'
    if (!decidesForHerself(facts, today)) return 'parentsDecide'
    // What she has said herself is not said for her; and only she takes back that she wants no plan.
    if (current !== null && isHerWord(current)) return 'invalidInput'
    if (isPlanWithdrawn(facts)) return 'ownerOnly'
    const { saidOn, circumstances } = command.input
    const wrong = whatIsWrongWithDay(saidOn, today)
    if (wrong !== null) return wrong
    const countsTo = lastDayIfWritten(facts, today)
    if (countsTo === null) return 'ownerOnly'
    const oral = { recordedBy: by.participant, saidOn, circumstances, countsTo }
    const kept = facts.planConsents ?? []
    return added(facts, kept, {
      signed: signature({ participant: facts.owner, capacity: 'self' }, now),
      oral,
      withdrawn: null,
    })
  }
  // For all of it: a mandate for some areas is none for the plan.
  const refusal = whyNotSigned(facts, by, null, [facts.lifeAreas], today)
  if (refusal !== null) return refusal
  const signed = signature(by, now)
  if (command.kind === 'givePlanConsent') {
    // A plan that was ended for another reason stays ended.
    if (facts.closed && !isPlanWithdrawn(facts)) return 'planClosed'
    const given = added(facts, hersOf(facts), { signed, oral: null, withdrawn: null })
    return typeof given === 'string' ? given : { ...given, closed: false }
  }
  if (command.kind !== 'withdrawPlanConsent') {
    const said = unansweredPlanConsent(facts)
    if (said === null) return 'invalidInput'
    const answered = { ...signed, isRight: command.kind === 'confirmPlanConsent' }
    const before = facts.planConsents?.slice(0, -1) ?? []
    return { planConsents: [...before, { ...said, oral: { ...said.oral, answered } }] }
  }
  // A plan that somebody opened without her yes she stops all the same; one that has ended is stopped.
  if (current === null && (facts.closed || isPlanWithdrawn(facts))) return 'invalidInput'
  const consents = [...facts.participants.keys()].reduce(
    (left, participant) => withoutCurrent({ consents: left }, participant, today, { ...signed, why: 'withdrawn' }),
    facts.consents,
  )
  const { planConsents = [] } = facts
  const ended =
    current === null
      ? [...planConsents, { signed, oral: null, withdrawn: signed }]
      : [...planConsents.slice(0, -1), { ...current, withdrawn: signed }]
  return { consents, planConsents: ended, closed: true }
}

/** Versions that are the owner's own word: what others wrote down of her never takes their place. */
function hersOf({ planConsents = [] }: PlanFacts): readonly PlanConsent[] {
  return planConsents.filter(isHerWord)
}

/** `counted`: the versions there may be no more of. */
function added({ planConsents = [] }: PlanFacts, counted: readonly PlanConsent[], next: PlanConsent): Changes | Reason {
  return counted.length >= PLAN_CONSENT_VERSIONS_MAX ? 'tooLarge' : { planConsents: [...planConsents, next] }
}
