/** A page that is for tests alone: built by Vite into a folder of its own, and served under a strict policy. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** As strict as the server's own (`http/security-headers.ts`), but for frames: specimens that are pages lie in some. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
].join(';')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export class BuiltPage {
  readonly url: string
  readonly #folder: string
  readonly #server: Server

  private constructor(url: string, folder: string, server: Server) {
    this.url = url
    this.#folder = folder
    this.#server = server
  }

  /** `workspace`: whose Vite builds it; `source`: the folder in it with the page's `index.html`. */
  static async create(workspace: string, source: string): Promise<BuiltPage> {
    const folder = await mkdtemp(join(tmpdir(), 'ansvarsgruppe-page-'))
    await build(join(ROOT, workspace), source, folder)
    const server = serve(folder)
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return new BuiltPage(`http://localhost:${address.port}/`, folder, server)
  }

  async remove(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

async function build(workspace: string, source: string, folder: string): Promise<void> {
  const vite = join(workspace, 'node_modules/vite/bin/vite.js')
  const child = spawn(
    process.execPath,
    [vite, 'build', source, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: workspace, stdio: 'inherit' },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${source} does not build: see the lines above`)
}

function serve(folder: string): Server {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path === '/' ? 'index.html' : path)
    readFile(file, (error, content) => {
      response.writeHead(error === null ? 200 : 404, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
      })
      response.end(content)
    })
  })
  return server.listen(0, '127.0.0.1')
}
