/** `npm start`: builds the page if it changed, and serves the product. Without configuration: the demo. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { NODE_FLAGS } from '../apps/sync-server/src/node-flags.ts'
import { buildPage, root } from './run.ts'

console.log('Building the page …')
if (!(await buildPage())) {
  console.error('\nThe page could not be built: see the lines above.')
  process.exit(1)
}

const server = fork(join(root, 'apps/sync-server/src/main.ts'), {
  cwd: root,
  execArgv: [...NODE_FLAGS],
  env: { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
})
server.on('message', (message) => {
  const { url, demo } = message as { url: string; demo: boolean }
  console.log(demo ? `The demo is ready: open ${url}` : `Ready at ${url}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 0))
