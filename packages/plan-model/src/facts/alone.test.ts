import { describe, expect, test } from 'vitest'
import { actorOf, factsWith, TODAY, type Column } from '../guard/policy-fixture.ts'
import {
  aloneAnswersKept,
  askedAbout,
  asSelf,
  entryId,
  isOutsideArea,
  memberId,
  participantId,
  responsibilityFor,
  seenAlone,
  seesAlone,
  withResponsibility,
  type AloneAnswer,
  type Consent,
  type Participant,
  type PlanConsent,
  type PlanFacts,
  type Signature,
} from '../index.ts'

const ACTION = entryId('hidden')
const SIGNED: Signature = { by: participantId('owner'), capacity: 'self', at: '2026-11-22T10:00:00.000Z' }
const GIVEN: PlanConsent = { signed: SIGNED, oral: null, withdrawn: null }
const WITHDRAWN: PlanConsent = { ...GIVEN, withdrawn: SIGNED }
const facts = factsWith({ writingHelp: false })

/** Somebody is responsible in the area of health, which only the owner receives. */
function responsible(who: Column, answer: AloneAnswer | null, base: PlanFacts = facts): PlanFacts {
  const fact = { action: ACTION, area: 'health', responsible: participantId(who), contributors: [] } as const
  const next = answer === null ? fact : { ...fact, alone: { answer, on: TODAY } }
  return { ...base, responsibilities: withResponsibility(base.responsibilities, next) }
}
const sees = (given: PlanFacts, who: Column = 'contributor'): boolean =>
  seesAlone(given, { participant: participantId(who), capacity: 'self' }, 'health', ACTION, TODAY)

describe('an action is seen alone', () => {
  test('by who is responsible, once the owner has agreed, and not before', () => {
    expect(sees(responsible('contributor', 'agreed'))).toBe(true)
    expect(seenAlone(responsible('contributor', 'agreed'), actorOf('contributor'), TODAY)).toHaveLength(1)
    for (const answer of ['asked', 'declined', null] as const)
      expect(sees(responsible('contributor', answer))).toBe(false)
  })

  test.each<Column>(['responsible', 'commenter', 'coordinator', 'owner'])('by nobody else: %s', (who) =>
    expect(sees(responsible('contributor', 'agreed'), who)).toBe(false),
  )

  test('not once the owner has taken back that the plan is made, and not on the old yes when she says yes again', () => {
    const agreed = responsible('contributor', 'agreed')
    const withdrawn = { ...agreed, planConsents: [WITHDRAWN] }
    expect(sees(withdrawn)).toBe(false)
    const kept = { ...withdrawn, responsibilities: aloneAnswersKept(agreed, withdrawn, TODAY) }
    expect(responsibilityFor(kept, 'health', ACTION)?.alone).toBeUndefined()
    expect(sees({ ...kept, planConsents: [WITHDRAWN, GIVEN] })).toBe(false)
  })

  test('never by the coordinating unit', () => expect(sees(responsible('unit', 'agreed'), 'unit')).toBe(false))

  test('not by one whose part has ended, not in an area the plan does not have', () => {
    const agreed = responsible('contributor', 'agreed')
    const person = agreed.participants.get(participantId('contributor'))!
    const ended = new Map([...agreed.participants, [person.id, { ...person, endsOn: '2026-11-21' }] as const])
    expect(sees({ ...agreed, participants: ended })).toBe(false)
    expect(sees({ ...agreed, lifeAreas: ['work'] })).toBe(false)
  })

  test('not before they have promised confidentiality, where they must; and who receives the area then is not asked about', () => {
    const agreed = responsible('contributor', 'agreed')
    const person = agreed.participants.get(participantId('contributor'))!
    const { confidentialitySignedOn: _, ...rest } = { ...person, role: 'nextOfKin' as const }
    const among = (one: Participant): PlanFacts => ({
      ...agreed,
      participants: new Map([...agreed.participants, [person.id, one] as const]),
    })
    expect(sees(among(rest))).toBe(false)
    expect(sees(among({ ...rest, confidentialitySignedOn: TODAY }))).toBe(true)
    const fact = { ...responsibilityFor(agreed, 'health', ACTION)!, area: 'work' as const }
    expect(isOutsideArea(among(rest), fact, TODAY)).toBe(false)
  })

  test('not by who receives the area: they have it all', () => {
    const consents = facts.consents.map((consent) => ({ ...consent, areas: ['work', 'health'] as const }))
    expect(sees({ ...responsible('contributor', 'agreed'), consents })).toBe(false)
  })

  test('not by who acts for the owner', () => {
    const agreed = responsible('representative', 'agreed')
    expect(seesAlone(agreed, actorOf('representative'), 'health', ACTION, TODAY)).toBe(false)
  })
})

describe('of a service in which a consent is bound to one', () => {
  const [one, other] = ['one', 'other'].map((id) => memberId(id))
  const withBound = (areas: Consent['areas'], boundTo = one!): PlanFacts => ({
    ...facts,
    consents: facts.consents.map((consent) =>
      consent.participant === participantId('member') ? { ...consent, areas, boundTo } : consent,
    ),
  })
  const seen = (given: PlanFacts, member = other!): boolean =>
    seesAlone(given, { ...asSelf(participantId('member')), member }, 'health', ACTION, TODAY)

  test('nobody else of it sees an action alone where that one receives the area', () => {
    const agreed = responsible('member', 'agreed', withBound(['health']))
    expect([one!, other!].map((member) => seen(agreed, member))).toEqual([false, false])
    expect(isOutsideArea(agreed, responsibilityFor(agreed, 'health', ACTION)!, TODAY)).toBe(false)
    expect(seen(responsible('member', 'agreed', withBound(['work'])))).toBe(true)
  })

  test('her yes ends when it is bound: the others may read less than before', () => {
    const before = responsible('member', 'agreed')
    const kept = (after: PlanFacts): unknown =>
      responsibilityFor({ responsibilities: aloneAnswersKept(before, after, TODAY) }, 'health', ACTION)?.alone
    expect(kept({ ...withBound(['work']), responsibilities: before.responsibilities })).toBeUndefined()
    // That somebody leaves the service takes nothing from those who stay.
    const service = before.participants.get(participantId('member'))!
    const members = service.members!.filter(({ id }) => id === other)
    const participants = new Map(before.participants).set(service.id, { ...service, members })
    expect(kept({ ...before, participants })).toBeDefined()
  })
})

describe('the owner is asked', () => {
  const next = (who: Column | null) => ({
    action: ACTION,
    area: 'health' as const,
    responsible: who === null ? null : participantId(who),
    contributors: [],
  })

  test('when it is somebody who does not receive the area', () => {
    expect(askedAbout(facts, next('contributor'), TODAY).alone).toEqual({ answer: 'asked', on: TODAY })
  })

  test.each([null, 'owner', 'unit'] as const)('not about %s', (who) =>
    expect(askedAbout(facts, next(who), TODAY).alone).toBeUndefined(),
  )

  test('again when it becomes somebody else, and not when it stays the same', () => {
    const agreed = responsible('contributor', 'agreed')
    expect(askedAbout(agreed, next('contributor'), '2026-12-01').alone).toEqual({ answer: 'agreed', on: TODAY })
    expect(askedAbout(agreed, next('reader'), '2026-12-01').alone).toEqual({ answer: 'asked', on: '2026-12-01' })
  })
})

describe('her yes ends', () => {
  const agreed = responsible('contributor', 'agreed')
  const kept = (after: PlanFacts): unknown =>
    responsibilityFor({ responsibilities: aloneAnswersKept(agreed, after, TODAY) }, 'health', ACTION)?.alone
  const contributors = (change: object): PlanFacts => ({
    ...agreed,
    consents: agreed.consents.map((consent) =>
      consent.participant === participantId('contributor') ? { ...consent, ...change } : consent,
    ),
  })

  test('not by what has nothing to do with it', () => expect(kept({ ...agreed, closed: true })).toBeDefined())

  test('when a consent of theirs is taken back, whichever area it was for', () => {
    expect(kept(contributors({ withdrawn: true }))).toBeUndefined()
  })

  test('when they come to receive the area: an older yes does not come to life when that ends', () => {
    expect(kept(contributors({ areas: ['work', 'health'] }))).toBeUndefined()
  })

  test('when nobody is responsible any more', () => {
    const fact = { ...responsibilityFor(agreed, 'health', ACTION)!, responsible: null }
    expect(kept({ ...agreed, responsibilities: withResponsibility(agreed.responsibilities, fact) })).toBeUndefined()
  })
})
