import { entryId, participantId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { actionAddress, placeOf, roomOf } from './place.ts'

test.each([
  ['', { kind: 'overview' }],
  ['group', { kind: 'group' }],
  ['group/', { kind: 'group' }],
  ['timeline', { kind: 'timeline' }],
  ['notes', { kind: 'notes' }],
  ['action/t1', { kind: 'alone', action: 't1' }],
  ['area/work', { kind: 'area', area: 'work' }],
  ['as/p11', { kind: 'seenAs', seen: { participant: 'p11' }, area: null }],
  ['as/p11/member/p16', { kind: 'seenAs', seen: { participant: 'p11', member: 'p16' }, area: null }],
  ['as/p11/member/p16/area/work', { kind: 'seenAs', seen: { participant: 'p11', member: 'p16' }, area: 'work' }],
])('%s is a place', (rest, place) => expect(placeOf(rest)).toEqual(place))

test.each([
  'area',
  'area/nowhere',
  'area/work/t1',
  'meetings',
  '/group',
  'timeline/x',
  'as',
  'as/p11/member',
  'as/p11/member/p16/p17',
])('%s is none', (rest) => {
  expect(placeOf(rest)).toBeNull()
})

const ME = { participant: participantId('p05') }

test('a place has a room', () => {
  expect(roomOf({ kind: 'area', area: 'health' }, ME)).toBe('area-health')
  expect(roomOf({ kind: 'group' }, ME)).toBe('overview')
  expect(roomOf({ kind: 'timeline' }, ME)).toBe('overview')
  expect(roomOf({ kind: 'notes' }, ME)).toBe('notes-p05')
})

test('an action has an address of its own', () => {
  expect(actionAddress('ip 1', 'work', entryId('t1'))).toBe('/plan/ip%201/area/work#action-t1')
})
