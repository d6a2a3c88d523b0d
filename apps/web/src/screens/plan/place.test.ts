import { entryId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { actionAddress, placeOf, roomOf } from './place.ts'

test.each([
  ['', { kind: 'overview' }],
  ['group', { kind: 'group' }],
  ['group/', { kind: 'group' }],
  ['timeline', { kind: 'timeline' }],
  ['area/work', { kind: 'area', area: 'work' }],
])('%s is a place', (rest, place) => expect(placeOf(rest)).toEqual(place))

test.each(['area', 'area/nowhere', 'area/work/t1', 'meetings', '/group', 'timeline/x'])('%s is none', (rest) => {
  expect(placeOf(rest)).toBeNull()
})

test('a place has a room', () => {
  expect(roomOf({ kind: 'area', area: 'health' })).toBe('area-health')
  expect(roomOf({ kind: 'group' })).toBe('overview')
  expect(roomOf({ kind: 'timeline' })).toBe('overview')
})

test('an action has an address of its own', () => {
  expect(actionAddress('ip 1', 'work', entryId('t1'))).toBe('/plan/ip%201/area/work#action-t1')
})
