import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personId } from '@ansvarsgruppe/plan-model'
import { parseSetCookie } from 'cookie'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeIn } from '../../store/place-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { Store } from '../../store/store.ts'
import { SESSION_LIFETIME_MS, Sessions } from './sessions.ts'

const NORA = { id: personId('p01'), name: 'Nora Fjelltun', choices: USUAL_CHOICES }
const LOCAL = 'http://localhost:3000'

let folder: string
let store: Store
let now: number
let sessions: Sessions

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sessions-test-'))
  store = openSqliteStore(placeIn(folder), 'demo')
  await store.people.create(NORA, 'hash')
  now = 1_000_000
  sessions = new Sessions(store, LOCAL, () => now)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const headerOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

test('S1: the cookie holds 256 random bits, the store their hash', async () => {
  const { name, value = '' } = parseSetCookie(await sessions.begin(NORA.id, 'high'))
  const tokenHash = createHash('sha256').update(value).digest('hex')
  expect(Buffer.from(value, 'base64url')).toHaveLength(32)
  expect(await store.sessions.find(value, now)).toBeNull()
  expect(await store.sessions.find(tokenHash, now)).toMatchObject({ personId: NORA.id })
  const found = await sessions.sessionOf(`theme=dark; ${name}=${value}`)
  expect(found).toEqual({ tokenHash, person: NORA, level: 'high', expiresAt: now + SESSION_LIFETIME_MS })
})

test('the cookie is kept from scripts and other sites, and over https from other hosts too', async () => {
  const local = parseSetCookie(await sessions.begin(NORA.id, 'high'))
  expect(local).toMatchObject({ name: 'session', path: '/', httpOnly: true, sameSite: 'lax' })
  expect(local.secure ?? false).toBe(false)
  const https = parseSetCookie(await new Sessions(store, 'https://plan.example.no').begin(NORA.id, 'high'))
  expect(https).toMatchObject({ name: '__Host-session', path: '/', httpOnly: true, sameSite: 'lax', secure: true })
  expect(https.domain).toBeUndefined()
  expect(https.maxAge).toBeUndefined()
})

test('S2: a session ends by itself, and sign-ins clear away what has ended', async () => {
  const cookie = headerOf(await sessions.begin(NORA.id, 'high'))
  now += SESSION_LIFETIME_MS - 1
  expect(await sessions.sessionOf(cookie)).not.toBeNull()
  now += 1
  expect(await sessions.sessionOf(cookie)).toBeNull()
  await sessions.begin(NORA.id, 'high')
  const tokenHash = createHash('sha256').update(cookie.slice('session='.length)).digest('hex')
  expect(await store.sessions.find(tokenHash, 0)).toBeNull()
})

test('S3: every sign-in makes a new token', async () => {
  expect(headerOf(await sessions.begin(NORA.id, 'high'))).not.toBe(headerOf(await sessions.begin(NORA.id, 'high')))
})

test('S5: ending a session clears the cookie and tells who listens, once it is gone', async () => {
  const cookie = headerOf(await sessions.begin(NORA.id, 'high'))
  const tokenHash = (await sessions.sessionOf(cookie))?.tokenHash
  const told: string[] = []
  const stop = sessions.onEnded((ended) => told.push(ended))
  expect(parseSetCookie(await sessions.end(cookie))).toMatchObject({ name: 'session', value: '', maxAge: 0, path: '/' })
  expect(told).toEqual([tokenHash])
  expect(await sessions.sessionOf(cookie)).toBeNull()
  stop()
  await sessions.end(headerOf(await sessions.begin(NORA.id, 'high')))
  expect(told).toHaveLength(1)
})

test.each([
  undefined,
  '',
  'session',
  'session=',
  'session=short',
  `session=${'é'.repeat(43)}`,
  `other=${'A'.repeat(43)}`,
])('nobody is signed in by %j', async (cookie) => expect(await sessions.sessionOf(cookie)).toBeNull())
