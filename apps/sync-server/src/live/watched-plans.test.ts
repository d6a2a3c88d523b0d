/** Somebody who takes part in more plans than a page may watch. */
import { participantId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsWith } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { createPlan } from '../store/plan-fixture.ts'
import { CROWD_PLAN, makeCrowd } from '../sync/attack/crowd-fixture.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import { WATCHED_PLANS_MAX } from './bounds.ts'
import { LiveClient } from './live-client-fixture.ts'

const plans = Array.from({ length: WATCHED_PLANS_MAX }, (_, index) => planId(`plan-${index}`))

let server: WholeServer
let cookie: string
beforeAll(async () => {
  server = await startWholeServer(async (dataDir, url) => {
    const { meeting } = await makeCrowd(dataDir, url, 0)
    cookie = meeting[0]?.cookie ?? ''
    const store = await openBeside(dataDir)
    const { participants, ...facts } = factsWith({ writingHelp: false })
    const watcher = participants.get(participantId('owner'))
    if (watcher === undefined) throw new Error('the plan has no owner')
    // Each of somebody else's: nobody owns two.
    const owner = { ...watcher, id: participantId('somebody') }
    const group = new Map([
      [owner.id, owner],
      [watcher.id, { ...watcher, role: 'serviceProvider' } as const],
    ])
    for (const plan of plans)
      await createPlan(store, { ...facts, planId: plan, owner: owner.id, participants: group, consents: [] })
    await store.close()
  })
})
afterAll(() => server.stop())

test('a page watches so many plans and no more, until it leaves one', async () => {
  const client = await new LiveClient(server.url, cookie).connected()
  for (const plan of plans) expect(await client.watch(plan)).toBe(true)
  expect(await client.watch(CROWD_PLAN)).toBe(false)
  client.socket.emit('unwatch', plans[0] ?? '')
  expect(await client.watch(CROWD_PLAN)).toBe(true)
  client.socket.disconnect()
})
