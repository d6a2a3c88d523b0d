/** `npm run dev`: server and page, each reloading when its sources change. The page's address is the one to open. */
import { join } from 'node:path'
import { root, start } from './run.ts'

const SERVER_PORT = '3000'
const PAGE_PORT = '5173'

const server = start(process.execPath, ['--watch', join(root, 'apps/sync-server/src/main.ts')], {
  env: { PORT: SERVER_PORT, PUBLIC_URL: `http://localhost:${PAGE_PORT}` },
})
const page = start(join(root, 'apps/web/node_modules/.bin/vite'), ['apps/web', '--port', PAGE_PORT, '--strictPort'], {
  env: { VITE_SERVER: `http://localhost:${SERVER_PORT}` },
})
console.log(`Open http://localhost:${PAGE_PORT}`)

const children = [server, page]
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => children.forEach((child) => child.kill(signal)))
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM')
    process.exitCode = code ?? 0
  })
}
