/**
 * A WebSocket client that costs next to nothing: what is measured is the server, and on the same machine every
 * microsecond of the generator is one of the server's. Binary messages in one frame each, as all these servers send.
 */
import { connect, type Socket } from 'node:net'

export interface Address {
  readonly port: number
  readonly path: string
  /** `Cookie` header; '' for none. */
  readonly cookie: string
  /** Own address to connect from; null: the usual one. */
  readonly from: string | null
}

const HEAD_END = Buffer.from('\r\n\r\n')
const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const
/** No check of ours needs a random one: the key guards browsers against caches, not servers. */
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA=='

export class Wire {
  /** Whether it was let in. */
  readonly opened: Promise<boolean>
  /** Close code; 1006 when the connection just ended. */
  readonly closed: Promise<number>
  readonly #socket: Socket
  readonly #onMessage: (bytes: Uint8Array) => void
  #chunks: Buffer[] = []
  #length = 0
  /** Bytes without which there is nothing to read. */
  #wanted = 1
  #isOpen = false
  #closeCode = 1006
  readonly #tellOpened: (isOpen: boolean) => void

  constructor({ port, path, cookie, from }: Address, onMessage: (bytes: Uint8Array) => void) {
    this.#onMessage = onMessage
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, ...(from === null ? {} : { localAddress: from }) })
    this.#socket = socket
    const { promise, resolve } = Promise.withResolvers<boolean>()
    this.opened = promise
    this.#tellOpened = resolve
    this.closed = new Promise((ended) => {
      socket.once('close', () => {
        resolve(false)
        ended(this.#closeCode)
      })
    })
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${KEY}`,
        ...(cookie === '' ? [] : [`Cookie: ${cookie}`]),
        '\r\n',
      ].join('\r\n'),
    )
  }

  /** What {@link frameOf} made. */
  send(frame: Buffer): void {
    this.#socket.write(frame)
  }

  /** Without a goodbye, as a network that is lost. */
  cut(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#wanted) return
    let bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    if (!this.#isOpen) {
      const end = bytes.indexOf(HEAD_END)
      if (end < 0) return this.#keep(bytes, bytes.length + 1)
      if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return this.cut()
      this.#isOpen = true
      this.#tellOpened(true)
      bytes = bytes.subarray(end + HEAD_END.length)
    }
    for (;;) {
      const short = bytes[1] ?? 0
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (bytes.length < head) return this.#keep(bytes, head)
      const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
      if (bytes.length < head + length) return this.#keep(bytes, head + length)
      this.#frame((bytes[0] ?? 0) & 15, bytes.subarray(head, head + length))
      bytes = bytes.subarray(head + length)
    }
  }

  #keep(bytes: Buffer, wanted: number): void {
    this.#chunks = bytes.length === 0 ? [] : [bytes]
    this.#length = bytes.length
    this.#wanted = wanted
  }

  #frame(opcode: number, payload: Buffer): void {
    switch (opcode) {
      case OPCODE.binary:
        return this.#onMessage(payload)
      case OPCODE.ping:
        return this.send(frameOf(payload, OPCODE.pong))
      case OPCODE.close:
        this.#closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
        this.#socket.end(frameOf(payload, OPCODE.close))
    }
  }
}

/** A client's frame, ready to send: masked, as it must be, with a mask of zeros, which changes nothing. */
export function frameOf(payload: Uint8Array, opcode: number = OPCODE.binary): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.alloc(head + 4 + length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127)
  if (head === 4) frame.writeUInt16BE(length, 2)
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(payload, head + 4)
  return frame
}
