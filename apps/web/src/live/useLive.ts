import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryKeys } from '../api/query-keys.ts'
import { forgetEverything } from '../api/useSession.ts'
import { LiveConnection } from './live-connection.ts'

/** Keeps the facts of these plans current while the component is mounted. Only for the signed-in. */
export function useLive(planIds: string | readonly string[]): void {
  const client = useQueryClient()
  // Ids hold no spaces: one string that stays the same where a new array would not.
  const watched = typeof planIds === 'string' ? planIds : planIds.join(' ')
  useEffect(() => {
    const connection = connectionOf(client)
    const ids = watched.split(' ').filter((id) => id !== '')
    const stops = ids.map((id) => connection.watch(id))
    return () => {
      for (const stop of stops) stop()
    }
  }, [client, watched])
}

/** One connection per query client: what it hears, it says to that client. */
const connections = new WeakMap<QueryClient, LiveConnection>()

function connectionOf(client: QueryClient): LiveConnection {
  const known = connections.get(client)
  if (known !== undefined) return known
  const connection = new LiveConnection({
    facts: (planId, version) => factsChanged(client, planId, version),
    signedOut: () => void forgetEverything(client),
  })
  connections.set(client, connection)
  return connection
}

/** Fetches what shows these facts, unless what is here is as new already: our own command's answer often is. */
export function factsChanged(client: QueryClient, planId: string, version: number | null): void {
  const known = client.getQueryData<PlanView>(queryKeys.plan(planId))
  if (version !== null && known !== undefined && known.version >= version) return
  void client.invalidateQueries({ queryKey: queryKeys.plan(planId) })
  void client.invalidateQueries({ queryKey: queryKeys.home })
}
