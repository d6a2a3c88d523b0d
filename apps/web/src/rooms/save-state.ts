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

/** Milliseconds a connection may be away before the page says so: a server's restart is no alarm. */
export const DISCONNECT_GRACE = 2_000
/** Milliseconds a change may wait for the disk, connected, before the page stops calling it "saving". */
export const CONFIRMATION_MAX = 5_000

export interface SaveTiming {
  readonly disconnectGrace: number
  readonly confirmationMax: number
}

export const SAVE_TIMING: SaveTiming = { disconnectGrace: DISCONNECT_GRACE, confirmationMax: CONFIRMATION_MAX }

export interface SaveInputs {
  readonly pending: number
  /** When the oldest waiting change was made; null: none waits. */
  readonly waitingSince: number | null
  /** When the connection was lost; null: connected. */
  readonly disconnectedSince: number | null
  readonly savedAt: number | null
}

/** The state at `now`, and when time alone would change it (null: never). Milliseconds since the epoch. */
export function saveStateAt(
  inputs: SaveInputs,
  now: number,
  timing: SaveTiming,
): { state: SaveState; until: number | null } {
  const { pending, waitingSince, disconnectedSince, savedAt } = inputs
  const graceEnds = disconnectedSince === null ? null : disconnectedSince + timing.disconnectGrace
  const isAway = graceEnds !== null && now >= graceEnds
  if (pending === 0) {
    if (isAway) return { state: { state: 'offline' }, until: null }
    return { state: { state: 'saved', at: savedAt }, until: graceEnds }
  }
  const patienceEnds = (waitingSince ?? now) + timing.confirmationMax
  if (isAway || now >= patienceEnds) return { state: { state: 'notSaved', pending }, until: null }
  return { state: { state: 'saving', pending }, until: Math.min(patienceEnds, graceEnds ?? patienceEnds) }
}

/** The one state that stands for all open rooms: the worst of them, with everything that waits. */
export function mergeSaveStates(states: readonly SaveState[]): SaveState {
  const pending = states.reduce((sum, state) => sum + ('pending' in state ? state.pending : 0), 0)
  if (states.some(({ state }) => state === 'notSaved')) return { state: 'notSaved', pending }
  if (pending > 0) return { state: 'saving', pending }
  if (states.some(({ state }) => state === 'offline')) return { state: 'offline' }
  const times = states.map((state) => (state.state === 'saved' ? (state.at ?? -Infinity) : -Infinity))
  const at = Math.max(-Infinity, ...times)
  return { state: 'saved', at: Number.isFinite(at) ? at : null }
}
