/**
 * Whether somebody has a plan is told by nothing but having a part in it: to a stranger the server does the very same
 * work for a plan that is there and for one that is nowhere, so that there is nothing to be told by how long it takes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { participantId, personId, planId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Plans } from '../services/plans/plans.ts'
import { placeIn } from '../store/place-fixture.ts'
import { createPlan, groupFacts } from '../store/plan-fixture.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { FactsStore, Store } from '../store/store.ts'

let folder: string
let store: Store
/** What the store was asked. */
let asked: string[]
let plans: Plans
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'has-a-plan-'))
  store = openSqliteStore(placeIn(folder), 'real')
  await createPlan(store, groupFacts(planId('there'), participantId('nora'), []))
  await createPlan(store, groupFacts(planId('own'), participantId('stranger'), []))
  asked = []
  const watched = new Proxy(store.facts, {
    get: (facts, name: keyof FactsStore) => {
      const call = facts[name] as (...given: readonly unknown[]) => unknown
      return (...given: readonly unknown[]) => {
        asked.push(`${name} ${JSON.stringify(given)}`)
        return call(...given)
      }
    },
  })
  plans = new Plans(watched, Date.now)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function workFor(plan: string, person: string): Promise<string[]> {
  asked = []
  expect(await plans.participation(plan, { personId: personId(person), level: 'high' })).toBeNull()
  return asked
}

test.each(['person-stranger', 'person-nobody'])(
  '%s: the same questions to the store, before and after it is known',
  async (person) => {
    const nowhere = await workFor('nowhere', person)
    expect(await workFor('there', person)).toEqual(nowhere)
    // Somebody who has a part in it has had it loaded.
    expect(await plans.participation('there', { personId: personId('person-nora'), level: 'high' })).not.toBeNull()
    expect(await workFor('there', person)).toEqual(nowhere)
    expect(nowhere).toHaveLength(1)
  },
)

test('what is asked of the store for a stranger names no plan', async () => {
  expect((await workFor('there', 'person-stranger')).join()).not.toContain('there')
})
