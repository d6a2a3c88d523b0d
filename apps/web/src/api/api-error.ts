import type { Reason } from '@ansvarsgruppe/plan-model'

/** The server said no, and why; or could not be reached (`tryLater`, status 0). */
export class ApiError extends Error {
  readonly reason: Reason
  readonly status: number

  constructor(reason: Reason, status: number) {
    super(reason)
    this.name = 'ApiError'
    this.reason = reason
    this.status = status
  }
}
