/** Figures into rows of text. */

export interface Spread {
  readonly median: number
  readonly p95: number
  readonly worst: number
}

/** Median, 95th percentile and worst of some figures; NaN of none. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? Number.NaN }
}

/** `median (worst)` in milliseconds. */
export function medianAndWorst(figures: readonly number[]): string {
  const { median, worst } = spreadOf(figures)
  return `${whole(median)} (${whole(worst)})`
}

/** `median / p95 / worst` in milliseconds. */
export function threeOf(figures: readonly number[]): string {
  const { median, p95, worst } = spreadOf(figures)
  return [median, p95, worst].map(whole).join(' / ')
}

/** Bytes as kB (1 kB is 1,000 bytes, as build tools count). */
export function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}

export function whole(figure: number): string {
  return Number.isNaN(figure) ? '–' : figure.toFixed(0)
}

/** Prints a Markdown table, so that what was measured can be pasted as it is. */
export function printTable(title: string, head: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  console.log(`\n${title}\n`)
  console.log(line(head))
  console.log(`| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  for (const row of rows) console.log(line(row))
}
