/** The last stop of every request: a reason, never a stack trace, never what was asked. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Reason } from '@ansvarsgruppe/plan-model'
import { ProblemError, sendProblem } from './problem.ts'
import { describedError, requestIdOf } from './request-log.ts'

/** `/api` has nothing at this address. */
export const nothingHere: RequestHandler = () => {
  throw new ProblemError('roomNotFound')
}

export function errorsAsProblems(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, req, res, next) => {
    const reason = reasonOf(error)
    if (reason === 'tryLater')
      log.error({ requestId: requestIdOf(req), error: describedError(error) }, 'request failed')
    if (res.headersSent) return next(error)
    res.removeHeader('Content-Type')
    sendProblem(res, reason)
  }
}

function reasonOf(error: unknown): Reason {
  if (error instanceof ProblemError) return error.reason
  // Express and its body parser carry the status they mean.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null
  if (status === 413) return 'tooLarge'
  if (status === 404) return 'roomNotFound'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalidInput' : 'tryLater'
}
