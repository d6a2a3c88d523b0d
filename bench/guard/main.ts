/**
 * What the guard costs beside what Yjs costs, in one run: inspecting and judging an update, applying it, and the
 * alternative of a shadow document. It measures and prints; it never fails by the clock. See README.md.
 *
 *   npm run bench:guard -- [--samples 200]
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  participantId,
  rootTypes,
  sharedText,
} from '../../packages/plan-model/src/index.ts'
import { Inspector, judge, validateRoom } from '../../packages/plan-model/src/guard/index.ts'
import {
  actorOf,
  clientIdOf,
  factsWith,
  NEW_AREA_ENTRIES,
  NOW,
  ownerOf,
  TODAY,
} from '../../packages/plan-model/src/guard/policy-fixture.ts'
import { printTable } from '../page/table.ts'
import { printCostliest } from './costliest.ts'

const { values: options } = parseArgs({ options: { samples: { type: 'string', default: '200' } } })
const samples = Number(options.samples)
const SIZES = [100, 10_000, 200_000]
/** Bounds would stop the resend before it is measured. */
const NO_BOUNDS = { maxUpdateBytes: 1 << 28, maxStructs: 10_000_000, maxDeletedItems: 1_000_000 }
const RESENT_STRUCTS = 90_000

const author = { by: participantId('owner'), at: NOW }
const rights = {
  actor: actorOf('owner'),
  room: 'area-work',
  standing: 'owner',
  facts: factsWith({ writingHelp: false }),
  today: TODAY,
} as const

interface Kind {
  readonly name: string
  /** How many of the samples it takes. */
  readonly share: number
  readonly write: (doc: Y.Doc, index: number) => void
}

const KINDS: readonly Kind[] = [
  { name: 'keystroke', share: 1, write: (doc) => words(doc).insert(words(doc).length, 'a') },
  {
    name: 'map set',
    share: 1,
    write: (doc, index) =>
      doc
        .getMap<Y.Map<unknown>>('actions')
        .get('assigned')
        ?.set('status', index % 2 === 0 ? 'onHold' : 'planned'),
  },
  {
    name: 'format',
    share: 1,
    write: (doc, index) => words(doc).format(index % 50, 3, { bold: index % 2 === 0 ? {} : null }),
  },
  { name: 'paste of 1,000 paragraphs', share: 0.05, write: paste },
]

const rows: string[][] = []
// The first of all is not counted: it measures how the programs are made fast, not how fast they are.
for (const [round, size] of [100, ...SIZES].entries()) {
  const { server, client } = documents(size)
  server.on('update', () => {})
  const inspector = new Inspector(server, rootTypes(AREA), NO_BOUNDS)
  const shadow = new Y.Doc()
  Y.applyUpdate(shadow, Y.encodeStateAsUpdate(server))
  for (const kind of KINDS) {
    const times: Times = { inspect: [], judge: [], apply: [], shadow: [] }
    for (let index = 0; index < Math.max(5, samples * kind.share); index++) {
      const update = updateOf(client, () => kind.write(client, index))
      measure(update, server, inspector, shadow, times)
    }
    rows.push(row(size, kind.name, times))
  }
  if (size >= RESENT_STRUCTS) {
    const known = firstStructs(server, RESENT_STRUCTS)
    const times: Times = { inspect: [], judge: [], apply: [], shadow: [] }
    for (let index = 0; index < 5; index++) measure(known, server, inspector, shadow, times)
    rows.push(row(size, `${RESENT_STRUCTS.toLocaleString('en')} structs sent again`, times))
  }
  const clone = timed(() => Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(server)))
  const whole = timed(() => validateRoom(AREA, server))
  rows.push([count(size), 'once: new shadow after a refusal', '', '', '', '', clone.toFixed(1) + ' ms', ''])
  rows.push([count(size), 'once: validating the whole', whole.toFixed(1) + ' ms', '', '', '', '', ''])
  if (round === 0) rows.length = 0
}
const [processor] = cpus()
console.log(
  `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version} · µs, median / 99th of a hundred`,
)
printTable(
  'Guarding an update, and applying it',
  ['items', 'update', 'inspect', 'judge', 'both', 'apply', 'apply to a shadow', 'both ÷ apply'],
  rows,
)
printCostliest()

interface Times {
  readonly inspect: number[]
  readonly judge: number[]
  readonly apply: number[]
  readonly shadow: number[]
}

function measure(update: Uint8Array, server: Y.Doc, inspector: Inspector, shadow: Y.Doc, times: Times): void {
  const began = performance.now()
  const inspection = inspector.inspect(update)
  const inspected = performance.now()
  if (inspection.status !== 'ok') throw new Error(`the inspector answered ${inspection.status}`)
  const verdict = judge(inspection.changes, { room: AREA, doc: server, rights, now: NOW, ownerOf })
  const judged = performance.now()
  if (!verdict.ok) throw new Error(`refused: ${verdict.reason} ${JSON.stringify(verdict.target)}`)
  // The same bytes to both: what known structs cost Yjs is part of it. So is writing what the others get, as every
  // server of documents must; the shadow needs no such thing.
  Y.applyUpdate(server, update)
  const applied = performance.now()
  Y.applyUpdate(shadow, update)
  times.shadow.push(performance.now() - applied)
  times.inspect.push(inspected - began)
  times.judge.push(judged - inspected)
  times.apply.push(applied - judged)
}

/** A life area with about so many items in it, as the server and as one client have it. */
function documents(items: number): { server: Y.Doc; client: Y.Doc } {
  const doc = new Y.Doc()
  doc.clientID = clientIdOf('owner')
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Mål' }, author, entryId('goal'))
  createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'x'.repeat(100) }, author, entryId('assigned'))
  doc.transact(() => {
    for (let index = 0; structsIn(doc) < items; index++) {
      createEntry(
        AREA,
        doc,
        'actions',
        { ...NEW_AREA_ENTRIES.actions, how: 'Vi ringer først.' },
        author,
        entryId(`a${index}`),
      )
    }
  })
  const [server, client] = [new Y.Doc(), new Y.Doc()]
  for (const copy of [server, client]) Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  client.clientID = clientIdOf('owner')
  return { server, client }
}

function structsIn(doc: Y.Doc): number {
  return [...doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)
}

function updateOf(doc: Y.Doc, write: () => void): Uint8Array {
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', collect)
  doc.transact(write)
  doc.off('update', collect)
  return Y.mergeUpdates(updates)
}

/** What a client sends again that had so many structs when it connected. */
function firstStructs(doc: Y.Doc, structs: number): Uint8Array {
  const copy = new Y.Doc({ gc: false })
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const [first, ...rest] = Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).structs
  const last = rest[structs - 2] ?? first
  if (last === undefined) throw new Error('nothing to send again')
  const until = new Map([[last.id.client, last.id.clock + last.length]])
  return Y.encodeStateAsUpdate(Y.createDocFromSnapshot(copy, Y.createSnapshot(Y.createDeleteSet(), until)))
}

function words(doc: Y.Doc): Y.XmlText {
  const paragraph = sharedText(doc, 'actions', 'assigned', 'how')?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('there is no text')
  return text
}

function paste(doc: Y.Doc, index: number): void {
  const text = sharedText(doc, 'actions', 'assigned', 'how')
  if (text === null) return
  // In and out by turns, so that the text stays within its length.
  if (index % 2 === 1) return text.delete(1, 1_000)
  const paragraphs = Array.from({ length: 1_000 }, () => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('ord')])
    return paragraph
  })
  text.insert(1, paragraphs)
}

function row(size: number, name: string, times: Times): string[] {
  const both = times.inspect.map((time, index) => time + (times.judge[index] ?? 0))
  const ratio = spread(both).median / spread(times.apply).median
  return [
    count(size),
    name,
    shown(times.inspect),
    shown(times.judge),
    shown(both),
    shown(times.apply),
    shown(times.shadow),
    ratio.toFixed(2),
  ]
}

function spread(times: readonly number[]): { median: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

function shown(times: readonly number[]): string {
  const { median, p99 } = spread(times)
  return `${(median * 1000).toFixed(0)} / ${(p99 * 1000).toFixed(0)}`
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function count(items: number): string {
  return items.toLocaleString('en')
}
