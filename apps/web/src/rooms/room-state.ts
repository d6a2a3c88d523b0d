import type { Reason, RoomDeclaration, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { OtherPerson } from './presence.ts'
import type { RoomRefusal } from './refusal.ts'
import type { SaveState } from './save-state.ts'

/** What of a room changes on screen: one immutable value, the same as long as nothing changes. */
export type RoomState<R extends RoomDeclaration> = RoomPhase<R> & {
  readonly saveState: SaveState
  readonly others: readonly OtherPerson[]
  /** The latest refused edit, until it is dismissed. It stays when the room ends. */
  readonly refusal: RoomRefusal | null
  /** The server takes no edits in this room until it has been repaired: it is for reading. */
  readonly isUnderRepair: boolean
  /** Whether a write has a document to go to: not while loading, and not between a refusal and the room's return. */
  readonly canWrite: boolean
  /** Rises when the document was thrown away and loaded again: texts must be fetched anew. */
  readonly generation: number
}

export type RoomPhase<R extends RoomDeclaration> =
  | { readonly status: 'loading'; readonly snapshot: null; readonly endReason: null }
  | { readonly status: 'ready'; readonly snapshot: RoomSnapshot<R>; readonly endReason: null }
  /** The snapshot stays where the reader may still read it: an outdated page, not a withdrawn consent. */
  | { readonly status: 'ended'; readonly snapshot: RoomSnapshot<R> | null; readonly endReason: Reason }
