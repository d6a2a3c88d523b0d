/** Errors of `/api` and `/auth`: problem details (RFC 9457). They say which reason, and nothing of what was asked. */
import { STATUS_CODES } from 'node:http'
import type { Response } from 'express'
import { REASONS, type Reason } from '@ansvarsgruppe/plan-model'
import { PROBLEM_CONTENT_TYPE, type Problem } from '@ansvarsgruppe/plan-model/contract'

/** Thrown by a route: "no, because". Reaches the client as a problem with the reason's status. */
export class ProblemError extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

export function problemOf(reason: Reason): Problem {
  const status = REASONS[reason].httpStatus
  // RFC 9457, section 4.2.1: the title of about:blank is the status' own phrase.
  return { type: `about:blank#${reason}`, title: STATUS_CODES[status] ?? 'Error', status, reason }
}

export function sendProblem(res: Response, reason: Reason): void {
  const problem = problemOf(reason)
  res.status(problem.status).type(PROBLEM_CONTENT_TYPE).send(JSON.stringify(problem))
}
