/**
 * Whether what was written is on the server's disk. Nothing is kept on the device, so there is no state that says
 * something is safe here.
 */
export type SaveState =
  /** `at`: when the last change of this page was confirmed, milliseconds since the epoch; null: none yet. */
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving'; readonly pending: number }
  /** Not connected, and nothing waits. */
  | { readonly state: 'offline' }
  /** Changes wait that may be lost if the page is closed. */
  | { readonly state: 'notSaved'; readonly pending: number }
