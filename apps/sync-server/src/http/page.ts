/** The built page: files with a hash in their name are kept for ever, the page itself is asked for every time. */
import { join } from 'node:path'
import express, { Router, type Request } from 'express'
import { precompressed } from './precompressed.ts'

/** Where the build puts files whose name changes with their content. */
const HASHED_FILES = '/assets'
/** One year, in milliseconds: what "for ever" is to a cache. */
const FOR_EVER_MS = 365 * 24 * 60 * 60 * 1000

export function pageRoutes(webDir: string): Router {
  const router = Router()
  const hashedFiles = join(webDir, HASHED_FILES)
  router.use(
    HASHED_FILES,
    precompressed(hashedFiles),
    express.static(hashedFiles, { index: false, immutable: true, maxAge: FOR_EVER_MS }),
  )
  router.use(
    express.static(webDir, {
      index: false,
      cacheControl: false,
      setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache'),
    }),
  )
  router.use((req, res, next) => {
    if (!wantsPage(req)) return next()
    res.set('Cache-Control', 'no-store')
    res.sendFile('index.html', { root: webDir, cacheControl: false }, (error) => {
      if (error !== undefined && !res.headersSent) next(error)
    })
  })
  return router
}

/** A person's browser going to an address, not a script or picture that is missing. */
export function wantsPage(req: Request): boolean {
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  return isRead && !req.path.startsWith(`${HASHED_FILES}/`) && (req.headers.accept ?? '').includes('text/html')
}
