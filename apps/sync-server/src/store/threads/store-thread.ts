/** A thread with the embedded store in it: waits for the disk so that the server need not. */
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteStore } from '../sqlite/index.ts'
import { STORE_CALLS, type Answer, type Call, type ThreadData } from './calls.ts'

if (parentPort === null) throw new Error('this file is a thread of the server, not a program')
const port = parentPort
const answer = (message: Answer): void => port.postMessage(message)

try {
  const { place, purposeOfNew } = workerData as ThreadData
  const store = openSqliteStore(place, purposeOfNew)
  const take = async (call: Call): Promise<void> => {
    try {
      if (call.part === null) {
        await store.close()
        answer({ kind: 'done', id: call.id, value: null })
        port.close()
        return
      }
      const names: readonly string[] = STORE_CALLS[call.part]
      if (!names.includes(call.method)) throw new Error('the store has no such call')
      const part = store[call.part] as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>
      answer({ kind: 'done', id: call.id, value: await part[call.method]?.(...call.given) })
    } catch (error) {
      answer({ kind: 'failed', id: call.id, ...described(error) })
    }
  }
  port.on('message', (call: Call) => void take(call))
  answer({ kind: 'ready', purpose: store.purpose, epoch: store.epoch })
} catch (error) {
  answer({ kind: 'failed', id: null, ...described(error) })
}

function described(error: unknown): { name: string; message: string } {
  return error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: 'unknown' }
}
