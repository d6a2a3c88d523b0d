/** Read without `fetch`, which would unpack what it gets and say nothing of it. */
import { request, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Router } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAGE_SCRIPT, startServer, type TestServer } from './server-fixture.ts'

const LONG = { text: 'Vi ringer først. Så møtes vi hos Nora. '.repeat(200) }
const SHORT = { text: 'Ja' }

let server: TestServer
beforeAll(async () => {
  const api = Router()
  api.get('/long', (_req, res) => res.json(LONG))
  api.get('/short', (_req, res) => res.json(SHORT))
  server = await startServer({ api })
})
afterAll(() => server.stop())

interface Raw {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, server.url), { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

const SCRIPT = '/assets/page-a1b2c3.js'

describe('files of the page', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', (body: Buffer) => brotliDecompressSync(body).toString()],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body).toString()],
    ['br;q=0, gzip;q=0.5', 'gzip', (body: Buffer) => gunzipSync(body).toString()],
    ['identity', undefined, String],
  ])('to whom takes %s: %s', async (accepts, encoding, unpack) => {
    const { status, headers, body } = await get(SCRIPT, { 'accept-encoding': accepts })
    expect(status).toBe(200)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(headers.vary).toContain('Accept-Encoding')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(unpack(body)).toBe(PAGE_SCRIPT)
  })

  test('what has no copy is served as it is, and HEAD says what GET would', async () => {
    const small = await get('/assets/small-d4e5f6.js', { 'accept-encoding': 'br' })
    expect([small.status, small.headers['content-encoding'], String(small.body)]).toEqual([200, undefined, 'export {}'])
    const head = await get(SCRIPT, { 'accept-encoding': 'br' }, 'HEAD')
    expect(head.headers['content-encoding']).toBe('br')
    expect(head.body).toHaveLength(0)
  })

  test('a name that is no file of ours is not found', async () => {
    expect((await get('/assets/page-a1b2c3.js/..%2f..%2fkeys.br', { 'accept-encoding': 'br' })).status).toBe(404)
    expect((await get('/assets/missing.js', { 'accept-encoding': 'br' })).status).toBe(404)
  })
})

describe('answers', () => {
  test('a long one is compressed for whom takes it', async () => {
    const { headers, body } = await get('/api/long', { 'accept-encoding': 'gzip, br' })
    expect(headers['content-encoding']).toBe('br')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(brotliDecompressSync(body).toString())).toEqual(LONG)
    expect(body.length).toBeLessThan(JSON.stringify(LONG).length / 5)
  })

  test('a short one is not, nor one for whom takes none', async () => {
    expect((await get('/api/short', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined()
    const plain = await get('/api/long')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(String(plain.body))).toEqual(LONG)
  })
})
