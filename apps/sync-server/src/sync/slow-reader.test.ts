/** What may wait for one person's slow readers, all together. */
import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, test, vi, type Mock } from 'vitest'
import type { WebSocket } from 'ws'
import { actorOf, PLAN } from '../services/rooms/rooms-fixture.ts'
import { UNSENT_BYTES_PER_PERSON_MAX } from './bounds.ts'
import { Connection } from './connection.ts'
import { EarlyMessages } from './early-messages.ts'
import { webSocketFrame } from './frames.ts'
import { Share } from './share.ts'
import { Turns } from './turns.ts'
import { UNMEASURED_SYNC } from './unmeasured-fixture.ts'

class StuckSocket extends EventEmitter {
  readonly OPEN = 1
  readonly CLOSED = 3
  readonly readyState = this.OPEN
  bufferedAmount: number
  readonly close = vi.fn<(code: number, word: string) => void>()
  readonly terminate = vi.fn<() => void>()
  constructor(bufferedAmount: number) {
    super()
    this.bufferedAmount = bufferedAmount
  }
}

let connection: Connection
let written: PassThrough
let reset: Mock<Socket['resetAndDestroy']>
afterEach(() => connection.end('serverBusy'))

const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** `unsent`: bytes that wait in the person's other socket; `ownUnsent`: in this one. */
function readerBeside(unsent: number, ownUnsent = 0): StuckSocket {
  const share = new Share(0, new Turns())
  const [beside, own] = [new StuckSocket(unsent), new StuckSocket(ownUnsent)]
  share.add({ socket: beside as unknown as WebSocket, roomName: 'overview', isOver: false })
  written = new PassThrough()
  reset = vi.fn<Socket['resetAndDestroy']>()
  connection = new Connection(
    {
      socket: own as unknown as WebSocket,
      stream: Object.assign(written, { resetAndDestroy: reset }),
      plan: PLAN,
      roomName: 'overview',
      actor: actorOf('owner'),
      user: { participant: 'owner', name: 'owner', color: 1 },
      share,
      measures: UNMEASURED_SYNC,
      began: 0,
      wantsNotices: false,
      tokenHash: '',
      level: 'high',
      sessionEndsAt: Number.POSITIVE_INFINITY,
      part: 0,
      now: () => 0,
      onEnd: () => {},
    },
    new EarlyMessages(),
  )
  share.add(connection)
  return own
}

test('a reader whose others have nothing waiting is sent what it asks for', async () => {
  readerBeside(0)
  connection.receivePresence(new Uint8Array(10))
  await endOfTurn()
  expect(written.read()).toEqual(webSocketFrame(new Uint8Array(10)))
})

test('one whose others have too much waiting is let go, to come back', async () => {
  const socket = readerBeside(UNSENT_BYTES_PER_PERSON_MAX)
  connection.receivePresence(new Uint8Array(10))
  await endOfTurn()
  expect(written.read()).toBeNull()
  expect(socket.close).toHaveBeenCalledWith(1013, 'serverBusy')
  expect(socket.terminate).toHaveBeenCalled()
})

describe('C5: whoever may no longer read', () => {
  test('gets nothing of what was gathered for them in this turn', async () => {
    const socket = readerBeside(0)
    connection.receivePresence(new Uint8Array(10))
    connection.end('consentWithdrawn')
    connection.receivePresence(new Uint8Array(10))
    await endOfTurn()
    expect(written.read()).toBeNull()
    expect(socket.close).toHaveBeenCalledWith(4403, 'consentWithdrawn')
    expect(reset).not.toHaveBeenCalled()
  })

  test('and is cut off where their socket holds what they have not taken', async () => {
    const socket = readerBeside(0, 1)
    connection.end('consentWithdrawn')
    await endOfTurn()
    expect(reset).toHaveBeenCalled()
    expect(socket.close).not.toHaveBeenCalled()
  })

  test('whoever goes for another reason gets what was said before', async () => {
    readerBeside(0)
    connection.receivePresence(new Uint8Array(10))
    connection.end('tooFast')
    expect(written.read()).toEqual(webSocketFrame(new Uint8Array(10)))
  })
})
