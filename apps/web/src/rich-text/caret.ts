/** Where the others write, drawn with classes alone: the page's content security policy lets no inline style in. */
import * as Y from 'yjs'
import { isPresence, type LocalPresence } from '../rooms/presence.ts'

/** Milliseconds a name stands beside its caret after the caret moved. */
const NAME_STANDS = 2_000

/**
 * A room's awareness as the caret extension wants it. The extension sets a `user` of our own, which the server alone
 * says; it takes colours as `#rrggbb` only, while ours are numbers; and it sends at every movement.
 */
export class CaretAwareness {
  readonly #presence: LocalPresence

  constructor(presence: LocalPresence) {
    this.#presence = presence
  }

  get states(): ReadonlyMap<number, Readonly<Record<string, unknown>>> {
    return this.getStates()
  }

  getStates(): Map<number, Record<string, unknown>> {
    const drawn = new Map<number, Record<string, unknown>>()
    const { awareness } = this.#presence
    for (const [client, state] of awareness.getStates()) {
      if (!isPresence(state) || !canBeResolved(state.cursor, awareness.doc)) continue
      const { name, color } = state.user
      drawn.set(client, { cursor: state.cursor, user: { name, person: color, color: UNUSED_COLOR } })
    }
    return drawn
  }

  getLocalState(): Readonly<Record<string, unknown>> {
    return this.#presence.fields
  }

  setLocalStateField(field: string, value: unknown): void {
    if (field === 'cursor') this.#presence.set('cursor', value)
  }

  on(event: 'change' | 'update', listener: () => void): void {
    this.#presence.awareness.on(event, listener)
  }

  off(event: 'change' | 'update', listener: () => void): void {
    this.#presence.awareness.off(event, listener)
  }
}

/** Yjs throws at a position that is none; one of somebody else's must not end our editor. */
function canBeResolved(cursor: unknown, doc: Y.Doc): boolean {
  if (typeof cursor !== 'object' || cursor === null || !('anchor' in cursor) || !('head' in cursor)) return false
  try {
    return [cursor.anchor, cursor.head].every((json) => {
      const position = Y.createRelativePositionFromJSON(json)
      // Looking for a root that is not there would make one.
      if (position.tname !== null && !doc.share.has(position.tname)) return false
      return Y.createAbsolutePositionFromRelativePosition(position, doc) !== null
    })
  } catch {
    return false
  }
}

/** In the format the extension insists on; the person's class says which colour is drawn. */
const UNUSED_COLOR = '#000000'

export function renderCaret(user: Readonly<Record<string, unknown>>): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `ag-caret ${personClass(user)}`
  // It stands inside the text: read aloud, the name would be one of its words.
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = 'ag-caret-label'
  label.textContent = typeof user['name'] === 'string' ? user['name'] : ''
  caret.append(label)
  setTimeout(() => caret.classList.add('ag-caret-quiet'), NAME_STANDS)
  return caret
}

export function renderSelection(user: Readonly<Record<string, unknown>>): { nodeName: string; class: string } {
  return { nodeName: 'span', class: `ag-selection ${personClass(user)}` }
}

function personClass(user: Readonly<Record<string, unknown>>): string {
  const person = user['person']
  return `ag-person-${typeof person === 'number' && Number.isInteger(person) ? person : 1}`
}
