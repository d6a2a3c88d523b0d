import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { KEY_BYTES, seal, SealError, sealText, unseal, unsealText } from './sealing.ts'

const key = randomBytes(KEY_BYTES)
const words = Buffer.from('Noras ord')

test('what was sealed comes back, and looks different every time', () => {
  const [first, second] = [seal(key, words, 'here'), seal(key, words, 'here')]
  expect(Buffer.from(unseal(key, first, 'here')).toString()).toBe('Noras ord')
  expect(first).not.toEqual(second)
  expect(unseal(key, seal(key, new Uint8Array(), 'here'), 'here')).toEqual(new Uint8Array())
  expect(unsealText(key, sealText(key, 'Ås 😀', 'here'), 'here')).toBe('Ås 😀')
  expect(sealText(key, 'Noras ord', 'here')).not.toContain('Nora')
})

test('no nonce comes twice, however many are taken at once', () => {
  const nonces = Array.from({ length: 2_000 }, () => Buffer.from(seal(key, words, 'here')).toString('hex', 1, 13))
  expect(new Set(nonces).size).toBe(nonces.length)
})

test('only with its key, and for its place', () => {
  const sealed = seal(key, words, 'here')
  expect(() => unseal(randomBytes(KEY_BYTES), sealed, 'here')).toThrow(SealError)
  expect(() => unseal(key, sealed, 'there')).toThrow(SealError)
  expect(() => unsealText(key, 'Noras ord', 'here')).toThrow(SealError)
})

test('not when anything of it has changed', () => {
  const sealed = seal(key, words, 'here')
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => unseal(key, changed, 'here'), `byte ${index}`).toThrow(SealError)
    expect(() => unseal(key, sealed.subarray(0, index), 'here'), `cut at ${index}`).toThrow(SealError)
  }
})
