import { OVERVIEW, readEntry } from '@ansvarsgruppe/plan-model'
import { expect, test } from 'vitest'
import { GuardedRooms } from '../../rooms/history/guarded-rooms-fixture.ts'
import type { OverviewSession } from './overview-room.ts'
import { setContribution } from './overview-writing.ts'

test('a contribution that was taken back is there again when it is written anew', () => {
  const server = new GuardedRooms()
  const henrik = server.person('henrik')
  const session = {
    write: (write: never) => henrik.write(OVERVIEW, 'overview', write),
  } as unknown as OverviewSession
  const mine = () => readEntry(OVERVIEW, henrik.doc('overview'), 'contributions', henrik.by)
  setContribution(session, henrik.by, 'Henvisninger')
  expect(henrik.undo()).toBe('done')
  expect(mine()?.removed).not.toBeNull()
  setContribution(session, henrik.by, 'Medisinliste')
  server.sync()
  expect(mine()).toMatchObject({ text: 'Medisinliste', removed: null })
  expect(henrik.undo()).toBe('done')
  server.sync()
  expect(mine()).toMatchObject({ text: 'Henvisninger', removed: { by: henrik.by } })
})
