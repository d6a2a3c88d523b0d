/** Medians over the rounds, beside each other, and what was to be reached (`docs/performance.md`). */
import { printTable } from '../page/table.ts'
import { middle, type Figures, type ServerName } from './bench.ts'
import type { ScenarioName } from './scenarios/index.ts'

export type Rounds = ReadonlyMap<ScenarioName, ReadonlyMap<ServerName, Figures[]>>

type Limit =
  | { readonly kind: 'atMost' | 'atLeast'; readonly figure: number }
  /** A multiple of hocuspocus' in the same run. */
  | { readonly kind: 'atMostTimes' | 'atLeastTimes'; readonly factor: number }

interface Row {
  readonly scenario: ScenarioName
  readonly figure: string
  readonly name: string
  readonly target?: Limit | readonly Limit[]
}

const ROWS: readonly Row[] = [
  { scenario: 'A', figure: 'p50', name: 'A p50, ms' },
  { scenario: 'A', figure: 'p99', name: 'A p99, ms' },
  { scenario: 'A', figure: 'cpu', name: 'A CPU, µs per delivered edit' },
  { scenario: 'B', figure: 'p50', name: 'B p50, ms' },
  { scenario: 'B', figure: 'p99', name: 'B p99, ms', target: { kind: 'atMostTimes', factor: 0.6 } },
  {
    scenario: 'B',
    figure: 'cpu',
    name: 'B CPU, µs per delivered edit',
    target: { kind: 'atMostTimes', factor: 0.9 },
  },
  { scenario: 'Baw', figure: 'p50', name: 'Baw p50, ms' },
  { scenario: 'Baw', figure: 'p99', name: 'Baw p99, ms' },
  {
    scenario: 'Baw',
    figure: 'cpu',
    name: 'Baw CPU, µs per delivered edit',
    target: { kind: 'atMostTimes', factor: 0.5 },
  },
  { scenario: 'C1', figure: 'rate', name: 'C1 edits/s', target: { kind: 'atLeastTimes', factor: 2 } },
  {
    scenario: 'C1',
    figure: 'cpu',
    name: 'C1 CPU, µs per delivered edit',
    target: { kind: 'atMostTimes', factor: 0.5 },
  },
  { scenario: 'C1', figure: 'p99', name: 'C1 p99, ms' },
  { scenario: 'C2', figure: 'rate', name: 'C2 edits/s', target: { kind: 'atLeastTimes', factor: 1.1 } },
  { scenario: 'C2', figure: 'cpu', name: 'C2 CPU, µs per delivered edit' },
  { scenario: 'C2', figure: 'p99', name: 'C2 p99, ms' },
  {
    scenario: 'long',
    figure: 'hot',
    name: 'First sync of 250,000 edits, open, ms',
    target: { kind: 'atMost', figure: 25 },
  },
  {
    scenario: 'long',
    figure: 'cold',
    name: 'The same, first after a restart, ms',
    target: [
      { kind: 'atMost', figure: 50 },
      { kind: 'atMostTimes', factor: 0.2 },
    ],
  },
  { scenario: 'long', figure: 'again', name: 'The same, right after that, ms' },
  {
    scenario: 'idle',
    figure: 'rss',
    name: 'Idle connection, KB of the process',
    target: { kind: 'atMost', figure: 10 },
  },
  { scenario: 'idle', figure: 'heap', name: 'Idle connection, KB of heap' },
  { scenario: 'rooms', figure: 'open', name: 'Open room with one person, KB of heap' },
  { scenario: 'rooms', figure: 'left', name: 'Room everyone left, KB of heap' },
  { scenario: 'rooms', figure: 'share', name: 'Left ÷ open', target: { kind: 'atMost', figure: 0.1 } },
  {
    scenario: 'reconnect',
    figure: 'synced',
    name: '500 reconnect at once, all synced, ms',
    target: { kind: 'atMostTimes', factor: 0.75 },
  },
  { scenario: 'reconnect', figure: 'cpu', name: '500 reconnect at once, CPU, ms' },
  { scenario: 'kill', figure: 'known', name: 'Edits known at kill -9' },
  { scenario: 'kill', figure: 'lost', name: 'Of them lost', target: { kind: 'atMost', figure: 0 } },
]

export function printReport(rounds: Rounds): void {
  const names = [...(rounds.values().next().value?.keys() ?? [])]
  const others = names.filter((name) => name !== 'ours')
  const count = Math.max(
    ...[...rounds.values()].flatMap((byServer) => [...byServer.values()].map(({ length }) => length)),
  )
  printTable(
    `Medians of ${count} rounds (lowest–highest), by turns in one run; saved is what hocuspocus has within ten seconds and y-websocket-server never`,
    ['', ...names, ...others.map((name) => `ours ÷ ${name}`), 'wanted', ''],
    ROWS.filter(({ scenario }) => rounds.has(scenario)).map((row) => {
      const figures = names.map((name) => figuresOf(rounds, row, name))
      const [own] = figures.map(middle)
      return [
        row.name,
        ...figures.map(spread),
        ...others.map((name) => ratio(own ?? Number.NaN, middle(figuresOf(rounds, row, name)))),
        ...verdictOn(row, own ?? Number.NaN, middle(figuresOf(rounds, row, 'hocuspocus'))),
      ]
    }),
  )
}

function figuresOf(rounds: Rounds, { scenario, figure }: Row, name: ServerName): number[] {
  const all = rounds.get(scenario)?.get(name) ?? []
  // Each kill is its own: what any of them lost is lost.
  if (figure === 'lost' || figure === 'known')
    return all.length === 0 ? [] : [all.reduce((sum, one) => sum + (one[figure] ?? 0), 0)]
  return all.flatMap((one) => (one[figure] === undefined ? [] : [one[figure]]))
}

function verdictOn({ target }: Row, own: number, peer: number): [string, string] {
  if (target === undefined) return ['', '']
  const limits = [target].flat()
  const isMet = limits.every((limit) => isWithin(limit, own, peer))
  const isKnown = limits.every((limit) => 'figure' in limit || !Number.isNaN(peer)) && !Number.isNaN(own)
  return [limits.map(wanted).join(', '), isKnown ? (isMet ? 'met' : 'not met') : 'unknown']
}

function isWithin(limit: Limit, own: number, peer: number): boolean {
  switch (limit.kind) {
    case 'atMost':
      return own <= limit.figure
    case 'atLeast':
      return own >= limit.figure
    case 'atMostTimes':
      return own <= limit.factor * peer
    case 'atLeastTimes':
      return own >= limit.factor * peer
  }
}

function wanted(limit: Limit): string {
  switch (limit.kind) {
    case 'atMost':
      return `≤ ${limit.figure}`
    case 'atLeast':
      return `≥ ${limit.figure}`
    case 'atMostTimes':
      return `≤ ${limit.factor} × hocuspocus`
    case 'atLeastTimes':
      return `≥ ${limit.factor} × hocuspocus`
  }
}

function spread(figures: readonly number[]): string {
  if (figures.length === 0) return '–'
  if (figures.length === 1) return short(middle(figures))
  return `${short(middle(figures))} (${short(Math.min(...figures))}–${short(Math.max(...figures))})`
}

function short(figure: number): string {
  if (Number.isNaN(figure)) return '–'
  if (Math.abs(figure) >= 100) return Math.round(figure).toLocaleString('en')
  return figure.toFixed(Math.abs(figure) >= 10 ? 1 : 2)
}

function ratio(own: number, peer: number): string {
  return Number.isFinite(own / peer) ? (own / peer).toFixed(2) : '–'
}
