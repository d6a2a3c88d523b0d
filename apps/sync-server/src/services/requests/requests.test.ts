import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  asSelf,
  dayInNorway,
  entryId,
  participantId,
  personId,
  planId,
  type Given,
  type PersonId,
  type PlanFacts,
  type Representation,
} from '@ansvarsgruppe/plan-model'
import { REQUESTS_PER_DAY, USUAL_CHOICES, type AskForPlan, type UnitStep } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeIn } from '../../store/place-fixture.ts'
import { groupFacts } from '../../store/plan-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { Person, Store } from '../../store/store.ts'
import { AccessLog } from '../access-log/access-log.ts'
import { Plans } from '../plans/plans.ts'
import { actsForIn } from './acts-for.ts'
import { numberOfNobody } from './number-fixture.ts'
import { Requests, type RequestsDeps } from './requests.ts'
import { unitMemberIn } from './unit-member.ts'
import { Unit } from './unit.ts'

const DAY = 86_400_000
/** Made up: nobody is born in month 88. Ingvild's, and somebody's who never signed in. */
const INGVILD_NUMBER = '15889910027'
const STRANGER_NUMBER = '01830010048'

let folder: string
let store: Store
let clock: number
let deps: RequestsDeps
let requests: Requests
let unit: Unit
let plans: Plans
let accessLog: AccessLog
const person = (name: string): Person => ({ id: personId(name.toLowerCase()), name, choices: USUAL_CHOICES })
const [INGVILD, BERIT, HENRIK, ANNE, SILJE] = ['Ingvild', 'Berit', 'Henrik', 'Anne', 'Silje'].map(person) as [
  Person,
  Person,
  Person,
  Person,
  Person,
]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'requests-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  clock = Date.parse('2026-11-28T12:00:00Z')
  for (const one of [BERIT, HENRIK, ANNE, SILJE]) await store.people.create(one, `hash of ${one.id}`)
  await store.people.create(INGVILD, `hash of ${INGVILD_NUMBER}`)
  await store.unit.add('hash of anne', 'member')
  await store.unit.add('hash of silje', 'coordinator')
  deps = {
    store: store.requests,
    unit: store.unit,
    people: store.people,
    municipality: { name: 'Fjordvik', answerWithin: 'oneMonth', childUnder: 18, decidesFromAge: 16 },
    identityOf: (number) => `hash of ${number}`,
    actsFor: actsForIn({
      facts: store.facts,
      plans: new Plans(store.facts, () => clock),
      unit: store.unit,
      now: () => clock,
    }),
    now: () => clock,
  }
  requests = new Requests(deps)
  const now = (): number => clock
  accessLog = new AccessLog({ store: store.accessLog, now, onFailure: () => {} })
  plans = new Plans(store.facts, now, {
    isUnitMember: (person) => store.unit.has(person, 'member'),
    unitMember: (person) => unitMemberIn(store, person),
  })
  unit = new Unit({ ...deps, facts: store.facts, plans, accessLog })
})
afterEach(async () => {
  await accessLog.close()
  await store.close()
  await rm(folder, { recursive: true })
})

type Short<Step> = Step extends { readonly given: unknown }
  ? Omit<Step, 'given' | 'meetsComplaint'> & { readonly given?: Given; readonly meetsComplaint?: boolean | null }
  : Step
type Brief = Short<UnitStep>
const LETTERS: ReadonlySet<string> = new Set(['delayed', 'decided', 'reconsidered'])

const ASKED = {
  wish: 'both',
  needs: 'Jeg trenger hjelp til å holde styr på avtaler.',
  services: 'Fastlegen.',
  coordinatorWish: '',
  language: '',
  interpreter: false,
  contact: '900 00 000',
  askerName: '',
} as const
const self: AskForPlan = { asker: 'self', ...ASKED }
const forIngvild = {
  asker: 'professional',
  from: 'Fjordvik legesenter',
  agreed: true,
  name: 'Ingvild',
  identityNumber: { kind: 'nationalId', number: INGVILD_NUMBER },
  ...ASKED,
} as const satisfies AskForPlan
const granted = {
  kind: 'decided',
  plan: 'granted',
  coordinator: { person: SILJE.id, forChild: false },
  wishAnswer: '',
  reason: '',
  period: { start: '2026-11-28', end: '2027-11-27', nextRevision: '2027-05-28' },
} as const satisfies Brief
const declined = {
  kind: 'decided',
  plan: 'declined',
  coordinator: null,
  wishAnswer: '',
  reason: 'Du får én tjeneste.',
  period: null,
} as const satisfies Brief

const latest = async (one: PersonId) => {
  const [first] = (await requests.viewFor(one)).requests
  if (first === undefined) throw new Error('there is one')
  return first
}
/** What says nothing else of it is sent by post today, and no complaint led to it. */
const take = (id: string, after: number, brief: Brief) => {
  const given: Given = { how: 'post', on: dayInNorway(clock) }
  const step = {
    ...(LETTERS.has(brief.kind) ? { given } : {}),
    ...(brief.kind === 'decided' ? { meetsComplaint: null } : {}),
    ...brief,
  }
  return unit.takeStep({ ...ANNE, level: 'high' }, id, { after, step: step as UnitStep })
}

describe('asking', () => {
  test('for oneself: received today, answered within a month, and seen by oneself and the unit', async () => {
    const outcome = await requests.ask(INGVILD, self)
    expect(outcome).toEqual({ ok: true, receipt: { receivedOn: '2026-11-28', answerBy: '2026-12-28' } })
    expect(await latest(INGVILD.id)).toMatchObject({ words: { name: 'Ingvild', agreed: true }, steps: [] })
    expect((await requests.viewFor(BERIT.id)).requests).toEqual([])
    expect((await unit.view()).requests).toMatchObject([{ name: 'Ingvild', asker: 'self', receivedOn: '2026-11-28' }])
  })

  test('once at a time for oneself; anew when it is answered', async () => {
    await requests.ask(INGVILD, self)
    expect(await requests.ask(INGVILD, self)).toEqual({ ok: false, reason: 'alreadyAsked' })
    await take((await latest(INGVILD.id)).id, 0, declined)
    expect(await requests.ask(INGVILD, self)).toMatchObject({ ok: true })
  })

  test('that another asked for her does not show in her own asking', async () => {
    await requests.ask(HENRIK, forIngvild)
    expect(await requests.ask(INGVILD, self)).toMatchObject({ ok: true })
  })

  test('so many a day and no more', async () => {
    for (let n = 0; n < REQUESTS_PER_DAY; n++)
      expect(await requests.ask(HENRIK, forIngvild)).toMatchObject({ ok: true })
    expect(await requests.ask(HENRIK, forIngvild)).toEqual({ ok: false, reason: 'tooFast' })
    clock += DAY + 1
    expect(await requests.ask(HENRIK, forIngvild)).toMatchObject({ ok: true })
  })

  test('so many however they are sent: at the same moment too', async () => {
    const sent = Array.from({ length: 3 * REQUESTS_PER_DAY }, () => requests.ask(HENRIK, forIngvild))
    const taken = (await Promise.all(sent)).filter(({ ok }) => ok)
    expect(taken).toHaveLength(REQUESTS_PER_DAY)
    expect(await store.requests.of(HENRIK.id, 100)).toHaveLength(REQUESTS_PER_DAY)
    const own = await Promise.all([requests.ask(INGVILD, self), requests.ask(INGVILD, self)])
    expect(own.map((outcome) => (outcome.ok ? 'yes' : outcome.reason))).toEqual(['yes', 'alreadyAsked'])
  })

  test('what is said is written down by the unit and by coordinators, from the day it was said', async () => {
    const { from, ...spoken } = { ...forIngvild, asker: 'oral', askedOn: '2026-11-20' } as const
    expect(from).toBe('Fjordvik legesenter')
    expect(await requests.ask(HENRIK, spoken)).toEqual({ ok: false, reason: 'notAllowed' })
    for (const one of [ANNE, SILJE])
      expect(await requests.ask(one, spoken)).toEqual({
        ok: true,
        receipt: { receivedOn: '2026-11-20', answerBy: '2026-12-20' },
      })
    for (const askedOn of ['2026-11-29', '2026-01-01'])
      expect(await requests.ask(ANNE, { ...spoken, askedOn })).toEqual({ ok: false, reason: 'invalidInput' })
  })

  test('who signed in without a name says it, and whoever did with one keeps that', async () => {
    const nameless = { ...person('Nameless'), name: '' }
    await store.people.create(nameless, 'hash of nameless')
    expect(await requests.ask(nameless, self)).toEqual({ ok: false, reason: 'invalidInput' })
    await requests.ask(nameless, { ...self, askerName: 'Kari Nordmann' })
    expect(await latest(nameless.id)).toMatchObject({ words: { name: 'Kari Nordmann', askerName: 'Kari Nordmann' } })
    await take((await latest(nameless.id)).id, 0, granted)
    const [part] = await store.facts.participationsOf(nameless.id)
    const facts = await store.facts.load(part!.plan)
    expect(facts?.participants.get(facts.owner)?.name).toBe('Kari Nordmann')
    await requests.ask(INGVILD, { ...self, askerName: 'En annen' })
    expect((await latest(INGVILD.id)).words.name).toBe('Ingvild')
  })

  test('how to reach who asked is told to the unit and to them, not to whom it is about', async () => {
    await requests.ask(HENRIK, forIngvild)
    const { id, words } = await latest(HENRIK.id)
    expect(words.contact).toBe('900 00 000')
    expect((await unit.request({ ...ANNE, level: 'high' }, id))?.words.contact).toBe('900 00 000')
    expect(JSON.stringify(await latest(INGVILD.id))).not.toContain('900 00 000')
  })

  test('a draft is gone once it is sent', async () => {
    const draft = { asker: 'self', ...ASKED } as const
    await requests.saveDraft(INGVILD.id, { ...draft, representation: 'parent', name: '', from: '', agreed: false })
    expect((await requests.viewFor(INGVILD.id)).draft?.needs).toBe(ASKED.needs)
    await requests.ask(INGVILD, self)
    expect((await requests.viewFor(INGVILD.id)).draft).toBeNull()
  })
})

test('A1: asking takes the same steps, whether there is a plan or not', async () => {
  const calls: string[] = []
  const watched = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get: (target, method) => {
        calls.push(`${name}.${String(method)}`)
        return Reflect.get(target, method) as unknown
      },
    })
  const watching = new Requests({
    ...deps,
    store: watched('store', deps.store),
    unit: watched('unit', deps.unit),
    people: watched('people', deps.people),
  })
  const stepsFor = async (number: string): Promise<string[]> => {
    calls.length = 0
    await watching.ask(HENRIK, { ...forIngvild, identityNumber: { kind: 'nationalId', number } })
    return [...calls]
  }
  await requests.ask(INGVILD, self)
  await take((await latest(INGVILD.id)).id, 0, granted)
  const withPlan = await stepsFor(INGVILD_NUMBER)
  expect(withPlan).toEqual(['store.countSince', 'store.create', 'store.saveDraft'])
  expect(await stepsFor(STRANGER_NUMBER)).toEqual(withPlan)
})

describe('A2: what came of it', () => {
  test('is told to whom it is about, and not to the professional who asked', async () => {
    await requests.ask(HENRIK, forIngvild)
    const before = JSON.stringify(await requests.viewFor(HENRIK.id))
    const { id } = await latest(HENRIK.id)
    expect(await take(id, 0, granted)).toMatchObject({ steps: [{ kind: 'decided' }] })
    expect(JSON.stringify(await requests.viewFor(HENRIK.id))).toBe(before)
    expect((await latest(INGVILD.id)).steps).toMatchObject([{ kind: 'decided' }])
    expect(await requests.complain(HENRIK, id, 'Uenig.')).toEqual({ ok: false, reason: 'roomNotFound' })
  })

  test('is told to a representative once the unit has seen that they are one', async () => {
    const { from, agreed, ...rest } = forIngvild
    expect([from, agreed]).toHaveLength(2)
    await requests.ask(BERIT, { ...rest, asker: 'representative', representation: 'guardian' })
    const { id, steps } = await latest(BERIT.id)
    expect(steps).toBeNull()
    await take(id, 0, { kind: 'representationConfirmed' })
    expect((await latest(BERIT.id)).steps).toMatchObject([{ kind: 'representationConfirmed' }])
    await take(id, 1, declined)
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: true })
  })
})

describe('of a child', () => {
  /** Made up, of nobody: born 2011-05-17. */
  const CHILD_NUMBER = numberOfNobody('2011-05-17')
  const BIRTHDAY = Date.parse('2027-05-17T12:00:00Z')
  const child = person('Ylva')
  const forChild = {
    ...forIngvild,
    name: 'Ylva',
    identityNumber: { kind: 'nationalId', number: CHILD_NUMBER },
  } as const
  const { from: _from, agreed: _agreed, ...asParent } = forChild
  const parentConfirmed = (agrees: boolean): Brief => ({
    kind: 'parentConfirmed',
    name: 'Berit',
    identityNumber: { kind: 'nationalId', number: BERIT.id },
    agrees,
  })
  const forHer: Brief = { ...granted, coordinator: { person: SILJE.id, forChild: true } }

  test('who asks herself is as old as the number she signed in by says, and her yes is a parent’s', async () => {
    await store.people.create(child, `hash of ${CHILD_NUMBER}`)
    await store.people.keepSignIn(child.id, '2011-05-17')
    await requests.ask(child, self)
    const { id, words } = await latest(child.id)
    expect(words.bornOn).toBe('2011-05-17')
    expect(await take(id, 0, forHer)).toBe('notAllowed')
    expect(await take(id, 0, { kind: 'agreed' })).toBe('invalidInput')
    await take(id, 0, parentConfirmed(true))
    expect(await take(id, 1, forHer)).toMatchObject({ steps: [{}, { kind: 'decided' }] })
    const [part] = await store.facts.participationsOf(child.id)
    const facts = await store.facts.load(part!.plan)
    expect(facts?.ownerBirthDate).toBe('2011-05-17')
    // School in place of work; and what services do for her family belongs in it.
    expect(facts?.lifeAreas).toEqual(expect.arrayContaining(['school', 'family']))
    expect(facts?.lifeAreas).not.toContain('work')
  })

  test('whom somebody reported: her parents are told of the delay and the answer, and complain; until the birthday', async () => {
    await requests.ask(HENRIK, forChild)
    const { id } = await latest(HENRIK.id)
    expect((await requests.viewFor(BERIT.id)).requests).toEqual([])
    const detail = await take(id, 0, parentConfirmed(false))
    expect(JSON.stringify(detail)).not.toContain('hash of')
    expect(await take(id, 1, forHer)).toBe('notAllowed')
    await take(id, 1, { kind: 'delayed', reason: 'Vi venter.', expectedOn: '2026-12-20' })
    await take(id, 2, declined)
    expect((await latest(BERIT.id)).steps?.map(({ kind }) => kind)).toEqual(['parentConfirmed', 'delayed', 'decided'])
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: true })
    expect((await latest(HENRIK.id)).steps).toBeNull()
    clock = BIRTHDAY - DAY
    expect((await requests.viewFor(BERIT.id)).requests).toHaveLength(1)
    clock = BIRTHDAY
    expect((await requests.viewFor(BERIT.id)).requests).toEqual([])
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: false, reason: 'roomNotFound' })
  })

  test('a parent who asked is told until the birthday, and after it no more than that it came in', async () => {
    await requests.ask(BERIT, { ...asParent, asker: 'representative', representation: 'parent' })
    const { id } = await latest(BERIT.id)
    await take(id, 0, { kind: 'representationConfirmed' })
    await take(id, 1, declined)
    expect((await latest(BERIT.id)).steps).toHaveLength(2)
    clock = BIRTHDAY
    expect((await latest(BERIT.id)).steps).toBeNull()
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: false, reason: 'roomNotFound' })
  })

  test('a parent of somebody who decides is none: their yes opens nothing, and they are told nothing', async () => {
    clock = BIRTHDAY
    await requests.ask(BERIT, { ...asParent, asker: 'representative', representation: 'parent' })
    const { id } = await latest(BERIT.id)
    expect(await take(id, 0, { kind: 'representationConfirmed' })).toBe('invalidInput')
    expect(await take(id, 0, parentConfirmed(true))).toBe('invalidInput')
    expect(await take(id, 0, forHer)).toBe('notAllowed')
    await take(id, 0, { kind: 'agreed' })
    expect((await latest(BERIT.id)).steps).toBeNull()
  })
})

describe('whoever acts for the owner of a plan in requests', () => {
  const MANDATE = {
    id: entryId('mandate'),
    representative: participantId('berits'),
    kind: 'guardian',
    areas: ['home'],
    decisions: ['requests'],
    from: '2026-11-01',
    to: '2026-12-31',
    basis: 'Sett 1. november',
  } as const satisfies Representation

  async function planWith(mandate: Representation, change: Partial<PlanFacts> = {}): Promise<void> {
    const facts = groupFacts(planId('plan'), participantId('ingvilds'), [participantId('berits')])
    const people = new Map([
      [participantId('ingvilds'), INGVILD.id],
      [participantId('berits'), BERIT.id],
    ])
    const audit = { actor: 'ingvilds', at: clock, command: 'createPlan', subject: null }
    await store.facts.create({ ...facts, representations: [mandate], ...change }, people, audit)
  }

  test('is told what comes of them, and complains in her name; the days of the mandate are its days', async () => {
    await planWith(MANDATE)
    await requests.ask(HENRIK, forIngvild)
    const { id } = await latest(HENRIK.id)
    await take(id, 0, declined)
    expect(await latest(BERIT.id)).toMatchObject({ id, isActing: true, steps: [{ kind: 'decided' }] })
    expect(await latest(INGVILD.id)).toMatchObject({ isActing: false })
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: true })
    expect((await latest(INGVILD.id)).steps?.at(-1)).toMatchObject({ kind: 'complained', by: 'Berit' })
    clock = Date.parse('2027-01-01T12:00:00Z')
    expect((await requests.viewFor(BERIT.id)).requests).toEqual([])
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: false, reason: 'roomNotFound' })
  })

  test.each<[string, Representation, Partial<PlanFacts>]>([
    ['a mandate in something else', { ...MANDATE, decisions: ['consents', 'content', 'meetings'] }, {}],
    ['one that has not begun', { ...MANDATE, from: '2026-11-29' }, {}],
    ['a plan that is ended', MANDATE, { closed: true }],
  ])('not by %s', async (_, mandate, change) => {
    await planWith(mandate, change)
    await requests.ask(HENRIK, forIngvild)
    expect((await requests.viewFor(BERIT.id)).requests).toEqual([])
  })

  test('what they asked themselves is there once', async () => {
    await planWith(MANDATE)
    const { from: _from, agreed: _agreed, ...rest } = forIngvild
    await requests.ask(BERIT, { ...rest, asker: 'representative', representation: 'guardian' })
    expect((await requests.viewFor(BERIT.id)).requests).toMatchObject([{ isActing: true, steps: [] }])
  })
})

describe('answering', () => {
  test('granted: a plan with its owner, coordinator, the unit and the usual areas is there for her', async () => {
    await requests.ask(INGVILD, self)
    await take((await latest(INGVILD.id)).id, 0, granted)
    const [part] = await store.facts.participationsOf(INGVILD.id)
    const facts = await store.facts.load(part!.plan)
    expect(facts?.owner).toBe(part!.participant)
    expect([...(facts?.participants.values() ?? [])].map(({ name, role }) => [name, role])).toEqual([
      ['Ingvild', 'planOwner'],
      ['Silje', 'coordinator'],
      ['Koordinerende enhet', 'coordinatingUnit'],
    ])
    expect(facts).toMatchObject({ consents: [], closed: false, period: { end: '2027-11-27' } })
    expect(facts?.lifeAreas).toHaveLength(6)
    expect((await unit.view()).plans).toMatchObject([{ ownerName: 'Ingvild', coordinator: 'Silje' }])
    expect((await unit.view()).coordinators).toMatchObject([{ name: 'Silje', plans: 1 }])
  })

  test('of somebody who never signed in: their plan is there when they do', async () => {
    await requests.ask(HENRIK, {
      ...forIngvild,
      name: 'Mahmoud Liavåg',
      identityNumber: { kind: 'nationalId', number: STRANGER_NUMBER },
    })
    await take((await latest(HENRIK.id)).id, 0, granted)
    const mahmoud = await store.people.findByIdentity(`hash of ${STRANGER_NUMBER}`)
    expect(mahmoud?.name).toBe('Mahmoud Liavåg')
    expect(await store.facts.participationsOf(mahmoud!.id)).toHaveLength(1)
  })

  test('one plan for each person, of two granted at once too; the unit sees the other', async () => {
    await requests.ask(INGVILD, self)
    await requests.ask(HENRIK, forIngvild)
    const [first, second] = (await unit.view()).requests.map(({ id }) => id)
    expect((await unit.request({ ...ANNE, level: 'high' }, first!))?.otherPlan).toBeNull()
    const outcomes = await Promise.all([take(first!, 0, granted), take(second!, 0, granted)])
    expect(outcomes.filter((outcome) => outcome === 'hasPlan')).toHaveLength(1)
    expect(await store.facts.participationsOf(INGVILD.id)).toHaveLength(1)
    const other = outcomes[0] === 'hasPlan' ? first! : second!
    const detail = await unit.request({ ...ANNE, level: 'high' }, other)
    expect(detail).toMatchObject({ steps: [], otherPlan: { openedOn: dayInNorway(clock), coordinator: 'Silje' } })
    expect(await take(other, 0, { ...declined, plan: 'existing', reason: '' })).toMatchObject({
      steps: [{ decision: { plan: 'existing' } }],
    })
  })

  test('nobody coordinates or opens their own plan', async () => {
    await requests.ask(ANNE, self)
    expect(await take((await latest(ANNE.id)).id, 0, granted)).toBe('ownCase')
    await requests.ask(SILJE, self)
    expect(await take((await latest(SILJE.id)).id, 0, granted)).toBe('invalidInput')
  })

  test('seen in two windows: the second to answer is told that it stands otherwise', async () => {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    const delayed: Brief = { kind: 'delayed', reason: 'Vi venter på en uttalelse.', expectedOn: '2026-12-20' }
    const outcomes = await Promise.all([take(id, 0, delayed), take(id, 0, declined)])
    expect(outcomes.filter((outcome) => outcome === 'changedSince')).toHaveLength(1)
    expect(await take('nowhere', 0, delayed)).toBeNull()
  })
})

describe('a complaint', () => {
  async function answered(): Promise<string> {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    await take(id, 0, declined)
    return id
  }

  test('is dated, looked at again, and sent on where nothing changes', async () => {
    const id = await answered()
    clock += 2 * DAY
    expect(await requests.complain(INGVILD, id, 'Jeg får tre tjenester.')).toEqual({ ok: true })
    expect((await unit.view()).requests).toMatchObject([{ id }])
    clock += DAY
    await take(id, 2, { kind: 'reconsidered', outcome: 'upheld', words: 'Vi står ved svaret.' })
    clock += DAY
    await take(id, 3, { kind: 'sentOn' })
    const steps = (await latest(INGVILD.id)).steps?.map(({ kind, on }) => [kind, on])
    expect(steps).toEqual([
      ['decided', '2026-11-28'],
      ['complained', '2026-11-30'],
      ['reconsidered', '2026-12-01'],
      ['sentOn', '2026-12-02'],
    ])
  })

  test('that changes something leads to a new answer', async () => {
    const id = await answered()
    await requests.complain(INGVILD, id, 'Jeg får tre tjenester.')
    await take(id, 2, { kind: 'reconsidered', outcome: 'changed', words: 'Du har rett.' })
    expect(await take(id, 3, granted)).toBe('invalidInput')
    expect(await take(id, 3, { ...granted, meetsComplaint: true })).toMatchObject({ steps: { length: 4 } })
    expect(await store.facts.participationsOf(INGVILD.id)).toHaveLength(1)
  })

  test('that is given the same no again is sent on all the same', async () => {
    const id = await answered()
    await requests.complain(INGVILD, id, 'Jeg får tre tjenester.')
    await take(id, 2, { kind: 'reconsidered', outcome: 'changed', words: 'Vi ser på det.' })
    expect(await take(id, 3, { ...declined, meetsComplaint: true })).toBe('invalidInput')
    await take(id, 3, { ...declined, meetsComplaint: false })
    expect((await store.requests.inbox(clock + DAY)).map((request) => request.id)).toEqual([id])
    expect(await take(id, 4, { kind: 'sentOn' })).toMatchObject({ id })
  })

  test('of a plan that was opened: it goes on, and what changes is said', async () => {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    await take(id, 0, granted)
    await requests.complain(INGVILD, id, 'Jeg vil ha en annen koordinator.')
    await take(id, 2, { kind: 'reconsidered', outcome: 'changed', words: 'Vi finner en annen.' })
    const goesOn = { ...declined, plan: 'continues', reason: 'Eivind tar over i januar.' } as const
    for (const other of [granted, declined, { ...goesOn, reason: '' }])
      expect(await take(id, 3, { ...other, meetsComplaint: true })).toBe('invalidInput')
    expect(await take(id, 3, { ...goesOn, meetsComplaint: true })).toMatchObject({ steps: { length: 4 } })
    expect(await store.facts.participationsOf(INGVILD.id)).toHaveLength(1)
  })

  test('of no answer, once the time for one has passed; sent on if there is none', async () => {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    clock = Date.parse('2026-12-28T12:00:00Z')
    expect(await requests.complain(INGVILD, id, 'Jeg venter.')).toEqual({ ok: false, reason: 'invalidInput' })
    clock += DAY
    expect(await requests.complain(INGVILD, id, 'Jeg venter.')).toEqual({ ok: true })
    expect(await take(id, 1, { kind: 'reconsidered', outcome: 'changed', words: 'Ja.' })).toBe('invalidInput')
    await take(id, 1, { kind: 'reconsidered', outcome: 'upheld', words: 'Vi kan ikke svare ennå.' })
    await take(id, 2, { kind: 'sentOn' })
    // It is still to be answered.
    expect((await store.requests.inbox(clock + DAY)).map((request) => request.id)).toEqual([id])
    expect(await take(id, 3, declined)).toMatchObject({ steps: { length: 4 } })
    expect(await requests.complain(INGVILD, id, 'Og jeg er uenig.')).toEqual({ ok: true })
  })

  test('of who speaks for somebody says who complained', async () => {
    const { from: _from, agreed: _agreed, ...rest } = forIngvild
    await requests.ask(BERIT, { ...rest, asker: 'representative', representation: 'guardian' })
    const { id } = await latest(BERIT.id)
    await take(id, 0, { kind: 'representationConfirmed' })
    await take(id, 1, declined)
    await requests.complain(BERIT, id, 'Uenig.')
    expect((await latest(INGVILD.id)).steps?.at(-1)).toMatchObject({ kind: 'complained', by: 'Berit' })
  })

  test('is in time for four weeks; afterwards the unit alone takes one', async () => {
    const id = await answered()
    clock += 28 * DAY
    expect(await requests.complain(BERIT, id, 'Uenig.')).toEqual({ ok: false, reason: 'roomNotFound' })
    clock += DAY
    expect(await requests.complain(INGVILD, id, 'Uenig.')).toEqual({ ok: false, reason: 'invalidInput' })
    const today = dayInNorway(clock)
    expect(await take(id, 1, { kind: 'complained', words: 'Uenig.', receivedOn: today })).toMatchObject({ id })
  })
})

describe('a letter', () => {
  const here = { how: 'inProduct', on: '2026-11-28' } as const

  test('is to be read here only where somebody who decides has ever signed in', async () => {
    await requests.ask(HENRIK, forIngvild)
    const { id } = await latest(HENRIK.id)
    expect(await unit.request({ ...ANNE, level: 'high' }, id)).toMatchObject({ isReachedHere: false })
    expect(await take(id, 0, { ...declined, given: here })).toBe('invalidInput')
    await store.people.keepSignIn(INGVILD.id, null)
    expect(await unit.request({ ...ANNE, level: 'high' }, id)).toMatchObject({ isReachedHere: true })
    expect(await take(id, 0, { ...declined, given: here })).toMatchObject({ steps: [{ given: here }] })
  })

  test('of a child is its parent’s to read', async () => {
    const number = numberOfNobody('2020-05-17')
    await store.people.create(person('Ylva'), `hash of ${number}`)
    await store.people.keepSignIn(person('Ylva').id, '2020-05-17')
    await requests.ask(HENRIK, { ...forIngvild, name: 'Ylva', identityNumber: { kind: 'nationalId', number } })
    const { id } = await latest(HENRIK.id)
    await take(id, 0, {
      kind: 'parentConfirmed',
      name: 'Berit',
      identityNumber: { kind: 'nationalId', number: BERIT.id },
      agrees: false,
    })
    expect(await take(id, 1, { ...declined, given: here })).toBe('invalidInput')
    await store.people.keepSignIn(BERIT.id, null)
    await take(id, 1, { ...declined, given: here })
    expect((await latest(person('Ylva').id)).steps).toHaveLength(2)
    expect((await latest(BERIT.id)).steps?.at(-1)).toEqual({ kind: 'seen', on: '2026-11-28' })
  })

  test('has arrived when it is read, once; four weeks count from then', async () => {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    await take(id, 0, { ...declined, given: here })
    clock += 40 * DAY
    expect((await unit.request({ ...ANNE, level: 'high' }, id))?.steps).toHaveLength(1)
    expect((await latest(INGVILD.id)).steps?.at(-1)).toEqual({ kind: 'seen', on: dayInNorway(clock) })
    expect((await latest(INGVILD.id)).steps).toHaveLength(2)
    clock += 28 * DAY
    expect(await requests.complain(INGVILD, id, 'Uenig.')).toEqual({ ok: true })
  })

  test('that nobody reads is sent, and counts from that day; what was sent on a day that was not is refused', async () => {
    await requests.ask(INGVILD, self)
    const { id } = await latest(INGVILD.id)
    for (const on of ['2026-11-27', '2026-11-29'])
      expect(await take(id, 0, { ...declined, given: { how: 'post', on } })).toBe('invalidInput')
    await take(id, 0, { ...declined, given: here })
    clock += 8 * DAY
    const sent = { how: 'post', on: '2026-12-05' } as const
    expect(await take(id, 1, { kind: 'given', given: { ...sent, how: 'inProduct', on: '2026-12-06' } })).toBe(
      'invalidInput',
    )
    expect(await take(id, 1, { kind: 'given', given: sent })).toMatchObject({ steps: { length: 2 } })
    expect(await take(id, 2, { kind: 'given', given: sent })).toBe('invalidInput')
    expect((await latest(INGVILD.id)).steps).toHaveLength(2)
  })
})

test('a coordinator is named by number and name, before they ever signed in', async () => {
  await unit.addCoordinator({
    name: 'Eivind Torsteinli',
    identityNumber: { kind: 'nationalId', number: STRANGER_NUMBER },
  })
  expect((await unit.view()).coordinators.map(({ name }) => name)).toEqual(['Eivind Torsteinli', 'Silje'])
})

test('who is named as coordinator no more is not offered, and records nothing, but while they coordinate a plan', async () => {
  const { from, ...spoken } = { ...forIngvild, asker: 'oral', askedOn: '2026-11-20' } as const
  expect(from).not.toBe('')
  await requests.ask(INGVILD, self)
  await take((await latest(INGVILD.id)).id, 0, granted)
  await unit.removeCoordinator(SILJE.id)
  expect((await unit.view()).coordinators).toMatchObject([{ name: 'Silje', isNamed: false, plans: 1 }])
  expect((await requests.viewFor(SILJE.id)).mayRecord).toBe(true)

  await store.unit.add('hash of henrik', 'coordinator')
  expect((await requests.viewFor(HENRIK.id)).mayRecord).toBe(true)
  await unit.removeCoordinator(HENRIK.id)
  expect((await unit.view()).coordinators.map(({ name }) => name)).toEqual(['Silje'])
  expect((await requests.viewFor(HENRIK.id)).mayRecord).toBe(false)
  expect(await requests.ask(HENRIK, spoken)).toEqual({ ok: false, reason: 'notAllowed' })
})

describe('a plan without a coordinator', () => {
  const ANNE_HERE = { ...ANNE, level: 'high' } as const
  const planNow = async () => {
    const [part] = await store.facts.participationsOf(INGVILD.id)
    const facts = await store.facts.load(part!.plan)
    if (facts === null) throw new Error('there is one')
    return facts
  }
  const coordinators = async (): Promise<string[]> =>
    (await unit.view()).plans.map(({ ownerName, coordinator }) => `${ownerName}: ${coordinator}`)
  const siljeLeaves = async (): Promise<void> => {
    const facts = await planNow()
    const silje = [...facts.participants.values()].find(({ name }) => name === 'Silje')!
    await plans.command(facts.planId, asSelf(facts.owner), { kind: 'endParticipation', participant: silje.id })
  }
  beforeEach(async () => {
    await store.unit.add('hash of henrik', 'coordinator')
    await requests.ask(INGVILD, self)
    await take((await latest(INGVILD.id)).id, 0, granted)
    await siljeLeaves()
  })

  test('gets one of the unit’s list, who takes part from then on; and none where there is one', async () => {
    expect(await coordinators()).toEqual(['Ingvild: null'])
    const { planId } = await planNow()
    expect(await unit.appoint(ANNE_HERE, planId, BERIT.id)).toBe('invalidInput')
    expect(await unit.appoint(ANNE_HERE, planId, HENRIK.id)).toMatchObject({ plans: [{ coordinator: 'Henrik' }] })
    expect(await plans.participation(planId, { personId: HENRIK.id, level: 'high' })).toMatchObject({
      facts: { consents: [] },
    })
    expect(await unit.appoint(ANNE_HERE, planId, HENRIK.id)).toBe('invalidInput')
    expect(await unit.appoint(ANNE_HERE, 'nowhere', HENRIK.id)).toBeNull()
  })

  test('gets the one who left, too, as somebody who is there anew', async () => {
    const { planId } = await planNow()
    expect(await unit.appoint(ANNE_HERE, planId, SILJE.id)).toMatchObject({ plans: [{ coordinator: 'Silje' }] })
    const part = await plans.participation(planId, { personId: SILJE.id, level: 'high' })
    expect(part?.facts.participants.get(part.actor.participant)).toMatchObject({ role: 'coordinator', endsOn: null })
  })

  test('of a child gets a child’s coordinator', async () => {
    const facts = await planNow()
    const audit = { actor: 'test', at: clock, command: 'test', subject: null }
    await store.facts.save({ ...facts, version: facts.version + 1, ownerBirthDate: '2015-05-05' }, audit)
    await plans.later(facts.planId, facts.version)
    await unit.appoint(ANNE_HERE, facts.planId, HENRIK.id)
    expect([...(await planNow()).participants.values()].map(({ role }) => role)).toContain('childCoordinator')
  })

  test('gets one with the answer that the person has a plan already: both, or neither', async () => {
    await requests.ask(HENRIK, forIngvild)
    const { id } = await latest(HENRIK.id)
    const existing = { ...granted, plan: 'existing', period: null } as const
    const answer = { ...existing, coordinator: { person: HENRIK.id, forChild: false } }
    expect(await take(id, 3, answer)).toBe('changedSince')
    expect(await coordinators()).toEqual(['Ingvild: null'])
    expect(await take(id, 0, answer)).toMatchObject({ steps: [{ kind: 'decided' }] })
    expect(await coordinators()).toEqual(['Ingvild: Henrik'])
    // Where there is one, nobody else is appointed.
    clock += 1
    await requests.ask(HENRIK, forIngvild)
    const [second] = await store.requests.of(HENRIK.id, 1)
    expect(await take(second!.id, 0, existing)).toBe('invalidInput')
    expect((await store.requests.find(second!.id))?.steps).toEqual([])
  })

  test('gets none from a member who is the owner’s in another way', async () => {
    await store.unit.add(`hash of ${INGVILD_NUMBER}`, 'member')
    const { planId } = await planNow()
    expect(await unit.appoint({ ...INGVILD, level: 'high' }, planId, HENRIK.id)).toBe('notAllowed')
  })
})

describe('the unit does not judge its own', () => {
  const steps = (id: string, who: Person) => {
    const given = { how: 'post', on: dayInNorway(clock) } as const
    const step = { ...declined, meetsComplaint: null, given }
    return unit.takeStep({ ...who, level: 'high' }, id, { after: 0, step })
  }

  test('neither what somebody of it asked for, for themselves or another, nor what is about them', async () => {
    for (const one of [INGVILD, BERIT])
      await store.unit.add(one.id === INGVILD.id ? `hash of ${INGVILD_NUMBER}` : 'hash of berit', 'member')
    await requests.ask(INGVILD, self)
    const own = await latest(INGVILD.id)
    expect(await steps(own.id, INGVILD)).toBe('ownCase')
    expect(await unit.request({ ...INGVILD, level: 'high' }, own.id)).toMatchObject({ isOwn: true })

    await requests.ask(BERIT, { ...forIngvild, identityNumber: { kind: 'nationalId', number: STRANGER_NUMBER } })
    const asked = await latest(BERIT.id)
    expect(await steps(asked.id, BERIT)).toBe('ownCase')

    const { from: _, ...spoken } = { ...forIngvild, asker: 'oral', askedOn: dayInNorway(clock) } as const
    await requests.ask(ANNE, { ...spoken, identityNumber: { kind: 'nationalId', number: STRANGER_NUMBER } })
    expect(await steps((await latest(ANNE.id)).id, ANNE)).toMatchObject({ steps: [{ kind: 'decided' }] })

    clock += DAY
    await requests.ask(HENRIK, forIngvild)
    const about = await latest(HENRIK.id)
    expect(await steps(about.id, INGVILD)).toBe('ownCase')
    for (const { id } of [own, asked, about]) {
      expect((await store.requests.find(id))?.steps).toEqual([])
      expect(await unit.request({ ...ANNE, level: 'high' }, id)).toMatchObject({ isOwn: false })
      expect(await steps(id, ANNE)).toMatchObject({ steps: [{ kind: 'decided' }] })
    }
  })
})

describe('who coordinates without a plan', () => {
  const without = { ...granted, plan: 'unwanted', period: null } as const
  const home = (one: Person) => requests.coordinatedBy(one.id)
  const numbers = async (): Promise<string[]> =>
    (await unit.view()).coordinators.map(({ name, plans: n, withoutPlan }) => `${name} ${n} + ${withoutPlan}`)
  let id: string
  beforeEach(async () => {
    await store.unit.add('hash of henrik', 'coordinator')
    await requests.ask(INGVILD, self)
    id = (await latest(INGVILD.id)).id
    await take(id, 0, without)
  })

  test('sees it at home, and counts in the unit’s numbers; off the list, too', async () => {
    const mine = { request: id, name: 'Ingvild', forChild: false, since: '2026-11-28', askedToFollow: null }
    expect(await home(SILJE)).toEqual([mine])
    await unit.removeCoordinator(SILJE.id)
    expect(await numbers()).toEqual(['Silje 0 + 1', 'Henrik 0 + 0'])
    expect((await requests.viewFor(SILJE.id)).mayRecord).toBe(true)
  })

  test('hands over to who is asked and says yes, and not before', async () => {
    expect(await take(id, 1, { kind: 'coordinatorAsked', person: BERIT.id })).toBe('invalidInput')
    expect(await take(id, 1, { kind: 'coordinatorAsked', person: SILJE.id })).toBe('invalidInput')
    await take(id, 1, { kind: 'coordinatorAsked', person: HENRIK.id })
    expect(await home(HENRIK)).toMatchObject([{ name: 'Ingvild', askedToFollow: 'Silje' }])
    expect(await home(SILJE)).toHaveLength(1)
    expect(await requests.answerTakeOver(BERIT.id, id, 'yes')).toEqual({ ok: false, reason: 'roomNotFound' })
    expect(await requests.answerTakeOver(SILJE.id, id, 'yes')).toEqual({ ok: false, reason: 'roomNotFound' })
    clock += DAY
    expect(await requests.answerTakeOver(HENRIK.id, id, 'yes')).toEqual({ ok: true })
    expect(await home(SILJE)).toEqual([])
    expect(await home(HENRIK)).toMatchObject([{ since: '2026-11-29', askedToFollow: null }])
    expect(await numbers()).toEqual(['Henrik 0 + 1', 'Silje 0 + 0'])
  })

  test('keeps it when who is asked says no', async () => {
    await take(id, 1, { kind: 'coordinatorAsked', person: HENRIK.id })
    expect(await requests.answerTakeOver(HENRIK.id, id, 'no')).toEqual({ ok: true })
    expect(await home(HENRIK)).toEqual([])
    expect(await home(SILJE)).toHaveLength(1)
    expect(await requests.answerTakeOver(HENRIK.id, id, 'yes')).toEqual({ ok: false, reason: 'roomNotFound' })
  })

  test('ends it when the unit does, with a reason; and when there is another answer, or a plan', async () => {
    await take(id, 1, { kind: 'coordinatorEnded', reason: 'Har flyttet.' })
    expect(await home(SILJE)).toEqual([])
    expect(await take(id, 2, { kind: 'coordinatorEnded', reason: 'Igjen.' })).toBe('invalidInput')

    clock += 1
    await requests.ask(INGVILD, self)
    const second = (await latest(INGVILD.id)).id
    await take(second, 0, without)
    clock += 1
    await requests.ask(INGVILD, self)
    const third = (await latest(INGVILD.id)).id
    await take(third, 0, { ...without, coordinator: { person: HENRIK.id, forChild: false } })
    expect(await numbers()).toEqual(['Henrik 0 + 1', 'Silje 0 + 0'])
    expect((await store.requests.find(second))?.steps.at(-1)).toMatchObject({ kind: 'coordinatorEnded', reason: '' })

    clock += 1
    await requests.ask(INGVILD, self)
    await take((await latest(INGVILD.id)).id, 0, granted)
    expect(await numbers()).toEqual(['Silje 1 + 0', 'Henrik 0 + 0'])
  })

  test('is never the person themselves', async () => {
    await store.unit.add(`hash of ${INGVILD_NUMBER}`, 'coordinator')
    expect(await take(id, 1, { kind: 'coordinatorAsked', person: INGVILD.id })).toBe('invalidInput')
  })
})

describe('who of the unit has seen what', () => {
  const ANNE_HERE = { ...ANNE, level: 'high' } as const
  const readings = async (one: Person) =>
    (await latest(one.id)).readings?.map(({ name, at }) => `${name} ${at.slice(0, 16)}`)

  test('who opened a request is told to whom it is about, once for a sitting, and to nobody else', async () => {
    await requests.ask(HENRIK, forIngvild)
    const { id } = await latest(HENRIK.id)
    expect(await readings(INGVILD)).toEqual([])
    await unit.request(ANNE_HERE, id)
    clock += 60_000
    await unit.request(ANNE_HERE, id)
    expect(await readings(INGVILD)).toEqual(['Anne 2026-11-28T12:00'])
    clock += DAY
    await unit.request(ANNE_HERE, id)
    expect(await readings(INGVILD)).toEqual(['Anne 2026-11-29T12:01', 'Anne 2026-11-28T12:00'])
    expect((await latest(HENRIK.id)).readings).toBeNull()
  })

  test('that somebody was told of a plan there is stands in its log, under their name, of one that has ended, too', async () => {
    await requests.ask(INGVILD, self)
    await take((await latest(INGVILD.id)).id, 0, granted)
    const [part] = await store.facts.participationsOf(INGVILD.id)
    const plan = part!.plan
    const seen = async (): Promise<string[]> => {
      const all = { accessor: null, except: null, parts: null, from: 0, to: Number.MAX_SAFE_INTEGER, before: null }
      const sittings = await store.accessLog.sittings({ plan, ...all, limit: 100 })
      return sittings.map(
        ({ who, accesses }) => `${who.name}: ${accesses.map((one) => `${one.act} ${one.part}`).join()}`,
      )
    }
    expect(await seen()).toEqual([])
    await requests.ask(HENRIK, forIngvild)
    const { id } = await latest(HENRIK.id)
    expect(await unit.request(ANNE_HERE, id)).toMatchObject({ otherPlan: { coordinator: 'Silje' } })
    expect(await seen()).toEqual(['Anne: read plan'])

    await store.unit.add('hash of berit', 'member')
    await plans.command(plan, asSelf(part!.participant), { kind: 'withdrawPlanConsent' })
    const facts = await plans.current(plan)
    const audit = { actor: 'test', at: clock, command: 'test', subject: null }
    if (!facts.closed) await store.facts.save({ ...facts, version: facts.version + 1, closed: true }, audit)
    await plans.later(plan, facts.version)
    const told = await unit.request({ ...BERIT, level: 'high' }, id)
    expect(told).toMatchObject({ otherPlan: { isEnded: true } })
    expect(await seen()).toEqual(['Berit: read plan', 'Anne: read plan'])
    expect(await plans.participation(plan, { personId: BERIT.id, level: 'high' })).toBeNull()
    expect(await plans.participation(plan, { personId: ANNE.id, level: 'high' })).toBeNull()
  })

  test('the list of plans tells what following up needs: when a plan was used, once that is long ago', async () => {
    await requests.ask(INGVILD, self)
    await take((await latest(INGVILD.id)).id, 0, granted)
    const frame = { ownerName: 'Ingvild', coordinator: 'Silje', nextRevision: '2027-05-28', end: '2027-11-27' }
    const [part] = await store.facts.participationsOf(INGVILD.id)
    expect((await unit.view()).plans).toEqual([{ planId: part!.plan, ...frame, quietSince: null }])
    clock += 90 * DAY
    expect((await unit.view()).plans).toEqual([{ planId: part!.plan, ...frame, quietSince: '2026-11-28' }])
  })
})
