/**
 * What one person will write, made before anything is measured: an action of their own, three keystrokes in its text to
 * one change of its status. Every edit is one struct, so that a clock says which edit it is.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  ACTION_STATUSES,
  AREA,
  createEntry,
  entryId,
  newEntryId,
  participantId,
} from '../../packages/plan-model/src/index.ts'
import { NEW_AREA_ENTRIES } from '../../packages/plan-model/src/guard/policy-fixture.ts'
import { words } from '../../apps/sync-server/src/sync/attack/meeting-fixture.ts'

/** The goal everyone's action is for; the first of a room writes it. */
export function agendaBy(id: string): Uint8Array {
  const doc = newDocument()
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Jobb' }, author(id), entryId('goal'))
  return encoded(doc)
}

export class Writer {
  readonly clientId: number
  /** The update that makes the action. */
  readonly beginning: Uint8Array
  /** The clock of the first edit. */
  readonly base: number
  readonly edits: readonly Uint8Array[]
  /** When each edit was sent, milliseconds. */
  readonly sentAt: Float64Array
  /** Edits sent so far. */
  sent = 0

  constructor(id: string, count: number) {
    const doc = newDocument()
    this.clientId = doc.clientID
    const action = newEntryId()
    createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'x' }, author(id), action)
    this.beginning = Y.encodeStateAsUpdate(doc)
    this.base = Y.getState(doc.store, doc.clientID)
    const edits: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => edits.push(update))
    const text = words(doc, action)
    const entry = doc.getMap<Y.Map<unknown>>('actions').get(action)
    for (let index = 0; index < count; index++) {
      if (index % 4 === 3) entry?.set('status', ACTION_STATUSES[(index >> 2) % ACTION_STATUSES.length])
      else text?.insert(text.length, 'abcdefghijklmnop'[index % 16] ?? 'x')
    }
    if (edits.length !== count || Y.getState(doc.store, doc.clientID) !== this.base + count)
      throw new Error('every edit must be one struct')
    this.edits = edits
    this.sentAt = new Float64Array(count)
    doc.destroy()
  }

  /** The presence of somebody whose caret is after their edit number `edit`. */
  presence(edit: number, focus: string | null = null): Uint8Array {
    const at = {
      type: { client: this.clientId, clock: 0 },
      tname: null,
      item: { client: this.clientId, clock: this.base + edit },
      assoc: 0,
    }
    const state = {
      user: { name: 'Kari Nordmann', color: 3 },
      cursor: { anchor: at, head: at },
      ...(focus === null ? {} : { focus }),
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, this.clientId)
    encoding.writeVarUint(encoder, edit + 1)
    encoding.writeVarString(encoder, JSON.stringify(state))
    return encoding.toUint8Array(encoder)
  }
}

function newDocument(): Y.Doc {
  const doc = new Y.Doc()
  // Ids of 32 bits are random; all that counts here is that they take as many bytes as usual.
  doc.clientID = 0x1000_0000 + Math.floor(Math.random() * 0xe000_0000)
  return doc
}

function author(id: string): Parameters<typeof createEntry>[4] {
  return { by: participantId(id), at: Date.now() }
}

function encoded(doc: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
