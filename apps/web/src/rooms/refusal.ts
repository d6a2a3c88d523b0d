import type { Reason } from '@ansvarsgruppe/plan-model'

/** Words of the person that the server did not take, from one field. */
export interface KeptText {
  /** Null: somewhere unknown. */
  readonly collection: string | null
  readonly entry: string | null
  readonly field: string | null
  readonly text: string
}

/** An edit was refused: why, where, and the words, which are kept until the notice is dismissed. */
export interface RoomRefusal {
  readonly reason: Reason
  readonly target: { readonly collection: string | null; readonly entry: string | null; readonly field: string | null }
  /** By field, in no particular order. */
  readonly kept: readonly KeptText[]
  /** The same as one text, for copying; '' when the refused edit held no words. */
  readonly keptText: string
  /** Too many refusals within a minute: the room no longer reconnects until the page is loaded again. */
  readonly gaveUp: boolean
}
