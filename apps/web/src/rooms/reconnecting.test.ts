import { expect, test } from 'vitest'
import { FIRST_WAIT_MAX, FIRST_WAIT_MAX_OF_MANY, spreadReconnects, WAIT_MAX } from './reconnecting.ts'

/** What of the provider counts here: it waits for the shorter of its own wait and `maxBackoffTime`. */
function provider(random: () => number) {
  const listeners = new Map<string, (given: never) => void>()
  const fake = {
    maxBackoffTime: 0,
    wsUnsuccessfulReconnects: 0,
    on: (name: string, listener: (given: never) => void) => listeners.set(name, listener),
  }
  spreadReconnects(fake as never, random)
  const tell = (name: string, given: unknown): void => listeners.get(name)?.(given as never)
  const closed = (code: number | null): number => {
    tell('connection-close', code === null ? null : { code })
    fake.wsUnsuccessfulReconnects += 1
    return Math.min(2 ** fake.wsUnsuccessfulReconnects * 100, fake.maxBackoffTime)
  }
  const synced = (): void => {
    fake.wsUnsuccessfulReconnects = 0
    tell('sync', true)
  }
  return { closed, synced }
}

test('the bound of the wait doubles, up to a limit, and begins anew after a sync', () => {
  const { closed, synced } = provider(() => 1)
  const waits = Array.from({ length: 8 }, () => closed(1006))
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128].map((times) => Math.min(WAIT_MAX, FIRST_WAIT_MAX * times)))
  synced()
  expect(closed(null)).toBe(FIRST_WAIT_MAX)
})

test('where everyone comes back at once, they are spread further', () => {
  for (const code of [1012, 1013]) expect(provider(() => 1).closed(code)).toBe(FIRST_WAIT_MAX_OF_MANY)
})

test('each waits for its own time: of a thousand no tenth of a second has many', () => {
  let seed = 1
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const waits = Array.from({ length: 1_000 }, () => provider(random).closed(1012))
  const tenths = Map.groupBy(waits, (wait) => Math.floor(wait / 100))
  expect(Math.max(...[...tenths.values()].map(({ length }) => length))).toBeLessThan(90)
})
