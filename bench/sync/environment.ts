import { cpus, loadavg } from 'node:os'

/** One line: where and beside what it is measured. */
export function environment(): string {
  const [processor] = cpus()
  const load = loadavg().map((figure) => figure.toFixed(1))
  return `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores · Node ${process.version} · load average ${load.join(' ')}`
}
