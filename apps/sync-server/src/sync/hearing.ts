/**
 * Who hears what comes in on a WebSocket: one at a time, first whoever lets it in, then its connection. What the emitters
 * keep is the same few functions for all of them: thousands that are idle would each keep half a dozen of their own.
 */
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

export interface Hearer {
  /** So many bytes have arrived, of messages that may not be whole yet. */
  arriving(bytes: number): void
  receive(bytes: Uint8Array): void
  /** A message of text: the protocol has none. */
  receiveText(): void
  pong(): void
  /** The library closes it itself, and says why where it can. */
  failed(): void
  closed(): void
}

const HEARER = Symbol('hearer')
type Heard = (WebSocket | Socket) & { [HEARER]?: Hearer }

/** From now on `hearer` hears it, and whoever did before does not. */
export function hear(socket: WebSocket, stream: Socket, hearer: Hearer): void {
  const isFirst = (socket as Heard)[HEARER] === undefined
  ;(socket as Heard)[HEARER] = hearer
  ;(stream as Heard)[HEARER] = hearer
  if (!isFirst) return
  socket.on('message', onMessage).on('pong', onPong).on('error', onError).on('close', onClose)
  // Before the library's own listener: what it finds whole is taken off again.
  stream.prependListener('data', onData)
}

function onData(this: Heard, bytes: Buffer): void {
  this[HEARER]?.arriving(bytes.length)
}

function onMessage(this: Heard, data: unknown, isBinary: boolean): void {
  if (isBinary) this[HEARER]?.receive(data as Buffer)
  else this[HEARER]?.receiveText()
}

function onPong(this: Heard): void {
  this[HEARER]?.pong()
}

function onError(this: Heard): void {
  this[HEARER]?.failed()
}

function onClose(this: Heard): void {
  this[HEARER]?.closed()
}
