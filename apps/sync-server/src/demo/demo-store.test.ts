import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personId, planId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseConfig } from '../config.ts'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../store/place-fixture.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { openStore } from './demo-store.ts'

const NOW = Date.parse('2026-12-27T12:00:00+01:00')
const PLAN = planId('ip-demo-1')
const identityOf = (pid: string): string => `hash of ${pid}`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-store-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const config = (dataDir: string) => ({ dataDir, providers: [], publicUrl: 'http://localhost:3000' })

test('interrupted anywhere leaves no demo; the next start makes a whole one', async () => {
  const dataDir = join(folder, 'interrupted')
  let people = 0
  const failing = (pid: string): string => {
    if (++people === 8) throw new Error('the power went')
    return identityOf(pid)
  }
  await expect(openStore(config(dataDir), TEST_WRAPPING_KEY, failing, NOW)).rejects.toThrow('the power went')
  expect(existsSync(join(dataDir, DATABASE_FILE))).toBe(false)
  expect(await readdir(dataDir)).toEqual([])
  const whole = await openStore(config(dataDir), TEST_WRAPPING_KEY, identityOf, NOW)
  expect((await whole.facts.load(PLAN))?.version).toBe(1)
  await whole.close()
})

test('killed half-way by a process of the same id, as in a container, the next start makes a whole one', async () => {
  const dataDir = join(folder, 'killed')
  const half = openSqliteStore(placeIn(join(dataDir, `demo-being-made-${process.pid}`)), 'demo')
  await half.people.create({ id: personId('person-p01'), name: 'Nora', choices: USUAL_CHOICES }, identityOf('demo-p01'))
  await half.close()
  const whole = await openStore(config(dataDir), TEST_WRAPPING_KEY, identityOf, NOW)
  expect((await whole.journal.load(PLAN, 'area-leisure')).seq).toBeGreaterThan(0)
  await whole.close()
  expect((await readdir(dataDir)).filter((name) => name.startsWith('demo-being-made'))).toEqual([])
})

test('one that is there is opened, not made again', async () => {
  const dataDir = join(folder, 'twice')
  await (await openStore(config(dataDir), TEST_WRAPPING_KEY, identityOf, NOW)).close()
  const again = await openStore(config(dataDir), TEST_WRAPPING_KEY, () => expect.unreachable(), NOW)
  expect(again.purpose).toBe('demo')
  await again.close()
})

test('a folder keeps its purpose: no demo where real people are, no real provider where the demo is', async () => {
  const { providers } = parseConfig({ OIDC_PROVIDERS: 'idporten', OIDC_IDPORTEN_CLIENT_ID: 'client' }, null)
  const real = join(folder, 'real')
  await (await openStore({ ...config(real), providers }, TEST_WRAPPING_KEY, identityOf, NOW)).close()
  await expect(openStore(config(real), TEST_WRAPPING_KEY, identityOf, NOW)).rejects.toThrow('real people')
  const demo = join(folder, 'demo')
  await (await openStore(config(demo), TEST_WRAPPING_KEY, identityOf, NOW)).close()
  await expect(openStore({ ...config(demo), providers }, TEST_WRAPPING_KEY, identityOf, NOW)).rejects.toThrow(
    'holds the demo',
  )
})

test('a demo is for this machine alone, made before or not', async () => {
  const elsewhere = { publicUrl: 'https://plan.example.no' }
  const fresh = join(folder, 'elsewhere')
  await expect(openStore({ ...config(fresh), ...elsewhere }, TEST_WRAPPING_KEY, identityOf, NOW)).rejects.toThrow(
    'this machine only',
  )
  expect(existsSync(join(fresh, DATABASE_FILE))).toBe(false)
  const demo = join(folder, 'moved')
  await (await openStore(config(demo), TEST_WRAPPING_KEY, identityOf, NOW)).close()
  await expect(openStore({ ...config(demo), ...elsewhere }, TEST_WRAPPING_KEY, identityOf, NOW)).rejects.toThrow(
    'this machine only',
  )
})
