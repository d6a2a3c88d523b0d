/** Who answers requests is said by number, before they ever signed in; and erasing a plan erases what it was asked by. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../services/keys.ts'
import { identityHash } from '../services/sign-in/identity.ts'
import { groupFacts } from '../store/plan-fixture.ts'
import { erasePlan, identityKeyOf, openSqliteStore, type StorePlace } from '../store/sqlite/index.ts'
import { KeyRing, requestKey } from '../store/sqlite/key-ring.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
/** Made up: nobody is born in month 88. */
const NUMBER = '15889910027'
const ANNE = personId('anne')

let dataDir: string
let place: StorePlace
let identity: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'unit-member-'))
  const keys = await loadKeys({ dataDir, masterKey: null })
  place = { dataDir, wrappingKey: keys.wrapping }
  const store = openSqliteStore(place, 'real')
  identity = identityHash(identityKeyOf(place, keys.identity), NUMBER)
  await store.people.create({ id: ANNE, name: 'Anne', choices: USUAL_CHOICES }, identity)
  await store.close()
})
afterEach(() => rm(dataDir, { recursive: true }))

async function unitMember(what: string, typed: string): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, [MAIN, 'unit-member', what], { env: { ...process.env, DATA_DIR: dataDir } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.end(typed)
  const [status] = (await once(child, 'close')) as [number]
  return { status, said }
}

async function isMember(): Promise<boolean> {
  const store = openSqliteStore(place, 'real')
  const is = await store.unit.has(ANNE, 'member')
  await store.close()
  return is
}

test('is added and removed by number, which is in no file and nothing that is said', async () => {
  const added = await unitMember('add', '158899 10027\n')
  expect(added).toEqual({ status: 0, said: 'They answer requests from now on.\n' })
  expect(await isMember()).toBe(true)
  for (const name of await readdir(dataDir)) expect(await readFile(join(dataDir, name), 'latin1')).not.toContain(NUMBER)
  expect((await unitMember('remove', NUMBER)).status).toBe(0)
  expect(await isMember()).toBe(false)
})

test.each([
  ['add', '15889910028\n'],
  ['add', ''],
  ['change', NUMBER],
])('%s %j is refused with a sentence', async (what, typed) => {
  const { status, said } = await unitMember(what, typed)
  expect(status).toBe(1)
  expect(said).toMatch(/^(?:This is no national identity number|Say what to do)/)
  expect(said).not.toContain('1588')
})

test('an erased plan takes the requests it was opened for with it, and their keys', async () => {
  const store = openSqliteStore(place, 'real')
  const words = { wish: 'both', asker: 'self', name: 'Anne', askerName: 'Anne', askerFrom: '' } as const
  const rest = { representation: null, agreed: true, needs: '', services: '', coordinatorWish: '', language: '' }
  for (const id of ['granted', 'another'])
    await store.requests.create({
      id,
      concerns: identity,
      askedBy: ANNE,
      at: 0,
      receivedOn: '2026-11-28',
      words: { ...words, ...rest, interpreter: false, bornOn: null },
    })
  const owner = participantId('owner')
  await store.requests.openPlan(
    { request: 'granted', after: 0, by: ANNE, on: '2026-11-28' },
    { kind: 'decided', decision: { plan: 'granted', coordinator: null, wishAnswer: '', reason: '' } },
    {
      facts: groupFacts(planId('plan'), owner, []),
      people: new Map([[owner, ANNE]]),
      audit: { actor: owner, at: 0, command: 'openPlan', subject: null },
    },
  )
  await store.close()
  expect(erasePlan(place, planId('plan'))).toBe(true)
  const after = openSqliteStore(place, 'real')
  expect((await after.requests.of(ANNE, 10)).map(({ id }) => id)).toEqual(['another'])
  await after.close()
  const keys = new KeyRing(dataDir, place.wrappingKey)
  expect([keys.of(requestKey('granted')), keys.of(requestKey('another')) === null]).toEqual([null, false])
  keys.close()
})
