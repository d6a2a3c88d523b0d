/** The peers are installed here and now, in a folder of their own: `npm start` and `npm test` know nothing of them. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PEERS = fileURLToPath(new URL('peers', import.meta.url))

export function installPeers(): void {
  // `scripts/bootstrap.mjs` has put pnpm on the path.
  const result = spawnSync('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (result.status !== 0)
    throw new Error('The peers could not be installed. Without them: npm run bench:sync -- --peers none')
}
