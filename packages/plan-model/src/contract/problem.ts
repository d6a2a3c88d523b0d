/** Errors of `/api`: problem details (RFC 9457), with a reason from the one list. They never carry content. */
import { isReason, type Reason } from '../reasons.ts'

export const PROBLEM_CONTENT_TYPE = 'application/problem+json'

export interface Problem {
  /** `about:blank#<reason>`: the reason is the type; there is no page to fetch. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly reason: Reason
}

export function reasonOfProblem(body: unknown): Reason | null {
  if (typeof body !== 'object' || body === null || !('reason' in body)) return null
  return isReason(body.reason) ? body.reason : null
}
