import { participantId, planId, type AccessPart } from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { AccessAppend, AccessSearch, AccessSitting } from '../access-log-store.ts'
import type { OpenedStore } from '../contract.ts'
import { createPlan } from '../plan-fixture.ts'

const FACTS = factsWith({ writingHelp: false })
const OTHER = { ...FACTS, planId: planId('other') }
const OWNER = participantId('owner')
const READER = participantId('reader')
const WHO = {
  name: 'Henrik Sæther',
  role: 'generalPractitioner',
  title: 'Fastlege',
  organisation: 'Legesenteret',
} as const
const WHY = { kind: 'consent', from: '2026-01-01', to: '2026-12-31', level: 'read', asCoordinator: false } as const

const reads = (at: number, ...parts: AccessPart[]): AccessAppend['accesses'] =>
  parts.map((part) => ({ at, act: 'read', part, why: WHY }))
const append = (change: Partial<AccessAppend> = {}): AccessAppend => ({
  plan: FACTS.planId,
  sitting: null,
  accessor: READER,
  capacity: 'self',
  who: WHO,
  accesses: reads(NOW, 'area-work'),
  endedAt: null,
  ...change,
})

export function accessLogContract(opened: OpenedStore): void {
  beforeEach(async () => {
    await createPlan(opened.store, FACTS)
    await createPlan(opened.store, OTHER)
  })

  const log = () => opened.store.accessLog
  const sittings = (search: Partial<AccessSearch> = {}): Promise<readonly AccessSitting[]> =>
    log().sittings({
      plan: FACTS.planId,
      accessor: null,
      except: null,
      parts: null,
      from: 0,
      to: Number.MAX_SAFE_INTEGER,
      before: null,
      limit: 100,
      ...search,
    })
  const numbers = async (search: Partial<AccessSearch> = {}): Promise<number[]> =>
    (await sittings(search)).map(({ number }) => number)

  test('nobody has seen a new plan', async () => {
    expect(await sittings()).toEqual([])
    expect(await log().people(FACTS.planId, null)).toEqual([])
  })

  test('a sitting comes back as it was written, after reopening too, until it has ended and from then on', async () => {
    const [number] = await log().append([append({ accesses: reads(NOW, 'plan', 'area-work') })])
    expect(number).toBe(1)
    const began = { number: 1, accessor: READER, capacity: 'self', who: WHO, from: NOW, to: null }
    const first = { ...began, accesses: reads(NOW, 'plan', 'area-work') }
    expect(await sittings()).toEqual([first])
    const wrote = { at: NOW + 5, act: 'write', part: 'area-work', why: WHY } as const
    expect(await log().append([append({ sitting: 1, accesses: [wrote], endedAt: NOW + 9 })])).toEqual([1])
    const whole = [{ ...first, to: NOW + 9, accesses: [...first.accesses, wrote] }]
    expect(await sittings()).toEqual(whole)
    await opened.reopen()
    expect(await sittings()).toEqual(whole)
  })

  test('plans have logs of their own; one that is not there has none, and holds up no other', async () => {
    const nowhere = append({ plan: planId('nowhere') })
    expect(await log().append([append(), nowhere, append({ plan: OTHER.planId }), append()])).toEqual([1, null, 1, 2])
    expect(await numbers()).toEqual([2, 1])
    expect(await numbers({ plan: OTHER.planId })).toEqual([1])
    expect(await numbers({ plan: planId('nowhere') })).toEqual([])
  })

  test('a sitting goes on as whoever began it, and nobody else', async () => {
    await log().append([append()])
    for (const other of [{ accessor: OWNER }, { capacity: 'owner' } as const, { sitting: 2 }, { sitting: 99 }])
      await expect(log().append([append({ sitting: 1, ...other })])).rejects.toThrow('goes on')
    expect(await numbers()).toEqual([1])
  })

  test('is searched by person, part and time, alone and together, and read in pages', async () => {
    await log().append([
      append({ accesses: reads(NOW, 'overview') }),
      append({ accessor: OWNER, accesses: reads(NOW + 1_000, 'overview', 'area-work') }),
      append({ accesses: reads(NOW + 2_000, 'area-work') }),
      append({ accesses: reads(NOW + 3_000, 'area-health') }),
    ])
    // Numbers of rows: the second sitting has two.
    expect(await numbers()).toEqual([5, 4, 2, 1])
    expect(await numbers({ accessor: READER })).toEqual([5, 4, 1])
    expect(await numbers({ except: READER })).toEqual([2])
    expect(await numbers({ parts: ['area-work'] })).toEqual([4, 2])
    expect(await numbers({ parts: ['area-work'], accessor: OWNER })).toEqual([2])
    expect(await numbers({ from: NOW + 1_000, to: NOW + 3_000 })).toEqual([4, 2])
    expect(await numbers({ limit: 2 })).toEqual([5, 4])
    expect(await numbers({ limit: 2, before: 4 })).toEqual([2, 1])
    expect(await numbers({ parts: ['area-work', 'overview'] })).toEqual([4, 2, 1])
    expect(await numbers({ parts: [] })).toEqual([])
    // Found by one part, and told whole.
    expect((await sittings({ parts: ['area-work'], accessor: OWNER }))[0]?.accesses).toHaveLength(2)
  })

  test('who was in it is there by their latest name', async () => {
    await log().append([append(), append({ accessor: OWNER, who: { ...WHO, name: 'Nora' } })])
    await log().append([append({ who: { ...WHO, name: 'Henrik Berg' } })])
    const people = await log().people(FACTS.planId, null)
    expect(people.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { accessor: READER, name: 'Henrik Berg' },
      { accessor: OWNER, name: 'Nora' },
    ])
    expect((await sittings()).map(({ who }) => who.name)).toEqual(['Henrik Berg', 'Nora', 'Henrik Sæther'])
    await log().append([append({ accessor: OWNER, who: WHO, accesses: reads(NOW, 'area-health') })])
    const inParts = async (...parts: AccessPart[]): Promise<string[]> =>
      (await log().people(FACTS.planId, parts)).map(({ accessor }) => accessor)
    expect(await inParts('area-health')).toEqual([OWNER])
    expect((await inParts('area-work', 'area-health')).toSorted()).toEqual([OWNER, READER].toSorted())
    expect(await inParts()).toEqual([])
  })
}
