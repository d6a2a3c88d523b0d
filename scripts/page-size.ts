/**
 * What the first signed-in screen costs: the JavaScript a browser must have before it can draw the overview or the
 * home page, compressed with gzip, out of the build's manifest. It grows by one import in the wrong place; then this
 * says so, not somebody's phone.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './run.ts'

/** Bytes: 250 kB, one and a quarter seconds on a phone with 1.6 Mbit/s. */
export const FIRST_SCREEN_BYTES_MAX = 250_000
/** Bytes of the first script: it asks for everything else, so nothing may keep it. */
export const FIRST_SCRIPT_BYTES_MAX = 5_000

/** One file of the build, as Vite's manifest tells of it; by its source, or by `_<name>` where it has none of its own. */
export interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
}
export type Manifest = Readonly<Record<string, ManifestEntry>>

/** The first screens, each by the sources whose code it needs, with all that they import statically. */
export const FIRST_SCREENS: Readonly<Record<string, readonly string[]>> = {
  home: ['index.html', 'src/page.tsx', 'src/screens/home/HomeScreen.tsx'],
  overview: [
    'index.html',
    'src/page.tsx',
    'src/screens/plan/PlanScreen.tsx',
    'src/screens/overview/OverviewScreen.tsx',
  ],
}

/** Every file that is needed for these sources, once. Throws where the build has no such source. */
export function filesFor(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const take = (key: string): void => {
    const entry = manifest[key]
    if (entry === undefined) throw new Error(`The build has no ${key}: scripts/page-size.ts must follow the page.`)
    if (found.has(entry.file)) return
    found.add(entry.file)
    entry.imports?.forEach(take)
  }
  sources.forEach(take)
  return [...found]
}

/** One sentence per first screen, and for the first script, that is too large. `sizeOf`: bytes of a file, compressed. */
export function tooLarge(manifest: Manifest, sizeOf: (file: string) => number): string[] {
  const all = [
    ['first script', ['index.html'], FIRST_SCRIPT_BYTES_MAX] as const,
    ...Object.entries(FIRST_SCREENS).map(([name, sources]) => [name, sources, FIRST_SCREEN_BYTES_MAX] as const),
  ]
  return all.flatMap(([name, sources, allowed]) => {
    const files = filesFor(manifest, sources).map((file) => ({ file, size: sizeOf(file) }))
    const total = files.reduce((sum, { size }) => sum + size, 0)
    if (total <= allowed) return []
    const largest = files.toSorted((a, b) => b.size - a.size).slice(0, 3)
    const parts = largest.map(({ file, size }) => `${file} ${kilobytes(size)}`).join(', ')
    return [
      `The ${name} needs ${kilobytes(total)} of JavaScript, gzip; ${kilobytes(allowed)} are allowed. Largest: ${parts}.`,
    ]
  })
}

/** The build in `apps/web/dist`. */
export function checkPageSize(): string[] {
  const dist = join(root, 'apps/web/dist')
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  return tooLarge(manifest, (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}
