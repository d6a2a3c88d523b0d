/** Random people who write, take back and do again at once; what holds is checked after every step. */
import {
  ACTION_STATUSES,
  createEntry,
  entryId,
  plainText,
  readRoom,
  removeEntry,
  restoreEntry,
  setField,
  sharedText,
  writeParagraphs,
  AREA,
  type RichText,
} from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { operationAt, operationsOf } from '../operations.ts'
import { ACTION, GOAL, GuardedRooms, WORK, type Person } from './guarded-rooms-fixture.ts'
import { seeded } from './seeded-fixture.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const WORLDS = Number(process.env['FUZZ_WORLDS'] ?? 20)
const STEPS = 60

test(`U1–U3, seed ${seed}: the guard takes every step back, and nobody else’s work is touched`, () => {
  const counts: Record<string, number> = {}
  for (let world = 0; world < WORLDS; world++) {
    const worldSeed = (seed + world * 7919) | 0
    try {
      runWorld(seeded(worldSeed), counts)
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed}, world ${world}`, { cause: error })
    }
  }
  // A fuzz that never takes anything back would prove nothing.
  expect(counts['done']).toBeGreaterThan(WORLDS)
  expect(counts['overtaken']).toBeGreaterThan(0)
}, 600_000)

function runWorld(random: (below: number) => number, counts: Record<string, number>): void {
  const server = new GuardedRooms()
  const people = [server.person('nora'), server.person('silje')] as const
  for (const person of people) person.doc(WORK)
  for (let step = 0; step < STEPS; step++) {
    const person = people[random(2)]!
    switch (random(8)) {
      case 0:
      case 1:
        count(counts, takeBack(person, 'undo'))
        break
      case 2:
        count(counts, takeBack(person, 'redo'))
        break
      case 3:
        meet()
        break
      default:
        write(person, random)
    }
  }
  meet()

  function meet(): void {
    server.sync()
    expect(shown(people[0])).toEqual(shown(people[1]))
  }
}

function count(counts: Record<string, number>, outcome: string): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1
}

function takeBack(person: Person, direction: 'undo' | 'redo'): string {
  const before = { shown: shown(person), others: othersWork(person) }
  const outcome = person[direction]()
  const left = new Set(othersWork(person))
  expect(before.others.filter((work) => !left.has(work))).toEqual([])
  if (outcome !== 'done') expect(shown(person)).toEqual(before.shown)
  if (outcome !== 'done' || direction === 'redo') return outcome
  // There and back again is where one was.
  expect(person.redo()).toBe('done')
  expect(shown(person)).toEqual(before.shown)
  expect(person.undo()).toBe('done')
  return outcome
}

/** The room as it is read, entries in one order; who stamped, and when, apart. */
function shown(person: Person): unknown {
  const { goals, actions } = readRoom(AREA, person.doc(WORK)).collections
  return [...goals, ...actions]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => Object.entries(entry).map(([name, value]) => (name === 'removed' ? value !== null : plain(value))))
}

/** Words as they read: Yjs may keep them in one piece or in several. */
function plain(value: unknown): unknown {
  return Array.isArray(value) ? plainText(value as RichText) : value
}

/** Every value and every piece of text that somebody else wrote and that stands. */
function othersWork(person: Person): string[] {
  const doc = person.doc(WORK)
  const found: string[] = []
  for (const collection of ['goals', 'actions'] as const) {
    for (const [id, entry] of doc.getMap<Y.Map<unknown>>(collection)) {
      found.push(`${collection}/${id}`)
      for (const [key, value] of entry) {
        const item = operationAt(entry, key)
        if (value instanceof Y.XmlFragment) found.push(...othersText(value, doc.clientID))
        else if (item !== null && item.id.client !== doc.clientID) found.push(`${id}/${key}/${JSON.stringify(value)}`)
      }
    }
  }
  return found
}

function othersText(parent: Y.XmlFragment, me: number): string[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return othersText(child, me)
    if (!(child instanceof Y.XmlText)) return []
    return [...operationsOf(child)].flatMap((item) =>
      item.deleted || item.id.client === me || !(item.content instanceof Y.ContentString)
        ? []
        : item.content.str.split('').map((sign, index) => `${item.id.client}:${item.id.clock + index}${sign}`),
    )
  })
}

function write(person: Person, random: (below: number) => number): void {
  const doc = person.doc(WORK)
  const actions = [...doc.getMap('actions').keys()]
  const id = actions[random(actions.length)] ?? ACTION
  const order = `a${random(10)}`
  switch (random(9)) {
    case 0:
      return person.write(AREA, WORK, ({ room, doc, author }) => {
        const empty = { how: '', extent: '', start: null, due: null, status: 'planned', order } as const
        createEntry(room, doc, 'actions', { ...empty, goal: GOAL, what: 'Nytt' }, author, entryId(`a-${random(1e9)}`))
      })
    case 1:
      return person.write(AREA, WORK, ({ doc, author }) => removeEntry(doc, 'actions', id, author))
    case 2:
      return person.write(AREA, WORK, ({ doc }) => restoreEntry(doc, 'actions', id))
    case 3:
      return person.write(AREA, WORK, ({ room, doc }) => {
        setField(room, doc, 'actions', id as never, 'status', ACTION_STATUSES[random(5)]!)
        if (random(2) === 0) setField(room, doc, 'actions', id as never, 'order', order)
      })
    case 4:
      return person.write(AREA, WORK, ({ room, doc }) => {
        const text = sharedText(doc, 'actions', id, 'how')!
        text.delete(0, text.length)
        writeParagraphs(text, 'Alt\nnytt')
        setField(room, doc, 'actions', id as never, 'extent', `${random(5)} ganger`)
      })
    default:
      return edit(doc, sharedText(doc, 'actions', id, random(2) === 0 ? 'how' : 'what')!, random)
  }
}

/** As an editor writes: words in, words out, a paragraph split in two, a mark set. */
function edit(doc: Y.Doc, text: Y.XmlFragment, random: (below: number) => number): void {
  doc.transact(() => {
    if (text.length === 0) writeParagraphs(text, '')
    const paragraph = text.get(random(text.length)) as Y.XmlElement
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
    const string = paragraph.get(random(paragraph.length)) as Y.XmlText
    const at = random(string.length + 1)
    switch (random(4)) {
      case 0:
        return string.delete(0, Math.min(string.length, random(4)))
      case 1: {
        const end = (string.toDelta() as Array<{ insert: string }>)
          .map(({ insert }) => insert)
          .join('')
          .slice(at)
        string.delete(at, string.length - at)
        const added = new Y.XmlElement('paragraph')
        added.insert(0, [new Y.XmlText(end)])
        return text.insert(text.toArray().indexOf(paragraph) + 1, [added])
      }
      default:
        return string.insert(at, ['ord ', 'å', 'mål'][random(3)]!)
    }
  }, `editor ${doc.clientID}`)
}
