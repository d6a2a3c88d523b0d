/** Under `/api/plans/<planId>`: who acts for the owner. */
import { entryId, isId, newEntryId, type EntryId } from '@ansvarsgruppe/plan-model'
import { RegisterRepresentation, SetOwnerBirthDate } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { Plans } from '../services/plans/plans.ts'
import { parsed } from './input.ts'
import { PlanRequests, type ReadCommand } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export interface RepresentationRoutesOptions {
  readonly plans: Plans
  readonly accessLog: AccessLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function representationRoutes({ plans, accessLog, now }: RepresentationRoutesOptions): Router {
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  const command = (read: ReadCommand): ReturnType<PlanRequests['command']> => requests.command(read)
  router.use(requests.watch)

  router.post(
    '/plans/:planId/representations',
    command((req) => ({
      kind: 'registerRepresentation',
      id: newEntryId(),
      input: parsed(RegisterRepresentation, req.body),
    })),
  )
  router.delete(
    '/plans/:planId/representations/:representation',
    command((req) => ({ kind: 'endRepresentation', id: idIn(req, 'representation') })),
  )
  router.put(
    '/plans/:planId/owner-birth-date',
    command((req) => ({ kind: 'setOwnerBirthDate', input: parsed(SetOwnerBirthDate, req.body) })),
  )
  return router
}

function idIn(req: Request, name: string): EntryId {
  const id = req.params[name]
  if (!isId(id)) throw new ProblemError('invalidInput')
  return entryId(id)
}
