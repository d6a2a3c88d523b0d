/** Who may read `/metrics`. */
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import type { Config } from '../config.ts'
import { metricsRoute } from './metrics-route.ts'

const TOKEN = 'token-of-the-operator-0123456789ab'
const TEXT = 'ansvarsgruppe_edits_accepted_total 3\n'
const HERE = { publicUrl: 'http://localhost:3000', trustedProxies: 0, metricsToken: null }

let server: Server | null = null
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
})

/** What a program hears that connects to `address` and sends these headers; null where there is no such address. */
async function ask(
  config: Pick<Config, 'publicUrl' | 'trustedProxies' | 'metricsToken'>,
  headers: Record<string, string> = {},
  address = '127.0.0.1',
): Promise<{ status: number; text: string; headers: IncomingHttpHeaders }> {
  const app = express()
  app.get('/metrics', metricsRoute({ contentType: 'text/plain; version=0.0.4', text: async () => TEXT }, config))
  const listening = createServer(app)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, resolve))
  const at = listening.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return new Promise((resolve, reject) => {
    const asked = request({ host: address, port, path: '/metrics', headers: { host: `127.0.0.1:${port}`, ...headers } })
    asked.once('error', reject)
    asked.once('response', (response) => {
      let text = ''
      response.on('data', (bytes) => (text += String(bytes)))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asked.end()
  })
}

describe('without a token', () => {
  test('a program on this machine', async () => {
    const answer = await ask(HERE)
    expect(answer).toMatchObject({ status: 200, text: TEXT })
    expect(answer.headers['content-type']).toContain('version=0.0.4')
  })

  test.each([
    ['forwarded', 'for=10.0.0.1'],
    ['via', '1.1 proxy'],
    ['x-forwarded-for', '10.0.0.1'],
    ['x-forwarded-for', ''],
    ['x-forwarded-host', 'plan.example.no'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '127.0.0.1'],
  ])('nobody through a proxy that says %s: %s', async (name, value) => {
    expect((await ask(HERE, { [name]: value })).status).toBe(404)
  })

  test('nobody where a proxy must be in front, though it may say nothing of itself', async () => {
    expect((await ask({ ...HERE, publicUrl: 'https://plan.example.no' })).status).toBe(404)
    expect((await ask({ ...HERE, trustedProxies: 1 })).status).toBe(404)
  })

  test('no page of the world whose name was made to lead here', async () => {
    expect((await ask(HERE, { host: 'evil.example:3000' })).status).toBe(404)
    expect((await ask(HERE, { host: '127.0.0.1.evil.example' })).status).toBe(404)
    expect((await ask(HERE, { host: 'localhost:3000' })).status).toBe(200)
  })

  test('a word that nobody has asked for opens nothing', async () => {
    const config = { ...HERE, publicUrl: 'https://plan.example.no' }
    for (const authorization of ['Bearer ', 'Bearer null', 'Bearer undefined'])
      expect((await ask(config, { authorization })).status).toBe(404)
  })
})

describe('with one', () => {
  const config = { publicUrl: 'https://plan.example.no', trustedProxies: 1, metricsToken: TOKEN }

  test('whoever brings it, from anywhere', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.1', host: 'plan.example.no' }
    expect(await ask(config, headers)).toMatchObject({ status: 200, text: TEXT })
  })

  test.each(['', 'Bearer', TOKEN, `bearer ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, 'Bearer null'])(
    'nobody with %j, on this machine neither',
    async (authorization) => {
      const answer = await ask({ ...HERE, metricsToken: TOKEN }, { authorization })
      expect(answer.status).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
      expect(answer.text).not.toContain('ansvarsgruppe')
    },
  )
})
