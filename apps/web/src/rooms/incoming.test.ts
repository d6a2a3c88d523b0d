import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '@ansvarsgruppe/plan-model/contract'
import { createDecoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint8Array } from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Incoming } from './incoming.ts'
import { Turns } from './turns.ts'

const ended: Array<() => void> = []
afterEach(() => {
  for (const end of ended.splice(0)) end()
})

/** A room that has its document, and whose turns come when `turn` is called. */
function room(isSynced = true) {
  let next = (): void => undefined
  const turns = new Turns({
    now: () => 0,
    afterNextFrame: (work) => {
      next = () => work(0)
      return () => (next = () => undefined)
    },
  })
  const doc = new Y.Doc()
  const provider = new WebsocketProvider('ws://nowhere', 'room', doc, { connect: false, disableBc: true })
  const incoming = new Incoming(provider, () => undefined, turns)
  provider.synced = isSynced
  let transactions = 0
  doc.on('afterTransaction', ({ changed }) => void (transactions += changed.size > 0 ? 1 : 0))
  ended.push(() => {
    incoming.destroy()
    provider.destroy()
  })
  return {
    doc,
    provider,
    incoming,
    turn: () => next(),
    transactions: () => transactions,
    comes: (type: number, body: Uint8Array) =>
      provider.messageHandlers[type]?.(createEncoder(), createDecoder(body), provider, true, type),
  }
}

const update = (bytes: Uint8Array): Uint8Array => {
  const encoder = createEncoder()
  writeUpdate(encoder, bytes)
  return toUint8Array(encoder)
}

/** Somebody else, and each of the changes they made as a message of its own. */
function other(keys: readonly string[]): { doc: Y.Doc; messages: Uint8Array[] } {
  const doc = new Y.Doc()
  const messages: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => messages.push(update(bytes)))
  for (const key of keys) doc.getMap('values').set(key, true)
  return { doc, messages }
}

const presenceOf = (doc: Y.Doc): Uint8Array => {
  const awareness = new Awareness(doc)
  ended.push(() => awareness.destroy())
  awareness.setLocalState({ focus: 'values' })
  const encoder = createEncoder()
  writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
  return toUint8Array(encoder)
}

test('what came since the last turn is one change of the document', () => {
  const here = room()
  for (const message of other(['a', 'b', 'c']).messages) here.comes(MESSAGE_SYNC, message)
  expect(here.doc.getMap('values').size).toBe(0)
  here.turn()
  expect(here.doc.getMap('values').size).toBe(3)
  expect(here.transactions()).toBe(1)
})

test('it is not taken for a change made here', () => {
  const here = room()
  const local: boolean[] = []
  here.doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, made: Y.Transaction) =>
    local.push(made.local),
  )
  for (const message of other(['a', 'b']).messages) here.comes(MESSAGE_SYNC, message)
  here.turn()
  expect(local).toEqual([false])
})

test('the document itself does not wait', () => {
  const here = room(false)
  const { doc } = other(['a', 'b'])
  const encoder = createEncoder()
  writeSyncStep2(encoder, doc)
  here.comes(MESSAGE_SYNC, toUint8Array(encoder))
  expect(here.doc.getMap('values').size).toBe(2)
  expect(here.provider.synced).toBe(true)
})

test('an answer that does not wait does not overtake what does', () => {
  const here = room()
  const [first = new Uint8Array(), second = new Uint8Array()] = other(['a', 'b']).messages
  here.comes(MESSAGE_SYNC, first)
  const encoder = createEncoder()
  writeSyncStep2(encoder, new Y.Doc())
  here.comes(MESSAGE_SYNC, toUint8Array(encoder))
  expect([...here.doc.getMap('values').keys()]).toEqual(['a'])
  here.comes(MESSAGE_SYNC, second)
  here.turn()
  expect([...here.doc.getMap('values').keys()]).toEqual(['a', 'b'])
})

test('when the connection is lost, what came is there, and nobody who was here comes back from it', () => {
  const here = room()
  const { doc, messages } = other(['a'])
  for (const message of messages) here.comes(MESSAGE_SYNC, message)
  here.comes(MESSAGE_AWARENESS, presenceOf(doc))
  expect(here.provider.awareness.getStates().has(doc.clientID)).toBe(false)
  here.provider.emit('connection-close', [null, here.provider])
  expect(here.doc.getMap('values').size).toBe(1)
  expect(here.provider.awareness.getStates().has(doc.clientID)).toBe(true)
  here.provider.awareness.setLocalState(null)
  here.turn()
  expect(here.transactions()).toBe(1)
})

test('a room that is gone takes nothing in', () => {
  const here = room()
  for (const message of other(['a']).messages) here.comes(MESSAGE_SYNC, message)
  here.incoming.destroy()
  here.turn()
  expect(here.doc.getMap('values').size).toBe(0)
})
