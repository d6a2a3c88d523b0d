/**
 * How content lies on the disk: AES-256-GCM (NIST SP 800-38D), a random nonce for each, and bound to the place it
 * belongs to: moved to another row, plan or column it cannot be opened.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes of every key here. */
export const KEY_BYTES = 32
const ALGORITHM = 'aes-256-gcm'
/** The first byte says how the rest was made. */
const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const TEXT_PREFIX = 'v1.'
/** Bytes by which what is sealed is longer than what it says. */
export const SEALED_BYTES_MORE = 1 + NONCE_BYTES + TAG_BYTES

/** It was not sealed with this key for this place, or has been changed since. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/** Nonces taken from the system's randomness at once: asking for each costs as much as sealing a keystroke. */
const NONCES_AT_ONCE = 512
let nonces = Buffer.alloc(0)

/** Never twice the same: each is cut off what is left. */
function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(NONCES_AT_ONCE * NONCE_BYTES)
  const nonce = nonces.subarray(0, NONCE_BYTES)
  nonces = nonces.subarray(NONCE_BYTES)
  return nonce
}

/** `[format, nonce 12, ciphertext, tag 16]` */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Uint8Array {
  const nonce = nextNonce()
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place))
  const sealed = new Uint8Array(SEALED_BYTES_MORE + plain.length)
  sealed[0] = FORMAT
  sealed.set(nonce, 1)
  sealed.set(cipher.update(plain), 1 + NONCE_BYTES)
  // A stream cipher: nothing is left for the end but the tag.
  cipher.final()
  sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES + plain.length)
  return sealed
}

/** Throws {@link SealError}. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const body = sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealError('not sealed content')
  try {
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-TAG_BYTES))
    return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]))
  } catch {
    throw new SealError('sealed with another key, for another place, or changed')
  }
}

/** The same for a text in a column of texts. */
export function sealText(key: Uint8Array, plain: string, place: string): string {
  return TEXT_PREFIX + Buffer.from(seal(key, Buffer.from(plain), place)).toString('base64url')
}

export function unsealText(key: Uint8Array, sealed: string, place: string): string {
  if (!sealed.startsWith(TEXT_PREFIX)) throw new SealError('not sealed content')
  return Buffer.from(unseal(key, Buffer.from(sealed.slice(TEXT_PREFIX.length), 'base64url'), place)).toString()
}
