/** What one update may cost, add and point at; and that reading is not writing. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  newEntryId,
  rootTypes,
  writeParagraphs,
  type RoomDeclaration,
  type ActorKey,
} from '../index.ts'
import { bytesOf } from './inspect/attack-bytes.ts'
import { Inspector } from './index.ts'
import { NEW_ENTRIES_MAX } from './judge.ts'
import { AREA_START, author, expectRefused, goal, how, inArea } from './judge-fixture.ts'
import { factsWith, NEW_AREA_ENTRIES, verdictOn, type Attempt, type Column } from './policy-fixture.ts'

type By = ActorKey

describe('J7 whoever may not write changes nothing', () => {
  /** Uses up clocks, and shows nothing. */
  const clocksOnly = (column: Column, more: Partial<Attempt> = {}) => {
    const server = new Y.Doc()
    const inspector = new Inspector(server, rootTypes(AREA))
    Y.applyUpdate(server, AREA_START)
    const update = bytesOf({ sections: [{ client: 77, clock: 0, structs: [{ gc: 5 }] }] })
    return verdictOn(server, inspector, update, { room: AREA, name: 'area-work', start: AREA_START, column, ...more })
  }
  test('a reader', () => {
    expectRefused(clocksOnly('reader'), 'notAllowed')
    expect(clocksOnly('commenter')).toEqual({ ok: true })
  })
  test('anyone in a closed plan', () => {
    expectRefused(clocksOnly('owner', { facts: factsWith({ writingHelp: false, closed: true }) }), 'planClosed')
  })
})

describe('J2 references of new entries', () => {
  const comment = (doc: Y.Doc, by: By, id: string, parent: string | null): void => {
    const values = { ...NEW_AREA_ENTRIES.comments, parent: parent === null ? null : entryId(parent) }
    createEntry(AREA, doc, 'comments', values, author(by), entryId(id))
  }
  test('a comment that replies to itself', () => {
    expectRefused(inArea('commenter', (doc, by) => comment(doc, by, 'mine', 'mine')))
  })
  test('comments that reply to each other, in twos and threes', () => {
    const ring = (ids: readonly string[]) => (doc: Y.Doc, by: By) => {
      for (const [index, id] of ids.entries()) comment(doc, by, id, ids[(index + 1) % ids.length] ?? null)
    }
    expectRefused(inArea('commenter', ring(['a', 'b'])))
    expectRefused(inArea('commenter', ring(['a', 'b', 'c'])))
  })
  test('a goal under itself, new or there already', () => {
    const values = { ...NEW_AREA_ENTRIES.goals, parent: entryId('new') }
    expectRefused(
      inArea('owner', (doc, by) => void createEntry(AREA, doc, 'goals', values, author(by), entryId('new'))),
    )
    expectRefused(inArea('owner', (doc) => void goal(doc).set('parent', 'goal')))
  })
  test('lets through: a conversation held offline', () => {
    const write = (doc: Y.Doc, by: By): void => {
      comment(doc, by, 'question', 'by-owner')
      comment(doc, by, 'answer', 'question')
      comment(doc, by, 'thanks', 'answer')
      comment(doc, by, 'also', 'question')
    }
    expect(inArea('commenter', write)).toEqual({ ok: true })
  })
})

describe('what one update may add', () => {
  const notes = (count: number) => (doc: Y.Doc, by: By) => {
    for (let index = 0; index < count; index++)
      createEntry(AREA, doc, 'progressNotes', NEW_AREA_ENTRIES.progressNotes, author(by), newEntryId())
  }
  test('entries up to a limit', () => {
    expect(inArea('contributor', notes(NEW_ENTRIES_MAX))).toEqual({ ok: true })
    expectRefused(inArea('contributor', notes(NEW_ENTRIES_MAX + 1)), 'tooLarge')
  })
  test('entries up to what a collection holds, those it had before counted', () => {
    const area: RoomDeclaration = AREA
    const holds = (maxEntries: number): RoomDeclaration => {
      const goals = { ...area.collections['goals']!, maxEntries }
      return { ...area, collections: { ...area.collections, goals } }
    }
    const had = new Y.Doc()
    Y.applyUpdate(had, AREA_START)
    const { size } = had.getMap('goals')
    const two = (doc: Y.Doc, by: By): void => {
      for (let count = 0; count < 2; count++) createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author(by))
    }
    expect(inArea('owner', two, { room: holds(size + 2) })).toEqual({ ok: true })
    expectRefused(inArea('owner', two, { room: holds(size + 1) }), 'tooLarge')
  })
  test('marks as much as words, also when they come in pieces', () => {
    const start = new Y.Doc()
    Y.applyUpdate(start, AREA_START)
    start.clientID = 4_711
    how(start).delete(0, how(start).length)
    writeParagraphs(how(start), 'x'.repeat(16_000))
    const words = (doc: Y.Doc): Y.XmlText => (how(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
    const bold = (from: number, count: number) => (doc: Y.Doc) =>
      doc.transact(() => {
        for (let index = 0; index < count; index++) words(doc).format(from + 2 * index, 1, { bold: {} })
      })
    const before = Y.encodeStateAsUpdate(start)
    expect(inArea('owner', bold(0, 1_500), { start: before })).toEqual({ ok: true })
    expectRefused(inArea('owner', bold(0, 2_100), { start: before }), 'tooLarge')
    bold(0, 1_500)(start)
    expectRefused(inArea('owner', bold(5_000, 600), { start: Y.encodeStateAsUpdate(start) }), 'tooLarge')
  })
})
