import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { remoteAddress } from './remote-address.ts'

const from = (forwarded: string | undefined, trustedProxies: number): string =>
  remoteAddress(
    { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } } as unknown as IncomingMessage,
    trustedProxies,
  )

test.each([
  [undefined, 0, '10.0.0.1'],
  ['192.0.2.1', 0, '10.0.0.1'],
  ['192.0.2.1', 1, '192.0.2.1'],
  ['invented, 192.0.2.1', 1, '192.0.2.1'],
  ['192.0.2.1, 10.0.0.2', 2, '192.0.2.1'],
  [undefined, 1, '10.0.0.1'],
  ['192.0.2.1', 3, '10.0.0.1'],
])('X-Forwarded-For %j behind %i proxies: %s', (forwarded, trustedProxies, address) => {
  expect(from(forwarded, trustedProxies)).toBe(address)
})
