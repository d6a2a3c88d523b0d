/**
 * What a meeting notices of attackers: eight people who write in one text, with and without twenty others in the same
 * room who do all that their limits let them. It measures and prints; it never fails by the clock. See README.md.
 *
 *   npm run bench:attack -- [--rounds 3] [--seconds 10] [--attackers 20] [--only edits,presence] [--profile]
 */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ServerProcess } from '../../apps/sync-server/src/server-process-fixture.ts'
import { freePort } from '../../apps/sync-server/src/whole-server-fixture.ts'
import { makeCrowd, type Crowd } from '../../apps/sync-server/src/sync/attack/crowd-fixture.ts'
import { ATTACK_KINDS } from '../../apps/sync-server/src/sync/attack/attacks-fixture.ts'
import { KEYSTROKE_INTERVAL, Meeting, type Keystroke } from '../../apps/sync-server/src/sync/attack/meeting-fixture.ts'
import { printTable } from '../page/table.ts'
import type { Order, Report } from './attackers.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    attackers: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds)
const keystrokes = Math.ceil((Number(options.seconds) * 1_000) / KEYSTROKE_INTERVAL)
const kinds = ATTACK_KINDS.filter((kind) => options.only === '' || options.only.split(',').includes(kind))
/** Milliseconds attackers have before anything is measured: what a limit lets through at once is theirs by then. */
const ATTACKERS_FIRST = 3_000

const [processor] = cpus()
const load = loadavg().map((figure) => figure.toFixed(1))
console.log(
  `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version} · load before ${load.join(' ')}`,
)
const alone: Keystroke[][] = []
const attacked: Keystroke[][] = []
const reports: Report[] = []
const memory: number[] = []
for (let round = 0; round < rounds; round++) {
  // By turns, each on a server and a store of its own: what attackers left would be measured with the next.
  const order = round % 2 === 0 ? [false, true] : [true, false]
  for (const withAttackers of order) await measure(withAttackers)
}
const total = { alone: alone.flat(), attacked: attacked.flat() }
printTable(
  `${total.alone.length} and ${total.attacked.length} keystrokes of eight people; ms, median of the rounds (worst round)`,
  ['', 'alone p50', 'p99', `beside ${options.attackers} p50`, 'p99', 'p99 ÷ p99'],
  (['seenByAll', 'durable'] as const).map((what) => {
    const [ownMedian, ownSlow] = [0.5, 0.99].map((share) => percentiles(alone, what, share))
    const [median, slow] = [0.5, 0.99].map((share) => percentiles(attacked, what, share))
    const ratio = middle(slow ?? []) / middle(ownSlow ?? [])
    return [
      what === 'seenByAll' ? 'seen by the other seven' : 'on disk',
      ...[ownMedian, ownSlow, median, slow].map((figures) => shown(figures ?? [])),
      ratio.toFixed(1),
    ]
  }),
)
console.log(
  `\nThe server's memory after the attacks: ${memory.map((bytes) => `${(bytes / 2 ** 20).toFixed(0)} MiB`).join(', ')}`,
)
printTable(
  'What the attackers sent, and the close codes they heard',
  ['kind', 'frames', 'close codes'],
  kinds.map((kind) => {
    const own = reports.filter((report) => report.kind === kind)
    const codes = new Map<number, number>()
    for (const [code, times] of own.flatMap(({ closings }) => closings)) codes.set(code, (codes.get(code) ?? 0) + times)
    return [
      kind,
      String(own.reduce((sum, { sent }) => sum + sent, 0)),
      [...codes].map(([code, times]) => `${code} × ${times}`).join(', '),
    ]
  }),
)

async function measure(withAttackers: boolean): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-attack-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const crowd = await makeCrowd(dataDir, url, Number(options.attackers))
  const execArgv =
    options.profile && withAttackers ? ['--cpu-prof', `--cpu-prof-dir=${tmpdir()}/bench-attack-profile`] : []
  const server = await ServerProcess.start(port, dataDir, execArgv)
  const meeting = await Meeting.gather(url, crowd.meeting)
  const attackers = withAttackers ? await startAttackers(url, crowd) : null
  try {
    const made = await meeting.write(keystrokes)
    const closings = meeting.clients.flatMap((client) => client.closings)
    if (closings.length > 0) console.log(`The meeting was closed: ${closings.join(' ')}`)
    ;(withAttackers ? attacked : alone).push(made)
    if (withAttackers) memory.push(await residentBytes(server.pid))
  } finally {
    if (attackers !== null) reports.push(...(await stopAttackers(attackers)))
    meeting.leave()
    await server.end('SIGTERM')
    await rm(dataDir, { recursive: true })
  }
}

async function startAttackers(url: string, crowd: Crowd): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('attackers.ts', import.meta.url)))
  child.send({ url, guests: crowd.others, kinds } satisfies Order)
  await new Promise((resolve) => setTimeout(resolve, ATTACKERS_FIRST))
  return child
}

async function stopAttackers(child: ChildProcess): Promise<Report[]> {
  const report = new Promise<Report[]>((resolve) => child.once('message', (message) => resolve(message as Report[])))
  child.send('stop')
  return report
}

/** Linux tells; elsewhere it stays unknown. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024
}

function percentiles(measured: readonly Keystroke[][], what: keyof Keystroke, share: number): number[] {
  return measured.map((made) => {
    const sorted = made.map((keystroke) => keystroke[what]).toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  })
}

function middle(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function shown(figures: readonly number[]): string {
  return `${middle(figures).toFixed(1)} (${Math.max(...figures).toFixed(1)})`
}
