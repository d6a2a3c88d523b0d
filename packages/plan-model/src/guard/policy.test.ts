/** Every row of the policy (policy-table.ts) against real Yjs traffic. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createEntry, entryId, newEntryId, rootTypes } from '../index.ts'
import { Inspector } from './index.ts'
import {
  attempt,
  clientIdOf,
  COLUMNS,
  keyOf,
  partyName,
  startingDocument,
  stampBy,
  verdictOn,
  type Attempt,
  type Column,
} from './policy-fixture.ts'
import { POLICIES, type PolicyRow } from './policy-table.ts'

for (const { room, name, rows, entries } of POLICIES) {
  const start = startingDocument(room)

  describe(`policy of ${name}`, () => {
    for (const row of rows) {
      test.each(COLUMNS)(`${row.collection}.${row.field} ${row.operation} ${row.which}: %s`, (column) => {
        const options: Attempt = { room, name, start: prepared(row, column), column }
        const verdict = attempt(options, (doc, by) => carryOut(row, doc, column, by))
        expect(verdict.ok, JSON.stringify(verdict)).toBe(row.allowed.get(column))
      })
    }

    // What the page writes anew when it is taken back is a change like any other (undo-history.ts): stamps that were
    // somebody else's, and values of the room.
    const isUndone = ({ operation, which }: PolicyRow): boolean =>
      (operation === 'change' || operation === 'remove') && which !== 'value'
    for (const row of rows.filter(isUndone)) {
      test.each(COLUMNS.filter((column) => row.allowed.get(column) === true))(
        `${row.collection}.${row.field} ${row.operation} ${row.which}, taken back: %s`,
        (column) => {
          const server = new Y.Doc()
          const inspector = new Inspector(server, rootTypes(room))
          const client = new Y.Doc()
          const prepare = prepared(row, column)
          for (const doc of [server, client]) Y.applyUpdate(doc, prepare)
          client.clientID = clientIdOf(column)
          const scope = Object.entries(rootTypes(room)).map(([root, kind]) =>
            kind === 'map' ? client.getMap(root) : client.getXmlFragment(root),
          )
          const undo = new Y.UndoManager(scope as Y.Map<unknown>[], { captureTimeout: 0 })
          const options: Attempt = { room, name, start: prepare, column }
          for (const write of [() => carryOut(row, client, column, keyOf(column)), () => void undo.undo()]) {
            write()
            const update = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
            expect(verdictOn(server, inspector, update, options)).toEqual({ ok: true })
            Y.applyUpdate(server, update)
          }
        },
      )
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
  function prepared(row: PolicyRow, column: Column): Uint8Array {
    if (row.operation !== 'restore')
      return row.collection === 'contributions' && row.operation === 'create' ? emptyDocument() : start
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    entryOf(doc, row, column).set('removed', { by: 'owner', at: '2026-11-20T00:00:00.000Z' })
    return Y.encodeStateAsUpdate(doc)
  }

  function carryOut(row: PolicyRow, doc: Y.Doc, column: Column, by: Parameters<typeof stampBy>[0]): void {
    if (row.which === 'text') return insertWord(doc.getXmlFragment(row.collection))
    if (row.which === 'value') {
      doc.getMap('values').set(row.field, true)
      return
    }
    if (row.operation === 'create') {
      const id = row.which === 'self' ? partyName(column) : row.which === 'another' ? 'reader' : newEntryId()
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

  function anotherValue(row: PolicyRow, current: unknown, by: Parameters<typeof stampBy>[0]): unknown {
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

function entryOf(doc: Y.Doc, row: PolicyRow, column: Column): Y.Map<unknown> {
  const isContribution = row.collection === 'contributions'
  const other = column === 'reader' ? 'commenter' : 'reader'
  const ids: Readonly<Record<string, string>> = {
    own: isContribution ? partyName(column) : `by-${column}`,
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

test('docs/guard.md prints this policy', () => {
  const document = readFileSync(new URL('../../../../docs/guard.md', import.meta.url), 'utf8')
  const printed = document.split('\n').filter((line) => / (?:create|change|remove|restore) \| /.test(line))
  const wanted = POLICIES.flatMap(({ rows }) => rows).map(({ collection, field, operation, which, allowed }) => {
    const marks = COLUMNS.map((column) => (allowed.get(column) === true ? '+' : '–'))
    return `| ${[collection + (field === '' ? '' : `.${field}`), operation, which, ...marks].join(' | ')} |`
  })
  expect(printed).toEqual(wanted)
})
