/** Under `/api/plans/<planId>`: who acts for the owner, and who belongs to a service that takes part. */
import { entryId, isId, memberId, newEntryId, participantId, type EntryId } from '@ansvarsgruppe/plan-model'
import { AddMember, RegisterRepresentation, SetOwnerBirthDate } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { Plans } from '../services/plans/plans.ts'
import { identityOfNumber } from '../services/sign-in/identity.ts'
import { parsed } from './input.ts'
import { PlanRequests, type ReadCommand } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export interface RepresentationRoutesOptions {
  readonly plans: Plans
  readonly accessLog: AccessLog
  /** Keyed hash of an identity: the number itself is kept nowhere. */
  readonly identityOf: (identity: string) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function representationRoutes({ plans, accessLog, identityOf, now }: RepresentationRoutesOptions): Router {
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
  router.post(
    '/plans/:planId/participants/:participant/members',
    command((req) => {
      const { name, identityNumber, leads } = parsed(AddMember, req.body)
      const participant = participantId(idIn(req, 'participant'))
      const identity = identityOf(identityOfNumber(identityNumber))
      return { kind: 'addMember', participant, member: memberId(newEntryId()), name, leads, identity }
    }),
  )
  router.delete(
    '/plans/:planId/participants/:participant/members/:member',
    command((req) => ({
      kind: 'endMember',
      participant: participantId(idIn(req, 'participant')),
      member: memberId(idIn(req, 'member')),
    })),
  )
  return router
}

function idIn(req: Request, name: string): EntryId {
  const id = req.params[name]
  if (!isId(id)) throw new ProblemError('invalidInput')
  return entryId(id)
}
