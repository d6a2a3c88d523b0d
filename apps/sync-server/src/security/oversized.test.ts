/** Too much of anything ends in a short no, and the server goes on as before. */
import { connect } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '../http/browser-fixture.ts'
import { JSON_BYTES_MAX } from '../http/app.ts'
import { PLAN, startWholeServer, type WholeServer } from '../whole-server-fixture.ts'

let server: WholeServer
let nora: TestBrowser
beforeAll(async () => {
  server = await startWholeServer()
  nora = await server.signIn('p01')
})
afterAll(() => server.stop())

const PERIOD = `/api/plans/${PLAN}/period`
const put = (body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
  nora.visit(PERIOD, {
    method: 'PUT',
    headers: { accept: 'application/json', 'content-type': 'application/json', origin: server.url, ...headers },
    body,
  })

/** What the server says to bytes that no browser would send; at most so many milliseconds of it. */
async function answerTo(bytes: Iterable<string | Uint8Array>, patience = 5_000): Promise<string> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  const over = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => {})
  for (const chunk of bytes) {
    if (socket.destroyed) break
    await new Promise((resolve) => (socket.write(chunk) ? setImmediate(resolve) : socket.once('drain', resolve)))
  }
  await Promise.race([over, new Promise((resolve) => setTimeout(resolve, patience).unref())])
  socket.destroy()
  return heard
}
const head = (...lines: string[]): string =>
  [`PUT ${PERIOD} HTTP/1.1`, `Host: ${new URL(server.url).host}`, `Origin: ${server.url}`, ...lines, '', ''].join(
    '\r\n',
  )

describe('a body', () => {
  test.each([
    ['as it is', (body: Buffer) => body, ''],
    ['packed by gzip', gzipSync, 'gzip'],
    ['packed by brotli', brotliCompressSync, 'br'],
    ['packed by deflate', deflateSync, 'deflate'],
  ] as ReadonlyArray<readonly [string, (body: Buffer) => Uint8Array, string]>)(
    '%s, whose content is over the bound',
    async (_, pack, encoding) => {
      const body = Buffer.from(JSON.stringify({ start: 'x'.repeat(16 * JSON_BYTES_MAX) }))
      const { status } = await put(pack(body), encoding === '' ? {} : { 'content-encoding': encoding })
      expect(status).toBe(413)
    },
  )

  test('packed in a way we do not know, or not as it says', async () => {
    expect((await put('{}', { 'content-encoding': 'zstd' })).status).toBe(400)
    expect((await put('{}', { 'content-encoding': 'gzip' })).status).toBe(400)
    expect((await put('{}', { 'content-type': 'application/json; charset=utf-7' })).status).toBe(400)
  })

  test('of ten thousand brackets', async () => {
    expect((await put(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).status).toBe(400)
    expect((await put(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).status).toBe(400)
  })

  test('in pieces without a length is not kept, and refused', async () => {
    const piece = `${(16_384).toString(16)}\r\n${' '.repeat(16_384)}\r\n`
    const heard = await answerTo(
      [
        head('Content-Type: application/json', 'Transfer-Encoding: chunked'),
        ...Array.from({ length: 40 }, () => piece),
        '0\r\n\r\n',
      ],
      1_000,
    )
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('of two lengths, or a length and pieces, is refused before it is read (request smuggling)', async () => {
    for (const lines of [
      ['Content-Length: 2', 'Content-Length: 40'],
      ['Content-Length: 2', 'Transfer-Encoding: chunked'],
      ['Transfer-Encoding: chunked, identity', 'Content-Length: 2'],
    ])
      expect(await answerTo([head('Content-Type: application/json', ...lines), '{}'])).toMatch(/^HTTP\/1\.1 400 /)
  })
})

test('headers and addresses over the bound', async () => {
  expect(await answerTo([head(`X-Long: ${'a'.repeat(40_000)}`)])).toMatch(/^HTTP\/1\.1 431 /)
  expect(await answerTo([head(...Array.from({ length: 3_000 }, (_, n) => `X-${n}: a`))])).toMatch(/^HTTP\/1\.1 431 |^$/)
  const long = await nora.visit(`/api/plans/${'a'.repeat(10_000)}`)
  expect([400, 404, 414, 431]).toContain(long.status)
})

test('a query of thousands of parts', async () => {
  const parts = Array.from({ length: 2_000 }, (_, n) => `a${n}=b`).join('&')
  expect((await nora.visit(`/api/plans/${PLAN}/access-log?${parts}`)).status).toBe(400)
})

/** After all of the above. */
test('the server goes on as before, and nothing of it was an error of ours', async () => {
  expect((await nora.visit(`/api/plans/${PLAN}`, { headers: { accept: 'application/json' } })).status).toBe(200)
  expect(server.logLines.join('')).not.toMatch(/request failed/)
})
