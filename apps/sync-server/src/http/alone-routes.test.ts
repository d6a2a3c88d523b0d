/** An action seen alone, over HTTP in the demo: from being made responsible to the end of it, and what stays hidden. */
import type { AloneActionView, HomeView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { AREA, createEntry, entryId, participantId, readRoom } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StockClient } from '../sync/stock-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import type { TestBrowser } from './browser-fixture.ts'

/** In the area of health, which Fatima does not receive. */
const ACTION = 't07'
const plan = `/api/plans/${PLAN}`
const alone = `${plan}/alone/${ACTION}`

let server: WholeServer
let nora: TestBrowser
let silje: TestBrowser
let fatima: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  ;[nora, silje, fatima] = await Promise.all([server.signIn('p01'), server.signIn('p05'), server.signIn('p07')])
})
afterAll(() => server.stop())

const statusOf = async (browser: TestBrowser, path: string): Promise<number> =>
  (await browser.visit(path, { headers: { accept: 'application/json' } })).status
const home = async (browser: TestBrowser) =>
  ((await browser.json('/api/home')) as HomeView).plans.find(({ planId }) => planId === PLAN)!
const makeResponsible = (by: TestBrowser, responsible: string | null): Promise<Response> =>
  by.change('PUT', `${plan}/actions/${ACTION}/responsibility`, { area: 'health', responsible, contributors: [] })
const answer = (by: TestBrowser, sees: boolean): Promise<Response> =>
  by.change('PUT', `${plan}/areas/health/actions/${ACTION}/alone`, { sees })
const read = async (): Promise<AloneActionView> => (await fatima.json(alone)) as AloneActionView

describe('somebody is made responsible in an area they do not receive', () => {
  test('before the owner has answered they see nothing, and are not told that there is anything', async () => {
    const before = [{ ...((await fatima.json(plan)) as PlanView), version: 0 }, await home(fatima)]
    expect((await makeResponsible(silje, 'p07')).status).toBe(200)
    expect(await statusOf(fatima, alone)).toBe(404)
    const facts = { ...((await fatima.json(plan)) as PlanView), version: 0 }
    expect([facts, await home(fatima)]).toEqual(before)
    expect((await home(nora)).waiting.filter(({ kind }) => kind === 'alone')).toHaveLength(1)
    expect((await home(silje)).waiting.filter(({ kind }) => kind === 'alone')).toHaveLength(0)
  })

  test('the owner alone answers', async () => {
    for (const other of [silje, fatima]) expect((await answer(other, true)).status).toBe(403)
    expect(await statusOf(fatima, alone)).toBe(404)
    expect((await answer(nora, true)).status).toBe(200)
    expect(await statusOf(fatima, alone)).toBe(200)
  })

  test('then they see the action, and nothing else of the area: not its name, not its goal, not how many there are', async () => {
    const view = await read()
    expect(Object.keys(view).toSorted()).toEqual(
      ['closed', 'due', 'extent', 'how', 'id', 'notes', 'ownerName', 'planId', 'start', 'status', 'what'].toSorted(),
    )
    const { myActions } = await home(fatima)
    expect(myActions.filter(({ area }) => area === null).map(({ id }) => id)).toEqual([ACTION])
    const room = (await nora.json(`${plan}/rooms/area-health`)) as ReturnType<typeof readRoom<typeof AREA>>
    const others = room.collections.actions.filter(({ id }) => id !== ACTION).map(({ id }) => id)
    const everything = JSON.stringify([view, await home(fatima), await fatima.json(plan)])
    for (const hidden of ['health', ...others, ...room.collections.goals.map(({ id }) => `"${id}"`)])
      expect(everything).not.toContain(hidden)
    expect(await statusOf(fatima, `${plan}/rooms/area-health`)).toBe(404)
    for (const id of [...others, 'nowhere']) expect(await statusOf(fatima, `${plan}/alone/${id}`)).toBe(404)
  })

  test('their status and note are theirs in the room, told to those who are in it at once', async () => {
    const options = { url: server.url, cookie: nora.cookieHeader(), plan: PLAN, room: 'area-health', notices: true }
    const client = await new StockClient(options).synced()
    expect((await fatima.change('PUT', `${alone}/status`, { status: 'inProgress' })).status).toBe(200)
    expect((await fatima.change('POST', `${alone}/notes`, { text: 'Ringte i dag.' })).status).toBe(200)
    await client.sees((doc) => JSON.stringify(doc.getMap('progressNotes')).includes('Ringte i dag.'))
    const { collections } = readRoom(AREA, client.doc)
    expect(collections.actions.find(({ id }) => id === ACTION)?.status).toBe('inProgress')
    expect(collections.progressNotes.find(({ text }) => text === 'Ringte i dag.')).toMatchObject({
      action: ACTION,
      createdBy: 'p07',
    })
    client.leave()
    expect(await read()).toMatchObject({ status: 'inProgress', notes: [{ text: 'Ringte i dag.' }] })
  })

  test('others’ notes on it are not theirs to read', async () => {
    const options = { url: server.url, cookie: nora.cookieHeader(), plan: PLAN, room: 'area-health', notices: true }
    const client = await new StockClient(options).synced()
    const note = { action: entryId(ACTION), text: 'Noras egne ord' }
    createEntry(AREA, client.doc, 'progressNotes', note, { by: participantId('p01'), at: Date.now() })
    await client.saved()
    client.leave()
    expect(JSON.stringify(await read())).not.toContain('Noras egne ord')
  })

  test.each([
    ['PUT', `${alone}/status`, { status: 'proposed' }],
    ['PUT', `${alone}/status`, { status: 'completed', due: '2026-12-01' }],
    ['POST', `${alone}/notes`, { text: '   ' }],
    ['POST', `${alone}/notes`, { text: 'x'.repeat(4_001) }],
    ['POST', `${alone}/notes`, { text: 'x', action: 't01' }],
  ])('not taken: %s %s', async (method, path, body) => {
    expect((await fatima.change(method, path, body)).status).toBe(400)
  })

  test('nobody else reaches it by that way: not who receives the area, not another', async () => {
    for (const other of [nora, silje, await server.signIn('p06'), await server.signIn('p03')])
      expect(await statusOf(other, alone)).toBe(404)
  })
})

describe('it ends', () => {
  const given = async (): Promise<void> => {
    await makeResponsible(nora, null)
    await makeResponsible(nora, 'p07')
    await answer(nora, true)
    expect(await statusOf(fatima, alone)).toBe(200)
  }
  test.each<[string, () => Promise<Response>]>([
    ['when she takes her yes back', () => answer(nora, false)],
    ['with the responsibility', () => makeResponsible(silje, 'p06')],
    ['with their consent to something else', () => nora.change('DELETE', `${plan}/consents/p07`)],
    ['with their part in the plan', () => nora.change('DELETE', `${plan}/participants/p07`)],
  ])('%s', async (_, end) => {
    await given()
    expect((await end()).status).toBe(200)
    expect(await statusOf(fatima, alone)).toBe(404)
    expect((await fatima.change('PUT', `${alone}/status`, { status: 'completed' })).status).toBe(404)
    expect((await fatima.change('POST', `${alone}/notes`, { text: 'for sent' })).status).toBe(404)
  })
})
