import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { KeyRing, KEYS_FILE, WrongMasterKeyError } from './key-ring.ts'

const OTHER_KEY = new Uint8Array(32).fill(9)

let folder: string
let keys: KeyRing
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-test-'))
  keys = new KeyRing(folder, TEST_WRAPPING_KEY)
})
afterEach(async () => {
  keys.close()
  await rm(folder, { recursive: true })
})

function reopen(wrappingKey = TEST_WRAPPING_KEY): void {
  keys.close()
  keys = new KeyRing(folder, wrappingKey)
}

test('a key is made once, is random, and stays', () => {
  const made = keys.make('plan-1')
  expect(made).toHaveLength(32)
  expect(keys.make('plan-1')).toEqual(made)
  expect(keys.make('plan-2')).not.toEqual(made)
  reopen()
  expect(keys.of('plan-1')).toEqual(made)
  expect(keys.of('plan-3')).toBeNull()
})

test('two who make it at once have the same', () => {
  const other = new KeyRing(folder, TEST_WRAPPING_KEY)
  expect(other.make('plan-1')).toEqual(keys.make('plan-1'))
  other.close()
})

test('K1: a new master key wraps them anew, and they are the same', () => {
  const made = keys.make('plan-1')
  expect(keys.wrapAnew(OTHER_KEY)).toBe(2)
  expect(keys.make('plan-2')).toHaveLength(32)
  reopen(OTHER_KEY)
  expect(keys.of('plan-1')).toEqual(made)
  expect(keys.of('plan-2')).not.toBeNull()
  expect(() => new KeyRing(folder, TEST_WRAPPING_KEY)).toThrow(WrongMasterKeyError)
})

test('K1: whoever has them open meanwhile goes on with all there were, and makes none', () => {
  const made = keys.make('plan-1')
  reopen()
  const operator = new KeyRing(folder, TEST_WRAPPING_KEY)
  operator.wrapAnew(OTHER_KEY)
  operator.close()
  // Not asked for before.
  expect(keys.of('plan-1')).toEqual(made)
  expect(() => keys.make('plan-2')).toThrow(WrongMasterKeyError)
})

test('K2: a key that is destroyed is gone for good', () => {
  const made = keys.make('plan-1')
  keys.destroy('plan-1')
  expect(keys.of('plan-1')).toBeNull()
  reopen()
  expect(keys.of('plan-1')).toBeNull()
  expect(keys.make('plan-1')).not.toEqual(made)
})

test('K3: the file is the owner’s alone, and says so when the master key is another', async () => {
  expect((await stat(join(folder, KEYS_FILE))).mode & 0o777).toBe(0o600)
  expect(() => new KeyRing(folder, OTHER_KEY)).toThrow('not the master key')
})
