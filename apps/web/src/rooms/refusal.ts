import type { Reason } from '@ansvarsgruppe/plan-model'

/** Why words did not get where they were meant for; `removedMeanwhile`: somebody took away what they were written in. */
export type KeptReason = Reason | 'removedMeanwhile'

/** Where in a room words were meant for. */
export interface KeptPlace {
  /** Null: somewhere unknown. */
  readonly collection: string | null
  readonly entry: string | null
  readonly field: string | null
}

/** Words of the person from one field. */
export interface KeptText extends KeptPlace {
  readonly text: string
  /** What kind of entry it would have become, where it was begun in a form; the place is then what it is about. */
  readonly thing?: string
  /** Whether the room has them all the same, where the person can no longer go on writing. */
  readonly isSaved?: boolean
}

/** What of the person's writing came to an end: why, where, and the words, which are kept until it is dismissed. */
export interface RoomRefusal {
  /** `stopped`: everything is saved, but the person may no longer write where they were writing. */
  readonly kind: 'refused' | 'stopped'
  readonly reason: KeptReason
  readonly target: KeptPlace
  /** By field, in no particular order. */
  readonly kept: readonly KeptText[]
  /** The same as one text, for copying; '' when the refused edit held no words. */
  readonly keptText: string
  /** Too many refusals within a minute: the room no longer reconnects until the page is loaded again. */
  readonly gaveUp: boolean
}

export function isSamePlace(a: KeptPlace, b: KeptPlace): boolean {
  return a.collection === b.collection && a.entry === b.entry && a.field === b.field
}
