/** Says why, and goes: whoever does not answer the goodbye is cut off, or would keep the socket for as long as they like. */
import type { WebSocket } from 'ws'
import { CLOSE_GRACE } from './bounds.ts'

export function closeSocket(socket: WebSocket, code: number, word: string): void {
  socket.close(code, word)
  const timer = setTimeout(() => socket.terminate(), CLOSE_GRACE)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}
