/** For tests and the bench: what attackers do, each kind at the limits of what the server lets a person do. */
import { AREA, createEntry, entryId, newEntryId, participantId } from '@ansvarsgruppe/plan-model'
import { SYNC_STEP_1 } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import {
  bytesOf,
  section,
  type AttackUpdate,
  type Ref,
} from '../../../../../packages/plan-model/src/guard/inspect/attack-bytes.ts'
import { defaultInspectionLimits } from '../../../../../packages/plan-model/src/guard/inspect/limits.ts'
import { firstChildOf } from '../../../../../packages/plan-model/src/guard/inspect/yjs-internals.ts'
import { NEW_AREA_ENTRIES } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import {
  BYTES_PER_SECOND,
  CONNECTIONS_PER_PERSON_AND_ROOM_MAX,
  FIRST_SYNCS_PER_MINUTE,
  FRAMES_PER_SECOND,
  MESSAGE_BYTES_MAX,
} from '../bounds.ts'
import { syncFrame } from '../frames.ts'
import { presenceFrame } from '../raw-client-fixture.ts'
import type { Attacker, AttackSocket } from './attacker-fixture.ts'
import { actionOf } from './crowd-fixture.ts'
import { words } from './meeting-fixture.ts'

/** One connection's worth of an attack; it is repeated until all is over. */
type Attack = (attacker: Attacker) => Promise<void>

export const ATTACKS = {
  /** Letters in and out of a text of one's own, as many as the rate lets through: all allowed, all told to everyone. */
  edits: withText(async (attacker, socket, text) => {
    await paced(attacker, socket, FRAMES_PER_SECOND, () => {
      const update = changed(text.doc, () => (text.length > 1 ? text.delete(1, 1) : text.insert(1, 'x')))
      socket.sendEdit(update)
    })
  }),
  /** As many structs as an update may have, of the cheapest kind: clocks used up by nothing. */
  structs: withText(async (attacker, socket, text) => {
    const structs = Array.from({ length: defaultInspectionLimits.maxStructs - 1 }, () => ({ gc: 1 }))
    let clock = Y.getState(text.doc.store, text.doc.clientID)
    await paced(attacker, socket, BYTES_PER_SECOND / section(1, 0, structs).length, () => {
      socket.sendEdit(section(text.doc.clientID, clock, structs))
      clock += structs.length
    })
  }),
  /** Siblings in conflict, up to the number of steps Yjs may walk. */
  siblings: withText(async (attacker, socket, text) => {
    const { clientID } = text.doc
    const anchor = firstLetterOf(text)
    const count = Math.floor(Math.sqrt(defaultInspectionLimits.maxScanSteps))
    let clock = Y.getState(text.doc.store, clientID)
    await paced(attacker, socket, 40, () => {
      const structs = [
        { origin: anchor, content: { text: 'abc' } },
        ...Array.from({ length: count }, (_, index) => ({
          origin: [clientID, clock] as const,
          right: [clientID, index === 0 ? clock + 1 : clock + 3 + (index > 1 ? index % 2 : 0)] as const,
          content: { deleted: 1 },
        })),
      ]
      socket.sendEdit(section(clientID, clock, structs, [[clientID, clock, 3]]))
      clock += count + 3
    })
  }),
  /** Long words of one's own, of which every other letter is taken out, and then the rest. */
  deletions: withText(async (attacker, socket, text) => {
    const { clientID } = text.doc
    const anchor = firstLetterOf(text)
    const count = defaultInspectionLimits.maxDeletedItems - 1_000
    let clock = Y.getState(text.doc.store, clientID)
    await paced(attacker, socket, 5, () => {
      const everyOther = Array.from({ length: count }, (_, index) => [clientID, clock + 2 * index, 1] as const)
      socket.sendEdit(section(clientID, clock, [{ origin: anchor, content: { text: 'x'.repeat(2 * count) } }]))
      socket.sendEdit(deleting(everyOther))
      socket.sendEdit(deleting([[clientID, clock, 2 * count]]))
      clock += 2 * count
    })
  }),
  /** The largest messages, as many as the byte rate lets through, from several connections. */
  largest: connected(async (attacker, socket) => {
    const frame = syncFrame(SYNC_STEP_1, new Uint8Array(MESSAGE_BYTES_MAX - 100))
    await paced(attacker, socket, BYTES_PER_SECOND / frame.length, () => socket.send(frame))
  }),
  /** A long text in one update, and what the server says to it; then again. */
  pastes: withText(async (attacker, socket, text) => {
    const { clientID } = text.doc
    const clock = Y.getState(text.doc.store, clientID)
    const structs = Array.from({ length: defaultInspectionLimits.maxStructs - 1 }, (_, index) => ({
      origin: index === 0 ? firstLetterOf(text) : ([clientID, clock - 1 + 5 * index] as const),
      content: { text: 'x'.repeat(5) },
    }))
    socket.sendEdit(section(clientID, clock, structs))
    await untilClosed(attacker, socket)
  }),
  /** An honest update with a byte changed, and a new connection after each. */
  malformed: withText(async (attacker, socket, text) => {
    const update = changed(text.doc, () => text.insert(1, 'malformed'))
    update[Math.floor(Math.random() * update.length)] = 255
    socket.sendEdit(update)
    socket.sendEdit(Uint8Array.of(255, 255, 255, 255))
    await untilClosed(attacker, socket)
  }),
  /** What no rule allows: others' words taken out. A new connection after each. */
  forbidden: connected(async (attacker, socket) => {
    const others = await attacker.once(async () => {
      const doc = await socket.load()
      const text = doc === null ? null : words(doc, actionOf(participantId('owner')))
      return doc === null || text === null ? null : changed(doc, () => text.delete(0, text.length))
    })
    if (others === null) return
    socket.askForAll()
    socket.sendEdit(others)
    await untilClosed(attacker, socket)
  }),
  /** Every edit under a client id of its own. */
  clientIds: connected(async (attacker, socket) => {
    await paced(attacker, socket, FRAMES_PER_SECOND, () => socket.sendEdit(comment(attacker, new Y.Doc())))
  }),
  presence: connected(async (attacker, socket) => {
    const clientId = new Y.Doc().clientID
    const at = { type: null, tname: 'goals', item: { client: 0xffff_ffff, clock: 0xffff_ffff }, assoc: 0 }
    let clock = 0
    await paced(attacker, socket, FRAMES_PER_SECOND, () => {
      clock += 1
      const state = { cursor: { anchor: at, head: { ...at, assoc: clock } }, focus: 'f'.repeat(200) }
      socket.send(presenceFrame([{ clientId, clock, state }]))
    })
  }),
  /** Everything anew, as often as a connection may ask; then with the next connection. */
  firstSyncs: connected(async (attacker, socket) => {
    for (let count = 0; count < FIRST_SYNCS_PER_MINUTE; count++) socket.askForAll()
    await attacker.rest()
    socket.socket.close()
    await untilClosed(attacker, socket)
  }),
  /** What came after one's own words, as often as one may ask: nothing that is made once for all. */
  differences: withText(async (attacker, socket, text) => {
    for (let count = 1; count < FIRST_SYNCS_PER_MINUTE; count++) socket.askForRest(text.doc)
    await attacker.rest()
    socket.socket.close()
    await untilClosed(attacker, socket)
  }),
  /** As many connections as one may have, that ask for everything and read nothing. */
  deaf: async (attacker) => {
    const sockets = await Promise.all(
      Array.from({ length: CONNECTIONS_PER_PERSON_AND_ROOM_MAX }, () => attacker.connect()),
    )
    for (const socket of sockets) {
      socket?.askForAll()
      socket?.socket.pause()
    }
    for (let ticks = 0; ticks < 100 && !attacker.isOver; ticks++) await attacker.rest()
    for (const socket of sockets) socket?.socket.terminate()
  },
  storm: connected(async (attacker, socket) => {
    socket.socket.close()
    await untilClosed(attacker, socket)
  }),
} as const satisfies Readonly<Record<string, Attack>>

export type AttackKind = keyof typeof ATTACKS
export const ATTACK_KINDS = Object.keys(ATTACKS) as AttackKind[]

/** Attacks until `stop`; resolves then. */
export async function attack(attacker: Attacker, kind: AttackKind): Promise<void> {
  while (!attacker.isOver) {
    await ATTACKS[kind](attacker)
    await attacker.rest()
  }
}

function connected(attackWith: (attacker: Attacker, socket: AttackSocket) => Promise<void>): Attack {
  return async (attacker) => {
    const socket = await attacker.connect()
    if (socket !== null) await attackWith(attacker, socket)
    socket?.socket.terminate()
  }
}

/** On a connection whose attacker has made an action of their own, with the text of it. */
function withText(
  attackWith: (attacker: Attacker, socket: AttackSocket, text: Y.XmlText & { readonly doc: Y.Doc }) => Promise<void>,
): Attack {
  return connected(async (attacker, socket) => {
    // Asked for, and not read: whoever only attacks has no use for it.
    socket.askForAll()
    const doc = new Y.Doc()
    const id = newEntryId()
    const author = { by: attacker.guest.id, at: Date.now() }
    socket.sendEdit(
      changed(doc, () => createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'x' }, author, id)),
    )
    const text = words(doc, id)
    if (text !== null) await attackWith(attacker, socket, Object.assign(text, { doc }))
  })
}

async function paced(attacker: Attacker, socket: AttackSocket, perSecond: number, send: () => void): Promise<void> {
  let due = 0
  await attacker.repeat(socket, (seconds) => {
    due = Math.min(due + seconds * perSecond, Math.max(1, perSecond))
    for (; due >= 1; due--) send()
  })
}

async function untilClosed(attacker: Attacker, socket: AttackSocket): Promise<void> {
  while (socket.isOpen && !attacker.isOver) await attacker.rest()
}

function changed(doc: Y.Doc, write: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  const collect = (update: Uint8Array): void => void updates.push(update)
  doc.on('update', collect)
  doc.transact(write)
  doc.off('update', collect)
  return updates.length === 0 ? Y.encodeStateAsUpdate(doc, before) : Y.mergeUpdates(updates)
}

function comment(attacker: Attacker, doc: Y.Doc): Uint8Array {
  const values = { ...NEW_AREA_ENTRIES.comments, target: entryId('goal') }
  createEntry(AREA, doc, 'comments', values, { by: attacker.guest.id, at: Date.now() })
  return Y.encodeStateAsUpdate(doc)
}

function firstLetterOf(text: Y.XmlText): Ref {
  const item = firstChildOf(text)
  if (item === null) throw new Error('there is nothing in the text')
  return [item.id.client, item.id.clock]
}

function deleting(deletes: NonNullable<AttackUpdate['deletes']>): Uint8Array {
  return bytesOf({ sections: [], deletes })
}
