import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queryKeys } from '../api/query-keys.ts'
import { forgetEverything } from '../api/useSession.ts'
import { useToday } from '../rooms/useToday.ts'
import { onWaking } from '../rooms/waking.ts'
import type { LiveConnection } from './live-connection.ts'

/** Milliseconds to wait before code that could not be fetched is asked for again. */
const LOAD_AGAIN_AFTER = 4_000

/** Keeps the facts of these plans current while the component is mounted. Only for the signed-in. */
export function useLive(planIds: string | readonly string[]): void {
  const client = useQueryClient()
  // Ids hold no spaces: one string that stays the same where a new array would not.
  const watched = typeof planIds === 'string' ? planIds : planIds.join(' ')
  useEffect(() => {
    const ids = watched.split(' ').filter((id) => id !== '')
    let stops: ReadonlyArray<() => void> = []
    let isOver = false
    const watch = async (): Promise<void> => {
      const connection = await connectionOf(client)
      if (!isOver) stops = ids.map((id) => connection.watch(id))
    }
    void watch()
    // Before the connection itself is back: rights may have changed.
    const stopListening = onWaking(() => {
      for (const id of ids) factsChanged(client, id, null)
    })
    return () => {
      isOver = true
      stopListening()
      for (const stop of stops) stop()
    }
  }, [client, watched])
  useAskedAnew(client, watched)
}

/** With the day rights begin and end that no change of facts tells of. */
function useAskedAnew(client: QueryClient, watched: string): void {
  const today = useToday()
  const askedOn = useRef(today)
  useEffect(() => {
    if (askedOn.current === today) return
    askedOn.current = today
    for (const id of watched.split(' ')) factsChanged(client, id, null)
  }, [client, watched, today])
}

/** One connection per query client: what it hears, it says to that client. */
const connections = new WeakMap<QueryClient, Promise<LiveConnection>>()

function connectionOf(client: QueryClient): Promise<LiveConnection> {
  const known = connections.get(client)
  if (known !== undefined) return known
  const connection = connect(client)
  connections.set(client, connection)
  return connection
}

/** Its code comes after the first screen: what changed until the server listens, it asks for anyway. */
async function connect(client: QueryClient): Promise<LiveConnection> {
  const { LiveConnection } = await loadedAtLast(() => import('./live-connection.ts'))
  return new LiveConnection({
    facts: (planId, version) => factsChanged(client, planId, version),
    signedOut: () => void forgetEverything(client),
  })
}

/** A page that never hears of a change of facts would show what is no longer so. */
async function loadedAtLast<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, LOAD_AGAIN_AFTER))
    }
  }
}

/** Fetches what shows these facts, unless what is here is as new already: our own command's answer often is. */
export function factsChanged(client: QueryClient, planId: string, version: number | null): void {
  const known = client.getQueryData<PlanView>(queryKeys.plan(planId))
  if (version !== null && known !== undefined && known.version >= version) return
  void client.invalidateQueries({ queryKey: queryKeys.plan(planId) })
  void client.invalidateQueries({ queryKey: queryKeys.home })
}
