import { entryId, memberId, participantId, type Consent, type Member } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { consequencesOf, type ConsentDraft } from './consequences.ts'

const ME = participantId('me')
const PLAN = {
  lifeAreas: ['home', 'health', 'work'] as const,
  responsibilities: [
    { action: entryId('one'), area: 'home' as const, responsible: ME, contributors: [] },
    { action: entryId('two'), area: 'work' as const, responsible: ME, contributors: [] },
    { action: entryId('three'), area: 'home' as const, responsible: participantId('other'), contributors: [ME] },
  ],
}
const BEFORE: Consent = {
  participant: ME,
  areas: ['home', 'health'],
  level: 'comment',
  from: '2026-01-01',
  to: '2027-02-28',
  withdrawn: false,
}
const DRAFT: ConsentDraft = {
  areas: ['home', 'health'],
  level: 'comment',
  to: '2027-02-28',
  purpose: '',
  boundTo: null,
}
const of = (change: Partial<ConsentDraft> | null, before: Consent | undefined = BEFORE) =>
  consequencesOf(PLAN, { id: ME }, before, change === null ? null : { ...DRAFT, ...change })

test('the same consent leads to nothing', () => {
  expect(of({})).toEqual([])
})

test('an area less: what is lost, what they answer for there, and what stays', () => {
  expect(of({ areas: ['health'] })).toEqual([
    { kind: 'loses', areas: ['home'] },
    { kind: 'tasks', n: 1 },
    { kind: 'stays' },
  ])
})

test('an area more', () => {
  expect(of({ areas: ['home', 'health', 'work'] })).toEqual([{ kind: 'gains', areas: ['work'] }])
})

test('another level, last day or purpose', () => {
  expect(of({ level: 'read' })).toEqual([{ kind: 'may', level: 'read' }])
  expect(of({ to: '2027-06-30' })).toEqual([{ kind: 'lasts', to: '2027-06-30', instead: '2027-02-28' }])
  expect(of({ purpose: 'Trene' })).toEqual([{ kind: 'usedFor', purpose: 'Trene' }])
})

test('none any more: everything is lost', () => {
  expect(of(null)).toEqual([{ kind: 'losesAll' }, { kind: 'tasks', n: 1 }, { kind: 'stays' }])
})

test('the first: all of it is said', () => {
  expect(consequencesOf(PLAN, { id: ME }, undefined, { ...DRAFT, areas: ['work'] })).toEqual([
    { kind: 'gains', areas: ['work'] },
    { kind: 'may', level: 'comment' },
    { kind: 'lasts', to: '2027-02-28', instead: null },
  ])
})

test('of a service’s: for whom it is, where that is new', () => {
  const kari = memberId('kari')
  const members: readonly Member[] = [{ id: kari, name: 'Kari', leads: false, endsOn: null }]
  const ofService = (boundTo: ConsentDraft['boundTo'], before: Consent | undefined) =>
    consequencesOf(PLAN, { id: ME, members }, before, { ...DRAFT, boundTo }).filter(
      ({ kind }) => kind === 'onlyOne' || kind === 'whoever',
    )
  expect(ofService(null, undefined)).toEqual([{ kind: 'whoever' }])
  expect(ofService(kari, undefined)).toEqual([{ kind: 'onlyOne', member: kari }])
  expect(ofService(null, BEFORE)).toEqual([])
  expect(ofService(kari, BEFORE)).toEqual([{ kind: 'onlyOne', member: kari }])
  expect(ofService(kari, { ...BEFORE, boundTo: kari })).toEqual([])
  expect(ofService(null, { ...BEFORE, boundTo: kari })).toEqual([{ kind: 'whoever' }])
})
