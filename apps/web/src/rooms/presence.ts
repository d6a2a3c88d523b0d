/** Who else is in a room, and telling them where we are. */
import type { PresenceState } from '@ansvarsgruppe/plan-model/contract'
import type { Awareness } from 'y-protocols/awareness'

/** Milliseconds between two of our own presence messages: a caret that moves four times a second looks alive. */
export const PRESENCE_INTERVAL = 250

export interface OtherPerson {
  readonly participant: string
  readonly name: string
  /** 1 to 8. */
  readonly color: number
  /** `<collection>/<entry>/<field>`, or a root text's name; null: nowhere in particular. */
  readonly focus: string | null
}

/** Where in a room somebody is, as a `focus` says it. */
export function focusOf(collection: string, entry?: string, field?: string): string {
  return [collection, entry, field].filter((part) => part !== undefined).join('/')
}

/** Everyone but the reader, once each, by name: somebody with two tabs is one person. */
export function othersIn(awareness: Awareness, me: string): OtherPerson[] {
  const byParticipant = new Map<string, OtherPerson>()
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID || !isPresence(state) || state.away === true) continue
    if (state.user.participant === me) continue
    const { participant, name, color } = state.user
    // Of several tabs the one they write in says where they are.
    const focus = state.focus ?? byParticipant.get(participant)?.focus ?? null
    byParticipant.set(participant, { participant, name, color, focus })
  }
  return [...byParticipant.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name) || compare(a.participant, b.participant),
  )
}

export function isPresence(
  state: Readonly<Record<string, unknown>>,
): state is Readonly<Record<string, unknown>> & PresenceState {
  const user = state['user']
  return typeof user === 'object' && user !== null && 'participant' in user && 'name' in user && 'color' in user
}

/**
 * What an editor's caret needs of a room's awareness. Our own state goes out at a bounded rate, the newest last;
 * who we are is the server's to say and is never set here.
 */
export class LocalPresence {
  readonly #awareness: Awareness
  #fields: Readonly<Record<string, unknown>> = { away: true }
  #timer: ReturnType<typeof setTimeout> | null = null
  #sentAt = -Infinity
  #isOver = false

  constructor(awareness: Awareness) {
    this.#awareness = awareness
    // A page opens rooms it only looks something up in: nobody is there before the page says so.
    awareness.setLocalState({ ...this.#fields })
  }

  get awareness(): Awareness {
    return this.#awareness
  }

  get fields(): Readonly<Record<string, unknown>> {
    return this.#fields
  }

  set(field: 'cursor' | 'focus' | 'away', value: unknown): void {
    const { [field]: _, ...others } = this.#fields
    this.#fields = value === null ? others : { ...others, [field]: value }
    // An editor says goodbye after its room is gone.
    if (this.#timer !== null || this.#isOver) return
    const wait = this.#sentAt + PRESENCE_INTERVAL - Date.now()
    this.#timer = setTimeout(() => this.#send(), Math.max(0, wait))
  }

  destroy(): void {
    this.#isOver = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #send(): void {
    this.#timer = null
    this.#sentAt = Date.now()
    this.#awareness.setLocalState({ ...this.#fields })
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
