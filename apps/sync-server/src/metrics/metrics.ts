/**
 * Every number the server tells of itself: its name, unit and what it says. Names end in their unit (seconds, bytes) or
 * in `_total`, as Prometheus wants it. A label's value is always one of a list that stands in the code: no person, plan,
 * room, address or word of theirs can be in one.
 *
 * The parts that are measured know none of this: they call {@link RoomsMeasures} and {@link SyncMeasures}, and are asked
 * for what is so now ({@link State}). Each server has numbers of its own.
 */
import { REASONS, type Reason } from '@ansvarsgruppe/plan-model'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RoomsMeasures } from '../services/rooms/rooms-measures.ts'
import type { RoomCounts } from '../services/rooms/rooms.ts'
import type { SyncMeasures } from '../sync/sync-measures.ts'
import { LoopDelay } from './loop-delay.ts'

/** What is so at the moment somebody asks. */
export interface State {
  readonly connections: () => { readonly sync: number; readonly live: number }
  readonly rooms: () => RoomCounts
  /** Whether the store would answer. */
  readonly isStoreAvailable: () => boolean
  /** Whether the last commit went through. */
  readonly isSaving: () => boolean
  /** Whether so much waits for the disk that no frames are taken. */
  readonly isBehind: () => boolean
}

export interface Metrics {
  readonly rooms: RoomsMeasures
  readonly sync: SyncMeasures
  /** So many rows of history were let go. */
  readonly letGo: (rows: number) => void
  readonly contentType: string
  /** Call it once; until then only what happens is told. */
  watch(state: State): void
  /** All of it, in Prometheus' text format. */
  text(): Promise<string>
  /** Nothing is measured any more. */
  close(): void
}

/** Seconds: a commit is one fsync, from a quick disk to one that is in trouble. */
const COMMIT_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
/** Edits: from a lone one to a server full of people. */
const BATCH_EDITS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
/** Seconds: from an open room to a long one that must be read from the disk while others wait too. */
const FIRST_SYNC_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const CLOSED_FOR: ReadonlyArray<Reason | 'restart'> = [...(Object.keys(REASONS) as Reason[]), 'restart']
const NAME = 'ansvarsgruppe'

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `${NAME}_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `${NAME}_${name}`, help, buckets, registers })

  const accepted = counter('edits_accepted_total', 'Edits that were applied and handed to the journal')
  const refused = counter('edits_refused_total', 'Edits that were refused, by reason', ['reason'])
  const missing = counter('edits_missing_total', 'Updates that built on what the server does not have')
  const over = counter('rooms_over_total', 'Rooms dropped: everyone had left, or they must be loaded anew', ['cause'])
  const commits = counter('journal_commits_total', 'Transactions of the journal, by how they went', ['outcome'])
  const commitSeconds = histogram('journal_commit_seconds', 'From the store being asked to on disk', COMMIT_SECONDS)
  const batchEdits = histogram('journal_batch_edits', 'Edits that went to the disk together', BATCH_EDITS)
  const batchRooms = histogram('journal_batch_rooms', 'Rooms they were of', BATCH_EDITS)
  const letGo = counter('journal_rows_let_go_total', 'Rows of history that were as old as history is kept')
  const received = new Traffic()
  const sent = new Traffic()
  tally(registry, 'sync_received_bytes_total', 'Bytes of frames from clients on /sync', () => received.bytes)
  tally(registry, 'sync_sent_bytes_total', 'Bytes of frames to clients on /sync', () => sent.bytes)
  tally(registry, 'sync_received_frames_total', 'Frames from clients on /sync', () => received.frames)
  tally(registry, 'sync_sent_frames_total', 'Frames to clients on /sync', () => sent.frames)
  const firstSync = histogram(
    'first_sync_seconds',
    'From a connection’s upgrade to its first look at the room',
    FIRST_SYNC_SECONDS,
  )
  const closed = counter('sync_closed_total', 'Connections the server closed or did not let in, by reason', ['reason'])
  // A series that begins when the first refusal comes would hide that first one from every rate.
  for (const reason of Object.keys(REASONS)) refused.inc({ reason }, 0)
  for (const reason of CLOSED_FOR) closed.inc({ reason }, 0)
  for (const outcome of ['committed', 'failed']) commits.inc({ outcome }, 0)
  for (const cause of ['left', 'dropped']) over.inc({ cause }, 0)

  const loopDelay = new LoopDelay()
  measureProcess(registry, loopDelay)

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    watch: (state) => measureState(registry, state),
    close: () => loopDelay.stop(),
    letGo: (rows) => letGo.inc(rows),
    rooms: {
      accepted: () => accepted.inc(),
      missing: () => missing.inc(),
      refused: (reason) => refused.inc({ reason }),
      over: (cause) => over.inc({ cause }),
      committed: ({ rows, rooms, milliseconds, outcome }) => {
        commits.inc({ outcome })
        commitSeconds.observe(milliseconds / 1_000)
        batchEdits.observe(rows)
        batchRooms.observe(rooms)
      },
    },
    sync: {
      received: (bytes) => received.add(bytes),
      sent: (bytes) => sent.add(bytes),
      firstSync: (milliseconds) => firstSync.observe(milliseconds / 1_000),
      closed: (reason) => closed.inc({ reason }),
    },
  }
}

/** Counted for every frame, many thousand a second: plain numbers, which the registry asks for. */
class Traffic {
  frames = 0
  bytes = 0

  add(bytes: number): void {
    this.frames += 1
    this.bytes += bytes
  }
}

function tally(registry: Registry, name: string, help: string, read: () => number): void {
  const counter: Counter = new Counter({
    name: `${NAME}_${name}`,
    help,
    registers: [registry],
    collect: () => {
      counter.reset()
      counter.inc(read())
    },
  })
}

function measureState(registry: Registry, state: State): void {
  const one = (name: string, help: string, read: () => number): void => gauge(registry, `${NAME}_${name}`, help, read)
  gauge(registry, `${NAME}_connections`, 'Open connections: let in on /sync, and all on /live', {
    label: 'transport',
    read: () => Object.entries(state.connections()),
  })
  gauge(
    registry,
    `${NAME}_rooms`,
    'Rooms in memory: being loaded, with somebody in them, empty, and left with edits on their way to the disk',
    {
      label: 'state',
      read: () => Object.entries(state.rooms()).filter(([of]) => of !== 'unsound'),
    },
  )
  one('rooms_unsound', 'Rooms in memory that take no edits until an operator mends them', () => state.rooms().unsound)
  one('store_available', '1: the store would answer; 0: it cannot be reached', () => Number(state.isStoreAvailable()))
  one('journal_behind', '1: so much waits for the disk that no frames are taken', () => Number(state.isBehind()))
  one('journal_saving', '1: the last commit went through; 0: it failed', () => Number(state.isSaving()))
}

/** Most of the names are as every Prometheus client has them, so that an operator's usual panels fit. */
function measureProcess(registry: Registry, loopDelay: LoopDelay): void {
  const started = Math.round(performance.timeOrigin / 1_000)
  gauge(
    registry,
    `${NAME}_event_loop_delay_seconds`,
    'How much later than due the server’s thread came to its work, in the last minute or two',
    { label: 'quantile', read: () => loopDelay.quantiles() },
  )
  gauge(registry, 'process_start_time_seconds', 'When the process began, seconds since the epoch', () => started)
  gauge(registry, 'process_resident_memory_bytes', 'Memory of the process in the machine', () =>
    process.memoryUsage.rss(),
  )
  gauge(
    registry,
    'nodejs_heap_size_used_bytes',
    'Memory in use by JavaScript of the server’s thread',
    () => process.memoryUsage().heapUsed,
  )
  const cpu = new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time of the process, all threads',
    registers: [],
    collect: () => {
      const { user, system } = process.cpuUsage()
      cpu.reset()
      cpu.inc((user + system) / 1e6)
    },
  })
  registry.registerMetric(cpu)
}

type Read =
  | (() => number)
  | { readonly label: string; readonly read: () => ReadonlyArray<readonly [string | number, number]> }

/** What is read when it is asked for: one number, or one by each value of a label. */
function gauge(registry: Registry, name: string, help: string, read: Read): void {
  const measured: Gauge = new Gauge({
    name,
    help,
    labelNames: typeof read === 'function' ? [] : [read.label],
    registers: [],
    collect: () => {
      if (typeof read === 'function') return measured.set(read())
      for (const [value, count] of read.read()) measured.set({ [read.label]: value }, count)
    },
  })
  registry.registerMetric(measured)
}
