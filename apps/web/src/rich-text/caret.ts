/** Where the others write, drawn with classes alone: the page's content security policy lets no inline style in. */
import * as Y from 'yjs'
import { isPresence, type LocalPresence } from '../rooms/presence.ts'
import type { CaretNames } from './caret-names.ts'

/**
 * A room's awareness as the caret extension wants it. The extension sets a `user` of our own, which the server alone
 * says; it takes colours as `#rrggbb` only, while ours are numbers; and it sends at every movement.
 */
export class CaretAwareness {
  readonly #presence: LocalPresence
  readonly #names: CaretNames

  constructor(presence: LocalPresence, names: CaretNames) {
    this.#presence = presence
    this.#names = names
  }

  get states(): ReadonlyMap<number, Readonly<Record<string, unknown>>> {
    return this.getStates()
  }

  getStates(): Map<number, Record<string, unknown>> {
    const drawn = new Map<number, Record<string, unknown>>()
    // Somebody with two tabs has one caret: the one that moved last.
    const latest = new Map<string, number>()
    const { awareness } = this.#presence
    for (const [client, state] of awareness.getStates()) {
      if (!isPresence(state) || !canBeResolved(state.cursor, awareness.doc)) continue
      this.#names.saw(client, state.cursor)
      const { name, color, participant } = state.user
      const other = latest.get(participant)
      if (other !== undefined && client !== awareness.clientID && other !== awareness.clientID) {
        if (this.#names.movedAt(other) >= this.#names.movedAt(client)) continue
        drawn.delete(other)
      }
      latest.set(participant, client)
      drawn.set(client, { cursor: state.cursor, user: { name, person: color, color: UNUSED_COLOR, client } })
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

export function renderCaret(user: Readonly<Record<string, unknown>>, names: CaretNames): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `ag-caret ${personClass(user)}`
  // It stands inside the text: read aloud, the name would be one of its words.
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = 'ag-caret-label'
  // The first name, as everywhere beside a face.
  label.textContent = typeof user['name'] === 'string' ? (user['name'].split(' ')[0] ?? '') : ''
  caret.append(label)
  if (typeof user['client'] === 'number') names.drew(user['client'], caret)
  return caret
}

export function renderSelection(user: Readonly<Record<string, unknown>>): { nodeName: string; class: string } {
  return { nodeName: 'span', class: `ag-selection ${personClass(user)}` }
}

function personClass(user: Readonly<Record<string, unknown>>): string {
  const person = user['person']
  return `ag-person-${typeof person === 'number' && Number.isInteger(person) ? person : 1}`
}
