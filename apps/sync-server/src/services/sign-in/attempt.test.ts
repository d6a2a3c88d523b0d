import { expect, test } from 'vitest'
import { openAttempt, sealAttempt, type Attempt } from './attempt.ts'

const KEY = new Uint8Array(32).fill(1)
const ATTEMPT: Attempt = { provider: 'oidc', state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/', expiresAt: 1000 }

test('opens what was sealed, until it expires', () => {
  const sealed = sealAttempt(ATTEMPT, KEY)
  expect(openAttempt(sealed, KEY, 999)).toEqual(ATTEMPT)
  expect(openAttempt(sealed, KEY, 1000)).toBeNull()
})

test('shows nothing of it, and never the same twice', () => {
  const sealed = sealAttempt(ATTEMPT, KEY)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('oidc')
  expect(sealAttempt(ATTEMPT, KEY)).not.toBe(sealed)
})

test('does not open what was changed, cut, or sealed with another key', () => {
  const bytes = Buffer.from(sealAttempt(ATTEMPT, KEY), 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes)
    changed[index] = (bytes[index] ?? 0) ^ 1
    expect(openAttempt(changed.toString('base64url'), KEY, 0)).toBeNull()
    expect(openAttempt(bytes.subarray(0, index).toString('base64url'), KEY, 0)).toBeNull()
  }
  expect(openAttempt(bytes.toString('base64url'), new Uint8Array(32).fill(2), 0)).toBeNull()
})
