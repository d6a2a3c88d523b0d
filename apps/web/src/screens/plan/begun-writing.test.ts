import { AREA, OVERVIEW } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { begunWriting, wordsOfDraft } from './begun-writing.ts'

test.each([
  ['comment/t1', 'comments', null, 't1'],
  ['say', 'comments', null, undefined],
  ['progress/t1', 'progressNotes', null, 't1'],
  ['note/n1', 'progressNotes', 'n1', undefined],
  ['evaluate/g1', 'evaluations', null, 'g1'],
  ['evaluation/e1', 'evaluations', 'e1', undefined],
  ['comment-edit/c1', 'comments', 'c1', undefined],
  ['decline/s1', 'suggestions', 's1', undefined],
  ['suggest/t1', 'suggestions', null, 't1'],
  ['action/g1', 'actions', null, 'g1'],
  ['goal/g1', 'goals', null, 'g1'],
  ['goal/work', 'suggestions', null, undefined],
  ['new/needs', 'needs', null, undefined],
  ['sub-plan', 'subPlans', null, undefined],
])('%s is meant for %s', (key, collection, entry, about) => {
  const begun = begunWriting(key)
  expect(begun?.writing).toMatchObject({ collection, entry })
  expect(begun?.writing.about?.entry).toBe(about)
  const declared = { ...AREA.collections, ...OVERVIEW.collections }
  expect(Object.keys(declared)).toContain(begun?.writing.collection)
})

test('what holds no words of a room is nobody’s', () => {
  expect(begunWriting('writing-help')).toBeNull()
})

test('a suggestion’s words are those of its boxes', () => {
  expect(wordsOfDraft('suggest/t1', JSON.stringify({ field: 'how', typed: 'Ring', reason: 'Raskere' }))).toBe(
    'Ring\nRaskere',
  )
  expect(wordsOfDraft('comment/t1', 'Hei')).toBe('Hei')
})
