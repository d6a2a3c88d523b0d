import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../config.ts'
import { KEY_FILE, loadKeys } from './keys.ts'

let parent: string
let dataDir: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'keys-test-'))
  dataDir = join(parent, 'data')
})
afterEach(() => rm(parent, { recursive: true }))

test('makes a key file that is the owner’s alone, and reads it ever after', async () => {
  const first = await loadKeys({ dataDir, masterKey: null })
  expect((await stat(join(dataDir, KEY_FILE))).mode & 0o777).toBe(0o600)
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700)
  expect(await readdir(dataDir)).toEqual([KEY_FILE])
  expect(await loadKeys({ dataDir, masterKey: null })).toEqual(first)
})

test('servers that start at once in the same folder have the same keys', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => loadKeys({ dataDir, masterKey: null })))
  for (const keys of all) expect(keys).toEqual(all[0])
})

test('each purpose has a key of its own', async () => {
  const keys = Object.values(await loadKeys({ dataDir, masterKey: null })).map((key) =>
    Buffer.from(key).toString('hex'),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('MASTER_KEY takes the place of the file', async () => {
  const masterKey = new Uint8Array(32).fill(7)
  const keys = await loadKeys({ dataDir, masterKey })
  expect(await readdir(parent)).toEqual([])
  expect(await loadKeys({ dataDir: parent, masterKey })).toEqual(keys)
})

test('refuses a damaged key file, and one that others may read', async () => {
  await loadKeys({ dataDir, masterKey: null })
  await chmod(join(dataDir, KEY_FILE), 0o640)
  await expect(loadKeys({ dataDir, masterKey: null })).rejects.toThrow(ConfigError)
  await writeFile(join(dataDir, KEY_FILE), 'short')
  await expect(loadKeys({ dataDir, masterKey: null })).rejects.toThrow('damaged')
})

test('MASTER_KEY is 32 bytes in base64', () => {
  const key = Buffer.alloc(32, 3).toString('base64')
  expect(parseConfig({ MASTER_KEY: key }, null).masterKey).toEqual(new Uint8Array(32).fill(3))
  expect(parseConfig({}, null).masterKey).toBeNull()
  for (const wrong of ['short', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64'), `${key}!`]) {
    expect(() => parseConfig({ MASTER_KEY: wrong }, null)).toThrow(/^MASTER_KEY must be 32 random bytes/)
  }
})
