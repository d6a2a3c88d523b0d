/** A server that has been told for how long history is kept: what it lets go by itself, and what people see of that. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseConfig } from './config.ts'
import { startServer } from './server.ts'
import { FIRST_AFTER } from './services/daily.ts'
import { wrappingKeyOf } from './services/keys.ts'
import { markingKeysOf } from './store/sqlite/index.ts'
import { verifyStoreIn } from './store/sqlite/verify-chain.ts'
import { freePort, PLAN, signedInBrowser } from './whole-server-fixture.ts'

const DAY = 24 * 60 * 60_000
const MASTER_KEY = Buffer.alloc(32, 4)

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'old-history-'))
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(dataDir, { recursive: true })
})

const verified = () =>
  verifyStoreIn(dataDir, markingKeysOf({ dataDir, wrappingKey: wrappingKeyOf(new Uint8Array(MASTER_KEY)) }))

/** Runs the server for as long as `use` takes; answers what it logged. */
async function serve(use: (url: string, logged: string[]) => Promise<void>, ahead = 0): Promise<void> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), PUBLIC_URL: url, DATA_DIR: dataDir, HISTORY_DAYS: '365' }
  const config = parseConfig({ ...env, MASTER_KEY: MASTER_KEY.toString('base64') }, null)
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) })
  const server = await startServer(config, log, () => Date.now() + ahead)
  try {
    await use(url, logged)
  } finally {
    await server.close()
  }
}

test('what is old enough goes once the server has run for a while; the plan reads as before', async () => {
  const work = async (url: string): Promise<unknown> =>
    inOrder(await (await signedInBrowser(url, 'p01')).json(`/api/plans/${PLAN}/rooms/area-work`))
  let before: unknown
  await serve(async (url) => {
    before = await work(url)
  })
  const { rows } = verified()

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let measured = ''
  await serve(async (url, logged) => {
    vi.advanceTimersByTime(FIRST_AFTER)
    await vi.waitFor(() => expect(logged.join('')).toContain('history was let go'), { timeout: 20_000 })
    measured = await (await fetch(`${url}/metrics`)).text()
  }, 400 * DAY)
  vi.useRealTimers()
  const after = verified()
  expect(after.broken).toEqual([])
  // One row is left of every room.
  expect(after.rows).toBe(after.rooms)
  expect(rows).toBeGreaterThan(2 * after.rows)
  expect(measured).toContain(`ansvarsgruppe_journal_rows_let_go_total ${rows - after.rows}\n`)

  await serve(async (url) => {
    expect(await work(url)).toEqual(before)
  })
}, 60_000)

/** Entries without a place of their own come in the order in which they were loaded: here by their id. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder).toSorted((a, b) => idOf(a).localeCompare(idOf(b)))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inOrder(part)]))
}

/** Parts without an id stay in their order. */
function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''
}
