import { expect, test } from 'vitest'
import { factsWith, MANDATE, TODAY } from '../guard/policy-fixture.ts'
import { memberId, participantId, type AccessGround, type Actor, type ConsentRecord, type PlanFacts } from '../index.ts'
import { groundFor, isAccessPart, whoIs, type AccessPart } from './access.ts'

const BASE = factsWith({ writingHelp: false })
const id = participantId
const consent = { areas: ['work'], level: 'read', from: '2026-01-01', to: '2026-12-31', withdrawn: false } as const
const person = (name: string, role: 'guardian' | 'parent' | 'specialist' | 'coordinator' | 'coordinatingUnit') => ({
  ...BASE.participants.get(BASE.owner)!,
  id: id(name),
  name,
  role,
})
const FACTS: PlanFacts = {
  ...BASE,
  lifeAreas: ['work', 'economy'],
  participants: new Map(
    [
      BASE.participants.get(BASE.owner)!,
      person('verge', 'guardian'),
      person('lege', 'specialist'),
      person('silje', 'coordinator'),
      person('enhet', 'coordinatingUnit'),
      person('mor', 'parent'),
    ].map((one) => [one.id, one]),
  ),
  representations: [
    { ...MANDATE, representative: id('verge'), areas: ['economy'] },
    { ...MANDATE, representative: id('mor'), kind: 'parent', areas: [] },
  ],
  consents: [
    { ...consent, participant: id('lege') },
    { ...consent, participant: id('lege'), level: 'contribute', areas: ['economy'], to: '2026-12-01' },
    { ...consent, participant: id('lege'), level: 'contribute', areas: ['work'], withdrawn: true },
    { ...consent, participant: id('silje'), level: 'contribute' },
    { ...consent, participant: id('enhet') },
  ],
}
const ground = (participant: string, part: AccessPart, capacity: Actor['capacity'] = 'self'): AccessGround =>
  groundFor(FACTS, { participant: id(participant), capacity }, part, TODAY)

test('the owner owns it, whatever it is', () => {
  expect(ground(FACTS.owner, 'area-work')).toEqual({ kind: 'owner' })
  expect(ground(FACTS.owner, 'accessLog')).toEqual({ kind: 'owner' })
})

test('the consent for the very area, as it was given; the withdrawn one is none', () => {
  const base = { kind: 'consent', from: '2026-01-01', asCoordinator: false }
  expect(ground('lege', 'area-work')).toEqual({ ...base, to: '2026-12-31', level: 'read' })
  expect(ground('lege', 'area-economy')).toEqual({ ...base, to: '2026-12-01', level: 'contribute' })
})

test('how it was given: by her, for her by whom, or written down of her and confirmed by whom, if anybody', () => {
  const at = `${TODAY}T09:00:00.000Z`
  const hers = { by: FACTS.owner, capacity: 'self', at } as const
  const forHer = (by: string) => ({ by: id(by), capacity: 'owner', at }) as const
  const said = { recordedBy: id('silje'), saidOn: TODAY, circumstances: 'på telefon', wishedTo: '2026-12-31' }
  const given = (record: Pick<ConsentRecord, 'signed' | 'oral'>, base: PlanFacts = FACTS) => {
    const consents = [{ ...consent, participant: id('lege'), record: { purpose: '', ended: null, ...record } }]
    const why = groundFor({ ...base, consents }, { participant: id('lege'), capacity: 'self' }, 'area-work', TODAY)
    return why.kind === 'consent' ? why.given : null
  }
  expect(given({ signed: hers, oral: null })).toBe('owner')
  expect(given({ signed: forHer('verge'), oral: null })).toBe('guardian')
  expect(given({ signed: forHer('mor'), oral: null }, { ...FACTS, ownerBirthDate: '2015-01-01' })).toBe('parent')
  expect(given({ signed: forHer('lege'), oral: null })).toBe('another')
  expect(given({ signed: hers, oral: { ...said, confirmed: null } })).toBe('unconfirmed')
  expect(given({ signed: hers, oral: { ...said, confirmed: hers } })).toBe('owner')
  expect(given({ signed: hers, oral: { ...said, confirmed: forHer('verge') } })).toBe('guardian')
})

test('of a service the consent that is theirs: bound to them, it says so; bound to another, it is none', () => {
  const facts = {
    ...BASE,
    consents: BASE.consents.map((one) =>
      one.participant === id('member') ? { ...one, boundTo: memberId('one') } : one,
    ),
  }
  const of = (member: string) =>
    groundFor(facts, { participant: id('member'), capacity: 'self', member: memberId(member) }, 'area-work', TODAY)
  expect(of('one')).toMatchObject({ kind: 'consent', isTheirsAlone: true })
  expect(of('other')).toEqual({ kind: 'participant' })
})

test('what is of no area goes by the highest consent there is', () => {
  expect(ground('lege', 'overview')).toMatchObject({ level: 'contribute', to: '2026-12-01' })
  expect(ground('silje', 'home')).toMatchObject({ kind: 'consent', asCoordinator: true })
})

test('for the owner by mandate, and the same person for themselves', () => {
  expect(ground('verge', 'area-economy', 'owner')).toEqual({ kind: 'mandate', as: 'guardian', areas: ['economy'] })
  const child = { ...FACTS, ownerBirthDate: '2015-01-01' }
  const parents = { kind: 'mandate', as: 'parent', areas: FACTS.lifeAreas }
  expect(groundFor(child, { participant: id('mor'), capacity: 'owner' }, 'overview', TODAY)).toEqual(parents)
  expect(ground('verge', 'plan')).toEqual({ kind: 'participant' })
})

test('of a service it is the person, and the service is where they work', () => {
  const member: Actor = { participant: id('member'), capacity: 'self', member: memberId('one') }
  expect(whoIs(BASE, member)).toMatchObject({ name: 'one', organisation: 'member' })
  expect(whoIs(BASE, { ...member, member: memberId('gone') })).toMatchObject({ name: 'member', organisation: '' })
})

test('the unit is the unit, whatever consents say', () => {
  expect(ground('enhet', 'plan')).toEqual({ kind: 'unit' })
})

test('who it is, as they are called now; somebody who is not there has no name', () => {
  expect(whoIs(FACTS, { participant: id('lege'), capacity: 'self' })).toMatchObject({
    name: 'lege',
    role: 'specialist',
  })
  expect(whoIs(FACTS, { participant: id('nobody'), capacity: 'self' }).name).toBe('')
})

test.each(['overview', 'area-work', 'home', 'accessLog'])('%s is a part', (part) => {
  expect(isAccessPart(part)).toBe(true)
})

test.each(['area-garden', 'notes-silje', '', null, 'everything'])('%s is none', (part) => {
  expect(isAccessPart(part)).toBe(false)
})
