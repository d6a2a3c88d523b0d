import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  asSelf,
  canRead,
  dayInNorway,
  participantId,
  personId,
  planId,
  whoIs,
  type PlanFacts,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { parseAssurance } from '../../config-assurance.ts'
import { createPlan } from '../../store/plan-fixture.ts'
import { placeIn } from '../../store/place-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { FactsAudit, FactsStore, Store } from '../../store/store.ts'
import type { FactsCommand } from './commands.ts'
import { Plans, type Visitor } from './plans.ts'

const FACTS = factsWith({ writingHelp: false })
const PLAN = FACTS.planId
const READER: Visitor = { personId: personId('person-reader'), level: 'high' }
const OWNER = participantId('owner')
const AUDIT = { actor: 'test', at: NOW, command: 'test', subject: null }
const writingHelp = (until: string): FactsCommand => ({ kind: 'setWritingHelp', input: { until } })
const withdraw: FactsCommand = { kind: 'withdrawConsent', participant: participantId('reader') }

/** The real store, counting, and behind a gate for loads. */
class CountedFacts implements FactsStore {
  loads = 0
  gate: Promise<void> = Promise.resolve()
  readonly audits: FactsAudit[] = []
  readonly #real: FactsStore
  constructor(real: FactsStore) {
    this.#real = real
  }
  async load(plan: PlanId): Promise<PlanFacts | null> {
    this.loads += 1
    await this.gate
    return this.#real.load(plan)
  }
  save(next: PlanFacts, audit: FactsAudit): ReturnType<FactsStore['save']> {
    this.audits.push(audit)
    return this.#real.save(next, audit)
  }
  participationsOf: FactsStore['participationsOf'] = (person) => this.#real.participationsOf(person)
  create: FactsStore['create'] = (facts, people, audit) => this.#real.create(facts, people, audit)
  changesSince: FactsStore['changesSince'] = (plan, at, limit) => this.#real.changesSince(plan, at, limit)
}

let folder: string
let store: Store
let facts: CountedFacts
let plans: Plans
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plans-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
  facts = new CountedFacts(store.facts)
  plans = new Plans(facts, () => NOW)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

describe('reading', () => {
  test('remembers so many plans, the longest unused goes; one that is held stays', async () => {
    const [held, other, another] = ['one', 'two', 'three'].map((name) => planId(`ip-${name}`)) as [
      PlanId,
      PlanId,
      PlanId,
    ]
    for (const plan of [held, other, another]) await createPlan(store, { ...FACTS, planId: plan })
    plans = new Plans(facts, () => NOW, { remembered: 1 })
    await plans.hold(held)
    await plans.hold(held)
    await plans.current(other)
    await plans.current(another)
    expect(facts.loads).toBe(3)
    expect(plans.known(held).planId).toBe(held)
    expect(() => plans.known(other)).toThrow('before they were loaded')
    expect((await plans.current(other)).planId).toBe(other)
    expect(facts.loads).toBe(4)
    plans.release(held)
    await plans.current(another)
    expect(plans.known(held).planId).toBe(held)
    plans.release(held)
    await plans.current(other)
    expect(() => plans.known(held)).toThrow('before they were loaded')
  })

  test('asks the store once', async () => {
    expect(await plans.current(PLAN)).toEqual(FACTS)
    expect(await plans.current(PLAN)).toBe(plans.known(PLAN))
    expect(facts.loads).toBe(1)
  })

  test('who asks at the same time gets the same facts: many hold on to them, and need no copy each', async () => {
    const [one, ...others] = await Promise.all(Array.from({ length: 20 }, () => plans.current(PLAN)))
    for (const other of others) expect(other).toBe(one)
  })

  test('a plan that is not there is an error of the caller', async () => {
    await expect(plans.current(planId('nowhere'))).rejects.toThrow('no such plan')
    expect(() => plans.known(PLAN)).toThrow('before they were loaded')
  })

  test('a person’s part; none looks like no such plan', async () => {
    const part = { facts: FACTS, actor: asSelf(participantId('reader')) }
    expect(await plans.participation('plan', READER)).toEqual(part)
    expect(await plans.participation('nowhere', READER)).toBeNull()
    expect(await plans.participation('plan', { personId: personId('person-nobody'), level: 'high' })).toBeNull()
    expect(await plans.participationsOf(READER)).toEqual({ safe: [part], needsSaferSignIn: false })
  })

  test('whoever has not signed in safely enough for what they are takes no part, and is told why', async () => {
    const required = parseAssurance('substantial coordinator=high')
    plans = new Plans(facts, () => NOW, { required })
    const as = (column: string, level: AssuranceLevel) => ({ personId: personId(`person-${column}`), level })
    expect(await plans.participation('plan', as('reader', 'substantial'))).not.toBeNull()
    expect(await plans.participation('plan', as('reader', 'low'))).toBeNull()
    expect(await plans.participation('plan', as('coordinator', 'substantial'))).toBeNull()
    expect(await plans.participation('plan', as('coordinator', 'high'))).not.toBeNull()
    expect(await plans.participationsOf(as('reader', 'low'))).toEqual({ safe: [], needsSaferSignIn: true })
    expect(await plans.whyNot('plan', as('reader', 'low'))).toBe('wrongLevel')
    expect(await plans.whyNot('plan', as('nobody', 'low'))).toBe('roomNotFound')
    expect(await plans.whyNot('nowhere', as('reader', 'low'))).toBe('roomNotFound')
  })

  test('with nothing configured everybody must have signed in at the level high', async () => {
    expect(await plans.participation('plan', { ...READER, level: 'substantial' })).toBeNull()
  })

  test('the coordinating unit’s part is theirs for as long as they are of the unit', async () => {
    const isOfUnit = new Set([personId('person-unit')])
    plans = new Plans(facts, () => NOW, { isUnitMember: async (person) => isOfUnit.has(person) })
    const visitor = { personId: personId('person-unit'), level: 'high' } as const
    expect(await plans.participation('plan', visitor)).not.toBeNull()
    isOfUnit.clear()
    expect(await plans.participation('plan', visitor)).toBeNull()
    expect(await plans.whyNot('plan', visitor)).toBe('roomNotFound')
    expect(await plans.participationsOf(visitor)).toEqual({ safe: [], needsSaferSignIn: false })
  })

  describe('whoever is of the unit today', () => {
    const [ANNE, BODIL] = ['Anne', 'Bodil'] as const
    const visitorOf = (name: string): Visitor => ({ personId: personId(name), level: 'high' })
    const isOfUnit = new Set<string>()
    beforeEach(async () => {
      isOfUnit.clear()
      for (const name of [ANNE, BODIL, 'Berit']) {
        if (name !== 'Berit') isOfUnit.add(name)
        await store.people.create({ id: personId(name), name, choices: USUAL_CHOICES }, `hash of ${name}`)
      }
      plans = new Plans(store.facts, () => NOW, {
        isUnitMember: async (person) => isOfUnit.has(person),
        unitMember: async (person) => (isOfUnit.has(person) ? { name: person, identity: `hash of ${person}` } : null),
      })
    })

    test('acts as the unit in a plan that had none, under their own name, and nobody else does', async () => {
      const first = await plans.participation('plan', visitorOf(ANNE))
      const second = await plans.participation('plan', visitorOf(BODIL))
      expect(second?.actor.participant).toBe(first?.actor.participant)
      expect(second?.actor.member).not.toBe(first?.actor.member)
      expect([first, second].map((part) => whoIs(second!.facts, part!.actor).name)).toEqual([ANNE, BODIL])
      expect(second?.facts.participants.get(second.actor.participant)?.role).toBe('coordinatingUnit')
      // Once: the next time they are the same.
      expect((await plans.participation('plan', visitorOf(ANNE)))?.actor).toEqual(first?.actor)
      expect((await plans.current(PLAN)).version).toBe(3)
      expect(await plans.participation('plan', visitorOf('Berit'))).toBeNull()
      expect(await plans.participation('nowhere', visitorOf(ANNE))).toBeNull()
    })

    test('who comes by two pages at the same moment comes once', async () => {
      const [one, other] = await Promise.all([
        plans.participation('plan', visitorOf(ANNE)),
        plans.participation('plan', visitorOf(ANNE)),
      ])
      expect(other?.actor).toEqual(one?.actor)
    })

    test('reads no room, and has no such plan on a first page of their own', async () => {
      const part = await plans.participation('plan', visitorOf(ANNE))
      for (const room of ['overview', 'area-work'] as const)
        expect(canRead(part!.facts, part!.actor, room, dayInNorway(NOW))).toBe(false)
      expect(await plans.participationsOf(visitorOf(ANNE))).toEqual({ safe: [], needsSaferSignIn: false })
    })

    test('is it no longer when they have left, and others are', async () => {
      await plans.participation('plan', visitorOf(ANNE))
      isOfUnit.delete(ANNE)
      expect(await plans.participation('plan', visitorOf(ANNE))).toBeNull()
      expect(await plans.whyNot('plan', visitorOf(ANNE))).toBe('roomNotFound')
      expect(await plans.participation('plan', visitorOf(BODIL))).not.toBeNull()
    })

    test('signs in as safely as the unit must, and comes to no plan that has ended', async () => {
      expect(await plans.participation('plan', { ...visitorOf(ANNE), level: 'low' })).toBeNull()
      expect(await plans.whyNot('plan', { ...visitorOf(ANNE), level: 'low' })).toBe('wrongLevel')
      await store.facts.save({ ...FACTS, version: 2, closed: true }, AUDIT)
      plans = new Plans(store.facts, () => NOW, {
        unitMember: async (person) => ({ name: person, identity: `hash of ${person}` }),
      })
      expect(await plans.participation('plan', visitorOf(ANNE))).toBeNull()
    })

    test('whoever has a part of their own has that one', async () => {
      isOfUnit.add('person-reader')
      expect((await plans.participation('plan', READER))?.actor.participant).toBe('reader')
    })
  })

  test('whoever’s part has ended takes no part', async () => {
    await plans.command(PLAN, asSelf(OWNER), { kind: 'endParticipation', participant: participantId('reader') })
    expect(await plans.participation('plan', READER)).toBeNull()
    expect(await plans.participationsOf(READER)).toEqual({ safe: [], needsSaferSignIn: false })
    expect(await plans.whyNot('plan', { ...READER, level: 'low' })).toBe('roomNotFound')
  })
})

test('the municipality’s age lies beside the facts wherever they are asked, after a command too, and is not stored', async () => {
  plans = new Plans(facts, () => NOW, { decidesFromAge: 18 })
  expect((await plans.current(PLAN)).decidesFromAge).toBe(18)
  await plans.command(PLAN, asSelf(OWNER), writingHelp('2026-12-01'))
  expect(plans.known(PLAN)).toMatchObject({ version: 2, decidesFromAge: 18 })
  expect(await plans.participation('plan', READER)).toMatchObject({ facts: { decidesFromAge: 18 } })
  expect(await store.facts.load(PLAN)).not.toHaveProperty('decidesFromAge')
})

describe('a command', () => {
  test('is on disk, remembered and told of before it is answered', async () => {
    const told: Array<[number, number | undefined]> = []
    plans.onChange(({ version }) => told.push([version, plans.known(PLAN).version]))
    const decision = await plans.command(PLAN, asSelf(OWNER), writingHelp('2026-12-01'))
    expect(told).toEqual([[2, 2]])
    expect(decision).toMatchObject({ ok: true, facts: { version: 2, writingHelpUntil: '2026-12-01' } })
    expect(await store.facts.load(PLAN)).toMatchObject({ version: 2, writingHelpUntil: '2026-12-01' })
    expect(facts.audits).toEqual([{ actor: 'owner', at: NOW, command: 'setWritingHelp', subject: null }])
  })

  test('that is refused changes nothing and tells nobody', async () => {
    plans.onChange(() => expect.unreachable())
    expect(await plans.command(PLAN, asSelf(participantId('reader')), withdraw)).toEqual({
      ok: false,
      reason: 'ownerOnly',
    })
    expect(facts.audits).toEqual([])
    expect(await store.facts.load(PLAN)).toEqual(FACTS)
  })

  test('and another at once: versions 2 and 3, both effective', async () => {
    const told: number[] = []
    plans.onChange(({ version }) => told.push(version))
    const decisions = await Promise.all([
      plans.command(PLAN, asSelf(OWNER), writingHelp('2026-12-01')),
      plans.command(PLAN, asSelf(OWNER), withdraw),
    ])
    expect(decisions.map((decision) => decision.ok && decision.facts.version)).toEqual([2, 3])
    expect(told).toEqual([2, 3])
    const stored = await store.facts.load(PLAN)
    expect(stored).toMatchObject({ version: 3, writingHelpUntil: '2026-12-01' })
    expect(stored?.consents.find(({ participant }) => participant === 'reader')?.withdrawn).toBe(true)
    expect(plans.known(PLAN)).toEqual(stored)
  })

  test('and as many at once as a meeting brings: every one is effective, or says that it is not', async () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`)
    const decisions = await Promise.all(days.map((until) => plans.command(PLAN, asSelf(OWNER), writingHelp(until))))
    const versions = decisions.flatMap((decision) => (decision.ok ? [decision.facts.version] : []))
    expect(versions).toEqual(versions.map((_, index) => index + 2))
    expect(versions.length).toBeGreaterThanOrEqual(2)
    expect((await store.facts.load(PLAN))?.version).toBe(1 + versions.length)
    const reasons = decisions.flatMap((decision) => (decision.ok ? [] : [decision.reason]))
    expect(reasons).toEqual(reasons.map(() => 'serverBusy'))
  })

  test('after another server was faster: decided anew by the facts as they are', async () => {
    await plans.current(PLAN)
    const elsewhere = new Plans(store.facts, () => NOW)
    await elsewhere.command(PLAN, asSelf(OWNER), { kind: 'endParticipation', participant: participantId('reader') })
    const input = { areas: ['work' as const], level: 'read' as const, to: '2027-01-01' }
    const decision = await plans.command(PLAN, asSelf(OWNER), {
      kind: 'giveConsent',
      participant: participantId('reader'),
      input,
    })
    expect(decision).toEqual({ ok: false, reason: 'invalidInput' })
    expect(plans.known(PLAN).version).toBe(2)
  })

  test('that must read the facts anew leaves them known meanwhile: rooms go on judging', async () => {
    await plans.current(PLAN)
    await new Plans(store.facts, () => NOW).command(PLAN, asSelf(OWNER), writingHelp('2026-12-01'))
    const { promise, resolve } = Promise.withResolvers<void>()
    facts.gate = promise
    const before = facts.loads
    const command = plans.command(PLAN, asSelf(OWNER), withdraw)
    while (facts.loads === before) await new Promise((next) => setImmediate(next))
    expect(plans.known(PLAN).version).toBe(1)
    resolve()
    expect(await command).toMatchObject({ ok: true, facts: { version: 3 } })
  })

  test('a load that crosses it does not bring the old facts back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const load = facts.load.bind(facts)
    let isFirst = true
    facts.load = async (plan) => {
      if (!isFirst) return load(plan)
      isFirst = false
      const old = await load(plan)
      await promise
      return old
    }
    const slow = plans.current(PLAN)
    await plans.command(PLAN, asSelf(OWNER), writingHelp('2026-12-01'))
    resolve()
    expect((await slow).version).toBe(2)
    expect(plans.known(PLAN).version).toBe(2)
  })
})
