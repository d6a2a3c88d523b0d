/** What of a room's history counts towards its bound. */
import type { StoredRoom } from '../../store/store.ts'

/** Bytes of all rows there ever were. */
export function bytesEver({ snapshot, updates }: Pick<StoredRoom, 'snapshot' | 'updates'>): number {
  return updates.reduce((sum, update) => sum + update.length, snapshot?.historyBytes ?? 0)
}

/**
 * Bytes of these that no longer count: of the rows that were let go. The snapshot, which is all there is of them, counts
 * in their place.
 */
export function bytesGone({ snapshot, trimmedBytes }: Pick<StoredRoom, 'snapshot' | 'trimmedBytes'>): number {
  return Math.max(0, trimmedBytes - (snapshot?.update.length ?? 0))
}
