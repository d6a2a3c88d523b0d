import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

test.each([
  ['https://nav.no/ip?x=1', 'https://nav.no/ip?x=1'],
  ['  http://a.no ', 'http://a.no'],
  ['www.helsenorge.no', 'https://www.helsenorge.no'],
  ['kari@example.no', 'mailto:kari@example.no'],
  ['mailto:kari@example.no', 'mailto:kari@example.no'],
])('%s leads to %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address)
})

test.each(['', 'nav', 'javascript:alert(1)', 'javascript:alert.no', 'ftp://a.no', 'https://a b.no', '/plan'])(
  '%s leads nowhere',
  (typed) => {
    expect(linkAddress(typed)).toBeNull()
  },
)
