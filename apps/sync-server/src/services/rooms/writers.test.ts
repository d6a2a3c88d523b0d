/**
 * Everything that writes goes through the guard, but for migrating, which the guard's package does and validates, and
 * mending, which an operator does by command and validates: there is one place that touches the document of an open room, one that hands rows to the journal, one that commits them, and
 * one caller of the server's own edits. Another one is seen here, and must say how it is guarded.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const server = join(import.meta.dirname, '../..')
const sources = globSync('**/*.ts', { cwd: server })
  .filter((file) => !/(?:\.test|-fixture)\.ts$/.test(file) && !file.startsWith(join('store', 'contract')))
  .map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(join(server, file), 'utf8') }))

const filesWith = (pattern: RegExp): string[] =>
  sources.flatMap(({ file, source }) => (pattern.test(source) ? [file] : [])).toSorted()

const DOCUMENT = 'services/rooms/room-document.ts'
const MENDING = 'services/rooms/mending.ts'
const MIGRATING = 'services/rooms/migrating.ts'
const ROOM = 'services/rooms/room.ts'
const COMMITTING = 'store/sqlite/committing.ts'
const COVERING = 'services/history/cover-room.ts'

test.each<[string, RegExp, readonly string[]]>([
  [
    'Yjs, for more than its types',
    /import (?!type)[^;\n]*from 'yjs'/,
    [MENDING, DOCUMENT, 'services/rooms/seldom-heard-doc.ts'],
  ],
  ['applying bytes to a document', /\bapplyUpdate(?:V2)?\(/, [DOCUMENT]],
  ['y-protocols, which applies by itself', /from 'y-protocols|from 'y-websocket/, []],
  ['a room’s document, opened', /new RoomDocument\(/, [COVERING, MENDING, ROOM]],
  ['what the inspector handed back, applied', /\.apply\(inspection\.update\b/, [ROOM]],
  ['anything else, applied', /\.apply\((?!inspection\.update\b)/, []],
  ['a document in the hands of whoever asks a room', /\.read\(\(?\w/, []],
  [
    'words written in a document',
    /\b(?:createEntry|setField|removeEntry|restoreEntry|setValue|writeParagraphs|rewriteText|sharedText|rootText)\b/,
    ['demo/seed.ts', 'services/plans/alone-actions.ts'],
  ],
  ['edits the server makes for a person', /\.editFor\(/, ['demo/seed.ts', 'services/rooms/rooms.ts']],
  ['edits of an action that is seen alone', /\.editAlone\(/, ['services/plans/alone-actions.ts']],
  ['mending', /\bmendRoom\(/, [MENDING]],
  ['mending, by whom', /\bmendStoredRoom\(journal|await mendStoredRoom\(/, ['operate/repair.ts']],
  ['migrating', /\bmigrateRoom\(/, [MIGRATING]],
  [
    'migrating, by whom',
    /(?<!function )\b(?:loadMigrated|migrationOf)\(/,
    [COVERING, MENDING, MIGRATING, 'services/rooms/rooms.ts'],
  ],
  ['rows for the journal', /journal\.append\(/, [ROOM]],
  ['commits', /\b(?:journal|#?store)\.commit\(/, ['services/rooms/journal-writer.ts', MENDING, MIGRATING]],
  ['snapshots', /\.saveSnapshot\(/, [COVERING, ROOM, 'services/rooms/rooms.ts']],
  [
    'rows in the database',
    /INSERT (?:OR \w+ )?INTO (?:journal|snapshots|client_ids)\b/,
    [COMMITTING, 'store/sqlite/journal.ts'],
  ],
  [
    'the version a room is of',
    /\b(?:INTO|UPDATE|FROM) room_schemas\b(?! WHERE)/,
    [COMMITTING, 'store/sqlite/migrations.ts'],
  ],
])('%s: nowhere else', (_, pattern, places) => {
  expect(filesWith(pattern)).toEqual(places.toSorted())
})

test('rows are never changed, and let go in one place; client ids are neither', () => {
  expect(filesWith(/\b(?:UPDATE|REPLACE INTO) (?:journal|client_ids)\b/)).toEqual([])
  expect(filesWith(/\bDELETE FROM (?:journal|activity)\b/)).toEqual(['store/sqlite/trimming.ts'])
  expect(filesWith(/\bDELETE FROM client_ids\b/)).toEqual([])
})
