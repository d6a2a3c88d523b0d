/**
 * The policy, row by row, against real Yjs traffic. The expectations are written out here, not derived from the
 * declarations: a slip there must show.
 *
 * `+` allowed, `-` refused. Columns: owner, representative acting for the owner within the mandate, coordinator,
 * coordinator while the owner has asked for writing help, contributor responsible for the action, contributor who is
 * not, commenter, reader, coordinating unit. "own": an entry the actor made; "other": somebody else's.
 */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, createEntry, entryId, newEntryId, OVERVIEW, type RoomDeclaration, type RoomName } from '../index.ts'
import {
  attempt,
  COLUMNS,
  NEW_AREA_ENTRIES,
  NEW_OVERVIEW_ENTRIES,
  startingDocument,
  stampBy,
  type Attempt,
  type Column,
} from './policy-fixture.ts'

//                                        owner repr coord help resp contr comm read unit
const AREA_POLICY = `
goals                create    -            +  +  +  +  -  -  -  -  -
goals.text           change    goal         +  +  +  +  -  -  -  -  -
goals.ownWords       change    goal         +  +  -  +  -  -  -  -  -
goals.why            change    goal         +  +  +  +  -  -  -  -  -
goals.status         change    goal         +  +  +  +  -  -  -  -  -
goals.parent         change    goal         +  +  +  +  -  -  -  -  -
goals.order          change    goal         +  +  +  +  -  -  -  -  -
goals.createdBy      change    own          -  -  -  -  -  -  -  -  -
goals.createdAt      change    own          -  -  -  -  -  -  -  -  -
goals.removed        remove    goal         +  +  +  +  -  -  -  -  -
goals.removed        restore   goal         +  +  +  +  -  -  -  -  -

actions              create    -            +  +  +  +  +  +  -  -  -
actions.goal         change    assigned     +  +  +  +  -  -  -  -  -
actions.goal         change    own          +  +  +  +  -  -  -  -  -
actions.what         change    assigned     +  +  +  +  +  -  -  -  -
actions.what         change    own          +  +  +  +  +  +  -  -  -
actions.what         change    other        +  +  +  +  -  -  -  -  -
actions.how          change    assigned     +  +  +  +  +  -  -  -  -
actions.how          change    own          +  +  +  +  +  +  -  -  -
actions.extent       change    assigned     +  +  +  +  +  -  -  -  -
actions.extent       change    own          +  +  +  +  +  +  -  -  -
actions.start        change    assigned     +  +  +  +  +  -  -  -  -
actions.due          change    assigned     +  +  +  +  +  -  -  -  -
actions.due          change    other        +  +  +  +  -  -  -  -  -
actions.status       change    assigned     +  +  +  +  +  -  -  -  -
actions.status       change    own          +  +  +  +  +  +  -  -  -
actions.order        change    assigned     +  +  +  +  +  -  -  -  -
actions.createdBy    change    own          -  -  -  -  -  -  -  -  -
actions.createdAt    change    own          -  -  -  -  -  -  -  -  -
actions.removed      remove    assigned     +  +  +  +  +  -  -  -  -
actions.removed      remove    own          +  +  +  +  +  +  -  -  -
actions.removed      remove    other        +  +  +  +  -  -  -  -  -
actions.removed      restore   assigned     +  +  +  +  +  -  -  -  -

progressNotes           create  -           +  +  +  +  +  +  -  -  -
progressNotes.action    change  own         -  -  -  -  -  -  -  -  -
progressNotes.text      change  own         +  +  +  +  +  +  -  -  -
progressNotes.text      change  other       -  -  -  -  -  -  -  -  -
progressNotes.createdBy change  own         -  -  -  -  -  -  -  -  -
progressNotes.createdAt change  own         -  -  -  -  -  -  -  -  -
progressNotes.removed   remove  own         +  +  +  +  +  +  -  -  -
progressNotes.removed   remove  other       -  -  -  -  -  -  -  -  -
progressNotes.removed   restore own         +  +  +  +  +  +  -  -  -
progressNotes.removed   restore other       -  -  -  -  -  -  -  -  -

evaluations             create  -           +  +  +  +  +  +  -  -  -
evaluations.goal        change  own         -  -  -  -  -  -  -  -  -
evaluations.result      change  own         +  +  +  +  +  +  -  -  -
evaluations.result      change  other       -  -  -  -  -  -  -  -  -
evaluations.text        change  own         +  +  +  +  +  +  -  -  -
evaluations.text        change  other       -  -  -  -  -  -  -  -  -
evaluations.createdBy   change  own         -  -  -  -  -  -  -  -  -
evaluations.createdAt   change  own         -  -  -  -  -  -  -  -  -
evaluations.removed     remove  own         +  +  +  +  +  +  -  -  -
evaluations.removed     remove  other       -  -  -  -  -  -  -  -  -
evaluations.removed     restore own         +  +  +  +  +  +  -  -  -
`

const CONVERSATION_POLICY = `
comments                create  -           +  +  +  +  +  +  +  -  -
comments.target         change  own         -  -  -  -  -  -  -  -  -
comments.parent         change  own         -  -  -  -  -  -  -  -  -
comments.body           change  own         +  +  +  +  +  +  +  -  -
comments.body           change  other       -  -  -  -  -  -  -  -  -
comments.resolved       change  own         +  +  +  +  +  +  +  -  -
comments.resolved       change  other       +  +  +  +  +  +  +  -  -
comments.createdBy      change  own         -  -  -  -  -  -  -  -  -
comments.createdAt      change  own         -  -  -  -  -  -  -  -  -
comments.removed        remove  own         +  +  +  +  +  +  +  -  -
comments.removed        remove  other       -  -  -  -  -  -  -  -  -
comments.removed        restore own         +  +  +  +  +  +  +  -  -
comments.removed        restore other       -  -  -  -  -  -  -  -  -

suggestions             create  -           +  +  +  +  +  +  +  -  -
suggestions.target      change  own         -  -  -  -  -  -  -  -  -
suggestions.field       change  own         -  -  -  -  -  -  -  -  -
suggestions.from        change  own         -  -  -  -  -  -  -  -  -
suggestions.to          change  own         +  +  +  +  +  +  +  -  -
suggestions.to          change  other       -  -  -  -  -  -  -  -  -
suggestions.reason      change  own         +  +  +  +  +  +  +  -  -
suggestions.reason      change  other       -  -  -  -  -  -  -  -  -
suggestions.status      change  own         +  +  -  +  -  -  -  -  -
suggestions.status      change  other       +  +  -  +  -  -  -  -  -
suggestions.answer      change  other       +  +  -  +  -  -  -  -  -
suggestions.answered    change  other       +  +  -  +  -  -  -  -  -
suggestions.createdBy   change  own         -  -  -  -  -  -  -  -  -
suggestions.createdAt   change  own         -  -  -  -  -  -  -  -  -
suggestions.removed     remove  own         +  +  +  +  +  +  +  -  -
suggestions.removed     remove  other       -  -  -  -  -  -  -  -  -
suggestions.removed     restore own         +  +  +  +  +  +  +  -  -
`

// The mandate never covers the overview: acting for the owner there, a representative is nobody.
const OVERVIEW_POLICY = `
whatMatters             change  text        +  -  -  +  -  -  -  -  -
situation               change  text        +  -  +  +  -  -  -  -  -
values.noCooperation    change  value       +  -  +  +  -  -  -  -  -

contributions           create  self        +  -  +  +  +  +  +  -  -
contributions           create  another     -  -  +  +  -  -  -  -  -
contributions.text      change  own         +  -  +  +  +  +  +  -  -
contributions.text      change  other       -  -  +  +  -  -  -  -  -
contributions.createdBy change  own         -  -  -  -  -  -  -  -  -
contributions.createdAt change  own         -  -  -  -  -  -  -  -  -
contributions.removed   remove  own         +  -  +  +  +  +  +  -  -
contributions.removed   remove  other       -  -  +  +  -  -  -  -  -
contributions.removed   restore own         +  -  +  +  +  +  +  -  -
`

const LIST_POLICY = (name: string): string => `
${name}                 create  -           +  -  +  +  -  -  -  -  -
${name}.text            change  other       +  -  +  +  -  -  -  -  -
${name}.order           change  other       +  -  +  +  -  -  -  -  -
${name}.createdBy       change  own         -  -  -  -  -  -  -  -  -
${name}.createdAt       change  own         -  -  -  -  -  -  -  -  -
${name}.removed         remove  other       +  -  +  +  -  -  -  -  -
${name}.removed         restore other       +  -  +  +  -  -  -  -  -
`

interface Row {
  readonly collection: string
  readonly field: string
  readonly operation: string
  readonly which: string
  readonly allowed: ReadonlyMap<Column, boolean>
}

const withoutRepresentative = (table: string): string => table.replaceAll(/^(\S+ +\S+ +\S+ +\S+ +)\+/gm, '$1-')

const ROOMS: ReadonlyArray<{
  room: RoomDeclaration
  name: RoomName
  rows: Row[]
  entries: Readonly<Record<string, object>>
}> = [
  { room: AREA, name: 'area-work', rows: parse(AREA_POLICY + CONVERSATION_POLICY), entries: NEW_AREA_ENTRIES },
  {
    room: OVERVIEW,
    name: 'overview',
    rows: parse(
      OVERVIEW_POLICY +
        ['strengths', 'needs', 'cooperation', 'subPlans'].map((name) => LIST_POLICY(name)).join('') +
        'subPlans.address  change  other  +  -  +  +  -  -  -  -  -\n' +
        withoutRepresentative(CONVERSATION_POLICY),
    ),
    entries: NEW_OVERVIEW_ENTRIES,
  },
]

function parse(table: string): Row[] {
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length > 4)
    .map(([place = '', operation = '', which = '', ...marks]) => {
      const [collection = '', field = ''] = place.split('.')
      expect(marks, place).toHaveLength(COLUMNS.length)
      return {
        collection,
        field,
        operation,
        which,
        allowed: new Map(COLUMNS.map((column, index) => [column, marks[index] === '+'])),
      }
    })
}

for (const { room, name, rows, entries } of ROOMS) {
  const start = startingDocument(room)

  describe(`policy of ${name}`, () => {
    for (const row of rows) {
      test.each(COLUMNS)(`${row.collection}.${row.field} ${row.operation} ${row.which}: %s`, (column) => {
        const options: Attempt = { room, name, start: prepared(row, column), column }
        const verdict = attempt(options, (doc, by) => carryOut(row, doc, column, by))
        expect(verdict.ok, JSON.stringify(verdict)).toBe(row.allowed.get(column))
      })
    }

    test('has a row for creating every collection, changing every field, removing and restoring', () => {
      for (const [collection, { fields }] of Object.entries(room.collections)) {
        const has = (field: string, operation: string): boolean =>
          rows.some((row) => row.collection === collection && row.field === field && row.operation === operation)
        expect(has('', 'create'), collection).toBe(true)
        for (const field of Object.keys(fields).filter((name) => name !== 'removed')) {
          expect(has(field, 'change'), `${collection}.${field}`).toBe(true)
        }
        expect(has('removed', 'remove') && has('removed', 'restore'), collection).toBe(true)
      }
      for (const text of Object.keys(room.texts)) expect(rows.some((row) => row.collection === text)).toBe(true)
      for (const value of Object.keys(room.values)) expect(rows.some((row) => row.field === value)).toBe(true)
    })
  })

  /** Restoring needs something removed; creating one's contribution needs it not to be there yet. */
  function prepared(row: Row, column: Column): Uint8Array {
    if (row.operation !== 'restore')
      return row.collection === 'contributions' && row.operation === 'create' ? emptyDocument() : start
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    entryOf(doc, row, column).set('removed', { by: 'owner', at: '2026-11-20T00:00:00.000Z' })
    return Y.encodeStateAsUpdate(doc)
  }

  function carryOut(row: Row, doc: Y.Doc, column: Column, by: Parameters<typeof stampBy>[0]): void {
    if (row.which === 'text') return insertWord(doc.getXmlFragment(row.collection))
    if (row.which === 'value') {
      doc.getMap('values').set(row.field, true)
      return
    }
    if (row.operation === 'create') {
      const id = row.which === 'self' ? by : row.which === 'another' ? 'reader' : newEntryId()
      createEntry(
        room,
        doc,
        row.collection,
        entries[row.collection] as never,
        { by, at: Date.parse('2026-11-22T12:00:00Z') },
        entryId(id),
      )
      return
    }
    const entry = entryOf(doc, row, column)
    const current = entry.get(row.field)
    if (current instanceof Y.XmlFragment) return insertWord(current)
    if (row.operation === 'restore') entry.set('removed', null)
    else entry.set(row.field, anotherValue(row, current, by))
  }

  function anotherValue(row: Row, current: unknown, by: Parameters<typeof stampBy>[0]): unknown {
    const field = room.collections[row.collection]?.fields[row.field]
    switch (field?.kind) {
      case 'choice':
        return field.values.find((value) => value !== current)
      case 'day':
        return '2026-12-24'
      case 'order':
        return 'a7'
      case 'link':
        return 'https://example.no/'
      case 'reference':
        return field.to.includes('goals') ? 'by-owner' : field.to.includes('actions') ? 'assigned' : null
      case 'creator':
        return 'owner'
      case 'moment':
        return '2026-11-22T12:00:00.000Z'
      case 'stamp':
        return stampBy(by)
      default:
        return 'Noe annet'
    }
  }
}

function entryOf(doc: Y.Doc, row: Row, column: Column): Y.Map<unknown> {
  const isContribution = row.collection === 'contributions'
  const other = column === 'reader' ? 'commenter' : 'reader'
  const ids: Readonly<Record<string, string>> = {
    own: isContribution ? column : `by-${column}`,
    other: isContribution ? other : `by-${other}`,
  }
  return doc.getMap<Y.Map<unknown>>(row.collection).get(ids[row.which] ?? row.which)!
}

function insertWord(text: Y.XmlFragment): void {
  const paragraph = text.get(0) as Y.XmlElement
  if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText('ord ')])
  else (paragraph.get(0) as Y.XmlText).insert(0, 'ord ')
}

function emptyDocument(): Uint8Array {
  return Y.encodeStateAsUpdate(new Y.Doc())
}
