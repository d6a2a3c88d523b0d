/** P2 and P3 of presence: what is read of a message, and what passes on. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { payloadOf, presenceFrame, type HeardPresence } from '../../sync/raw-client-fixture.ts'
import { PRESENCE_BYTES_MAX, PRESENCE_ENTRIES_MAX } from './bounds.ts'
import { decodePresence, stampPresence } from './presence.ts'
import type { Column } from './rooms-fixture.ts'

/** A relative position in an entry's text, and one at the end of a root. */
const IN_ENTRY = { type: { client: 7, clock: 3 }, tname: null, item: { client: 7, clock: 9 }, assoc: 0 }
const INSIDE = { type: null, tname: 'whatMatters', item: null, assoc: 0 }
const user = (column: Column) => ({ participant: column, name: column, color: 2 })

describe('P2, P3: what passes on of a state', () => {
  const stamped = (state: Record<string, unknown>) => stampPresence(state, user('owner'))

  test('who it is comes from the server, whatever the client says', () => {
    expect(stamped({ user: { name: 'Silje', participant: 'p05' }, name: 'Silje', color: 'red' })).toEqual({
      user: user('owner'),
    })
  })

  test('that somebody only looks something up, and nothing else by that name', () => {
    expect(stamped({ away: true })).toEqual({ user: user('owner'), away: true })
    expect(stamped({ away: 'yes' })).toEqual({ user: user('owner') })
  })

  test('a caret as y-prosemirror writes it, and a place', () => {
    const state = {
      cursor: { anchor: IN_ENTRY, head: { type: null, tname: 'whatMatters', item: null, assoc: -1 } },
      focus: 'goals/g1/text',
    }
    expect(stamped(state)).toEqual({ user: user('owner'), ...state })
  })

  test('a caret as Yjs makes it, wherever it stands', () => {
    const doc = new Y.Doc()
    const root = doc.getXmlFragment('whatMatters')
    const text = new Y.XmlText('words')
    root.insert(0, [text])
    const places = [
      Y.createRelativePositionFromTypeIndex(root, 0),
      Y.createRelativePositionFromTypeIndex(root, 1),
      Y.createRelativePositionFromTypeIndex(text, 2, -1),
      Y.createRelativePositionFromTypeIndex(text, 5),
    ]
    for (const place of places) {
      for (const json of [place, Y.relativePositionToJSON(place)]) {
        const state = JSON.parse(JSON.stringify({ cursor: { anchor: json, head: json } }))
        expect(stamped(state)).toEqual({ user: user('owner'), ...state })
      }
    }
  })

  test.each([
    ['words in a caret', { cursor: { anchor: { ...INSIDE, tname: 'Nora er syk' }, head: INSIDE } }],
    ['words beside a caret', { cursor: { anchor: INSIDE, head: INSIDE, note: 'Nora' } }],
    ['a list as caret', { cursor: [INSIDE, INSIDE] }],
    ['a caret of nothing', { cursor: { anchor: {}, head: {} } }],
    ['half a caret', { cursor: { anchor: INSIDE } }],
    ['a place in nothing', { cursor: { anchor: { ...INSIDE, tname: null }, head: INSIDE } }],
    ['a place in two types', { cursor: { anchor: INSIDE, head: { ...IN_ENTRY, tname: 'whatMatters' } } }],
    ['an item before the first', { cursor: { anchor: INSIDE, head: { ...INSIDE, item: { client: 7, clock: -1 } } } }],
    ['an item between two', { cursor: { anchor: INSIDE, head: { ...INSIDE, item: { client: 7, clock: 0.5 } } } }],
    ['an item beyond all', { cursor: { anchor: INSIDE, head: { ...INSIDE, item: { client: 2 ** 32, clock: 1 } } } }],
    ['half an id', { cursor: { anchor: INSIDE, head: { ...IN_ENTRY, type: { client: 7 } } } }],
    ['words for a side', { cursor: { anchor: INSIDE, head: { ...INSIDE, assoc: 'left' } } }],
    ['a caret without end', { cursor: { anchor: { item: { item: { item: { item: { item: { item: 1 } } } } } } } }],
    ['words as a place', { focus: 'Nora er syk' }],
    ['a place without end', { focus: 'a'.repeat(201) }],
    ['anything else', { message: 'Nora er syk', __proto__: { x: 1 } }],
  ])('not %s', (_, state) => {
    expect(stamped(state)).toEqual({ user: user('owner') })
  })
})

describe('P3: what is read of a message', () => {
  const read = (entries: readonly HeardPresence[]) => decodePresence(payloadOf(presenceFrame(entries)))
  const entry = (clientId: number, state: Record<string, unknown> | null = {}, clock = 1): HeardPresence => ({
    clientId,
    clock,
    state,
  })

  test('entries within the bounds', () => {
    expect(read([entry(1, { focus: 'a' }), entry(2, null)])).toEqual([entry(1, { focus: 'a' }), entry(2, null)])
  })

  test('not those beyond: too large a state, client ids and clocks that are none', () => {
    const large = { focus: 'x'.repeat(PRESENCE_BYTES_MAX) }
    expect(read([entry(1, large), entry(2 ** 32), entry(3, {}, 2 ** 32), entry(4)])).toEqual([entry(4)])
  })

  test('nothing of one with too many entries, or that is not whole', () => {
    const many = Array.from({ length: PRESENCE_ENTRIES_MAX + 1 }, (_, index) => entry(index))
    expect(read(many)).toBeNull()
    expect(read(many.slice(1))).toHaveLength(PRESENCE_ENTRIES_MAX)
    const payload = payloadOf(presenceFrame([entry(1, { focus: 'abc' })]))
    for (let length = 0; length < payload.length; length++)
      expect(decodePresence(payload.subarray(0, length))).toBeNull()
    expect(decodePresence(Uint8Array.of(...payload, 0))).toBeNull()
  })
})
