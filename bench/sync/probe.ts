/** Goes into every measured server (`--import`), and tells what its process has used when asked. */
import { isMainThread } from 'node:worker_threads'

/** Milliseconds between two collections: what the first frees is still held by what the second does. */
const BETWEEN = 50

if (isMainThread) {
  // A bench that is stopped half-way leaves no server behind.
  process.once('disconnect', () => process.exit(1))
  process.on('message', (message) => {
    if (message === 'usage') tell()
    if (message === 'collect') {
      globalThis.gc?.()
      setTimeout(() => {
        globalThis.gc?.()
        tell()
      }, BETWEEN)
    }
  })
}

function tell(): void {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ cpu: user + system, rss, heap: heapUsed })
}
