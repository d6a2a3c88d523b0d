import type { AddressInfo } from 'node:net'
import { SYNC_UPDATE } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { readFrame, syncFrame, webSocketFrame, wholeSyncFrame } from './frames.ts'

/** What a client of the library takes the bytes for, sent among frames of the library's own. */
async function heard(frames: readonly Uint8Array[]): Promise<Buffer[]> {
  const server = new WebSocketServer({ port: 0 })
  const messages: Buffer[] = []
  server.on('connection', (socket, request) => {
    socket.send('before')
    for (const frame of frames) request.socket.write(frame)
    socket.send('after')
    socket.close()
  })
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  client.on('message', (data: Buffer) => messages.push(data))
  await new Promise((resolve) => client.once('close', resolve))
  server.close()
  return messages
}

test.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  'a message of %d bytes arrives as it was, in its order',
  async (length) => {
    const message = Buffer.alloc(length, 7)
    const [before, between, after, ...more] = await heard([webSocketFrame(message)])
    expect(before?.toString()).toBe('before')
    expect(between?.equals(message)).toBe(true)
    expect(after?.toString()).toBe('after')
    expect(more).toEqual([])
  },
)

test('many who get the same update get the same bytes', () => {
  const update = Uint8Array.of(0, 0)
  const frame = wholeSyncFrame(SYNC_UPDATE, update)
  expect(wholeSyncFrame(SYNC_UPDATE, update)).toBe(frame)
  expect(readFrame(frame.subarray(2))).toEqual({ kind: 'edit', isStep2: false, update })
})

test.each([0, 1, 127, 128, 16_383, 16_384, 70_000])('an update of %d bytes is framed as lib0 would', (length) => {
  const update = new Uint8Array(length).fill(7)
  const message = syncFrame(SYNC_UPDATE, update)
  expect(Buffer.from(wholeSyncFrame(SYNC_UPDATE, update)).equals(Buffer.from(webSocketFrame(message)))).toBe(true)
})
