/** F2 over HTTP: responsibility is for actions that are in the area. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBrowser } from './browser-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

const set = async (action: string, area: string): Promise<number> => {
  const input = { area, responsible: null, contributors: [] }
  return (await nora.change('PUT', `/api/plans/${PLAN}/actions/${action}/responsibility`, input)).status
}

test('one that is there is set', async () => {
  expect(await set('t13', 'work')).toBe(200)
})

test.each([
  ['nowhere', 'work'],
  ['g1', 'work'],
])('%s in %s is not: an action is not bound before it is there', async (action, area) => {
  expect(await set(action, area)).toBe(400)
})
