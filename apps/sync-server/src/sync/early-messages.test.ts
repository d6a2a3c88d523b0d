import { expect, test } from 'vitest'
import { PRE_JOIN_BYTES_MAX, PRE_JOIN_MESSAGES_MAX } from './bounds.ts'
import { EarlyMessages } from './early-messages.ts'

test('so many messages wait and no more, in their order', () => {
  const early = new EarlyMessages()
  for (let count = 0; count < PRE_JOIN_MESSAGES_MAX; count++) expect(early.add(Uint8Array.of(count))).toBe(true)
  expect(early.add(new Uint8Array())).toBe(false)
  expect(early.takeAll().map(([first]) => first)).toEqual(Array.from({ length: PRE_JOIN_MESSAGES_MAX }, (_, at) => at))
})

test('so many bytes of them, and room again once they are taken', () => {
  const early = new EarlyMessages()
  expect(early.add(new Uint8Array(PRE_JOIN_BYTES_MAX))).toBe(true)
  expect(early.add(new Uint8Array(1))).toBe(false)
  expect(early.takeAll()).toHaveLength(1)
  expect(early.add(new Uint8Array(1))).toBe(true)
})
