/**
 * What a meeting notices of attackers: eight people who write in one room, alone, with twenty others in the same room
 * who do all that their limits let them, and with these at another server on the same machine, whose processors and
 * disk they take as well. It measures and prints; it never fails by the clock. See README.md.
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
import { WireMeeting } from './wire-meeting.ts'

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
/** Where the attackers are. */
const SITUATIONS = ['nowhere', 'elsewhere', 'here'] as const
type Situation = (typeof SITUATIONS)[number]

const made: Record<Situation, Keystroke[][]> = { nowhere: [], elsewhere: [], here: [] }
const reports: Report[] = []
const memory: number[] = []
for (let round = 0; round < rounds; round++) {
  // By turns, each on a server and a store of its own: what attackers left would be measured with the next.
  for (const situation of round % 2 === 0 ? SITUATIONS : SITUATIONS.toReversed()) await measure(situation)
}
printTable(
  `${made.here.flat().length} keystrokes of eight people in each; p50 / p99 in ms, medians of ${rounds} rounds`,
  [
    'until',
    'alone',
    `${options.attackers} at another server here`,
    `${options.attackers} in the room`,
    'in the room ÷ alone',
    'in the room ÷ at another server',
  ],
  (['seenByAll', 'durable'] as const).map((what) => {
    const at = (situation: Situation, share: number): number => middle(percentiles(made[situation], what, share))
    const ratio = (to: Situation): string => (at('here', 0.99) / at(to, 0.99)).toFixed(1)
    return [
      what === 'seenByAll' ? 'seen by the other seven' : 'on disk',
      ...SITUATIONS.map((situation) => `${at(situation, 0.5).toFixed(1)} / ${at(situation, 0.99).toFixed(1)}`),
      ratio('nowhere'),
      ratio('elsewhere'),
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

async function measure(situation: Situation): Promise<void> {
  const target = await openServer(options.profile && situation === 'here')
  const attacked = situation === 'elsewhere' ? await openServer(false) : target
  // With stock clients first: who comes must find something to write in.
  for (const { url, crowd } of new Set([target, attacked])) (await Meeting.gather(url, crowd.meeting)).leave()
  const meeting = await WireMeeting.gather(target.port, target.crowd.meeting)
  const attackers = situation === 'nowhere' ? null : await startAttackers(attacked.url, attacked.crowd)
  try {
    made[situation].push(await meeting.write(keystrokes))
    if (meeting.closings.length > 0) console.log(`The meeting was closed: ${meeting.closings.join(' ')}`)
    if (situation === 'here') memory.push(await residentBytes(target.server.pid))
  } finally {
    const heard = attackers === null ? [] : await stopAttackers(attackers)
    if (situation === 'here') reports.push(...heard)
    meeting.leave()
    for (const { server, dataDir } of new Set([target, attacked])) {
      await server.end('SIGTERM')
      await rm(dataDir, { recursive: true })
    }
  }
}

interface Target {
  readonly server: ServerProcess
  readonly port: number
  readonly url: string
  readonly dataDir: string
  readonly crowd: Crowd
}

async function openServer(withProfile: boolean): Promise<Target> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-attack-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const crowd = await makeCrowd(dataDir, url, Number(options.attackers))
  const execArgv = withProfile ? ['--cpu-prof', `--cpu-prof-dir=${tmpdir()}/bench-attack-profile`] : []
  return { server: await ServerProcess.start(port, dataDir, execArgv), port, url, dataDir, crowd }
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
