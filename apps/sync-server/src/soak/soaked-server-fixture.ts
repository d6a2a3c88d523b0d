/**
 * For the soak: the whole server as a process, that can be asked what it holds (run it with `--expose-gc`). It is
 * `main.ts` in all else.
 */
import type { EventEmitter } from 'node:events'
import { queryObjects } from 'node:v8'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { parseConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { Room } from '../services/rooms/room.ts'
import { Connection } from '../sync/connection.ts'
import type { Held, Order, Told } from './soaked-server-process-fixture.ts'

if (gc === undefined) throw new Error('run it with --expose-gc')
const sweep = gc
const faults: string[] = []
const note = (kind: string) => (error: unknown) =>
  void faults.push(`${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
process.on('unhandledRejection', note('unhandled rejection'))
process.on('uncaughtException', note('uncaught exception'))
// Looking at the heap is experimental, and says so.
process.on('warning', (warning) => warning.name !== 'ExperimentalWarning' && note('warning')(warning))

/** Node names the class of its timers nowhere else. */
const Timer = timerClass()

const log = pino({ level: 'error', base: null }, { write: (line) => void faults.push(`log: ${line}`) })
process.on('message', (order: Order) => void obey(order))
// Whoever started it is gone.
process.on('disconnect', () => process.exit())
// Opened when first used, by whoever does.
void [process.stdout, process.stderr]
/** What keeps a process alive that does nothing: its lines to whoever started it. */
const before = countsOf(process.getActiveResourcesInfo())
const server = await startServer(parseConfig(process.env, null), log)
const tell = (told: Told): void => void process.send?.(told)
tell({ kind: 'ready' })

async function obey(order: Order): Promise<void> {
  switch (order) {
    case 'look':
      return tell({ kind: 'held', held: await look() })
    case 'close':
      await server.close()
      // What closes in the same moment is still on its way out of the loop.
      await turn()
      tell({ kind: 'closed', left: leftBeside(before), faults })
      process.disconnect?.()
  }
}

/** What is reachable: the rest is swept before it is counted. */
async function look(): Promise<Held> {
  for (let round = 0; round < 3; round++) {
    sweep()
    await turn()
  }
  const { heapUsed, rss, external } = process.memoryUsage()
  const resources = countsOf(process.getActiveResourcesInfo())
  const count = (of: new (...given: never[]) => unknown): number => queryObjects(of, { format: 'count' })
  return {
    heapUsed,
    rss,
    external,
    resources,
    listeners: listeners(),
    objects: {
      rooms: count(Room),
      // Without the prototype of the class that is made of it.
      documents: count(Y.Doc) - 1,
      connections: count(Connection),
      webSockets: count(WebSocket),
      timers: count(Timer),
    },
    faults,
  }
}

/** Of all that keeps the process alive, and of the process itself. */
function listeners(): number {
  const handles = (process as unknown as Record<'_getActiveHandles', () => Array<Partial<EventEmitter>>>)[
    '_getActiveHandles'
  ]()
  const of = (emitter: Partial<EventEmitter>): number =>
    (emitter.eventNames?.() ?? []).reduce((sum, name) => sum + (emitter.listenerCount?.(name) ?? 0), 0)
  return [process as EventEmitter, ...handles].reduce((sum, emitter) => sum + of(emitter), 0)
}

/** What there is more of now. */
function leftBeside(before: Readonly<Record<string, number>>): string[] {
  const now = Object.entries(countsOf(process.getActiveResourcesInfo()))
  return now.flatMap(([type, count]) => {
    const more = count - (before[type] ?? 0)
    return more > 0 ? [`${more} of ${type}`] : []
  })
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function timerClass(): new (...given: never[]) => NodeJS.Timeout {
  const timer = setTimeout(() => {}, 0)
  clearTimeout(timer)
  return timer.constructor as new (...given: never[]) => NodeJS.Timeout
}
