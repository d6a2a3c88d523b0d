/**
 * Everything that writes goes through the guard: there is one place that touches a room's document, one that hands rows
 * to the journal, one that commits them, and one caller of the server's own edits. A second one is seen here, and must
 * say how it is guarded.
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

test.each<[string, RegExp, readonly string[]]>([
  ['Yjs, for more than its types', /import (?!type)[^;\n]*from 'yjs'/, ['services/rooms/room.ts']],
  ['applying bytes to a document', /\bapplyUpdate(?:V2)?\(/, ['services/rooms/room.ts']],
  ['y-protocols, which applies by itself', /from 'y-protocols|from 'y-websocket/, []],
  [
    'writing in a document',
    /\b(?:createEntry|setField|removeEntry|restoreEntry|setValue|writeParagraphs|rewriteText|sharedText|rootText)\b/,
    ['demo/seed.ts'],
  ],
  ['edits the server makes for a person', /\.editFor\(/, ['demo/seed.ts', 'services/rooms/rooms.ts']],
  ['a document in somebody else’s hands', /\.read\(\(doc/, ['services/rooms/room.ts']],
  ['rows for the journal', /journal\.append\(/, ['services/rooms/room.ts']],
  ['commits', /\b(?:journal|#?store)\.commit\(/, ['services/rooms/journal-writer.ts']],
  ['rows in the database', /INSERT (?:OR \w+ )?INTO (?:journal|client_ids)\b/, ['store/sqlite/journal.ts']],
])('%s: in one place', (_, pattern, places) => {
  expect(filesWith(pattern)).toEqual(places)
})

test('rows and client ids are never changed or deleted', () => {
  expect(filesWith(/\b(?:UPDATE|DELETE FROM|REPLACE INTO) (?:journal|client_ids)\b/)).toEqual([])
})
