import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { JournalStore } from '../../store/store.ts'
import { bytesEver } from '../rooms/history-bytes.ts'
import { loadMigrated, type LoadedRoom } from '../rooms/migrating.ts'
import type { Declarations } from '../rooms/mending.ts'
import { RoomDocument } from '../rooms/room-document.ts'

/**
 * Keeps a snapshot of a room that has been written in since the last one, and left, so that its old rows can go. As
 * whenever a room is loaded, one of an older version is migrated first. `unsound`: it is not as declared, or does not
 * come to this version (R6, R7). `broken`: it cannot be read. `at`: milliseconds since the epoch.
 */
export async function coverRoom(
  journal: JournalStore,
  plan: PlanId,
  room: RoomName,
  { at, declarations }: { readonly at: number; readonly declarations: Declarations },
): Promise<'covered' | 'unsound' | 'broken'> {
  const declaration = declarations(room)
  let loaded: LoadedRoom
  let document: RoomDocument
  try {
    loaded = await loadMigrated(journal, declaration, { plan, room, now: () => at })
    document = new RoomDocument(declaration, loaded.stored)
  } catch (error) {
    // By its name: the error itself stays in the store's thread.
    if (error instanceof Error && error.name === 'StoreUnavailableError') throw error
    return 'broken'
  }
  const { stored, obstacle } = loaded
  try {
    const ownerOf = (clientId: number): string | null => stored.owners.get(clientId) ?? null
    if (obstacle !== null || document.validate(ownerOf).length > 0) return 'unsound'
    await journal.saveSnapshot(plan, room, document.kept({ seq: stored.seq, at, historyBytes: bytesEver(stored) }))
    return 'covered'
  } finally {
    document.destroy()
  }
}
