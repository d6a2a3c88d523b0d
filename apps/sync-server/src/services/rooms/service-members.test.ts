/** A service takes part by its members: what one writes is every member's own, and history says who it was. */
import { AREA, entryId, memberId, setField } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Room } from './room.ts'
import { actorOf, comments, openRooms, PLAN, TestMember, type RoomsFixture } from './rooms-fixture.ts'

const NOTE = entryId('note')

let fixture: RoomsFixture
beforeEach(async () => {
  fixture = await openRooms()
})
afterEach(() => fixture.stop())

async function enter(member: string): Promise<{ member: TestMember; room: Room }> {
  const one = new TestMember({ ...actorOf('member'), member: memberId(member) })
  const room = await fixture.rooms.join(PLAN, 'area-work', one)
  one.onEnd = () => fixture.rooms.leave(room, one)
  return { member: one, room }
}
const saved = (room: Room, member: TestMember, update: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const outcome = room.edit(member, update, resolve, reject)
    if (outcome.status !== 'accepted') reject(new Error(JSON.stringify(outcome)))
  })
const changed = (member: TestMember, words: string): Uint8Array =>
  member.make((doc) => setField(AREA, doc, 'comments', NOTE, 'body', words))
const endMember = (member: string) =>
  fixture.plans.command(PLAN, actorOf('coordinator'), {
    kind: 'endMember',
    participant: actorOf('member').participant,
    member: memberId(member),
  })

test('one goes on with what the other wrote; the journal and the entry name who it was', async () => {
  const { member: one, room } = await enter('one')
  const { member: other } = await enter('other')
  const { member: contributor } = await fixture.join('contributor')
  await saved(room, one, one.comment('from one', NOTE))
  await saved(room, other, changed(other, 'from the other'))
  expect(comments(contributor.doc)).toEqual(['from the other'])
  expect(contributor.doc.getMap<Y.Map<unknown>>('comments').get(NOTE)?.get('createdBy')).toBe('member/one')
  const rows = fixture.journal.commits.flat().flatMap((batch) => batch.rows.map(({ actor }) => actor))
  expect(rows).toEqual(['member/one', 'member/other'])
  const mayNot = { status: 'refused', reason: 'notYourComment' }
  expect(room.edit(contributor, changed(contributor, 'no'), () => {})).toMatchObject(mayNot)
})

test('R4: nobody writes under a colleague’s client id, nor in a colleague’s name', async () => {
  const { member: one, room } = await enter('one')
  const { member: other } = await enter('other')
  await saved(room, one, one.comment('from one', NOTE))
  const inTheirName = new TestMember(one.actor)
  expect(room.edit(other, inTheirName.comment('as one'), () => {})).toMatchObject({ status: 'refused' })
  other.doc.clientID = one.doc.clientID
  expect(room.edit(other, other.comment('under one'), () => {})).toMatchObject({ reason: 'notAllowed' })
})

test('whoever is taken out of the service is out of its rooms before that is answered; the others stay', async () => {
  const { member: one } = await enter('one')
  const { member: other, room } = await enter('other')
  expect(await endMember('other')).toMatchObject({ ok: true })
  expect([one.kinds, other.kinds]).toEqual([[], ['end consentWithdrawn']])
  expect(room.edit(other, other.comment('too late'), () => {})).toMatchObject({ reason: 'consentWithdrawn' })
})

test('acting for the owner ends with the representation, before that is answered; acting as oneself does not', async () => {
  const { member: acting } = await fixture.join('representative')
  const asThemselves = new TestMember({ ...acting.actor, capacity: 'self' })
  await fixture.rooms.join(PLAN, 'area-work', asThemselves)
  const end = { kind: 'endRepresentation', id: entryId('mandate') } as const
  expect(await fixture.plans.command(PLAN, actorOf('owner'), end)).toMatchObject({ ok: true })
  expect([acting.kinds, asThemselves.kinds]).toEqual([['end consentWithdrawn'], []])
})

describe('a consent that is bound to one of them', () => {
  const give = (boundTo: string | null) =>
    fixture.plans.command(PLAN, actorOf('owner'), {
      kind: 'giveConsent',
      participant: actorOf('member').participant,
      input: {
        areas: ['work'],
        level: 'contribute',
        to: '2026-12-31',
        boundTo: boundTo === null ? null : memberId(boundTo),
      },
    })

  test('the others are out of the room before that is answered, and what they had under way is refused', async () => {
    const { member: one, room } = await enter('one')
    const { member: other } = await enter('other')
    expect(await give('one')).toMatchObject({ ok: true })
    expect([one.kinds, other.kinds]).toEqual([[], ['end consentWithdrawn']])
    expect(room.edit(other, other.comment('too late'), () => {})).toMatchObject({ reason: 'consentWithdrawn' })
    await saved(room, one, one.comment('from one', NOTE))
  })

  test('taken away, or when they leave, they are out before that is answered', async () => {
    await give('one')
    const { member: one } = await enter('one')
    expect(await endMember('one')).toMatchObject({ ok: true })
    expect(one.kinds).toEqual(['end consentWithdrawn'])
    expect(await give('other')).toMatchObject({ ok: true })
    const { member: other } = await enter('other')
    const withdraw = { kind: 'withdrawConsent', participant: actorOf('member').participant } as const
    expect(await fixture.plans.command(PLAN, actorOf('owner'), withdraw)).toMatchObject({ ok: true })
    expect(other.kinds).toEqual(['end consentWithdrawn'])
  })
})
