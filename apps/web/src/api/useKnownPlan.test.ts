import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { knownPlanQuery } from './useKnownPlan.ts'
import { planQuery } from './usePlan.ts'

afterEach(() => vi.unstubAllGlobals())

test('who only looks at what is known asks nobody, and keeps nobody else from asking anew', async () => {
  let version = 1
  const fetched = vi.fn<typeof fetch>(async () => Response.json({ version: version++ }))
  vi.stubGlobal('fetch', fetched)
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  const known = new QueryObserver(client, knownPlanQuery('ip-1'))
  const stop = known.subscribe(() => {})
  expect(fetched).not.toHaveBeenCalled()
  const plan = new QueryObserver(client, planQuery('ip-1'))
  const stopPlan = plan.subscribe(() => {})
  await vi.waitFor(() => expect(plan.getCurrentResult().data).toEqual({ version: 1 }))
  // The one who came last, as where words are kept beside an open page.
  const later = new QueryObserver(client, knownPlanQuery('ip-1'))
  const stopLater = later.subscribe(() => {})
  await client.invalidateQueries({ queryKey: planQuery('ip-1').queryKey })
  expect(plan.getCurrentResult().data).toEqual({ version: 2 })
  expect(known.getCurrentResult().data).toEqual({ version: 2 })
  for (const end of [stop, stopPlan, stopLater]) end()
})
