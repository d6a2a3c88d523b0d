import { expect, test, vi } from 'vitest'
import { createStore, readingOf } from './part-store.ts'

interface Here {
  readonly session: string
  readonly snapshot: number
  readonly generation: number
}
const FIRST: Here = { session: 's', snapshot: 1, generation: 1 }

function reader(always: ReadonlyArray<keyof Here> = []) {
  const store = createStore<Here>(FIRST)
  const reading = readingOf(store, always)
  const told = vi.fn<() => void>()
  const change = (value: Here): void => {
    store.set(value)
    store.tell()
  }
  return { reading, told, change }
}

test('a reader hears of what it has read, and of nothing else', () => {
  const { reading, told, change } = reader()
  expect(reading.view.session).toBe('s')
  const stop = reading.subscribe(told)
  const before = reading.latest()
  change({ ...FIRST, snapshot: 2 })
  expect(told).not.toHaveBeenCalled()
  expect(reading.latest()).toBe(before)
  change({ ...FIRST, session: 't' })
  expect(told).toHaveBeenCalledTimes(1)
  expect(reading.latest()).not.toBe(before)
  expect(reading.view.session).toBe('t')
  stop()
  change({ ...FIRST, session: 'u' })
  expect(told).toHaveBeenCalledTimes(1)
})

test('what is read later counts from then on', () => {
  const { reading, told, change } = reader()
  reading.subscribe(told)
  change({ ...FIRST, snapshot: 2 })
  expect(told).not.toHaveBeenCalled()
  expect(reading.view.snapshot).toBe(2)
  change({ ...FIRST, snapshot: 3 })
  expect(told).toHaveBeenCalledTimes(1)
})

test('some things concern every reader', () => {
  const { reading, told, change } = reader(['generation'])
  reading.subscribe(told)
  change({ ...FIRST, generation: 2 })
  expect(told).toHaveBeenCalledTimes(1)
})

test('the same value twice is told once', () => {
  const { reading, told, change } = reader()
  expect(reading.view.snapshot).toBe(1)
  reading.subscribe(told)
  const next = { ...FIRST, snapshot: 2 }
  change(next)
  change(next)
  expect(told).toHaveBeenCalledTimes(1)
})
