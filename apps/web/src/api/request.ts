/** JSON to and from our own server: same origin, with the session's cookie. */
import { REASONS, type Reason } from '@ansvarsgruppe/plan-model'
import { reasonOfProblem } from '@ansvarsgruppe/plan-model/contract'
import { ApiError } from './api-error.ts'
import { takeEarly } from './early-answers.ts'

export type Method = 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE'

export interface RequestOptions {
  readonly method?: Method
  /** Sent as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** The answer's JSON, or undefined where there is none (204). Throws {@link ApiError}. */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options)
  if (!response.ok) throw new ApiError(await reasonOf(response), response.status)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

async function send(path: string, { method = 'GET', body, signal }: RequestOptions): Promise<Response> {
  try {
    const early = method === 'GET' ? takeEarly(path) : null
    if (early !== null) return await early
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new ApiError('tryLater', 0)
  }
}

async function reasonOf(response: Response): Promise<Reason> {
  const problem: unknown = await response.json().catch(() => null)
  return reasonOfProblem(problem) ?? reasonOfStatus(response.status)
}

/** What stands between us and the server (a proxy) does not know our reasons. */
function reasonOfStatus(status: number): Reason {
  switch (status) {
    case REASONS.notSignedIn.httpStatus:
      return 'notSignedIn'
    case REASONS.notAllowed.httpStatus:
      return 'notAllowed'
    case REASONS.roomNotFound.httpStatus:
      return 'roomNotFound'
    case REASONS.tooLarge.httpStatus:
      return 'tooLarge'
    case REASONS.tooFast.httpStatus:
      return 'tooFast'
    case REASONS.serverBusy.httpStatus:
      return 'serverBusy'
    default:
      return status >= 400 && status < 500 ? 'invalidInput' : 'tryLater'
  }
}
