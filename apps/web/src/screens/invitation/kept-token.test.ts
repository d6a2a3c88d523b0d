import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetToken, INVITATION_ADDRESS, keepTokenOfAddress, keptToken } from './kept-token.ts'

const [FIRST, SECOND] = ['a'.repeat(43), 'b'.repeat(43)]

let address: { pathname: string; hash: string; reload: () => void }
let onHashChange: () => void

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  address = { pathname: INVITATION_ADDRESS, hash: '', reload: vi.fn<() => void>() }
  vi.stubGlobal('window', {
    location: address,
    history: { state: null, replaceState: () => (address.hash = '') },
    addEventListener: (_: 'hashchange', listener: () => void) => (onHashChange = listener),
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('a token leaves the address, and is kept until it is forgotten', () => {
  address.hash = `#${FIRST}`
  keepTokenOfAddress()
  expect([address.hash, keptToken()]).toEqual(['', FIRST])
  forgetToken()
  expect(keptToken()).toBeNull()
})

test('what is no token, or stands at another address, stays where it is', () => {
  for (const [pathname, hash] of [
    [INVITATION_ADDRESS, '#short'],
    ['/plan/p', `#${FIRST}`],
  ] as const) {
    Object.assign(address, { pathname, hash })
    keepTokenOfAddress()
    expect([address.hash, keptToken()]).toEqual([hash, null])
  }
})

test('another link opened where one was opened takes its place, and the page begins anew', () => {
  address.hash = `#${FIRST}`
  keepTokenOfAddress()
  address.hash = `#${SECOND}`
  onHashChange()
  expect([address.hash, keptToken()]).toEqual(['', SECOND])
  expect(address.reload).toHaveBeenCalledOnce()
  address.hash = '#elsewhere'
  onHashChange()
  expect(address.reload).toHaveBeenCalledOnce()
})
