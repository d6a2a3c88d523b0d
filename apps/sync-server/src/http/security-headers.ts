/** What the browser may do with our pages: run our own script, talk to us, and nothing else. */
import helmet from 'helmet'
import type { RequestHandler } from 'express'

/** One year, in seconds. */
const HSTS_MAX_AGE_S = 365 * 24 * 60 * 60

/**
 * `signInOrigins` is asked at every response: where a provider's sign-in page lives is known only once it has been
 * asked, and browsers hold a form's redirects to `form-action` too.
 */
export function securityHeaders(publicUrl: string, signInOrigins: () => readonly string[]): RequestHandler {
  const https = publicUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        // 'self' does not cover ws: in every browser.
        'connect-src': ["'self'", publicUrl.replace(/^http/, 'ws')],
        'manifest-src': ["'self'"],
        'form-action': ["'self'", () => signInOrigins().join(' ')],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https && { maxAge: HSTS_MAX_AGE_S, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
}

/** Answers about people stay out of every cache, the browser's own included. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}
