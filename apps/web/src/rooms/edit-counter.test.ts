import { expect, test } from 'vitest'
import { EditCounter } from './edit-counter.ts'

const change = (clock: number) => ({ update: new Uint8Array(), clock, text: null })

function counter(): EditCounter {
  let now = 0
  return new EditCounter(() => (now += 1))
}

test('E1: a change waits until a frame that carried it is on disk', () => {
  const edits = counter()
  edits.socketOpened()
  edits.frameSent(true)
  edits.changeMade(change(1))
  edits.frameSent(false)
  edits.changeMade(change(2))
  expect(edits.pending).toBe(2)
  edits.durable(1)
  expect(edits.pending).toBe(2)
  edits.durable(2)
  expect(edits.pending).toBe(1)
  expect(edits.savedClock).toBe(1)
  expect(edits.waitingSince).toBe(2)
})

test('E2: numbers begin again with a socket', () => {
  const edits = counter()
  edits.socketOpened()
  edits.frameSent(true)
  edits.changeMade(change(1))
  edits.frameSent(false)
  edits.socketOpened()
  edits.durable(2)
  expect(edits.pending).toBe(1)
})

test('E3: what was written while away is saved by the step 2, not by an update sent before it', () => {
  const edits = counter()
  edits.changeMade(change(1))
  edits.socketOpened()
  edits.changeMade(change(2))
  edits.frameSent(false)
  edits.durable(1)
  expect(edits.pending).toBe(2)
  edits.frameSent(true)
  edits.durable(2)
  expect(edits.pending).toBe(0)
  expect(edits.waitingSince).toBeNull()
})

test('E4: a durable ahead of what was sent says nothing', () => {
  const edits = counter()
  edits.socketOpened()
  edits.changeMade(change(1))
  edits.frameSent(false)
  edits.durable(7)
  expect(edits.pending).toBe(1)
})
