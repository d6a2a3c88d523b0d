import {
  type ActorKey,
  actorKey,
  asSelf,
  AREA,
  createEntry,
  entryId,
  participantId,
  removeEntry,
  setField,
} from '@ansvarsgruppe/plan-model'
import type { NewsItem, NewsView } from '@ansvarsgruppe/plan-model/contract'
import type * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actorOf, openRooms, PLAN, type Column, type RoomsFixture } from '../rooms/rooms-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { News } from './news.ts'

const HOUR = 3_600_000
const OWN = { target: null, parent: null, resolved: null }

let fixture: RoomsFixture
let news: News
beforeEach(async () => {
  fixture = await openRooms()
  news = new News(
    fixture.store.activity,
    fixture.store.facts,
    () => Date.parse('2026-11-22T12:00:00Z') + fixture.clock.ahead,
  )
  await write('coordinator', (doc, author) => {
    const values = { text: 'Mål', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a0' } as const
    createEntry(AREA, doc, 'goals', values, author, entryId('goal'))
  })
})
afterEach(() => fixture.stop())

async function write(
  column: Column,
  change: (doc: Y.Doc, author: { by: ActorKey; at: number }) => void,
): Promise<void> {
  const actor = actorOf(column)
  const at = Date.parse('2026-11-22T12:00:00Z') + fixture.clock.ahead
  const refusal = await fixture.rooms.editFor(PLAN, 'area-work', actor, (doc) =>
    change(doc, { by: actorKey(actor), at }),
  )
  expect(refusal).toBeNull()
}
async function command(column: Column, what: FactsCommand): Promise<void> {
  expect(await fixture.plans.command(PLAN, asSelf(participantId(column)), what)).toMatchObject({ ok: true })
}
async function visit(column: Column): Promise<NewsView> {
  return news.visit({ facts: await fixture.plans.current(PLAN), actor: asSelf(participantId(column)) })
}
async function unseen(column: Column): Promise<number> {
  return news.unseen({ facts: await fixture.plans.current(PLAN), actor: asSelf(participantId(column)) })
}
/** Somebody saw the plan, and stayed away for so long. */
async function seenAndGone(column: Column, hours = 1): Promise<void> {
  await visit(column)
  fixture.clock.ahead += hours * HOUR
}
const told = (items: readonly NewsItem[]): string[] =>
  items.map((item) =>
    [item.by, item.kind, 'collection' in item ? `${item.collection}.${item.field ?? ''}` : ''].join(' ').trim(),
  )

const done = (doc: Y.Doc): void => setField(AREA, doc, 'goals', 'goal', 'status', 'achieved')

describe('news', () => {
  test('at the first visit there are none: all is new', async () => {
    expect(await visit('reader')).toEqual({ since: null, items: [] })
    expect(await unseen('commenter')).toBe(0)
  })

  test('are what others did since the last sitting, the latest first, and stay for the whole sitting', async () => {
    await seenAndGone('reader')
    await write('coordinator', done)
    fixture.clock.ahead += HOUR
    await write('commenter', (doc, author) => createEntry(AREA, doc, 'comments', { ...OWN, body: 'Bra!' }, author))
    expect(await unseen('reader')).toBe(2)
    const first = await visit('reader')
    expect(first.since).toBe('2026-11-22T12:00:00.000Z')
    expect(told(first.items)).toEqual(['commenter created comments.', 'coordinator changed goals.status'])
    fixture.clock.ahead += 10 * 60_000
    expect(told((await visit('reader')).items)).toEqual(told(first.items))
    expect(await unseen('reader')).toBe(0)
    fixture.clock.ahead += HOUR
    expect((await visit('reader')).items).toEqual([])
  })

  test('are never what one did oneself', async () => {
    await seenAndGone('coordinator')
    await write('coordinator', done)
    expect((await visit('coordinator')).items).toEqual([])
  })

  test('are only of rooms that may be read now', async () => {
    await seenAndGone('reader')
    await write('coordinator', done)
    await command('owner', { kind: 'withdrawConsent', participant: participantId('reader') })
    fixture.clock.ahead += HOUR
    expect(told((await visit('reader')).items)).toEqual(['owner consentWithdrawn'])
    await seenAndGone('unit')
    await write('coordinator', (doc) => setField(AREA, doc, 'goals', 'goal', 'status', 'ended'))
    expect((await visit('unit')).items).toEqual([])
  })

  test('tell of facts to those who are told of the facts', async () => {
    for (const column of ['owner', 'coordinator', 'contributor', 'commenter'] as const) await visit(column)
    fixture.clock.ahead += HOUR
    const to = '2026-12-31'
    await command('owner', {
      kind: 'giveConsent',
      participant: participantId('commenter'),
      input: { areas: ['work'], level: 'read', to },
    })
    const input = { startsAt: '2026-12-03T10:00', minutes: 60, place: 'Huset', invited: [participantId('contributor')] }
    await command('coordinator', { kind: 'callMeeting', meeting: entryId('meeting'), input })
    const toldTo = async (column: Column) => told((await visit(column)).items)
    expect(await toldTo('owner')).toEqual(['coordinator meetingCalled'])
    expect(await toldTo('coordinator')).toEqual(['owner consentGiven'])
    expect(await toldTo('contributor')).toEqual(['coordinator meetingCalled'])
    expect(await toldTo('commenter')).toEqual(['owner consentGiven'])
  })

  test('of typing that goes on across a visit are not missed', async () => {
    fixture.clock.ahead += HOUR
    await write('coordinator', done)
    fixture.clock.ahead += 5_000
    await seenAndGone('reader', 0)
    fixture.clock.ahead += 5_000
    await write('coordinator', (doc) => setField(AREA, doc, 'goals', 'goal', 'status', 'ended'))
    fixture.clock.ahead += HOUR
    expect(told((await visit('reader')).items)).toEqual(['coordinator changed goals.status'])
  })

  test('of a removal', async () => {
    await seenAndGone('reader')
    await write('coordinator', (doc, author) => removeEntry(doc, 'goals', 'goal', author))
    expect(told((await visit('reader')).items)).toEqual(['coordinator removed goals.'])
  })
})
