import type { Actor, EntryId, Reason } from '@ansvarsgruppe/plan-model'

/** One connection, as its room sees it. */
export interface Member {
  readonly actor: Actor
  /** Of all that is in the room they have to do with this action alone: then nobody is let in with it. */
  readonly onlyAction?: EntryId
  /** An update somebody else made; already on disk. */
  receiveUpdate(update: Uint8Array): void
  /** A presence frame. */
  receivePresence(frame: Uint8Array): void
  /** The room takes no edits until it has been repaired; told on coming in, or as soon as it is found. */
  underRepair(): void
  /** The room is over for this member. */
  end(reason: Reason): void
}
