import type { Request } from 'express'

export type Encoding = 'br' | 'gzip'

/** Best first. */
export const ENCODINGS: readonly Encoding[] = ['br', 'gzip']

/**
 * The best of `available` that the browser takes; undefined: none. Asked one by one: browsers name gzip before br
 * without liking it better, and of a list the first they name would win.
 */
export function acceptedEncoding(req: Request, available: readonly Encoding[]): Encoding | undefined {
  return ENCODINGS.find((name) => available.includes(name) && req.acceptsEncodings(name) === name)
}
