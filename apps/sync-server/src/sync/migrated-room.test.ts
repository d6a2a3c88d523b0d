/** What pages meet when the server has become one of a newer version: theirs is told to load anew, the new one gets in. */
import { readRoom } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AREA_2 } from '../../../../packages/plan-model/src/guard/validate/migration-fixture.ts'
import { MIGRATION_ACTOR } from '../services/rooms/migrating.ts'
import { PLAN, TestMember, actorOf } from '../services/rooms/rooms-fixture.ts'
import { startHeldServer, type HeldServer } from './held-server-fixture.ts'

let server: HeldServer
beforeEach(async () => {
  server = await startHeldServer(() => AREA_2)
  const before = server.beside()
  const writer = new TestMember(actorOf('contributor'))
  const room = await before.join(PLAN, 'area-work', writer)
  await new Promise<void>((saved) => room.edit(writer, writer.comment('before'), saved))
  before.leave(room, writer)
})
afterEach(() => server.stop())

test('a page of the version before is told to load anew, and nothing of the room is sent to it', async () => {
  const page = server.open(await server.cookieOf('owner'), 'area-work', '?notices=1&schema=1')
  expect(await page.closed).toEqual({ code: 4409, reason: 'outdatedPage' })
  expect(page.bytes).toEqual([])
  expect((await server.store.journal.load(PLAN, 'area-work')).schemaVersion).toBe(1)
})

test('the new one gets the room migrated, and so does a program that does not say what it was built for', async () => {
  for (const query of ['?notices=1&schema=2', '']) {
    const page = server.open(await server.cookieOf('owner'), 'area-work', query)
    const doc = await page.load()
    expect(readRoom(AREA_2, doc).collections.comments).toMatchObject([{ body: 'before' }])
    await page.leave()
  }
  const { schemaVersion, owners } = await server.store.journal.load(PLAN, 'area-work')
  expect(schemaVersion).toBe(2)
  expect([...owners.values()]).toContain(MIGRATION_ACTOR)
})
