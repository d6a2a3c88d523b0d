import { createServer } from 'node:http'
import express from 'express'
import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

async function headersOf(publicUrl: string, origins: readonly string[]): Promise<Headers> {
  const app = express().use(
    securityHeaders(publicUrl, () => origins),
    (_req, res) => void res.end(),
  )
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const { headers } = await fetch(
    `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
  )
  server.close()
  return headers
}

test('over https', async () => {
  const headers = await headersOf('https://plan.example.no', ['https://idporten.no', 'https://login.idporten.no'])
  const policy = (headers.get('content-security-policy') ?? '').split(';')
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' wss://plan.example.no",
    "manifest-src 'self'",
    "form-action 'self' https://idporten.no https://login.idporten.no",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ])
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

test('over http on this machine: no promise of https', async () => {
  const headers = await headersOf('http://localhost:3000', [])
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('content-security-policy')).toContain("connect-src 'self' ws://localhost:3000;")
})
