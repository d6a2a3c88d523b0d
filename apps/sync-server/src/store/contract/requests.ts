import {
  participantId,
  personId,
  planId,
  type Participant,
  type ParticipantId,
  type PlanId,
  type RequestEvent,
  type RequestWords,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { beforeEach, expect, test } from 'vitest'
import type { OpenedStore } from '../contract.ts'
import { createPlan, groupFacts } from '../plan-fixture.ts'
import type { NewPlan, NewRequest } from '../requests-store.ts'

const NORA = personId('person-nora')
const BERIT = personId('person-berit')
const AT = Date.parse('2026-11-28T12:00:00Z')
const DAY = 86_400_000
const [TODAY, TOMORROW] = ['2026-11-28', '2026-11-29']

const WORDS: RequestWords = {
  wish: 'both',
  asker: 'self',
  name: 'Nora Fjelltun',
  askerName: 'Nora Fjelltun',
  askerFrom: '',
  representation: null,
  agreed: true,
  needs: 'Hjelp til å huske avtaler.',
  services: 'Fastlegen.',
  coordinatorWish: 'Silje',
  language: '',
  interpreter: false,
  contact: '900 00 000',
  bornOn: null,
}

const request = (id: string, change: Partial<NewRequest> = {}): NewRequest => ({
  id,
  concerns: 'identity-nora',
  askedBy: NORA,
  at: AT,
  receivedOn: '2026-11-28',
  words: WORDS,
  ...change,
})
const place = (id: string, after: number) => ({ request: id, after, by: BERIT, on: '2026-12-01' })
const delayed: RequestEvent = { kind: 'delayed', reason: 'Vi venter.', expectedOn: '2027-01-10' }
const declined: Extract<RequestEvent, { kind: 'decided' }> = {
  kind: 'decided',
  decision: { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' },
}
const granted: RequestEvent = {
  kind: 'decided',
  decision: { plan: 'granted', coordinator: null, wishAnswer: '', reason: '' },
}

function newPlan(id: PlanId): NewPlan {
  const facts = groupFacts(id, participantId('nora'), [])
  const audit = { actor: 'nora', at: AT, command: 'openPlan', subject: null }
  return { facts, people: new Map([[participantId('nora'), NORA]]), audit }
}

export function requestsContract(opened: OpenedStore): void {
  beforeEach(async () => {
    await opened.store.people.create({ id: NORA, name: 'Nora Fjelltun', choices: USUAL_CHOICES }, 'identity-nora')
    await opened.store.people.create({ id: BERIT, name: 'Berit Fjelltun', choices: USUAL_CHOICES }, 'identity-berit')
  })

  test('a request is found as it was written, with its steps in order, after reopening too', async () => {
    await opened.store.requests.create(request('r1'))
    expect(await opened.store.requests.takeStep(place('r1', 0), delayed)).toBe(true)
    expect(await opened.store.requests.takeStep(place('r1', 1), declined)).toBe(true)
    const { requests } = await opened.reopen()
    expect(await requests.find('r1')).toEqual({
      ...request('r1'),
      plan: null,
      parents: [],
      steps: [delayed, declined].map((event) => ({ ...event, on: '2026-12-01' })),
    })
    expect(await requests.find('r2')).toBeNull()
  })

  test('a step after another number of steps, or on nothing, is not taken', async () => {
    await opened.store.requests.create(request('r1'))
    expect(await opened.store.requests.takeStep(place('r1', 1), delayed)).toBe(false)
    expect(await opened.store.requests.takeStep(place('nowhere', 0), delayed)).toBe(false)
    const both = [delayed, declined].map((event) => opened.store.requests.takeStep(place('r1', 0), event))
    expect((await Promise.all(both)).filter(Boolean)).toEqual([true])
    expect((await opened.store.requests.find('r1'))?.steps).toHaveLength(1)
  })

  test('of a person: those they made and those that are about them, the latest first', async () => {
    await opened.store.requests.create(request('own', { at: AT }))
    await opened.store.requests.create(request('for-her', { askedBy: BERIT, at: AT + 1 }))
    await opened.store.requests.create(request('another', { askedBy: BERIT, concerns: 'identity-else', at: AT + 2 }))
    const ids = async (person: typeof NORA, limit = 10) =>
      (await opened.store.requests.of(person, limit)).map(({ id }) => id)
    expect(await ids(NORA)).toEqual(['for-her', 'own'])
    expect(await ids(BERIT)).toEqual(['another', 'for-her'])
    expect(await ids(NORA, 1)).toEqual(['for-her'])
    const about = async (...identities: string[]) =>
      (await opened.store.requests.about(identities, 10)).map(({ id }) => id)
    expect(await about('identity-else', 'identity-nora')).toEqual(['another', 'for-her', 'own'])
    expect(await about()).toEqual([])
    expect(await opened.store.requests.countSince(BERIT, AT + 2)).toBe(1)
    expect(await opened.store.requests.countSince(BERIT, AT)).toBe(2)
  })

  test('of a parent: what they were seen to be one in, with the step or not at all', async () => {
    const { requests } = opened.store
    await requests.create(request('child'))
    const event: RequestEvent = { kind: 'parentConfirmed', name: 'Berit Fjelltun', agrees: false }
    expect(await requests.takeStep(place('child', 1), event, undefined, 'identity-berit')).toBe(false)
    expect(await requests.of(BERIT, 10)).toEqual([])
    expect(await requests.takeStep(place('child', 0), event, undefined, 'identity-berit')).toBe(true)
    expect(await requests.takeStep(place('child', 1), { ...event, agrees: true }, undefined, 'identity-berit')).toBe(
      true,
    )
    const [found] = await (await opened.reopen()).requests.of(BERIT, 10)
    expect(found).toMatchObject({ id: 'child', parents: ['identity-berit'], steps: [event, { agrees: true }] })
  })

  test('the inbox holds what is new, and what is old and waits', async () => {
    const old = AT - 400 * DAY
    for (const id of ['answered', 'waits', 'complained'])
      await opened.store.requests.create(request(id, { at: old, receivedOn: '2025-10-24' }))
    await opened.store.requests.create(request('new'))
    await opened.store.requests.takeStep(place('answered', 0), declined)
    await opened.store.requests.takeStep(place('waits', 0), delayed)
    await opened.store.requests.takeStep(place('complained', 0), declined)
    const complaint: RequestEvent = { kind: 'complained', words: 'Uenig.', receivedOn: '2025-12-01' }
    await opened.store.requests.takeStep(place('complained', 1), complaint)
    await opened.store.requests.takeStep(place('new', 0), declined)
    const inbox = (await opened.store.requests.inbox(AT - DAY)).map(({ id }) => id)
    expect(inbox).toEqual(['complained', 'waits', 'new'])
  })

  test('old ones that came to nothing are let go: not those that wait, led to a plan, or gave somebody a coordinator', async () => {
    const { requests } = opened.store
    const coordinator = { person: BERIT, name: 'Berit Fjelltun', forChild: false }
    const onlyCoordinator: RequestEvent = { kind: 'decided', decision: { ...declined.decision, coordinator } }
    for (const id of ['old', 'older', 'waits', 'coordinated', 'planned']) await requests.create(request(id))
    await requests.takeStep(place('old', 0), declined)
    await requests.takeStep(place('older', 0), declined)
    await requests.takeStep(place('waits', 0), delayed)
    await requests.takeStep(place('coordinated', 0), onlyCoordinator)
    await requests.openPlan(place('planned', 0), granted, newPlan(planId('one')))
    expect(await requests.letGo('2026-12-01', 10)).toBe(0)
    expect(await requests.letGo('2026-12-02', 1)).toBe(1)
    expect(await requests.letGo('2026-12-02', 10)).toBe(1)
    const reopened = await opened.reopen()
    const left = (await reopened.requests.of(NORA, 10)).map(({ id }) => id)
    expect(left.toSorted()).toEqual(['coordinated', 'planned', 'waits'])
    expect(await reopened.requests.letGo('2030-01-01', 10)).toBe(0)
  })

  test('a plan is opened with the step, or neither is', async () => {
    await opened.store.requests.create(request('r1'))
    const { requests } = opened.store
    expect(await requests.openPlan(place('r1', 1), granted, newPlan(planId('late')))).toBe('changedSince')
    expect(await opened.store.facts.load(planId('late'))).toBeNull()
    expect(await requests.openPlan(place('r1', 0), granted, newPlan(planId('first')))).toBe('opened')
    expect((await requests.find('r1'))?.plan).toBe('first')
    const store = await opened.reopen()
    expect((await store.facts.load(planId('first')))?.owner).toBe('nora')
    expect(await store.facts.participationsOf(NORA)).toEqual([{ plan: 'first', participant: 'nora' }])
  })

  test('one plan for each person, of two opened at once too; another once it is closed', async () => {
    for (const id of ['r1', 'r2', 'r3']) await opened.store.requests.create(request(id))
    const { requests, facts } = opened.store
    const outcomes = await Promise.all([
      requests.openPlan(place('r1', 0), granted, newPlan(planId('one'))),
      requests.openPlan(place('r2', 0), granted, newPlan(planId('two'))),
    ])
    expect(outcomes).toEqual(['opened', 'hasPlan'])
    expect((await requests.find('r2'))?.steps).toEqual([])
    const third = newPlan(planId('three'))
    await expect(facts.create(third.facts, third.people, third.audit)).rejects.toThrow(Error)
    const one = await facts.load(planId('one'))
    if (one === null) throw new Error('it was opened')
    const audit = { actor: 'nora', at: AT, command: 'closePlan', subject: null }
    expect(await facts.save({ ...one, version: 2, closed: true }, audit)).toBe(true)
    expect(await requests.openPlan(place('r3', 0), granted, newPlan(planId('next')))).toBe('opened')
  })

  test('a draft is the person’s own, replaced and dropped', async () => {
    const draft = { ...WORDS, contact: '900 00 000', representation: 'parent', from: '' } as const
    const { askerFrom, bornOn, ...kept } = draft
    expect([askerFrom, bornOn]).toEqual(['', null])
    await opened.store.requests.saveDraft(NORA, kept)
    await opened.store.requests.saveDraft(NORA, { ...kept, needs: 'Mer.' })
    expect(await opened.store.requests.draft(BERIT)).toBeNull()
    const { requests } = await opened.reopen()
    expect(await requests.draft(NORA)).toEqual({ ...kept, needs: 'Mer.' })
    await requests.saveDraft(NORA, null)
    expect(await requests.draft(NORA)).toBeNull()
  })

  test('members of the unit are known by identity, before they ever signed in too', async () => {
    const { unit, people } = opened.store
    await unit.add('identity-berit', 'member')
    await unit.add('identity-berit', 'member')
    await unit.add('identity-later', 'member')
    expect(await unit.has(BERIT, 'member')).toBe(true)
    expect(await unit.has(BERIT, 'coordinator')).toBe(false)
    expect(await unit.has(NORA, 'member')).toBe(false)
    const later = personId('person-later')
    await people.create({ id: later, name: 'Anne', choices: USUAL_CHOICES }, 'identity-later')
    expect(await unit.has(later, 'member')).toBe(true)
    await unit.remove('identity-later', 'member')
    expect(await unit.has(later, 'member')).toBe(false)
  })

  test('two who turn out to be one have what each asked for, and one plan that counts', async () => {
    const { requests, people, unit } = opened.store
    await requests.create(request('as-nora'))
    await requests.create(request('as-berit', { askedBy: BERIT, concerns: 'identity-berit' }))
    await requests.openPlan(place('as-nora', 0), granted, newPlan(planId('noras')))
    await createPlan(opened.store, groupFacts(planId('berits'), participantId('berit'), []))
    await people.recognise(['identity-nora', 'identity-berit'], { id: NORA, name: '', choices: USUAL_CHOICES })
    expect((await requests.of(NORA, 10)).map(({ id }) => id).toSorted()).toEqual(['as-berit', 'as-nora'])
    expect(await people.identitiesOf(NORA)).toEqual(['identity-berit', 'identity-nora'])
    expect((await unit.planOf('identity-berit', TODAY))?.plan).toBe('noras')
    expect(await requests.openPlan(place('as-berit', 0), granted, newPlan(planId('another')))).toBe('hasPlan')
  })

  test('whoever is named no more is none, unless they coordinate; and then it is told', async () => {
    const { unit } = opened.store
    for (const identity of ['identity-nora', 'identity-berit']) await unit.add(identity, 'coordinator')
    expect((await unit.coordinators(TODAY)).map(({ name, isNamed }) => [name, isNamed])).toEqual([
      ['Berit Fjelltun', true],
      ['Nora Fjelltun', true],
    ])
    await unit.remove('identity-nora', 'coordinator')
    expect((await unit.coordinators(TODAY)).map(({ id }) => id)).toEqual([BERIT])
    const facts = groupFacts(planId('plan'), participantId('nora'), [participantId('berit')])
    const participants = [...facts.participants.values()].map((one): [ParticipantId, Participant] => [
      one.id,
      one.id === participantId('berit') ? { ...one, role: 'coordinator' } : one,
    ])
    await createPlan(opened.store, { ...facts, participants: new Map(participants) })
    await unit.remove('identity-berit', 'coordinator')
    expect(await unit.coordinators(TODAY)).toMatchObject([{ id: BERIT, isNamed: false }])
  })

  test('who has read a request stays, again after a while, and after reopening', async () => {
    await opened.store.requests.create(request('r1'))
    const berit = { id: BERIT, name: 'Berit Fjelltun' }
    for (const at of [AT, AT + 1, AT + DAY]) await opened.store.requests.opened('r1', berit, at, 1_000)
    await opened.store.requests.opened('r1', { id: NORA, name: 'Nora Fjelltun' }, AT + 2, 1_000)
    const { requests } = await opened.reopen()
    expect(await requests.readings('r1')).toEqual([
      { name: 'Nora Fjelltun', at: AT + 2 },
      { name: 'Berit Fjelltun', at: AT + DAY },
      { name: 'Berit Fjelltun', at: AT },
    ])
    expect(await requests.readings('r2')).toEqual([])
  })

  test('coordinators: those who were named, and those who coordinate', async () => {
    await opened.store.unit.add('identity-berit', 'coordinator')
    const facts = groupFacts(planId('plan'), participantId('nora'), [participantId('silje')])
    const participants = [...facts.participants.values()].map((one) =>
      one.name === 'silje' ? { ...one, role: 'coordinator' as const } : one,
    )
    await createPlan(opened.store, { ...facts, participants: new Map(participants.map((one) => [one.id, one])) })
    const known = await opened.store.unit.coordinators(TODAY)
    expect(known.map(({ name }) => name)).toEqual(['Berit Fjelltun', 'silje'])
    expect(await opened.store.unit.plans(TODAY)).toMatchObject([
      { planId: 'plan', ownerName: 'nora', coordinators: [{ name: 'silje', person: 'person-silje' }] },
    ])
    expect(await opened.store.unit.planOf('identity-nora', TODAY)).toMatchObject({ plan: 'plan', coordinator: 'silje' })
    expect(await opened.store.unit.planOf('identity-berit', TODAY)).toBeNull()
    expect(await opened.store.unit.ownerOf(planId('plan'))).toEqual(['identity-nora'])
    expect(await opened.store.unit.ownerOf(planId('another'))).toEqual([])
  })

  test('who coordinated and has left coordinates no more: the plan is without, and they are named nowhere', async () => {
    const facts = groupFacts(planId('plan'), participantId('nora'), [participantId('silje')])
    const participants = [...facts.participants.values()].map((one) =>
      one.name === 'silje' ? { ...one, role: 'coordinator' as const, endsOn: TODAY } : one,
    )
    await createPlan(opened.store, { ...facts, participants: new Map(participants.map((one) => [one.id, one])) })
    const { unit } = opened.store
    expect(await unit.coordinators(TODAY)).toHaveLength(1)
    expect(await unit.coordinators(TOMORROW)).toEqual([])
    expect(await unit.plans(TOMORROW)).toMatchObject([{ planId: 'plan', coordinators: [] }])
    expect(await unit.planOf('identity-nora', TOMORROW)).toMatchObject({ coordinator: null })
  })

  test('a plan that has ended is told of as long as there is no other; and is opened again only then', async () => {
    const { requests, facts, unit } = opened.store
    await requests.create(request('r1'))
    await requests.create(request('r2'))
    await requests.openPlan(place('r1', 0), granted, newPlan(planId('one')))
    const one = await facts.load(planId('one'))
    if (one === null) throw new Error('it was opened')
    const audit = { actor: 'nora', at: AT, command: 'withdrawPlanConsent', subject: null }
    expect(await facts.save({ ...one, version: 2, closed: true }, audit)).toBe(true)
    expect(await unit.planOf('identity-nora', TODAY)).toMatchObject({ plan: 'one', isClosed: true })
    expect(await facts.save({ ...one, version: 3 }, audit)).toBe(true)
    expect(await facts.save({ ...one, version: 4, closed: true }, audit)).toBe(true)
    expect(await requests.openPlan(place('r2', 0), granted, newPlan(planId('two')))).toBe('opened')
    expect(await unit.planOf('identity-nora', TODAY)).toMatchObject({ plan: 'two', isClosed: false })
    expect(await facts.save({ ...one, version: 5 }, audit)).toBe('hasPlan')
    expect((await facts.load(planId('one')))?.version).toBe(4)
  })
}
