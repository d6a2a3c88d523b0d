import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { SINCE_WHOLE_BYTES_MAX, SINCE_WHOLE_MAX, WHOLE_AGE_MAX } from './bounds.ts'
import { WholeRoom } from './whole-room.ts'

/** A room in which one writes, and how often it has been encoded. */
function room() {
  const doc = new Y.Doc()
  const state = { now: 0, encoded: 0 }
  const encode = (): Uint8Array => {
    state.encoded++
    return Y.encodeStateAsUpdate(doc)
  }
  const whole = new WholeRoom({ encode }, () => state.now)
  doc.on('update', (update: Uint8Array) => whole.applied(update))
  const write = (text: string): void => doc.getText('text').insert(doc.getText('text').length, text)
  const newcomer = (): string => {
    const late = new Y.Doc()
    for (const update of whole.updates) Y.applyUpdate(late, update)
    return late.getText('text').toJSON()
  }
  return { doc, state, whole, write, newcomer }
}

test('newcomers while somebody writes get all of it, encoded once', () => {
  const { state, write, newcomer } = room()
  write('a')
  expect(newcomer()).toBe('a')
  for (const letter of 'bcd') {
    write(letter)
    state.now += WHOLE_AGE_MAX / 4
    newcomer()
  }
  expect(newcomer()).toBe('abcd')
  expect(state.encoded).toBe(1)
})

test('what was taken back is not handed out for longer than a moment', () => {
  const { doc, state, whole, write, newcomer } = room()
  write('secret')
  newcomer()
  doc.getText('text').delete(0, 6)
  state.now += WHOLE_AGE_MAX + 1
  expect(newcomer()).toBe('')
  expect(whole.updates.some((update) => Buffer.from(update).includes('secret'))).toBe(false)
})

test('what was taken back is not handed out once others may read', () => {
  const { doc, whole, write, newcomer } = room()
  write('secret')
  newcomer()
  doc.getText('text').delete(0, 6)
  whole.forgetOld()
  expect(whole.updates.some((update) => Buffer.from(update).includes('secret'))).toBe(false)
})

test('an old one of a room nothing has happened in is as good as a new one', () => {
  const { state, write, newcomer } = room()
  write('a')
  newcomer()
  state.now += 10 * WHOLE_AGE_MAX
  expect(newcomer()).toBe('a')
  expect(state.encoded).toBe(1)
})

test('what has been applied since is bounded, by number and by bytes', () => {
  const { state, whole, write, newcomer } = room()
  newcomer()
  for (let count = 0; count < SINCE_WHOLE_MAX; count++) write('a')
  expect(whole.updates).toHaveLength(1 + SINCE_WHOLE_MAX)
  write('b')
  expect(whole.updates).toHaveLength(1)
  write('x'.repeat(SINCE_WHOLE_BYTES_MAX))
  expect(whole.updates).toHaveLength(1)
  expect(state.encoded).toBe(3)
})

test('all of it in one is as it is now', () => {
  const { doc, whole, write, newcomer } = room()
  write('a')
  newcomer()
  write('b')
  expect(whole.now).toEqual(Y.encodeStateAsUpdate(doc))
  expect(whole.updates).toEqual([whole.now])
})
