/** Consents that run out: nobody does anything, the day changes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { actorOf, NOW, openRooms, type RoomsFixture } from './rooms-fixture.ts'

/** Milliseconds within which a room looks at the calendar. */
const LOOKS_WITHIN = 30_000
/** The consents' last day is the last of the year. */
const LAST_MOMENT = Date.parse('2026-12-31T23:59:59.999+01:00')

let fixture: RoomsFixture
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  fixture = await openRooms()
})
afterEach(async () => {
  vi.useRealTimers()
  await fixture.stop()
})

test('a consent ends with its last day in Norway; the owner stays', async () => {
  const { member: reader } = await fixture.join('reader')
  const { member: owner } = await fixture.join('owner')
  fixture.clock.ahead = LAST_MOMENT - NOW
  vi.advanceTimersByTime(LOOKS_WITHIN)
  expect(reader.kinds).toEqual([])
  fixture.clock.ahead += 1
  vi.advanceTimersByTime(LOOKS_WITHIN)
  expect(reader.kinds).toEqual(['end consentWithdrawn'])
  expect(owner.kinds).toEqual([])
})

test('acting for the owner ends with the mandate’s last day, and with the child’s birthday for a parent', async () => {
  const turnsSixteen = { ...fixture.facts, version: 2, ownerBirthDate: '2011-01-01' }
  await fixture.store.facts.save(turnsSixteen, { actor: 'test', at: NOW, command: 'test', subject: null })
  const { member: guardian } = await fixture.join('representative')
  const { member: parent } = await fixture.join('parent')
  fixture.clock.ahead = LAST_MOMENT - NOW
  vi.advanceTimersByTime(LOOKS_WITHIN)
  expect([guardian.kinds, parent.kinds]).toEqual([[], []])
  fixture.clock.ahead += 1
  vi.advanceTimersByTime(LOOKS_WITHIN)
  expect([guardian.kinds, parent.kinds]).toEqual([['end consentWithdrawn'], ['end consentWithdrawn']])
})

test('between midnight and the next look nothing is taken', async () => {
  const { member, room } = await fixture.join('contributor')
  fixture.clock.ahead = LAST_MOMENT + 1 - NOW
  expect(room.edit(member, member.comment('too late'), () => {})).toMatchObject({ reason: 'consentWithdrawn' })
})

test('nor is anything sent: not of what others write, nor where they are, nor the document to who asks again', async () => {
  const { member: reader } = await fixture.join('reader')
  const { member: owner, room } = await fixture.join('owner')
  // Written a moment before, on disk a moment after.
  const saved = new Promise<void>((done) => room.edit(owner, owner.comment('at midnight'), done))
  fixture.clock.ahead = LAST_MOMENT + 1 - NOW
  await saved
  expect(reader.kinds).toEqual(['end consentWithdrawn'])

  fixture.clock.ahead = 0
  const { member: asking, room: again } = await fixture.join('reader')
  fixture.clock.ahead = LAST_MOMENT + 1 - NOW
  again.difference(Y.encodeStateVector(asking.doc), () => {})
  expect(asking.kinds[0]).toBe('end consentWithdrawn')
})

test('a room that was only read stays for who reads it next, until the next look', async () => {
  await fixture.rooms.snapshotFor(fixture.facts, actorOf('owner'), 'area-work')
  expect(fixture.rooms.count()).toMatchObject({ open: 0, empty: 1 })
  vi.advanceTimersByTime(LOOKS_WITHIN)
  expect(fixture.rooms.count()).toMatchObject({ open: 0, empty: 0 })
})
