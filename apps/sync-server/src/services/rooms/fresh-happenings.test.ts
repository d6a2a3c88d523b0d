import { entryId, type Happening } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { FreshHappenings, SAME_HAPPENING_MS } from './fresh-happenings.ts'

const WHY: Happening = { collection: 'goals', entry: entryId('goal'), field: 'why', kind: 'changed' }
const REMOVED: Happening = { ...WHY, field: null, kind: 'removed' }

test('typing is news at its beginning, and again when it goes on for long', () => {
  const fresh = new FreshHappenings()
  const told = Array.from({ length: 40 }, (_, second) => fresh.of([WHY], 'owner', second * 1_000).length)
  expect(told.flatMap((count, second) => (count > 0 ? [second] : []))).toEqual([0, 15, 30])
})

test('each actor and each thing for itself', () => {
  const fresh = new FreshHappenings()
  const other: Happening = { ...WHY, field: 'status' }
  expect(fresh.of([WHY], 'owner', 0)).toEqual([WHY])
  expect(fresh.of([WHY, other], 'owner', 1)).toEqual([other])
  expect(fresh.of([WHY], 'reader', 1)).toEqual([WHY])
})

test('two things by turns are news no oftener than each by itself', () => {
  const fresh = new FreshHappenings()
  const other: Happening = { ...WHY, field: 'status' }
  const told = Array.from({ length: 40 }, (_, second) => {
    const happening = second % 2 === 0 ? WHY : other
    return fresh.of([happening, happening], 'owner', second * 1_000).length
  })
  expect(told.flatMap((count, second) => (count > 0 ? [second] : []))).toEqual([0, 1, 16, 17, 32, 33])
})

test('what comes and goes is told each time', () => {
  const fresh = new FreshHappenings()
  expect([0, 1, 2].map((now) => fresh.of([REMOVED], 'owner', now).length)).toEqual([1, 1, 1])
})

test('a clock set back hides nothing', () => {
  const fresh = new FreshHappenings()
  fresh.of([WHY], 'owner', 10 * SAME_HAPPENING_MS)
  expect(fresh.of([WHY], 'owner', 0)).toEqual([WHY])
})
