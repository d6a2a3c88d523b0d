import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { BYTES_BURST, FRAMES_BURST, FRAMES_PER_SECOND } from './bounds.ts'
import { Share } from './share.ts'

test('frames and bytes run out, and come back with time', () => {
  const share = new Share(0)
  for (let count = 0; count < FRAMES_BURST; count++) expect(share.takeFrame(1, 0)).toBe(true)
  expect(share.takeFrame(1, 0)).toBe(false)
  expect(share.takeFrame(1, 1_000 / FRAMES_PER_SECOND)).toBe(true)
  expect(new Share(0).takeFrame(BYTES_BURST + 1, 0)).toBe(false)
})

test('what waits in the other sockets counts until they are closed', () => {
  const share = new Share(0)
  const [one, two] = [10, 20].map((bufferedAmount) =>
    Object.assign(new EventEmitter(), { bufferedAmount }),
  ) as unknown as [WebSocket, WebSocket]
  share.add(one)
  share.add(two)
  expect(share.unsentBeside(one)).toBe(20)
  two.emit('close')
  expect(share.unsentBeside(one)).toBe(0)
})
