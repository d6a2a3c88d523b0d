import { entryId, participantId } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { conversationAbout, threadsOf, type Comment } from './talk.ts'

const TARGET = entryId('t1')
const stamp = { by: participantId('p01'), at: '2026-11-22T10:00:00.000Z' }

function comment(id: string, minute: number, extra: Partial<Comment> = {}): Comment {
  const createdAt = `2026-11-22T09:0${minute}:00.000Z`
  const parts = { target: TARGET, parent: null, body: id, resolved: null, removed: null }
  return { id: entryId(id), createdBy: participantId('p01'), createdAt, ...parts, ...extra }
}

const ids = (comments: readonly Comment[]): string[] => comments.map(({ id }) => id)

test('two that began at once read as one conversation, the oldest first', () => {
  const comments = [comment('c2', 2), comment('c1', 1), comment('r1', 3, { parent: entryId('c1') })]
  const { open, openRoots } = conversationAbout(comments, TARGET)
  expect(ids(open)).toEqual(['c1', 'c2', 'r1'])
  expect(ids(openRoots)).toEqual(['c1', 'c2'])
})

test('what was ended ends with its answers', () => {
  const comments = [
    comment('c1', 1, { resolved: stamp }),
    comment('r1', 2, { parent: entryId('c1') }),
    comment('c2', 3),
  ]
  const { open, ended } = conversationAbout(comments, TARGET)
  expect(ids(open)).toEqual(['c2'])
  expect(ids(ended)).toEqual(['c1', 'r1'])
})

test('an answer stays when what it answers is removed', () => {
  const comments = [comment('c1', 1, { removed: stamp }), comment('r1', 2, { parent: entryId('c1') })]
  const { open, openRoots } = conversationAbout(comments, TARGET)
  expect(ids(open)).toEqual(['r1'])
  expect(ids(openRoots)).toEqual(['c1'])
})

test('what is said about something else is another conversation', () => {
  expect(conversationAbout([comment('c1', 1)], null).open).toEqual([])
})

test('several open conversations about one thing stand apart, each with its answers', () => {
  const comments = [
    comment('c1', 1),
    comment('c2', 2),
    comment('r1', 3, { parent: entryId('c1') }),
    comment('r2', 4, { parent: entryId('c2') }),
  ]
  const threads = threadsOf(conversationAbout(comments, TARGET))
  expect(threads.map(({ root, messages }) => [root.id, ids(messages)])).toEqual([
    ['c1', ['c1', 'r1']],
    ['c2', ['c2', 'r2']],
  ])
})
