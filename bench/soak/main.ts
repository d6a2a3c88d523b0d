/**
 * The soak: 300 rooms on a whole server, used for minutes by people who come and go; what the server keeps of them is
 * wrong. Prints what it holds over time, and what failed. See README.md.
 *
 *   npm run soak -- [minutes, at most 15] [--plans 100] [--seed 1]
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { soak, type Reading } from '../../apps/sync-server/src/soak/soak-fixture.ts'
import { faultsOf, growthOf, mebibytes, WARM_UP } from '../../apps/sync-server/src/soak/verdict-fixture.ts'
import { printTable } from '../page/table.ts'

const MINUTES = { usual: 5, max: 15 }
const AREAS = 3
/** What each does between two rests, and milliseconds between two of it: with 300 rooms, 400 deeds a second. */
const [DEEDS, PACE] = [10, 3_000]
/** Bytes; see README.md for what was measured. */
const LIMITS = { heapGrowth: 8 * 1024 * 1024, rssGrowth: 96 * 1024 * 1024 }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { plans: { type: 'string', default: '100' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
})
const minutes = Number(positionals[0] ?? MINUTES.usual)
const [plans, seed] = [Number(values.plans), Number(values.seed)]
if (!(minutes > 0 && minutes <= MINUTES.max) || !(plans >= 1) || !Number.isInteger(seed)) {
  console.error(`npm run soak -- [minutes, at most ${MINUTES.max}] [--plans 100] [--seed 1]`)
  process.exit(2)
}

const load = loadavg().map((figure) => figure.toFixed(1))
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version} · load before ${load.join(' ')}`,
)
console.log(`${plans * AREAS} rooms, ${plans * AREAS * 4} visitors, ${minutes} min, seed ${seed}`)
const HEAD = [
  'min',
  '',
  'rooms',
  'conn.',
  'heap',
  'external',
  'RSS',
  'timers',
  'listeners',
  'accepted',
  'refused',
  'commits',
]
const readings: Reading[] = []
const until = performance.now() + minutes * 60_000
const report = await soak({
  plans,
  areas: AREAS,
  deeds: DEEDS,
  pace: PACE,
  // Three rests are the fewest that say anything.
  goesOn: (rounds) => rounds < WARM_UP + 2 || performance.now() < until,
  seed,
  onReading: (reading) => {
    readings.push(reading)
    console.log(rowOf(reading).join('  '))
  },
})
const loadAfter = loadavg().map((figure) => figure.toFixed(1))
printTable(`What the server held, MiB after sweeping · load after ${loadAfter.join(' ')}`, HEAD, readings.map(rowOf))

const judged = report.rests.slice(WARM_UP)
const visits = (judged.at(-1)?.visits ?? 0) - (judged[0]?.visits ?? 0)
const heap = growthOf(judged.map(({ held }) => held.heapUsed + held.external))
const rss = growthOf(judged.map(({ held }) => held.rss))
console.log(
  `\n${report.visits} visits; ${report.comebacks} times somebody was told to come again; ` +
    `${report.compared.amidst} rooms compared amidst it, ${report.compared.atRest} at rests.`,
)
console.log(`From the first rests to the last, ${visits} visits: heap ${mebibytes(heap)}, RSS ${mebibytes(rss)}.`)
const wrong = [...new Set([...report.failures, ...faultsOf(report.rests, LIMITS)])]
console.log(wrong.length === 0 ? '\nNothing was wrong.' : `\n${wrong.length} things were wrong:`)
for (const sentence of wrong) console.log(`- ${sentence}`)
process.exit(wrong.length === 0 ? 0 : 1)

function rowOf({ at, when, held, numbers }: Reading): string[] {
  return [
    (at / 60_000).toFixed(1),
    when,
    String(numbers.rooms),
    String(numbers.connections),
    mib(held.heapUsed),
    mib(held.external),
    mib(held.rss),
    String(held.objects.timers),
    String(held.listeners),
    String(numbers.accepted),
    String(numbers.refused),
    String(numbers.commits),
  ]
}

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
