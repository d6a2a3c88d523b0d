/**
 * `npm run gallery`: serves every component of packages/ui in every state, reloading when the sources change.
 * `npm run gallery -- renew`: takes the pictures that the checks compare with anew; look at what git says has changed.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPalette } from './palette-png.ts'
import { root, run, start } from './run.ts'
import { ensureChromium } from './system.ts'

const PORT = '5174'

const [wish] = process.argv.slice(2)
if (wish === undefined) {
  const vite = join(root, 'packages/ui/node_modules/.bin/vite')
  const gallery = start(vite, ['packages/ui/gallery', '--port', PORT, '--strictPort'])
  console.log(`Open http://localhost:${PORT}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => gallery.kill(signal))
  gallery.once('exit', (code) => process.exit(code ?? 0))
} else if (wish === 'renew') {
  process.exit((await renew()) ? 0 : 1)
} else {
  console.error(`"${wish}" is nothing the gallery can do: leave it out to look at it, or say renew.`)
  process.exit(1)
}

async function renew(): Promise<boolean> {
  const env = { CHROMIUM: await ensureChromium() }
  // Only those that differ by more than the tolerance are written.
  const taken = await run('playwright', ['test', '--project=gallery', '-g', 'looks', '--update-snapshots=changed'], {
    env,
  })
  for (const picture of globSync('tests/browser/gallery/pictures/*.png', { cwd: root })) {
    const path = join(root, picture)
    const png = readFileSync(path)
    const small = withPalette(png)
    if (small !== png) writeFileSync(path, small)
  }
  return taken
}
