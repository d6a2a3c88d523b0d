/**
 * What the costliest updates cost that the bounds of the inspector let through: one at each bound, inspected and
 * applied to a room with very much in it. For as long everybody else waits.
 */
import * as Y from 'yjs'
import { AREA, rootTypes } from '../../packages/plan-model/src/index.ts'
import { Inspector } from '../../packages/plan-model/src/guard/index.ts'
import {
  bytesOf,
  section,
  type AttackStruct,
  type AttackUpdate,
  type Ref,
} from '../../packages/plan-model/src/guard/inspect/attack-bytes.ts'
import { defaultInspectionLimits as limits } from '../../packages/plan-model/src/guard/inspect/limits.ts'
import { printTable } from '../page/table.ts'

const ROUNDS = 7
const STRUCTS_BEFORE = 100_000
/** Whose words are there already, and who send the update. */
const [BEFORE, OTHER, THIRD, SENDER, SECOND] = [11, 12, 13, 14, 15]
/** Half of the pieces of a text whose tidying is just allowed; a few steps are for what stands around them. */
const HALF_OF_PIECES = Math.floor(Math.sqrt(limits.maxMarkCleanupSteps) / 2) - 5
const IN_CONFLICT = Math.floor(Math.sqrt(limits.maxScanSteps))

/** `words`: the text that is written in; its letters have the clocks that follow. */
interface Case {
  readonly name: string
  readonly before?: (doc: Y.Doc, text: Y.XmlText) => void
  readonly update: (words: Ref) => Uint8Array
}

const CASES: readonly Case[] = [
  {
    name: 'structs: clocks used up by nothing',
    update: () =>
      section(
        SENDER,
        0,
        repeated(limits.maxStructs, () => ({ gc: 1 })),
      ),
  },
  {
    name: 'structs: letters, each after the one before',
    update: (words) =>
      section(SENDER, 0, [first(words), ...repeated(limits.maxStructs - 1, (index) => letter([SENDER, index]))]),
  },
  {
    name: 'structs: letters of two hands by turns',
    update: (words) => bytesOf({ sections: byTurns(SENDER, SECOND, limits.maxStructs / 2, first(words)) }),
  },
  {
    name: 'bytes: one long word',
    update: (words) => section(SENDER, 0, [first(words, 'x'.repeat(limits.maxUpdateBytes - 100))]),
  },
  {
    name: 'deleted items: every other letter',
    before: (_, text) => text.insert(0, 'x'.repeat(limits.maxDeletedItems * 2)),
    update: (words) => everyOther(words, limits.maxDeletedItems),
  },
  {
    name: 'delete ranges: all of them known',
    before: (doc, text) => {
      text.insert(0, 'x'.repeat(limits.maxDeleteRanges * 2))
      Y.applyUpdate(doc, everyOther(placeOf(text), limits.maxDeleteRanges))
    },
    update: (words) => everyOther(words, limits.maxDeleteRanges),
  },
  {
    name: 'marks to be tidied: a text in pieces, emptied at once',
    before: (doc, text) => {
      text.insert(0, 'm', { bold: {} })
      const after = letter([BEFORE, Y.getState(doc.store, BEFORE) - 1])
      Y.applyUpdate(doc, bytesOf({ sections: byTurns(OTHER, THIRD, HALF_OF_PIECES, after) }))
    },
    update: () =>
      bytesOf({
        sections: [],
        deletes: [
          [OTHER, 0, HALF_OF_PIECES],
          [THIRD, 0, HALF_OF_PIECES],
        ],
      }),
  },
  {
    name: 'siblings: in conflict',
    before: (_, text) => text.insert(0, 'xx'),
    update: ([client, clock]) =>
      section(
        SENDER,
        0,
        repeated(IN_CONFLICT, (index) => ({
          origin: [client, clock + 1],
          right: index === 0 ? [client, clock + 2] : [SENDER, index > 1 ? index % 2 : 0],
          content: { text: 'x' },
        })),
      ),
  },
]

export function printCostliest(): void {
  const rows = CASES.map((one) => {
    const measured = Array.from({ length: ROUNDS }, () => measure(one))
    return [
      one.name,
      (measured[0]?.bytes ?? 0).toLocaleString('en'),
      shown(measured.map(({ inspect }) => inspect)),
      shown(measured.map(({ apply }) => apply)),
      [...new Set(measured.map(({ answer }) => answer))].join(', '),
    ]
  })
  printTable(
    `The costliest update each bound lets through, beside ${STRUCTS_BEFORE.toLocaleString('en')} structs; ms, median (worst of ${ROUNDS})`,
    ['at the bound of', 'bytes', 'inspect', 'apply', 'answer'],
    rows,
  )
}

interface Measured {
  readonly bytes: number
  readonly inspect: number
  readonly apply: number
  readonly answer: string
}

function measure({ before, update: updateOf }: Case): Measured {
  const { doc, text } = crowdedRoom()
  before?.(doc, text)
  const inspector = new Inspector(doc, rootTypes(AREA))
  // What the others get is written, as on the server.
  doc.on('update', () => {})
  const update = updateOf(placeOf(text))
  const began = performance.now()
  const inspection = inspector.inspect(update)
  const inspected = performance.now()
  if (inspection.status === 'ok') Y.applyUpdate(doc, inspection.update)
  const applied = performance.now()
  const answer = 'detail' in inspection ? inspection.detail : inspection.status
  return { bytes: update.length, inspect: inspected - began, apply: applied - inspected, answer }
}

function crowdedRoom(): { readonly doc: Y.Doc; readonly text: Y.XmlText } {
  const doc = new Y.Doc()
  doc.clientID = BEFORE
  const [entry, how, crowded, text] = [new Y.Map<unknown>(), new Y.XmlFragment(), new Y.XmlText(), new Y.XmlText()]
  doc.transact(() => {
    doc.getMap('actions').set('action', entry)
    entry.set('how', how)
    how.insert(0, [crowded])
    for (let count = 0; count < STRUCTS_BEFORE; count++) crowded.insert(0, 'x')
    how.insert(1, [text])
  })
  return { doc, text }
}

// oxlint-disable-next-line no-underscore-dangle -- Yjs' own name
function placeOf({ _item: item }: Y.XmlText): Ref {
  if (item === null) throw new Error('the text is in a document')
  return [item.id.client, item.id.clock]
}

/** What stands first in the text. */
function first(words: Ref, text = 'x'): AttackStruct {
  return { parent: words, content: { text } }
}

function letter(origin: Ref): AttackStruct {
  return { origin, content: { text: 'x' } }
}

/** Letters of two hands, each after one of the other's. */
function byTurns(one: number, other: number, count: number, start: AttackStruct): AttackUpdate['sections'] {
  return [
    { client: one, clock: 0, structs: [start, ...repeated(count - 1, (index) => letter([other, index]))] },
    { client: other, clock: 0, structs: repeated(count, (index) => letter([one, index])) },
  ]
}

/** Deletes every other letter of what was written in the text. */
function everyOther([client, clock]: Ref, count: number): Uint8Array {
  return bytesOf({ sections: [], deletes: repeated(count, (index) => [client, clock + 1 + index * 2, 1]) })
}

function repeated<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function shown(figures: readonly number[]): string {
  const sorted = figures.toSorted((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1)} (${(sorted.at(-1) ?? 0).toFixed(1)})`
}
