/**
 * Answers with the compressed copy the build laid beside a file (`<file>.br`, `<file>.gz`), where the browser takes
 * one. Comes before `express.static`, which serves whichever file it is led to.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import { acceptedEncoding, ENCODINGS, type Encoding } from './accepted-encoding.ts'

const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

/** `folder`: read once, when the server starts; what a build puts there later is served as it is. */
export function precompressed(folder: string): RequestHandler {
  const copies = new Set(filesIn(folder).filter((file) => ENCODINGS.some((name) => file.endsWith(SUFFIX[name]))))
  return (req, res, next) => {
    const { path } = req
    const available = ENCODINGS.filter((name) => copies.has(`${path}${SUFFIX[name]}`))
    if (available.length === 0) return next()
    // A cache in between must not give one browser's copy to another.
    res.vary('Accept-Encoding')
    const encoding = acceptedEncoding(req, available)
    if (encoding === undefined) return next()
    res.setHeader('Content-Encoding', encoding)
    res.type(path.slice(path.lastIndexOf('.')))
    req.url = `${path}${SUFFIX[encoding]}`
    next()
  }
}

/** Paths as an address names them: `/name`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
}
