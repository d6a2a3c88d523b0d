/** The rooms a page has open: one session per room, however many components show it. */
import { declarationOf, type ActorKey, type RoomDeclaration, type RoomName } from '@ansvarsgruppe/plan-model'
import { SYNC_PATH } from '@ansvarsgruppe/plan-model/contract'
import type { EarlySnapshot } from './early-room.ts'
import { UndoHistory } from './history/index.ts'
import type { RoomRefusal } from './refusal.ts'
import { RoomSession } from './room-session.ts'
import { joined } from './salvage.ts'
import { mergeSaveStates, type SaveState } from './save-state.ts'

/** Milliseconds a room stays open after the last component left: going from one page of a plan to the next. */
export const LINGER = 3_000

export type EarlyRooms = (planId: string, room: RoomName) => EarlySnapshot<RoomDeclaration> | null

type AnySession = RoomSession<RoomDeclaration>

/** A room in which something was refused, or came to an end while the person wrote. */
export interface KeptInRoom {
  readonly planId: string
  readonly session: AnySession
  readonly refusal: RoomRefusal
}

interface OpenRoom {
  readonly planId: string
  readonly session: AnySession
  users: number
  stopClosing: (() => void) | null
}

export class OpenRooms {
  readonly #origin: string
  readonly #linger: number
  readonly #early: EarlyRooms
  readonly #refreshFacts: (planId: string) => Promise<unknown>
  readonly #epoch: () => number | null
  readonly #rooms = new Map<string, OpenRoom>()
  readonly #histories = new Map<string, UndoHistory>()
  readonly #listeners = new Set<() => void>()
  #saveState: SaveState = { state: 'saved', at: null }
  #kept: readonly KeptInRoom[] = []
  #underRepair = ''

  /** `origin`: `ws(s)://<host>`; `early`: a room's content where it was asked for before, else null; `refreshFacts`: after a refusal; `epoch`: the store's, as far as it is known. */
  constructor(
    origin: string,
    linger: number = LINGER,
    early: EarlyRooms = () => null,
    refreshFacts: (planId: string) => Promise<unknown> = () => Promise.resolve(),
    epoch: () => number | null = () => null,
  ) {
    this.#origin = origin
    this.#linger = linger
    this.#early = early
    this.#refreshFacts = refreshFacts
    this.#epoch = epoch
  }

  /** The room's session, not yet connected unless somebody uses it. */
  session(planId: string, room: RoomName, me: ActorKey): AnySession {
    return this.#room(planId, room, me).session
  }

  /** Keeps the room open until the returned function is called. */
  use(planId: string, room: RoomName, me: ActorKey): () => void {
    const open = this.#room(planId, room, me)
    open.users += 1
    open.stopClosing?.()
    open.stopClosing = null
    open.session.open()
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      open.users -= 1
      if (open.users === 0) open.stopClosing = closeWhenSaved(open.session, this.#linger)
    }
  }

  /** What the person did in all rooms of a plan since its page was opened, the latest last. */
  history(planId: string, me: ActorKey): UndoHistory {
    const key = `${planId}/${me}`
    const history = this.#histories.get(key) ?? new UndoHistory()
    this.#histories.set(key, history)
    return history
  }

  /** The one save state of everything open. */
  get saveState(): SaveState {
    return this.#saveState
  }

  /** What is kept of the person's words, in all rooms; the same as long as nothing changes. */
  get kept(): readonly KeptInRoom[] {
    return this.#kept
  }

  /** Whether the server takes no edits there now; false for a room that is not open. */
  isUnderRepair(planId: string, room: RoomName, me: ActorKey): boolean {
    return this.#rooms.get(`${planId}/${room}/${me}`)?.session.state.isUnderRepair === true
  }

  /** Tries at once to reach the server for everything open. */
  reconnect(): void {
    for (const { session } of this.#rooms.values()) session.reconnect()
  }

  /** Words that are not saved, of everything open, as one text to copy; '' when there are none. */
  get unsavedText(): string {
    return joined([...this.#rooms.values()].flatMap(({ session }) => session.unsavedWords()))
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #room(planId: string, room: RoomName, me: ActorKey): OpenRoom {
    const key = `${planId}/${room}/${me}`
    const known = this.#rooms.get(key)
    if (known !== undefined) return known
    const url = `${this.#origin}${SYNC_PATH}/${encodeURIComponent(planId)}`
    const history = this.history(planId, me)
    const early = this.#early(planId, room)
    const session = new RoomSession({
      url,
      room,
      declaration: declarationOf(room),
      epoch: this.#epoch(),
      me,
      history,
      early,
      refreshFacts: () => this.#refreshFacts(planId),
    })
    const opened: OpenRoom = { planId, session, users: 0, stopClosing: null }
    this.#rooms.set(key, opened)
    session.subscribe(() => this.#merge())
    return opened
  }

  #merge(): void {
    const open = [...this.#rooms]
    const merged = mergeSaveStates(open.map(([, { session }]) => session.state.saveState))
    const kept = open.flatMap(([, { planId, session }]): KeptInRoom[] => {
      const { refusal } = session.state
      return refusal === null ? [] : [{ planId, session, refusal }]
    })
    const underRepair = open.flatMap(([key, { session }]) => (session.state.isUnderRepair ? [key] : [])).join(' ')
    const isSameSaved = JSON.stringify(merged) === JSON.stringify(this.#saveState)
    const isSameKept =
      kept.length === this.#kept.length && kept.every(({ refusal }, index) => refusal === this.#kept[index]?.refusal)
    if (isSameSaved && isSameKept && underRepair === this.#underRepair) return
    if (!isSameSaved) this.#saveState = merged
    if (!isSameKept) this.#kept = kept
    this.#underRepair = underRepair
    for (const listener of this.#listeners) listener()
  }
}

/** Closes after `linger`, but never while changes wait: they would be gone. Returns how to take it back. */
function closeWhenSaved(session: AnySession, linger: number): () => void {
  const timer = setTimeout(() => {
    stopListening = session.subscribe(closeIfSaved)
    closeIfSaved()
  }, linger)
  let stopListening: (() => void) | null = null
  function closeIfSaved(): void {
    if (session.pending > 0) return
    stop()
    session.close()
  }
  function stop(): void {
    clearTimeout(timer)
    stopListening?.()
    stopListening = null
  }
  return stop
}
