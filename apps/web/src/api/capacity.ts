/**
 * In which capacity this tab acts in each plan: kept with the tab, so that two tabs may act in two. Imports nothing: the
 * first script needs it before anything else is here. What is chosen is only asked for; the server decides.
 */
import type { Capacity } from '@ansvarsgruppe/plan-model'

const PREFIX = 'acts-for-owner/'

export function capacityIn(planId: string): Capacity {
  return store()?.getItem(PREFIX + planId) === '1' ? 'owner' : 'self'
}

export function chooseCapacity(planId: string, capacity: Capacity): void {
  if (capacity === 'owner') store()?.setItem(PREFIX + planId, '1')
  else store()?.removeItem(PREFIX + planId)
}

/** Whoever signs in next in this tab begins as themselves. */
export function forgetCapacities(): void {
  const all = store()
  for (const key of Object.keys(all ?? {})) if (key.startsWith(PREFIX)) all?.removeItem(key)
}

/** Null: there is no tab, or it keeps nothing for us; then everybody acts as themselves. */
function store(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null
  } catch {
    return null
  }
}
