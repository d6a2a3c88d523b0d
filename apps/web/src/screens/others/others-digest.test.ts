import { beforeEach, describe, expect, test } from 'vitest'
import { DIGEST_TIMING, OthersDigest, PLACES_MAX, type Told } from './others-digest.ts'

const { sentence, settle, rest, longest, summary } = DIGEST_TIMING
let digest: OthersDigest
beforeEach(() => {
  digest = new OthersDigest()
})

/** Everything told between two times, with when, looked at every half second. */
function telling(level: 'off' | 'brief' | 'all', from: number, to: number): Array<[at: number, told: Told]> {
  const all: Array<[number, Told]> = []
  for (let now = from; now <= to; now += 500) {
    const told = digest.next(level, now)
    if (told !== null) all.push([now, told])
  }
  return all
}

describe('N2: who comes and goes', () => {
  test('those who were here are no news, also when we hear of them one after another', () => {
    digest.present([], 0)
    digest.present(['nora'], 100)
    digest.present(['nora', 'silje'], settle - 1)
    expect(telling('all', 0, 60_000)).toEqual([])
  })

  test('who comes is told once it is settled, several in one sentence', () => {
    digest.present([], 0)
    digest.present(['nora'], 10_000)
    digest.present(['nora', 'silje'], 10_500)
    expect(telling('brief', 10_500, 60_000)).toEqual([
      [10_000 + settle, { kind: 'came', participants: ['nora'] }],
      [10_000 + settle + sentence, { kind: 'came', participants: ['silje'] }],
    ])
    digest.present(['nora', 'silje', 'fatima', 'tone'], 70_000)
    expect(telling('brief', 70_000, 90_000).map(([, told]) => told)).toEqual([
      { kind: 'came', participants: ['fatima', 'tone'] },
    ])
  })

  test('a page that reconnects neither came nor went', () => {
    digest.present(['nora'], 0)
    digest.present([], 10_000)
    digest.present(['nora'], 11_000)
    digest.present(['nora', 'silje'], 12_000)
    digest.present(['nora'], 13_000)
    expect(telling('all', 10_000, 60_000)).toEqual([])
  })

  test('who goes is told', () => {
    digest.present(['nora'], 0)
    digest.present([], 10_000)
    expect(telling('brief', 10_000, 60_000)).toEqual([[10_000 + settle, { kind: 'went', participants: ['nora'] }]])
  })

  test('who moves about in the meantime delays nothing', () => {
    digest.present([], 0)
    for (let now = 10_000; now <= 10_000 + settle; now += 100) digest.present(['nora'], now)
    expect(digest.next('brief', 10_000 + settle)).toEqual({ kind: 'came', participants: ['nora'] })
  })
})

describe('changes, all of them', () => {
  test('N3, N4: a minute of typing is one change, told while it goes on and once it rests', () => {
    const times: number[] = []
    for (let now = 0; now <= 60_000; now += 200) {
      digest.changed('a', 'a/how', [7], now)
      const told = digest.next('all', now)
      if (told === null) continue
      expect(told).toEqual({ kind: 'changed', place: 'a', clients: new Set([7]), changes: 1 })
      times.push(now)
    }
    expect(times).toEqual([longest, 2 * longest + 200])
    expect(telling('all', 60_200, 90_000)).toHaveLength(1)
  })

  test('two fields by two people in one place are one sentence', () => {
    digest.changed('a', 'a/due', [7], 0)
    digest.changed('a', 'a/status', [8], 1_000)
    expect(telling('all', 0, 30_000)).toEqual([
      [1_000 + rest, { kind: 'changed', place: 'a', clients: new Set([7, 8]), changes: 2 }],
    ])
    expect(digest.isWaiting).toBe(false)
  })

  test('N1: never two sentences at once', () => {
    digest.present([], 0)
    digest.present(['nora'], 10_000)
    digest.changed('a', 'a/due', [7], 10_000)
    digest.changed('b', 'b/due', [7], 10_000)
    const times = telling('all', 10_000, 60_000).map(([at]) => at)
    expect(times).toHaveLength(3)
    times.forEach((at, index) => expect(at - (times[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(sentence))
  })

  test('N4: many places at once are one summary', () => {
    for (let place = 0; place <= PLACES_MAX; place += 1) digest.changed(`p${place}`, `p${place}/due`, [place], 0)
    expect(telling('all', 0, 60_000)).toEqual([
      [rest, { kind: 'changed', place: null, clients: new Set([0, 1, 2, 3]), changes: PLACES_MAX + 1 }],
    ])
  })
})

describe('brief', () => {
  test('changes are one summary per half minute', () => {
    const times: number[] = []
    for (let now = 0; now < summary * 2; now += 1_000) {
      digest.changed(`p${now % 5_000}`, `p${now % 5_000}/how`, [7], now)
      if (digest.next('brief', now) !== null) times.push(now)
    }
    expect(times).toEqual([summary])
    expect(telling('brief', summary * 2, summary * 4)).toHaveLength(1)
  })

  test('what happened in one place says where', () => {
    digest.changed('a', 'a/due', [7], 0)
    expect(telling('brief', 0, 60_000)).toEqual([
      [summary, { kind: 'changed', place: 'a', clients: new Set([7]), changes: 1 }],
    ])
  })
})

test('N5: off tells nothing, and saves nothing up', () => {
  digest.present([], 0)
  digest.present(['nora'], 10_000)
  digest.changed('a', 'a/due', [7], 10_000)
  expect(telling('off', 10_000, 60_000)).toEqual([])
  expect(telling('all', 60_000, 120_000)).toEqual([])
})
