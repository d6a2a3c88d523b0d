/** R1, R4 and R5 against bytes no page would send: what the room adds to what the inspector and the judge refuse. */
import { actorKey, AREA, createEntry, entryId, setField, sharedText } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  bytesOf,
  opened,
  section,
  type AttackItem,
  type AttackStruct,
} from '../../../../../packages/plan-model/src/guard/inspect/attack-bytes.ts'
import { firstChildOf } from '../../../../../packages/plan-model/src/guard/inspect/yjs-internals.ts'
import { Room } from './room.ts'
import {
  applyAll,
  actorOf,
  comments,
  keyOf,
  NOW,
  openRooms,
  PLAN,
  TestMember,
  type RoomsFixture,
  lonely,
} from './rooms-fixture.ts'

const ACTION = entryId('assigned')
let fixture: RoomsFixture
let victim: TestMember
let attacker: TestMember
let room: Room
beforeEach(async () => {
  fixture = await openRooms()
  ;({ member: victim, room } = await fixture.join('owner'))
  ;({ member: attacker } = await fixture.join('contributor'))
})
afterEach(() => fixture.stop())

const saved = (member: TestMember, update: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const outcome = room.edit(member, update, resolve, () => reject(new Error('dropped')))
    if (outcome.status !== 'accepted') reject(new Error(JSON.stringify(outcome)))
  })
const refused = { status: 'refused', reason: 'notAllowed' }
/** Every row the journal was given, in order. */
const rows = (): Uint8Array[] => fixture.journal.commits.flat().flatMap(({ rows }) => rows.map(({ update }) => update))

/** A goal with one action, as an update. */
function planBy(member: TestMember): Uint8Array {
  const author = { by: actorKey(member.actor), at: NOW }
  return member.make((doc) => {
    const goal = entryId('goal')
    const texts = { text: 'Mål', ownWords: '', why: '' }
    createEntry(AREA, doc, 'goals', { ...texts, status: 'agreed', parent: null, order: 'a0' }, author, goal)
    const rest = { extent: '', start: null, due: null, order: 'a0' }
    const action = { ...rest, how: 'en to tre', goal, what: 'Tur', status: 'planned' } as const
    createEntry(AREA, doc, 'actions', action, author, ACTION)
  })
}

/** What is written of how the action is done. */
function wordsOf(doc: Y.Doc): Y.XmlText {
  return (sharedText(doc, 'actions', ACTION, 'how')!.get(0) as Y.XmlElement).get(0) as Y.XmlText
}

describe('P4: nobody uses up another’s clocks', () => {
  const next = (): number => Y.getState(victim.doc.store, victim.doc.clientID)

  test.each<[string, AttackStruct]>([
    ['content', { parent: 'comments', key: 'forged', content: { type: 'map' } }],
    ['a GC struct', { gc: 5 }],
    ['a GC struct of 2^30', { gc: 2 ** 30 }],
    ['a tombstone', { parent: 'comments', key: 'forged', content: { deleted: 3 } }],
  ])('%s at the victim’s next clock is refused, and the victim’s next edit is taken whole', async (_, struct) => {
    await saved(victim, victim.comment('first'))
    expect(room.edit(attacker, section(victim.doc.clientID, next(), [struct]), () => {})).toMatchObject(refused)
    await saved(victim, victim.comment('second'))
    expect(comments(attacker.doc)).toEqual(['first', 'second'])
  })

  test('beside one’s own, too: the whole is refused, and one’s own id is not claimed by it', async () => {
    await saved(victim, victim.comment('first'))
    const { sections } = opened(attacker.comment('mine'))
    const forged = { client: victim.doc.clientID, clock: next(), structs: [{ gc: 1 }] }
    expect(room.edit(attacker, bytesOf({ sections: [...sections, forged] }), () => {})).toMatchObject(refused)
    const { owners } = await fixture.store.journal.load(PLAN, 'area-work')
    expect([...owners.values()]).toEqual(['owner'])
  })

  test('what another wrote and the server does not have yet comes from nobody else, not in a first sync either', async () => {
    await saved(victim, victim.comment('first'))
    const unsent = victim.comment('unsent')
    Y.applyUpdate(attacker.doc, unsent)
    attacker.comment('mine')
    expect(room.edit(attacker, Y.encodeStateAsUpdate(attacker.doc), () => {})).toMatchObject(refused)
    await saved(victim, unsent)
    expect(rows()).toHaveLength(2)
  })
})

describe('J6, R4: whose an entry is, is who owns the client id that made it', () => {
  const ID = entryId('theirs')
  const body = (member: TestMember, words: string): Uint8Array =>
    member.make((doc) => setField(AREA, doc, 'comments', ID, 'body', words))

  test('another’s stays as it is, and one’s own may be changed from another page, over restarts', async () => {
    await saved(victim, victim.comment('mine', ID))
    const mayNot = { status: 'refused', reason: 'notYourComment' }
    expect(room.edit(attacker, body(attacker, 'no longer'), () => {})).toMatchObject(mayNot)
    room.abandon('serverBusy')
    const { member: other, room: reloaded } = await fixture.join('coordinator')
    const { member: page } = await fixture.join('owner')
    for (const member of [other, page])
      reloaded.difference(Uint8Array.of(0), (...updates) => applyAll(member.doc, updates))
    expect(reloaded.edit(other, body(other, 'no longer'), () => {})).toMatchObject(mayNot)
    await new Promise<void>((done) => reloaded.edit(page, body(page, 'still mine'), done))
    expect(await reloaded.read(comments)).toEqual(['still mine'])
  })

  test('acting for the owner one is somebody else than as oneself: in the journal, and for the client ids', async () => {
    const { member: acting } = await fixture.join('representative')
    await saved(acting, acting.comment('for the owner'))
    const row = fixture.journal.commits.at(-1)?.[0]
    expect(row?.rows.map(({ actor }) => actor)).toEqual([keyOf('representative')])
    expect(row?.claims.map(({ actor }) => actor)).toEqual([keyOf('representative')])
    expect(keyOf('representative')).not.toBe('representative')
    const asThemselves = new TestMember({ ...acting.actor, capacity: 'self' })
    Y.applyUpdate(asThemselves.doc, Y.encodeStateAsUpdate(acting.doc))
    asThemselves.doc.clientID = acting.doc.clientID
    expect(room.edit(asThemselves, asThemselves.comment('as oneself'), () => {})).toMatchObject(refused)
  })
})

test('P5: known structs sent again, with a deletion: on disk and to the others goes the deletion alone, as its author’s', async () => {
  const author = { by: victim.actor.participant, at: NOW }
  const plan = victim.make((doc) => {
    const goal = entryId('goal')
    const texts = { text: 'Mål', ownWords: '', why: 'Grunn' }
    createEntry(AREA, doc, 'goals', { ...texts, status: 'agreed', parent: null, order: 'a0' }, author, goal)
  })
  await saved(victim, plan)
  const { member: coordinator } = await fixture.join('coordinator')
  const { sections } = opened(plan)
  const text = sharedText(victim.doc, 'goals', 'goal', 'why')!.get(0) as Y.XmlElement
  const words = firstChildOf(text.get(0) as Y.XmlText)!.id
  const resent = bytesOf({ sections, deletes: [[words.client, words.clock, 2]] })
  expect(room.edit(attacker, resent, () => {})).toMatchObject({ status: 'refused', reason: 'goalAgreed' })
  const heard = attacker.events.length
  await saved(coordinator, resent)
  const deletion = bytesOf({ sections: [], deletes: [[words.client, words.clock, 2]] })
  expect(rows().at(-1)).toEqual(deletion)
  expect(attacker.events.slice(heard)).toEqual([{ kind: 'update', update: deletion }])
  expect(fixture.journal.commits.at(-1)?.[0]?.rows.map(({ actor }) => actor)).toEqual(['coordinator'])
})

test('P8: a known struct sent again under an undeclared root makes no root: what is applied is the inspector’s', async () => {
  await saved(attacker, attacker.comment('first'))
  const [known] = opened(Y.encodeStateAsUpdate(attacker.doc)).sections
  const [first, ...rest] = known!.structs
  const elsewhere = { ...first, parent: 'evil' } as AttackItem
  attacker.comment('second')
  const next = opened(Y.encodeStateAsUpdate(attacker.doc, Y.encodeStateVector(victim.doc))).sections[0]!
  const structs = [elsewhere, ...rest, ...next.structs]
  await saved(attacker, bytesOf({ sections: [{ ...known!, structs }] }))
  expect(comments(victim.doc)).toEqual(['first', 'second'])
  expect(await room.read((doc) => doc.share.has('evil'))).toBe(false)
  expect(rows().some((row) => Buffer.from(row).includes('evil'))).toBe(false)
})

test('marks that Yjs tidies away on the server go to the disk and to the others with the edit', async () => {
  const plan = planBy(victim)
  await saved(victim, plan)
  const { member: second } = await fixture.join('responsible')
  Y.applyUpdate(second.doc, plan)
  // Both make the same words bold at once, and one takes the words away: the other’s marks say nothing then.
  const [bold, also] = [victim, second].map((member) => member.make((doc) => wordsOf(doc).format(3, 2, { bold: {} })))
  const taken = victim.make((doc) => wordsOf(doc).delete(3, 2))
  await saved(second, also!)
  await saved(victim, bold!)
  const heard = attacker.events.length
  await saved(victim, taken)
  const deleted = (update: Uint8Array): number[] => [...Y.decodeUpdate(update).ds.clients.keys()]
  const row = rows().at(-1)!
  expect(deleted(taken)).not.toContain(second.doc.clientID)
  expect(deleted(row)).toContain(second.doc.clientID)
  expect(attacker.events.slice(heard)).toEqual([{ kind: 'update', update: row }])
})

test('words that an edit brings and takes back again are neither kept nor told', async () => {
  await saved(victim, planBy(victim))
  const keystrokes: Uint8Array[] = []
  victim.doc.on('update', (update: Uint8Array) => keystrokes.push(update))
  const how = wordsOf(victim.doc)
  how.insert(0, 'HEMMELIG')
  how.delete(0, 8)
  how.insert(0, 'ja, ')
  const heard = attacker.events.length
  // What a page sends that was away from the net.
  await saved(victim, Y.mergeUpdates(keystrokes))
  const row = rows().at(-1)!
  expect(attacker.events.slice(heard)).toEqual([{ kind: 'update', update: row }])
  expect(Buffer.from(row).includes('HEMMELIG')).toBe(false)
  expect(wordsOf(attacker.doc).toJSON()).toBe('ja, en to tre')
})

describe('R5: what waits for something that never came', () => {
  test('a store that holds such a row gives no room: it would be applied in somebody’s name', () => {
    const other = new TestMember(actorOf('owner'))
    other.comment('missing')
    const stored = {
      seq: 1,
      snapshot: null,
      updates: [other.comment('late')],
      owners: new Map([[other.doc.clientID, 'owner']]),
      trimmedBytes: 0,
    }
    const open = () => new Room(PLAN, 'area-work', stored, lonely(fixture))
    expect(open).toThrow('R5')
  })
})

test('R3, P1: an edit that Yjs applies half-way ends the room, and nothing of it is kept or sent', async () => {
  await saved(victim, victim.comment('kept'))
  await room.read((doc) =>
    doc.on('afterTransaction', () => {
      throw new Error('half-way')
    }),
  )
  const { length } = attacker.events
  expect(room.edit(victim, victim.comment('half'), () => {})).toMatchObject({ status: 'refused', reason: 'tryLater' })
  expect(room.isOver).toBe(true)
  expect(attacker.kinds.slice(length)).toEqual(['end tryLater'])
  const { member, room: reloaded } = await fixture.join('owner')
  reloaded.difference(Y.encodeStateVector(member.doc), (...updates) => applyAll(member.doc, updates))
  expect(comments(member.doc)).toEqual(['kept'])
})

test('R3: a room that is over takes no edit, and writes nothing', async () => {
  await saved(victim, victim.comment('kept'))
  room.abandon('tryLater')
  const commits = fixture.journal.commits.length
  expect(room.edit(victim, victim.comment('too late'), () => {})).toMatchObject({
    status: 'refused',
    reason: 'tryLater',
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(fixture.journal.commits).toHaveLength(commits)
})
