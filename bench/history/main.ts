/**
 * What ten years of a busy plan take on the disk, with everything that was ever written: six rooms of 40,000 edits each,
 * sealed and chained; and how long it takes to open one of the rooms. It measures and prints; see README.md.
 *
 *   npm run bench:history -- [--edits 40000]
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  LIFE_AREAS,
  participantId,
  type RoomName,
} from '../../packages/plan-model/src/index.ts'
import { validateRoom, VALIDATION_VERSION } from '../../packages/plan-model/src/guard/index.ts'
import { clientIdOf, factsWith, NEW_AREA_ENTRIES, NOW } from '../../packages/plan-model/src/guard/policy-fixture.ts'
import { RoomDocument } from '../../apps/sync-server/src/services/rooms/room-document.ts'
import { createPlan } from '../../apps/sync-server/src/store/plan-fixture.ts'
import { placeIn } from '../../apps/sync-server/src/store/place-fixture.ts'
import { openSqliteStore } from '../../apps/sync-server/src/store/sqlite/index.ts'
import type { JournalRow, Store } from '../../apps/sync-server/src/store/store.ts'
import { printTable } from '../page/table.ts'

const { values: options } = parseArgs({ options: { edits: { type: 'string', default: '40000' } } })
const edits = Number(options.edits)
const ROOMS = LIFE_AREAS.slice(0, 6).map((area): RoomName => `area-${area}`)
/** Rows of one commit: how many there are of them takes no room on the disk. */
const PER_COMMIT = 500
/** Of a hundred edits so many are keystrokes and backspaces in a text; the others set a value or make a comment. */
const KEYSTROKES = 92

const facts = factsWith({ writingHelp: false })
const folder = await mkdtemp(join(tmpdir(), 'bench-history-'))
try {
  const store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, facts)
  const began = performance.now()
  for (const room of ROOMS) await fill(store, room)
  const wrote = performance.now() - began
  await store.close()
  const bytes = await bytesIn(folder)
  const again = openSqliteStore(placeIn(folder), 'real')
  const [room = 'area-work'] = ROOMS
  const before = performance.now()
  const stored = await again.journal.load(facts.planId, room)
  const loaded = performance.now()
  const document = new RoomDocument(AREA, stored)
  const [first] = document.difference(Uint8Array.of(0))
  const sent = performance.now()
  const { doc } = document
  const opened = performance.now()
  const findings = validateRoom(AREA, doc)
  const looked = performance.now()
  await again.close()
  if (findings.length > 0) throw new Error('the room is not sound')
  const [processor] = cpus()
  console.log(`${processor?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version}`)
  printTable(
    `${ROOMS.length} rooms, ${edits.toLocaleString('en')} edits each`,
    ['what', 'figure', 'wanted'],
    [
      ['on the disk, sealed, with all history', `${(bytes / 1024 / 1024).toFixed(1)} MiB`, '≤ 64 MB'],
      ['bytes per edit', (bytes / ROOMS.length / edits).toFixed(0), ''],
      ['written, inspected by nobody', `${(wrote / 1000).toFixed(1)} s`, ''],
      ['a cold room read from the disk', `${(loaded - before).toFixed(1)} ms`, ''],
      [
        'what a newcomer gets made ready',
        `${(sent - loaded).toFixed(1)} ms (${first.length.toLocaleString('en')} bytes)`,
        '',
      ],
      ['the document made, for the first edit', `${(opened - sent).toFixed(1)} ms`, ''],
      ['the whole looked through', `${(looked - opened).toFixed(1)} ms`, ''],
    ],
  )
} finally {
  await rm(folder, { recursive: true })
}

/** Somebody writes for ten years. */
async function fill(store: Store, room: RoomName): Promise<void> {
  const doc = new Y.Doc()
  doc.clientID = clientIdOf('owner')
  const author = { by: participantId('owner'), at: NOW }
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Mål' }, author, entryId('goal'))
  for (let index = 0; index < 40; index++)
    createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'Vi' }, author, entryId(`a${index}`))
  let seq = 0
  let historyBytes = 0
  let rows: JournalRow[] = []
  const row = (update: Uint8Array): JournalRow => ({
    seq: ++seq,
    actor: 'owner',
    at: NOW + seq,
    update,
    happenings: [],
  })
  rows.push(row(Y.encodeStateAsUpdate(doc)))
  const collect = (update: Uint8Array): void => void rows.push(row(update))
  doc.on('update', collect)
  for (let edit = 0; edit < edits; edit++) {
    write(doc, edit, author)
    if (rows.length < PER_COMMIT && edit < edits - 1) continue
    historyBytes += rows.reduce((sum, { update }) => sum + update.length, 0)
    const [result] = await store.journal.commit([
      { plan: facts.planId, room, factsVersion: 1, schemaVersion: 1, rows, claims: [] },
    ])
    if (result !== 'committed') throw new Error('not committed')
    rows = []
  }
  await store.journal.saveSnapshot(facts.planId, room, {
    seq,
    at: NOW,
    schemaVersion: AREA.schemaVersion,
    soundBy: VALIDATION_VERSION,
    historyBytes,
    update: Y.encodeStateAsUpdate(doc),
    stateVector: Y.encodeStateVector(doc),
  })
}

function write(doc: Y.Doc, edit: number, author: Parameters<typeof createEntry>[4]): void {
  const action = doc.getMap<Y.Map<unknown>>('actions').get(`a${Math.floor(edit / 50) % 40}`)
  if (edit % 100 >= KEYSTROKES) {
    if (edit % 2 === 0) action?.set('status', edit % 4 === 0 ? 'planned' : 'onHold')
    else if (edit % 700 === 99) {
      const comment = { target: null, parent: null, body: 'Det gikk fint i dag.', resolved: null }
      createEntry(AREA, doc, 'comments', comment, author, entryId(`c${edit}`))
    } else action?.set('extent', `${edit % 7} timer`)
    return
  }
  const how = action?.get('how')
  const paragraph = how instanceof Y.XmlFragment ? how.get(0) : null
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text')
  // A text grows, is corrected, and is at last written anew.
  if (text.length > 400) text.delete(0, text.length - 20)
  else if (edit % 9 === 8) text.delete(text.length - 1, 1)
  else text.insert(text.length, 'abcdefghij'[edit % 10] ?? 'a')
}

async function bytesIn(path: string): Promise<number> {
  const sizes = await Promise.all((await readdir(path)).map(async (name) => (await stat(join(path, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
