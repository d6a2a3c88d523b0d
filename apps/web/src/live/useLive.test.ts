import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { queryKeys } from '../api/query-keys.ts'
import { factsChanged } from './useLive.ts'

function clientWithPlan(version: number): QueryClient {
  const client = new QueryClient()
  client.setQueryData(queryKeys.plan('p'), { version })
  client.setQueryData(queryKeys.home, { plans: [] })
  return client
}
const isStale = (client: QueryClient, key: readonly string[]): boolean =>
  client.getQueryState(key)?.isInvalidated === true

describe('facts changed', () => {
  test('newer than known: plan and home are fetched again', () => {
    const client = clientWithPlan(3)
    factsChanged(client, 'p', 4)
    expect([isStale(client, queryKeys.plan('p')), isStale(client, queryKeys.home)]).toEqual([true, true])
  })
  test('known already: nothing is', () => {
    const client = clientWithPlan(4)
    factsChanged(client, 'p', 4)
    expect([isStale(client, queryKeys.plan('p')), isStale(client, queryKeys.home)]).toEqual([false, false])
  })
  test('perhaps missed: fetched', () => {
    const client = clientWithPlan(4)
    factsChanged(client, 'p', null)
    expect(isStale(client, queryKeys.plan('p'))).toBe(true)
  })
})
