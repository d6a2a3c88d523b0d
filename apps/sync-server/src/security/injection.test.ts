/**
 * Line breaks, control letters and markup wherever something may be put in: an answer has the headers we gave it and no
 * others, and nothing of what was sent stands in the log.
 */
import { connect } from 'node:net'
import { AREA, createEntry, entryId, participantId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { StockClient } from '../sync/stock-client-fixture.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

/** In every one of them, so that it is found wherever it comes out. */
const MARK = 'XQINJECTED'
const HOSTILE = [
  `${MARK}\r\nSet-Cookie: session=planted`,
  `${MARK}\n{"level":60,"msg":"forged"}`,
  `\u001b[2J\u001b]0;${MARK}\u0007`,
  `${MARK}\u0000\u0085\u2028\u2029`,
  `"}\n${MARK}`,
  `\${jndi:ldap://other.example/${MARK}}`,
  `%0d%0aX-Injected: ${MARK}`,
  `\u202e${MARK}`,
]

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

async function expectClean(response: Response): Promise<void> {
  // Where it is led to may hold what was sent, and as one address: escaped.
  const location = response.headers.get('location') ?? '/'
  expect(new URL(location, server.url).href).toBe(location.startsWith('/') ? `${server.url}${location}` : location)
  const others = [...response.headers].filter(([name]) => name !== 'location')
  const headers = others.map(([name, value]) => `${name}: ${value}`).join('\n')
  expect(headers).not.toMatch(/planted|x-injected/i)
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  expect(headers).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
  expect(headers).not.toContain(MARK)
  expect(await response.text()).not.toContain(MARK)
}

test.each(HOSTILE)('in addresses and queries: %j', async (hostile) => {
  const text = encodeURIComponent(hostile)
  for (const path of [
    `/api/plans/${text}`,
    `/api/plans/${PLAN}/rooms/${text}`,
    `/api/plans/${PLAN}/access-log?person=${text}&day=${text}`,
    `/api/${text}`,
    `/auth/sign-in/${text}`,
    `/auth/sign-in/demo?to=${text}`,
    `/auth/sign-in/demo?to=/plan/${text}&person=${text}`,
    `/auth/callback?code=${text}&state=${text}&error=${text}&error_description=${text}`,
    `/demo-id/interaction/${text}`,
    `/${text}`,
  ])
    await expectClean(await nora.visit(path, { headers: { accept: 'application/json' } }))
})

test.each(HOSTILE)('in bodies and in what is written: %j', async (hostile) => {
  await expectClean(await nora.change('PUT', `/api/plans/${PLAN}/period`, { start: hostile, [hostile]: hostile }))
  await expectClean(await nora.change('PATCH', '/api/session/choices', { language: hostile }))
  const place = { startsAt: '2090-05-05T10:00', minutes: 60, place: hostile, invited: [hostile] }
  await expectClean(await nora.change('POST', `/api/plans/${PLAN}/meetings`, place))
  const cookie = nora.cookieHeader()
  const client = await new StockClient({
    url: server.url,
    cookie,
    plan: PLAN,
    room: 'area-work',
    notices: true,
  }).synced()
  const comment = { target: null, parent: null, body: hostile, resolved: null }
  const id = entryId(`xq-${HOSTILE.indexOf(hostile)}`)
  createEntry(AREA, client.doc, 'comments', comment, { by: participantId('p01'), at: Date.now() }, id)
  client.leave()
})

test('in headers no browser would send', async () => {
  const { host, hostname, port } = new URL(server.url)
  for (const line of [
    `X-Request-Id: ${MARK}`,
    `X-Forwarded-For: ${MARK}`,
    `X-Forwarded-Host: ${MARK}`,
    `X-Forwarded-Proto: ${MARK}`,
    `User-Agent: \u001b[31m${MARK}`,
    `Referer: https://${MARK}`,
    `Accept-Language: ${MARK}`,
    `Origin: ${MARK}`,
    `Cookie: session=${MARK}; ${MARK}=1`,
    `Authorization: Bearer ${MARK}`,
    `Host: ${MARK}`,
  ]) {
    const socket = connect(Number(port), hostname)
    socket.write(`GET /api/session HTTP/1.1\r\nHost: ${host}\r\n${line}\r\nConnection: close\r\n\r\n`)
    let heard = ''
    for await (const chunk of socket) heard += String(chunk)
    expect([line, heard.includes(MARK)]).toEqual([line, false])
  }
})

test('a host that is another’s leads nobody there', async () => {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.write(`GET /plan/a HTTP/1.1\r\nHost: other.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n`)
  let heard = ''
  for await (const chunk of socket) heard += String(chunk)
  expect(heard).not.toContain('other.example')
})

/** After all of the above. */
test('nothing of it stands in the log, and each line is one', () => {
  expect(server.logLines.length).toBeGreaterThan(50)
  const log = server.logLines.join('')
  for (const word of [MARK, 'planted', 'forged', 'jndi', '\u001b', '\u0000', 'Nora', PLAN])
    expect(log).not.toContain(word)
  for (const line of server.logLines) expect(Object.keys(JSON.parse(line) as object)).toContain('msg')
})
