import { AREA, createEntry, entryId, participantId, readRoom, removeEntry, setField } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actionsUnder, countGoals, goalTree, type GoalNode } from './goal-tree.ts'

const author = { by: participantId('p01'), at: 0 }

function plan(): Y.Doc {
  const doc = new Y.Doc()
  goal(doc, 'work', null, 'a1')
  goal(doc, 'reading', 'work', 'a0')
  goal(doc, 'garden', null, 'a0')
  action(doc, 'glasses', 'reading')
  action(doc, 'tour', 'work')
  return doc
}

function goal(doc: Y.Doc, id: string, parent: string | null, order: string): void {
  const values = { text: id, ownWords: '', why: '', status: 'active', order } as const
  const parentId = parent === null ? null : entryId(parent)
  createEntry(AREA, doc, 'goals', { ...values, parent: parentId }, author, entryId(id))
}

function action(doc: Y.Doc, id: string, under: string): void {
  const values = { what: id, how: '', extent: '', start: null, due: null, status: 'planned', order: 'a0' } as const
  createEntry(AREA, doc, 'actions', { ...values, goal: entryId(under) }, author, entryId(id))
}

const shape = (nodes: readonly GoalNode[]): unknown => nodes.map((node) => [node.goal.id, shape(node.subGoals)])
const treeOf = (doc: Y.Doc): GoalNode[] => goalTree(readRoom(AREA, doc))

test('goals stand in their order, sub-goals under theirs', () => {
  const tree = treeOf(plan())
  expect(shape(tree)).toEqual([
    ['garden', []],
    ['work', [['reading', []]]],
  ])
  expect(countGoals(tree)).toBe(3)
  expect(tree.flatMap(actionsUnder).map(({ id }) => id)).toEqual(['tour', 'glasses'])
})

test('a removed goal takes its actions along, and its sub-goals stand by themselves', () => {
  const doc = plan()
  removeEntry(doc, 'goals', 'work', author)
  const tree = treeOf(doc)
  expect(shape(tree)).toEqual([
    ['garden', []],
    ['reading', []],
  ])
  expect(tree.flatMap(actionsUnder).map(({ id }) => id)).toEqual(['glasses'])
})

test('two goals made each other’s sub-goal are both still there, once', () => {
  const doc = plan()
  setField(AREA, doc, 'goals', 'work', 'parent', entryId('reading'))
  const tree = treeOf(doc)
  expect(countGoals(tree)).toBe(3)
})
