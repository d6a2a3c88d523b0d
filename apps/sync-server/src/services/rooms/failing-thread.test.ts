import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { factsWith } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../../store/plan-fixture.ts'
import { placeIn } from '../../store/place-fixture.ts'
import { openThreadedStore, type ThreadedStore } from '../../store/threads/threaded-store.ts'
import { Plans } from '../plans/plans.ts'
import type { Room } from './room.ts'
import { applyAll, actorOf, comments, NOW, PLAN, TestMember } from './rooms-fixture.ts'
import { Rooms } from './rooms.ts'
import { UNMEASURED } from './rooms-measures.ts'

const ROOM = 'area-work'

let folder: string
let store: ThreadedStore
let rooms: Rooms
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'failing-thread-'))
  store = await openThreadedStore(placeIn(folder), 'real')
  await createPlan(store, factsWith({ writingHelp: false }))
  const plans = new Plans(store.facts, () => NOW)
  rooms = new Rooms({
    store: store.journal,
    plans,
    now: () => NOW,
    measures: UNMEASURED,
    onFailure: () => {},
    onUnsound: () => {},
    onWritten: () => {},
  })
})
afterEach(async () => {
  await rooms.close()
  await store.close()
  await rm(folder, { recursive: true })
})

/** Both ways, as a page does that comes back with what it has. */
async function comeIn(member: TestMember): Promise<Room> {
  const room = await rooms.join(PLAN, ROOM, member)
  await new Promise<void>((resolve) =>
    room.difference(Y.encodeStateVector(member.doc), (...updates) => {
      applyAll(member.doc, updates)
      resolve()
    }),
  )
  return room
}

/** Milliseconds a busy machine may take for its first commit. */
const PATIENCE = 10_000

test('a thread that fails under writing: what was seen is there, everyone is told, and all of it is saved in the end', async () => {
  const writers = [new TestMember(actorOf('contributor')), new TestMember(actorOf('owner'))]
  const witness = new TestMember(actorOf('reader'))
  const [room] = await Promise.all([...writers, witness].map(comeIn))
  const saved: string[] = []
  const write = (from: number, to: number): void => {
    for (let edit = from; edit < to; edit++) {
      for (const [index, writer] of writers.entries()) {
        const body = `words ${index} ${edit}`
        room?.edit(writer, writer.comment(body), () => saved.push(body))
      }
    }
  }
  // Some that are saved and seen first, then some that are under way.
  write(0, 100)
  await vi.waitFor(() => expect(comments(witness.doc)).not.toEqual([]), PATIENCE)
  write(100, 200)
  await store.threads.journal.fail()
  await vi.waitFor(() => {
    for (const member of [...writers, witness]) expect(member.kinds.at(-1)).toBe('end tryLater')
  })
  const seen = comments(witness.doc)
  expect(seen.length).toBeGreaterThan(0)
  expect(rooms.isSaving).toBe(false)

  const fresh = new TestMember(actorOf('reader'))
  await comeIn(fresh)
  expect(comments(fresh.doc)).toEqual(expect.arrayContaining([...seen, ...saved]))

  await vi.waitFor(() => expect(store.isAvailable).toBe(true), { timeout: 5_000 })
  await Promise.all(
    writers.map(async (writer) => {
      const again = await comeIn(writer)
      await new Promise<void>((resolve) => again.edit(writer, Y.encodeStateAsUpdate(writer.doc), resolve))
    }),
  )
  expect(rooms.isSaving).toBe(true)
  const all = new TestMember(actorOf('reader'))
  await comeIn(all)
  expect(comments(all.doc)).toHaveLength(400)
  for (const writer of writers) await comeIn(writer)
  for (const { doc } of [...writers, fresh]) expect(comments(doc)).toEqual(comments(all.doc))
})
