import { Worker } from 'node:worker_threads'
import type { Answer, Call, OpenedAs, StorePart, ThreadData } from './calls.ts'

/** Milliseconds before a thread that failed is started again, at first and at most: a disk that is gone stays gone for a while. */
const RESTART_WAIT = { first: 100, max: 10_000 }

/** MiB of what a thread has made lately, before it is looked through: most of it is a call and its answer, and gone. */
const YOUNG_MB = 4

/** The store cannot be reached just now; nothing is known of what was asked of it. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

interface Asked {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * A thread of the store, and another in its place when it fails. Calls are answered in their order. What was asked of a
 * thread that failed is not known to have happened; until the next one is ready, whoever asks is told so at once.
 */
export class StoreThread {
  readonly #data: ThreadData
  readonly #asked = new Map<number, Asked>()
  #worker: Worker | null = null
  #isReady = false
  #isClosed = false
  #nextId = 1
  #wait = RESTART_WAIT.first
  #restarting: NodeJS.Timeout | null = null

  private constructor(data: ThreadData) {
    this.#data = data
  }

  /** Throws what opening the store throws. */
  static async start(data: ThreadData): Promise<{ thread: StoreThread; openedAs: OpenedAs }> {
    const thread = new StoreThread(data)
    return { thread, openedAs: await thread.#begin() }
  }

  get isReady(): boolean {
    return this.#isReady
  }

  call(part: StorePart, method: string, given: readonly unknown[]): Promise<unknown> {
    return this.#send({ part, method, given })
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    if (this.#restarting !== null) clearTimeout(this.#restarting)
    if (this.#worker === null || !this.#isReady) return
    const worker = this.#worker
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    await this.#send({ part: null, method: 'close', given: [] })
    await ended
  }

  /** For tests: the thread fails, as a crash of it would. */
  async fail(): Promise<void> {
    await this.#worker?.terminate()
  }

  #send(call: Omit<Call, 'id'>): Promise<unknown> {
    const worker = this.#worker
    if (worker === null || !this.#isReady) return Promise.reject(new StoreUnavailableError('the store is not open'))
    const id = this.#nextId++
    return new Promise((resolve, reject) => {
      // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ id, ...call } satisfies Call)
      this.#asked.set(id, { resolve, reject })
    })
  }

  #begin(): Promise<OpenedAs> {
    const worker = new Worker(new URL('store-thread.ts', import.meta.url), {
      workerData: this.#data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    })
    this.#worker = worker
    return new Promise((resolve, reject) => {
      worker.on('message', (answer: Answer) => {
        switch (answer.kind) {
          case 'ready':
            this.#isReady = true
            this.#wait = RESTART_WAIT.first
            return resolve(answer)
          case 'done':
            return this.#answered(answer.id)?.resolve(answer.value)
          case 'failed': {
            const error = new Error(answer.message)
            error.name = answer.name
            if (answer.id === null) reject(error)
            else this.#answered(answer.id)?.reject(error)
          }
        }
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        reject(new StoreUnavailableError('the thread of the store ended'))
        this.#ended()
      })
    })
  }

  #answered(id: number): Asked | undefined {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  #ended(): void {
    const wasReady = this.#isReady
    this.#isReady = false
    this.#worker = null
    const asked = [...this.#asked.values()]
    this.#asked.clear()
    for (const { reject } of asked) reject(new StoreUnavailableError('the thread of the store ended'))
    // One that never was ready is whoever started it's to hear of.
    if (this.#isClosed || (!wasReady && this.#restarting === null)) return
    this.#restarting = setTimeout(() => void this.#begin().catch(() => {}), this.#wait)
    this.#wait = Math.min(this.#wait * 2, RESTART_WAIT.max)
  }
}
