/**
 * What a sign-in that has begun must remember until the provider sends the browser back. It lives in a sealed cookie
 * of that browser: any server of ours can finish what another began, and nobody can fill our memory with beginnings.
 *
 * A callback without its cookie is somebody else's: a link that would sign a person in as the attacker (login CSRF).
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import * as v from 'valibot'

/** Fifteen minutes: enough to find the phone with BankID on it. */
export const ATTEMPT_LIFETIME_MS = 15 * 60 * 1000

const AttemptSchema = v.strictObject({
  provider: v.string(),
  state: v.string(),
  nonce: v.string(),
  codeVerifier: v.string(),
  returnTo: v.string(),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
})
export type Attempt = v.InferOutput<typeof AttemptSchema>

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

export function sealAttempt(attempt: Attempt, key: Uint8Array): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
  const text = Buffer.concat([cipher.update(JSON.stringify(attempt), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')
}

/** Null when it was not sealed with `key`, was changed, or has expired at `now`. */
export function openAttempt(sealed: string, key: Uint8Array, now: number): Attempt | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    const attempt = v.parse(AttemptSchema, JSON.parse(text.toString('utf8')))
    return attempt.expiresAt > now ? attempt : null
  } catch {
    return null
  }
}
