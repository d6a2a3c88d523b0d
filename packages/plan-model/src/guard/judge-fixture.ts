/** Attempts in the two rooms, for tests of the judge. */
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { AREA, OVERVIEW, sharedText, type ActorKey, type Reason } from '../index.ts'
import { attempt, NOW, startingDocument, type Answer, type Attempt, type Column } from './policy-fixture.ts'

export const AREA_START = startingDocument(AREA)
const OVERVIEW_START = startingDocument(OVERVIEW)

export const inArea = (
  column: Column,
  write: (doc: Y.Doc, by: ActorKey) => void,
  more: Partial<Attempt> = {},
): Answer => attempt({ room: AREA, name: 'area-work', start: AREA_START, column, ...more }, write)
export const inOverview = (column: Column, write: (doc: Y.Doc, by: ActorKey) => void): Answer =>
  attempt({ room: OVERVIEW, name: 'overview', start: OVERVIEW_START, column }, write)

export const author = (by: ActorKey) => ({ by, at: NOW })
export const goalText = (doc: Y.Doc): Y.XmlFragment => sharedText(doc, 'goals', 'goal', 'text')!
export const how = (doc: Y.Doc): Y.XmlFragment => sharedText(doc, 'actions', 'assigned', 'how')!
export const goal = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<Y.Map<unknown>>('goals').get('goal')!

export function expectRefused(verdict: Answer, reason: Reason = 'unknownContent'): void {
  expect(verdict).toMatchObject({ ok: false, reason })
}
