/** What the demo's provider remembers for the minute a sign-in takes: in memory, bounded, gone with the process. */
import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Entries of one kind; when it is full the oldest is forgotten. A sign-in makes one or two of each. */
const ENTRIES_MAX = 1000

interface Entry {
  readonly payload: AdapterPayload
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

/** One adapter per kind of thing the provider keeps (`Grant`, `AuthorizationCode` …). */
export function memoryAdapter(kind: string): Adapter {
  const entries = new Map<string, Entry>()
  // A session at the provider would sign the next person in as the last one, without asking. So there is none.
  const keepsNothing = kind === 'Session'

  const find = async (id: string): Promise<AdapterPayload | undefined> => {
    const entry = entries.get(id)
    return entry !== undefined && entry.expiresAt > Date.now() ? entry.payload : undefined
  }
  return {
    find,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: async (id, payload, expiresIn) => {
      if (keepsNothing) return
      entries.delete(id)
      const oldest = entries.keys().next()
      if (entries.size >= ENTRIES_MAX && oldest.done !== true) entries.delete(oldest.value)
      entries.set(id, { payload, expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 })
    },
    consume: async (id) => {
      const payload = await find(id)
      if (payload !== undefined) payload['consumed'] = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      entries.delete(id)
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id)
    },
  }
}
