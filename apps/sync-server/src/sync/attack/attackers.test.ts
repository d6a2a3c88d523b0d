/**
 * A meeting of eight and twenty attackers in the same room, each at the limits of what the server lets a person do: the
 * meeting loses nothing and nobody, and afterwards the store holds what everyone sees.
 */
import { createHash } from 'node:crypto'
import { AREA, planId, readRoom } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBeside } from '../../store/beside-fixture.ts'
import { startWholeServer, type WholeServer } from '../../whole-server-fixture.ts'
import { Attacker } from './attacker-fixture.ts'
import { attack, ATTACK_KINDS } from './attacks-fixture.ts'
import { CROWD_PLAN, CROWD_ROOM, makeCrowd, type Crowd } from './crowd-fixture.ts'
import { Meeting } from './meeting-fixture.ts'

const ATTACKERS = 20
/** What each of the meeting writes while they are attacked. */
const KEYSTROKES = 25
/** Bytes the process may grow by: tests, meeting and attackers are part of it. What a room full of attackers may hold is a third. */
const GROWTH_MAX = 1024 * 1024 * 1024

let server: WholeServer
let crowd: Crowd
const unhandled: unknown[] = []
const note = (error: unknown): void => void unhandled.push(error)
beforeAll(async () => {
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)
  server = await startWholeServer(async (dataDir, url) => {
    crowd = await makeCrowd(dataDir, url, ATTACKERS)
  })
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  process.off('uncaughtException', note)
  await server.stop()
})

test('twenty attackers at the limits cost a meeting nothing', { timeout: 180_000 }, async () => {
  const meeting = await Meeting.gather(server.url, crowd.meeting)
  const memoryBefore = process.memoryUsage().rss
  const attackers = crowd.others.map((guest) => new Attacker(server.url, guest))
  const attacks = attackers.map((attacker, index) => attack(attacker, ATTACK_KINDS[index % ATTACK_KINDS.length]!))
  await meeting.write(KEYSTROKES)
  const growth = process.memoryUsage().rss - memoryBefore
  for (const attacker of attackers) attacker.stop()
  await Promise.all(attacks)

  // They did attack: every kind got frames or connections through, and those who ask for a no heard it.
  expect(ATTACK_KINDS.length).toBeLessThanOrEqual(ATTACKERS)
  for (const { sent, closings } of attackers) expect(sent + closings.size).toBeGreaterThan(0)
  expect(new Set(attackers.flatMap(({ closings }) => [...closings.keys()]))).toContain(4422)

  for (const client of meeting.clients) {
    expect(client.closings).toEqual([])
    expect(client.refusals).toEqual([])
  }
  // What attackers had sent before they left may still be taken in; then all is the same everywhere, on disk too.
  const contents = async (): Promise<Set<string>> =>
    new Set([...meeting.clients.map(({ doc }) => doc), await stored()].map(hashOf))
  await expect.poll(async () => (await contents()).size, { timeout: 60_000, interval: 500 }).toBe(1)
  for (const { doc } of meeting.clients) expect(meeting.textsIn(doc)).toEqual(meeting.texts)

  expect(growth).toBeLessThan(GROWTH_MAX)
  expect(unhandled).toEqual([])
  expect(server.logLines.filter((line) => line.includes('"level":50'))).toEqual([])
  meeting.leave()
})

/** The room as the store has it, beside the server. */
async function stored(): Promise<Y.Doc> {
  const store = await openBeside(server.dataDir)
  const { snapshot, updates } = await store.journal.load(planId(CROWD_PLAN), CROWD_ROOM)
  await store.close()
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of [...(snapshot === null ? [] : [snapshot.update]), ...updates]) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Of everything a document holds, whatever the order it came in: thousands of entries would say nothing if printed. */
function hashOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b)
  const entries = Object.values(readRoom(AREA, doc).collections)
    .flat()
    .map((entry) => JSON.stringify(entry))
  return createHash('sha256')
    .update(JSON.stringify([clocks, entries.toSorted()]))
    .digest('hex')
}
