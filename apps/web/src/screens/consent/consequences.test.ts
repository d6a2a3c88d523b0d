import { entryId, participantId, type Consent } from '@ansvarsgruppe/plan-model'
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
const DRAFT: ConsentDraft = { areas: ['home', 'health'], level: 'comment', to: '2027-02-28', purpose: '' }
const of = (change: Partial<ConsentDraft> | null, before: Consent | undefined = BEFORE) =>
  consequencesOf(PLAN, ME, before, change === null ? null : { ...DRAFT, ...change })

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
  expect(consequencesOf(PLAN, ME, undefined, { ...DRAFT, areas: ['work'] })).toEqual([
    { kind: 'gains', areas: ['work'] },
    { kind: 'may', level: 'comment' },
    { kind: 'lasts', to: '2027-02-28', instead: null },
  ])
})
