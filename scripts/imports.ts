/**
 * Checks that imports point only the allowed way: `plan-model` knows nobody; `ui` knows the design system; `web` knows
 * `ui` and `plan-model`; `sync-server` knows `plan-model`. Inside the server: transports → services → store, never back
 * and never from one transport to another. Inside plan-model: the guard's inspector knows Yjs and nothing of plans.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { root } from './run.ts'

/** A room of the house, by its folder, and what it may import beside itself and packages from npm. */
const ROOMS: ReadonlyArray<{ readonly folder: string; readonly mayImport: readonly string[] }> = [
  { folder: 'packages/plan-model/src/guard/inspect', mayImport: ['packages/plan-model/src/guard/change.ts'] },
  { folder: 'packages/plan-model/src/contract', mayImport: ['packages/plan-model/src'] },
  { folder: 'packages/plan-model/src', mayImport: [] },
  { folder: 'packages/ui', mayImport: [] },
  { folder: 'apps/web', mayImport: ['packages/ui', 'packages/plan-model'] },
  { folder: 'apps/sync-server/src/store', mayImport: ['packages/plan-model'] },
  {
    folder: 'apps/sync-server/src/services',
    mayImport: ['packages/plan-model', 'apps/sync-server/src/store', 'apps/sync-server/src/config.ts'],
  },
  ...['http', 'sync', 'live'].map((transport) => ({
    folder: `apps/sync-server/src/${transport}`,
    mayImport: [
      'packages/plan-model',
      'apps/sync-server/src/services',
      'apps/sync-server/src/store/store.ts',
      'apps/sync-server/src/config.ts',
    ],
  })),
  {
    folder: 'apps/sync-server/src/demo',
    mayImport: [
      'packages/plan-model',
      'apps/sync-server/src/services',
      'apps/sync-server/src/store',
      'apps/sync-server/src/config.ts',
    ],
  },
  { folder: 'apps/sync-server', mayImport: ['packages/plan-model'] },
]

const PACKAGES: Readonly<Record<string, string>> = {
  '@ansvarsgruppe/plan-model': 'packages/plan-model',
  '@ansvarsgruppe/ui': 'packages/ui',
  '@ansvarsgruppe/web': 'apps/web',
  '@ansvarsgruppe/sync-server': 'apps/sync-server',
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g

/** One sentence per import that points the wrong way. */
export function wrongImports(file: string, source: string): string[] {
  const room = ROOMS.find(({ folder }) => isUnder(file, folder))
  if (room === undefined) return []
  const wrong: string[] = []
  for (const [, from, dynamic, bare] of source.matchAll(IMPORT)) {
    const specifier = from ?? dynamic ?? bare ?? ''
    const target = targetOf(file, specifier)
    if (target === null || isUnder(target, room.folder) || room.mayImport.some((allowed) => isUnder(target, allowed)))
      continue
    wrong.push(`${file} imports ${specifier}: ${room.folder} may not know ${target}`)
  }
  return wrong
}

/** The imported file or folder, from the root; null for a package from npm. */
function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  const name = Object.keys(PACKAGES).find((known) => specifier === known || specifier.startsWith(`${known}/`))
  return name === undefined ? null : (PACKAGES[name] ?? null)
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** Tests and their fixtures may reach across: a test of a transport starts the whole server. */
export function checkImports(): string[] {
  const files = globSync(['packages/*/{src,gallery}/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'], { cwd: root })
  return files
    .filter((file) => !/(?:\.test|-fixture)\.tsx?$/.test(file))
    .flatMap((file) => wrongImports(relative('.', file), readFileSync(join(root, file), 'utf8')))
}
