/** Z1–Z5: what is written down of sittings, by a store on disk and by one that fails. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addDays,
  dayInNorway,
  startOfDayInNorway,
  type AccessPart,
  type Actor,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { AccessAppend, AccessSitting } from '../../store/access-log-store.ts'
import { placeIn } from '../../store/place-fixture.ts'
import { createPlan } from '../../store/plan-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { Store } from '../../store/store.ts'
import { actorOf, type Column } from '../rooms/rooms-fixture.ts'
import { AccessLog, NotLoggedError } from './access-log.ts'
import { SITTING_GAP } from './sittings.ts'

const FACTS = factsWith({ writingHelp: false })
const MINUTE = 60_000

let folder: string
let store: Store
let log: AccessLog
let now: number
/** What the store was asked for, each in one transaction. */
let asked: Array<readonly AccessAppend[]>
let failure: Error | null
const failures: unknown[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-log-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, FACTS)
  now = NOW
  asked = []
  failure = null
  log = begun()
})
afterEach(async () => {
  await log.close()
  await store.close()
  await rm(folder, { recursive: true })
})

function begun(sittingsMax?: number): AccessLog {
  return new AccessLog({
    store: {
      append: async (appends) => {
        if (failure !== null) throw failure
        asked.push(appends)
        return store.accessLog.append(appends)
      },
    },
    now: () => now,
    onFailure: (error) => failures.push(error),
    ...(sittingsMax === undefined ? {} : { sittingsMax }),
  })
}

const reads = (who: Column, part: AccessPart, facts: PlanFacts = FACTS) =>
  ({ facts, actor: actorOf(who), part, act: 'read' }) as const
const sittings = (): Promise<readonly AccessSitting[]> =>
  store.accessLog.sittings({
    plan: FACTS.planId,
    accessor: null,
    except: null,
    parts: null,
    from: 0,
    to: Number.MAX_SAFE_INTEGER,
    before: null,
    limit: 100,
  })
const briefly = async (): Promise<string[]> =>
  (await sittings()).map(({ accessor, from, to, accesses }) => {
    const parts = accesses.map(({ act, part }) => `${act} ${part}`).join(', ')
    return `${accessor} ${(from - NOW) / MINUTE}–${to === null ? '' : (to - NOW) / MINUTE}: ${parts}`
  })

describe('Z1: nothing before it is on disk', () => {
  test('the first time of a sitting waits, and then it is there; the second waits for nothing', async () => {
    await log.reached([reads('reader', 'overview')])
    expect(await briefly()).toEqual(['reader 0–: read overview'])
    await log.reached([reads('reader', 'overview')])
    expect(asked).toHaveLength(1)
  })

  test('what cannot be written down is said so, and tried again by the next', async () => {
    failure = new Error('disk full')
    await expect(log.reached([reads('reader', 'overview')])).rejects.toThrow(NotLoggedError)
    await expect(log.enters(reads('reader', 'overview'))).rejects.toThrow(NotLoggedError)
    expect(failures).toContain(failure)
    failure = null
    await log.reached([reads('reader', 'overview')])
    expect(await briefly()).toEqual(['reader 0–: read overview'])
  })

  test('a plan that is gone is not read, and holds up no other', async () => {
    const gone = { ...FACTS, planId: 'gone' as PlanFacts['planId'] }
    const outcomes = await Promise.allSettled([
      log.reached([reads('reader', 'overview', gone)]),
      log.reached([reads('reader', 'overview')]),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  test('a part that fails is not known; what was before it is', async () => {
    await log.reached([reads('reader', 'overview')])
    failure = new Error('disk full')
    await expect(log.reached([reads('reader', 'area-work')])).rejects.toThrow(NotLoggedError)
    await log.reached([reads('reader', 'overview')])
    failure = null
    await log.reached([reads('reader', 'area-work')])
    expect(await briefly()).toEqual(['reader 0–: read overview, read area-work'])
  })
})

describe('sittings', () => {
  test('go on over a cup of coffee, and end with their last moment', async () => {
    await log.reached([reads('reader', 'overview')])
    now += SITTING_GAP
    await log.reached([reads('reader', 'area-work')])
    now += SITTING_GAP + 1
    await log.reached([reads('reader', 'overview')])
    await log.close()
    expect(await briefly()).toEqual([
      `reader ${(now - NOW) / MINUTE}–: read overview`,
      'reader 0–30: read overview, read area-work',
    ])
  })

  test('last as long as somebody is connected, however quiet they are', async () => {
    const sitting = await log.enters(reads('reader', 'area-work'))
    now += 5 * SITTING_GAP
    await log.reached([reads('reader', 'area-work')])
    now += SITTING_GAP
    log.leaves(sitting, 'area-work')
    now += MINUTE
    await log.close()
    expect(await briefly()).toEqual(['reader 0–180: read area-work'])
  })

  test('of one person in two capacities are two', async () => {
    const forOwner: Actor = { ...actorOf('reader'), capacity: 'owner' }
    await log.reached([reads('reader', 'overview'), { ...reads('reader', 'overview'), actor: forOwner }])
    expect((await sittings()).map(({ capacity }) => capacity).toSorted()).toEqual(['owner', 'self'])
  })

  test('another consent is another reason, and is written down', async () => {
    await log.reached([reads('reader', 'area-work')])
    const consents = FACTS.consents.map((consent) => ({ ...consent, to: '2027-01-31' }))
    await log.reached([reads('reader', 'area-work', { ...FACTS, consents })])
    const [sitting] = await sittings()
    expect(sitting?.accesses.map(({ why }) => (why.kind === 'consent' ? why.to : why.kind))).toEqual([
      FACTS.consents.find(({ participant }) => participant === actorOf('reader').participant)?.to,
      '2027-01-31',
    ])
  })

  test('writing is written down once, beside reading', async () => {
    await log.reached([reads('contributor', 'area-work')])
    for (let edit = 0; edit < 50; edit++) log.wrote(FACTS, actorOf('contributor'), 'area-work')
    await log.close()
    expect(await briefly()).toEqual(['contributor 0–: read area-work, write area-work'])
  })

  test('one whose beginning is still on its way ends after it', async () => {
    void log.reached([reads('reader', 'overview')])
    now += 2 * MINUTE
    void log.reached([reads('reader', 'overview')])
    await log.close()
    expect(await briefly()).toEqual(['reader 0–2: read overview'])
  })
})

describe('Z4: midnight', () => {
  const toMidnight = startOfDayInNorway(addDays(dayInNorway(NOW), 1)) - NOW
  afterEach(() => vi.useRealTimers())

  /** As the minutes pass: the log looks once in each. */
  function pass(milliseconds: number): void {
    for (let left = milliseconds; left > 0; left -= MINUTE) {
      now += Math.min(left, MINUTE)
      vi.advanceTimersByTime(MINUTE)
    }
  }
  beforeEach(async () => {
    await log.close()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    log = begun()
  })

  test('whoever comes back every twenty minutes, for days, is found on each of them', async () => {
    for (let minute = 0; minute <= 3 * 24 * 60; minute += 20) {
      now = NOW + minute * MINUTE
      await log.reached([reads('reader', 'overview')])
    }
    const days = (await sittings()).map(({ from }) => dayInNorway(from))
    expect(days).toEqual([3, 2, 1, 0].map((ahead) => addDays(dayInNorway(NOW), ahead)))
  })

  test('whoever stays connected begins another, of what they are still connected to', async () => {
    const work = await log.enters(reads('contributor', 'area-work'))
    const overview = await log.enters(reads('contributor', 'overview'))
    log.wrote(FACTS, actorOf('contributor'), 'area-work')
    log.leaves(overview, 'overview')
    await vi.waitFor(async () => expect((await briefly())[0]).toContain('write area-work'))
    pass(toMidnight + MINUTE)
    await vi.waitFor(async () => expect(await sittings()).toHaveLength(2))
    log.leaves(work, 'area-work')
    await log.close()
    const [today, yesterday] = await briefly()
    expect(today).toMatch(/: read area-work$/)
    expect(yesterday).toMatch(/^contributor 0–\d+: read area-work, read overview, write area-work$/)
  })

  test('what cannot be written of the new day is tried again', async () => {
    await log.enters(reads('reader', 'area-work'))
    failure = new Error('disk full')
    pass(toMidnight + MINUTE)
    await vi.waitFor(() => expect(failures).toContain(failure))
    failure = null
    pass(2 * MINUTE)
    await vi.waitFor(async () => expect(await sittings()).toHaveLength(2))
    expect((await briefly())[0]).toMatch(/: read area-work$/)
  })
})

test('Z2: the owner and the unit are written down as everybody is, with their names of that day', async () => {
  await log.reached([reads('owner', 'overview')])
  const { participants } = FACTS
  const [owner] = await sittings()
  expect(owner?.who).toMatchObject({ name: participants.get(FACTS.owner)?.name, role: 'planOwner' })
  expect(owner?.accesses[0]?.why).toEqual({ kind: 'owner' })
})

test('Z3: what arrives together is one transaction', async () => {
  const parts: AccessPart[] = ['plan', 'overview', 'area-work', 'area-health']
  await Promise.all(
    (['owner', 'reader', 'commenter'] as const).flatMap((who) => parts.map((part) => log.reached([reads(who, part)]))),
  )
  expect(asked.map((appends) => appends.length)).toEqual([3])
})

test('Z5: of those who are connected nowhere only so many are remembered, and the others have ended', async () => {
  await log.close()
  log = begun(2)
  const sitting = await log.enters(reads('owner', 'overview'))
  await log.reached([reads('reader', 'overview')])
  now += 2 * MINUTE
  await log.reached([reads('reader', 'overview')])
  await log.reached([reads('commenter', 'overview')])
  expect(log.sittings).toBe(2)
  log.leaves(sitting, 'overview')
  await log.close()
  expect(await briefly()).toEqual([
    'commenter 2–: read overview',
    'reader 0–2: read overview',
    'owner 0–2: read overview',
  ])
})
