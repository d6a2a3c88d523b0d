/** What may wait for one person's slow readers, all together. */
import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { actorOf } from '../services/rooms/rooms-fixture.ts'
import { UNSENT_BYTES_PER_PERSON_MAX } from './bounds.ts'
import { Connection } from './connection.ts'
import { webSocketFrame } from './frames.ts'
import { Share } from './share.ts'
import { Turns } from './turns.ts'
import { UNMEASURED_SYNC } from './unmeasured-fixture.ts'

class StuckSocket extends EventEmitter {
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
afterEach(() => connection.end('serverBusy'))

function readerBeside(unsent: number): StuckSocket {
  const share = new Share(0, new Turns())
  const [beside, own] = [new StuckSocket(unsent), new StuckSocket(0)]
  for (const socket of [beside, own]) share.add(socket as unknown as WebSocket)
  written = new PassThrough()
  connection = new Connection({
    socket: own as unknown as WebSocket,
    stream: written,
    actor: actorOf('owner'),
    user: { participant: 'owner', name: 'owner', color: 1 },
    share,
    measures: UNMEASURED_SYNC,
    began: 0,
    wantsNotices: false,
    sessionEndsAt: Number.POSITIVE_INFINITY,
    now: () => 0,
    onEnd: () => {},
  })
  return own
}

test('a reader whose others have nothing waiting is sent what it asks for', async () => {
  readerBeside(0)
  connection.receivePresence(new Uint8Array(10))
  await new Promise((resolve) => setImmediate(resolve))
  expect(written.read()).toEqual(webSocketFrame(new Uint8Array(10)))
})

test('one whose others have too much waiting is let go, to come back', async () => {
  const socket = readerBeside(UNSENT_BYTES_PER_PERSON_MAX)
  connection.receivePresence(new Uint8Array(10))
  await new Promise((resolve) => setImmediate(resolve))
  expect(written.read()).toBeNull()
  expect(socket.close).toHaveBeenCalledWith(1013, 'serverBusy')
  expect(socket.terminate).toHaveBeenCalled()
})
