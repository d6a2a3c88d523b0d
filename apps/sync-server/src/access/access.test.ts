/**
 * Who reaches what: every route, every message and every room of the whole server, as every kind and role of person,
 * compared with the access table; and `docs/access-model.md`, made of the same table, compared with what stands there.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ACCESS_LOG,
  FRAMES,
  HOME_VIEW,
  LIVE,
  NEWS,
  PLAN_VIEW,
  REST,
  ROOMS,
  WORDS,
  type AccessRow,
} from './access-table-fixture.ts'
import { withTables } from './access-document-fixture.ts'
import { triedWord, tryEdit } from './edit-walk-fixture.ts'
import { framesOfSync, messagesOfLive, routesOf } from './found-routes-fixture.ts'
import { KIND_NAMES, type KindName } from './kinds-fixture.ts'
import { walkLive } from './live-walk-fixture.ts'
import { COMMANDS, READING, tryRoute } from './rest-walk-fixture.ts'
import { tryFrames, tryRoom, Witness } from './sync-walk-fixture.ts'
import { accessLogMark, homeMark, newsMark, PARTICIPANT_ROWS, planMark, readViews } from './view-walk-fixture.ts'
import { AREA_WALKED, SECRETS, WALKED, WALKERS } from './walked-plan-fixture.ts'
import { startWalkedServer, type Person, type WalkedServer } from './walked-server-fixture.ts'

let server: WalkedServer
beforeAll(async () => {
  server = await startWalkedServer()
  // Dozens of people sign in and come by.
}, 60_000)
afterAll(() => server.stop())

const peopleOf = (kind: KindName): readonly Person[] => server.people.filter((person) => person.kind === kind)

const OWED_PROMISE: ReadonlySet<string> = new Set(WALKERS.flatMap(({ id, unsigned }) => (unsigned ? [id] : [])))
/** Rows of an action that one sees alone. */
const IS_ALONE = /alone\/:action.* :own$|^myActions :alone$/

/** A mark, or a sentence where it is none; null: not tried. */
type Found = (person: Person, row: AccessRow) => string | null | Promise<string | null>

/** Everybody of a kind, at every row: what differs from the table, each in a line of its own. */
async function differences(kind: KindName, rows: readonly AccessRow[], find: Found): Promise<string[]> {
  const wrong: string[] = []
  for (const person of peopleOf(kind)) {
    for (const row of rows) {
      const found = await find(person, row)
      // Nothing of what the owner has agreed to before they have promised confidentiality.
      const mark = OWED_PROMISE.has(person.id) && IS_ALONE.test(row.key) ? '-' : row.marks[kind]
      const isOwnAtMost = mark === '~' && (found === 'o' || found === '-')
      if (found !== null && found !== mark && !isOwnAtMost)
        wrong.push(`${person.id}, ${row.key}: the table says ${mark}, the server ${found}`)
    }
  }
  return wrong
}

/** Of keys with something after a colon, and of several in one. */
const keysIn = (rows: readonly AccessRow[]): string[] => [
  ...new Set(rows.flatMap(({ key }) => key.replace(/ ?:\w+(?:\?\S+)?$/, '').split(' '))),
]

const missing = (found: readonly string[], inTable: readonly string[]): string[] =>
  found
    .filter((one) => !inTable.includes(one))
    .map((one) => `${one} is not in the access table: say in access-table-fixture.ts who reaches it, and try it here`)

const gone = (found: readonly string[], inTable: readonly string[]): string[] =>
  inTable.filter((one) => !found.includes(one)).map((one) => `${one} is in the access table, and not in the server`)

/** Before all else: whoever reads is there, and what was new is news no more. */
describe('what is read', () => {
  test.each(KIND_NAMES)('%s', async (kind) => {
    for (const person of peopleOf(kind)) {
      const views = await readViews(server, person)
      const only = async (rows: readonly AccessRow[], find: Found): Promise<string[]> =>
        differences(kind, rows, (other, row) => (other === person ? find(person, row) : null))
      expect(await only(PLAN_VIEW, (_, row) => planMark(views, person, row))).toEqual([])
      expect(await only(HOME_VIEW, (_, row) => homeMark(views, person, row))).toEqual([])
      expect(await only(NEWS, (_, row) => newsMark(views, person, row))).toEqual([])
      expect(await only(ACCESS_LOG, (_, row) => accessLogMark(views, person, row))).toEqual([])
    }
  })

  test('every field of the plan’s view, of its participants, of the home page and of the access log is in the table', async () => {
    const { plan, home, accessLog } = await readViews(server, server.owner)
    expect(missing(Object.keys(plan!), keysIn(PLAN_VIEW))).toEqual([])
    expect(gone(Object.keys(plan!), keysIn(PLAN_VIEW))).toEqual([])
    expect(missing(Object.keys(home!), keysIn(HOME_VIEW))).toEqual([])
    expect(gone(Object.keys(home!), keysIn(HOME_VIEW))).toEqual([])
    expect(missing(Object.keys(accessLog!), keysIn(ACCESS_LOG))).toEqual([])
    expect(gone(Object.keys(accessLog!), keysIn(ACCESS_LOG))).toEqual([])
    expect(missing(Object.keys(plan!.participants[0]!), Object.keys(PARTICIPANT_ROWS))).toEqual([])
  })
})

/** Before anybody is signed out. */
test('/live: every message is in the table, and goes to whom it says', async () => {
  const listened = messagesOfLive()
  const found = await walkLive(server)
  const inTable = keysIn(LIVE)
  expect(missing(listened(), inTable)).toEqual([])
  for (const [person, marks] of found)
    expect(marks, person.id).toEqual(Object.fromEntries(LIVE.map(({ key, marks }) => [key, marks[person.kind]])))
})

describe('REST', () => {
  test('every route of the running server is in the table', () => {
    const found = routesOf(server.app)
    const inTable = [...new Set(REST.map(({ key }) => key.replace(/ :\w+$/, '')))]
    expect(missing(found, inTable)).toEqual([])
    expect(gone(found, inTable)).toEqual([])
  })

  test.each(KIND_NAMES)('reading, %s', async (kind) => {
    expect(await differences(kind, READING, (person, row) => tryRoute(server, person, row))).toEqual([])
  })
})

describe('/sync', () => {
  let witness: Witness
  let state: Uint8Array
  beforeAll(async () => {
    witness = await Witness.enter(server)
    state = witness.state
  })
  afterAll(() => witness.client.leave())
  const EDITS = FRAMES.filter(({ key }) => key.startsWith('edit'))

  test('every kind of frame it understands is in the table', () => {
    // What is heard unasked is no frame of a client’s.
    const inTable = keysIn(FRAMES).filter((key) => key !== 'update')
    expect(missing(framesOfSync(), inTable)).toEqual([])
    expect(gone(framesOfSync(), inTable)).toEqual([])
  })

  test.each(KIND_NAMES)('%s', async (kind) => {
    expect(await differences(kind, ROOMS, (person, row) => tryRoom(server, person, row))).toEqual([])
    const frames = FRAMES.filter((row) => !EDITS.includes(row))
    for (const person of peopleOf(kind)) {
      const marks = await tryFrames(server, person, witness)
      const wanted = Object.fromEntries(frames.map(({ key, marks }) => [key, marks[kind]]))
      expect(marks, person.id).toEqual(wanted)
    }
    expect(await differences(kind, EDITS, (person, row) => tryEdit(server, person, row, state))).toEqual([])
  })

  test('whom the owner has seen in the area is who may be there', () => {
    const presence = FRAMES.find(({ key }) => key === 'presence')!
    expect(witness.seen(server)).toEqual(server.people.filter(({ kind }) => presence.marks[kind] === '+'))
  })

  test('what stands in the area afterwards is what the table lets people write', async () => {
    const { body } = await server.ask(server.owner, 'GET', `/api/plans/${WALKED}/rooms/area-${AREA_WALKED}`)
    const tried = server.people.flatMap((person) => EDITS.map((row) => ({ person, row })))
    const stands = tried.filter(({ person, row }) => new RegExp(`${triedWord(row, person)}\\b`).test(body))
    // Of a field that has one value the last one stands; every other word does where it was taken.
    const isReplaced = ({ row }: { row: AccessRow }): boolean => /otherAction|ownersComment/.test(row.key)
    const wanted = tried.filter(({ person, row }) => row.marks[person.kind] === '+')
    expect(stands.filter((one) => !isReplaced(one))).toEqual(wanted.filter((one) => !isReplaced(one)))
    expect(stands.filter(({ person, row }) => row.marks[person.kind] !== '+')).toEqual([])
  })
})

describe('commands', () => {
  test.each(KIND_NAMES)('%s', async (kind) => {
    expect(await differences(kind, COMMANDS, (person, row) => tryRoute(server, person, row))).toEqual([])
  })
})

/** After all else: everything anybody heard. */
describe('no word in any byte to whom the table does not give it', () => {
  test.each(KIND_NAMES)('%s', async (kind) => {
    const hears: Found = ({ heard }, { key, marks }) => {
      const everything = heard.join('\n')
      const words = SECRETS[key as keyof typeof SECRETS].filter((word) => everything.includes(word))
      // The net catches: what one may know is in it.
      return marks[kind] === '~' ? null : words.length > 0 ? '+' : '-'
    }
    expect(await differences(kind, WORDS, hears)).toEqual([])
  })
})

test('docs/access-model.md is as the table and the declarations are; `vitest run -u access.test` writes it anew', async () => {
  const file = fileURLToPath(new URL('../../../../docs/access-model.md', import.meta.url))
  await expect(withTables(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file)
})
