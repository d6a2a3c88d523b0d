/**
 * Compresses the answers of `/api`: a plan's facts and a room's content shrink to a fifth, which a phone waits for.
 *
 * An attacker who sees only the length of an encrypted answer can guess at a secret in it, if they also choose words
 * that stand beside it (BREACH). Nothing here gives them that: no answer holds a token or key, another site's page
 * cannot make a browser ask with its cookie (SameSite), and whoever may write into a room may read it.
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { RequestHandler, Response } from 'express'
import { acceptedEncoding, ENCODINGS, type Encoding } from './accepted-encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Bytes below which an answer fits into one packet anyway. */
const WORTH_IT = 1_200
/** Of 11: as fast as gzip usually is, and smaller. */
const BROTLI_QUALITY = 4

/** Replaces `res.json` for what comes after it. */
export const compressedJson: RequestHandler = (req, res, next) => {
  const encoding = acceptedEncoding(req, ENCODINGS)
  const plain = res.json.bind(res)
  res.vary('Accept-Encoding')
  if (encoding === undefined) return next()
  res.json = (value) => {
    const body = Buffer.from(JSON.stringify(value) ?? '')
    if (body.length < WORTH_IT) return plain(value)
    void send(res, body, encoding)
    return res
  }
  next()
}

async function send(res: Response, body: Buffer, encoding: Encoding): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const packed = await (encoding === 'br' ? brotli(body, { params }) : zip(body))
  res.set('Content-Encoding', encoding)
  res.type('json').send(packed)
}
