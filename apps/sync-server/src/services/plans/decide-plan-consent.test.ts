/** F9: the consent that the plan is made at all. */
import {
  addDays,
  isPlanWithdrawn,
  momentOf,
  ORAL_CONSENT_DAYS,
  participantId,
  planConsentNow,
  PLAN_CONSENT_VERSIONS_MAX,
  standingIn,
  type Actor,
  type PlanFacts,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsWith,
  MANDATE,
  NOW,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const FACTS = factsWith({ writingHelp: false })
const GIVE = { kind: 'givePlanConsent' } as const satisfies FactsCommand
const WITHDRAW = { kind: 'withdrawPlanConsent' } as const satisfies FactsCommand
const SAID = {
  kind: 'recordPlanConsent',
  input: { saidOn: TODAY, circumstances: 'hjemme hos henne' },
} as const satisfies FactsCommand
const CONFIRM = { kind: 'confirmPlanConsent' } as const satisfies FactsCommand
const REJECT = { kind: 'rejectPlanConsent' } as const satisfies FactsCommand
/** The last day on which what was written down today counts without her word. */
const LAST = addDays(TODAY, ORAL_CONSENT_DAYS - 1)
const DAY = 24 * 60 * 60_000

/** As themselves, or for her. */
const actorNamed = (by: string): Actor =>
  by.endsWith(' for her')
    ? { participant: participantId(by.slice(0, -' for her'.length)), capacity: 'owner' }
    : { ...actorOf(by as Column), capacity: 'self' }
const answer = (by: string, command: FactsCommand, facts: PlanFacts = FACTS, now = NOW): Reason | 'yes' => {
  const decision = decide(facts, actorNamed(by), command, now)
  return decision.ok ? 'yes' : decision.reason
}
function after(by: string, command: FactsCommand, facts: PlanFacts = FACTS, now = NOW): PlanFacts {
  const decision = decide(facts, actorNamed(by), command, now)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}
/** Everybody as themselves and for her, where they may. */
function readersOf(facts: PlanFacts, room: RoomName): string[] {
  const actors = COLUMNS.flatMap((column) => [column, `${column} for her`])
  return actors.filter((name) => standingIn(facts, actorNamed(name), room, TODAY) !== null)
}
const GIVEN = after('owner', GIVE)
const WITHDRAWN = after('owner', WITHDRAW, GIVEN)

test('given: by whom, as whom and when', () => {
  expect(planConsentNow(FACTS, TODAY)).toBeNull()
  const signed = { by: 'owner', capacity: 'self', at: momentOf(NOW) }
  expect(planConsentNow(GIVEN, TODAY)).toEqual({ signed, oral: null, withdrawn: null })
})

test('by the owner alone; a mandate for some areas is none for the plan, one for all is', () => {
  for (const column of COLUMNS.filter((one) => one !== 'owner')) {
    expect(answer(column, GIVE)).toBe('ownerOnly')
    expect(answer(column, WITHDRAW, GIVEN)).toBe('ownerOnly')
  }
  expect(answer('representative for her', GIVE)).toBe('outsideMandate')
  const representations = [{ ...MANDATE, areas: FACTS.lifeAreas }]
  expect(answer('representative for her', GIVE, { ...FACTS, representations })).toBe('yes')
  const child = factsWith({ writingHelp: false, child: true })
  expect(answer('owner', GIVE, child)).toBe('parentsDecide')
  expect(answer('coordinator', SAID, child)).toBe('parentsDecide')
  expect(answer('parent for her', GIVE, child)).toBe('yes')
})

test('withdrawn: work stops, nobody but the owner reads the plan, and every version stays', () => {
  expect(WITHDRAWN.closed).toBe(true)
  expect(planConsentNow(WITHDRAWN, TODAY)).toBeNull()
  expect(WITHDRAWN.planConsents).toHaveLength(1)
  expect(readersOf(WITHDRAWN, 'overview')).toEqual(['owner'])
  expect(readersOf(WITHDRAWN, 'area-work')).toEqual(['owner'])
  // A new consent alone changes nothing, and no mandate does: but a parent is the child.
  expect(readersOf({ ...WITHDRAWN, consents: FACTS.consents, closed: false }, 'area-work')).toEqual(['owner'])
  const child = factsWith({ writingHelp: false, child: true })
  const withdrawn = after('parent for her', WITHDRAW, after('parent for her', GIVE, child))
  expect(readersOf(withdrawn, 'area-work')).toEqual(['owner', 'parent for her'])
  expect(WITHDRAWN.consents).toHaveLength(FACTS.consents.length)
  expect(answer('owner', WITHDRAW, WITHDRAWN)).toBe('invalidInput')
})

test('a plan that was opened without her yes she stops all the same; one that has ended is stopped', () => {
  const stopped = after('owner', WITHDRAW)
  const signed = { by: 'owner', capacity: 'self', at: momentOf(NOW) }
  expect(stopped.planConsents).toEqual([{ signed, oral: null, withdrawn: signed }])
  expect(stopped.closed).toBe(true)
  expect(stopped.consents.every(({ withdrawn }) => withdrawn)).toBe(true)
  expect(readersOf(stopped, 'overview')).toEqual(['owner'])
  expect(readersOf(stopped, 'area-work')).toEqual(['owner'])
  expect(after('owner', GIVE, stopped).closed).toBe(false)
  expect(answer('owner', WITHDRAW, stopped)).toBe('invalidInput')
  expect(answer('owner', WITHDRAW, { ...FACTS, closed: true })).toBe('invalidInput')
  for (const column of COLUMNS.filter((one) => one !== 'owner')) expect(answer(column, WITHDRAW)).toBe('ownerOnly')
})

test('given again: the plan is open, and whoever is to read it gets a new consent', () => {
  const again = after('owner', GIVE, WITHDRAWN)
  expect(again.closed).toBe(false)
  expect(again.planConsents).toHaveLength(2)
  expect(again.consents.every(({ withdrawn }) => withdrawn)).toBe(true)
})

test('a plan that was ended for another reason stays ended', () => {
  expect(answer('owner', GIVE, { ...GIVEN, closed: true })).toBe('planClosed')
  expect(answer('owner', GIVE, { ...FACTS, closed: true })).toBe('planClosed')
})

test('said to a coordinator it counts, until the owner says so herself; what she has said is not said for her', () => {
  const said = after('coordinator', SAID)
  expect(planConsentNow(said, TODAY)?.oral).toEqual({
    recordedBy: 'coordinator',
    saidOn: TODAY,
    circumstances: 'hjemme hos henne',
    countsTo: LAST,
  })
  expect(planConsentNow(after('owner', GIVE, said), TODAY)?.oral).toBeNull()
  expect(answer('coordinator', SAID, GIVEN)).toBe('invalidInput')
  expect(answer('coordinator', SAID, { ...WITHDRAWN, closed: false })).toBe('ownerOnly')
  expect(answer('coordinator', SAID, WITHDRAWN)).toBe('planClosed')
  for (const by of ['owner', 'representative', 'reader', 'unit']) expect(answer(by, SAID)).toBe('notAllowed')
  const tomorrow = { ...SAID, input: { ...SAID.input, saidOn: addDays(TODAY, 1) } }
  expect(answer('coordinator', tomorrow)).toBe('invalidInput')
})

test('what was written down counts for a fortnight, however often it is written down', () => {
  const said = after('coordinator', SAID)
  expect(planConsentNow(said, LAST)).not.toBeNull()
  expect(planConsentNow(said, addDays(LAST, 1))).toBeNull()
  const again = after('coordinator', SAID, said, NOW + 3 * DAY)
  expect(again.planConsents?.map(({ oral }) => oral?.countsTo)).toEqual([LAST, LAST])
  const late = { ...SAID, input: { ...SAID.input, saidOn: addDays(LAST, 1) } }
  expect(answer('coordinator', late, said, NOW + ORAL_CONSENT_DAYS * DAY)).toBe('ownerOnly')
  // One that was written down before it said for how long.
  const { countsTo: _, ...older } = said.planConsents![0]!.oral!
  const old = { planConsents: [{ ...said.planConsents![0]!, oral: older }] }
  expect(planConsentNow(old, LAST)).not.toBeNull()
  expect(planConsentNow(old, addDays(LAST, 1))).toBeNull()
})

test('her word on it is signed and kept: right, it counts from then on; not right, it counts no more', () => {
  const said = after('coordinator', SAID)
  const signed = { by: 'owner', capacity: 'self', at: momentOf(NOW + 20 * DAY) }
  const right = after('owner', CONFIRM, said, NOW + 20 * DAY)
  expect(right.planConsents).toEqual([
    { ...said.planConsents![0]!, oral: { ...said.planConsents![0]!.oral!, answered: { ...signed, isRight: true } } },
  ])
  expect(planConsentNow(right, addDays(LAST, 300))).not.toBeNull()
  expect(answer('coordinator', SAID, right)).toBe('invalidInput')
  const wrong = after('owner', REJECT, said)
  expect(wrong.planConsents?.at(-1)?.oral?.answered).toEqual({ ...signed, at: momentOf(NOW), isRight: false })
  expect(planConsentNow(wrong, TODAY)).toBeNull()
  // It was no no to the plan; but nobody says it for her again, and she stops it or says yes herself.
  expect(isPlanWithdrawn(wrong)).toBe(false)
  expect(wrong.closed).toBe(false)
  expect(answer('coordinator', SAID, wrong)).toBe('ownerOnly')
  expect(answer('owner', GIVE, wrong)).toBe('yes')
  expect(after('owner', WITHDRAW, wrong).closed).toBe(true)
  for (const facts of [FACTS, GIVEN, WITHDRAWN, right, wrong])
    for (const command of [CONFIRM, REJECT]) expect(answer('owner', command, facts)).not.toBe('yes')
  for (const column of COLUMNS.filter((one) => one !== 'owner'))
    for (const command of [CONFIRM, REJECT]) expect(answer(column, command, said)).toBe('ownerOnly')
})

test('no more versions than are kept', () => {
  const full = {
    ...GIVEN,
    planConsents: Array.from({ length: PLAN_CONSENT_VERSIONS_MAX }, () => GIVEN.planConsents![0]!),
  }
  expect(answer('owner', GIVE, full)).toBe('tooLarge')
  expect(answer('owner', WITHDRAW, full)).toBe('yes')
})

test('what others wrote down of her fills no place of hers', () => {
  const said = after('coordinator', SAID).planConsents![0]!
  const full = { ...FACTS, planConsents: Array.from({ length: PLAN_CONSENT_VERSIONS_MAX }, () => said) }
  expect(answer('coordinator', SAID, full)).toBe('tooLarge')
  const given = after('owner', GIVE, full)
  expect(planConsentNow(given, TODAY)).toMatchObject({ oral: null })
  expect(answer('owner', WITHDRAW, given)).toBe('yes')
})
