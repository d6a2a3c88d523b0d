/** Under `/api/plans/<planId>`: services that take part, and who belongs to them. */
import { isId, memberId, newEntryId, participantId, type MemberId, type ParticipantId } from '@ansvarsgruppe/plan-model'
import { AddMember, AddService, type IdentityNumber } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { Plans } from '../services/plans/plans.ts'
import { identityOfNumber } from '../services/sign-in/identity.ts'
import { parsed } from './input.ts'
import { PlanRequests, type ReadCommand } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export interface ServiceRoutesOptions {
  readonly plans: Plans
  readonly accessLog: AccessLog
  /** Keyed hash of an identity: the number itself is kept nowhere. */
  readonly identityOf: (identity: string) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function serviceRoutes({ plans, accessLog, identityOf, now }: ServiceRoutesOptions): Router {
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  const command = (read: ReadCommand): ReturnType<PlanRequests['command']> => requests.command(read)
  const hashOf = (number: IdentityNumber): string => identityOf(identityOfNumber(number))
  router.use(requests.watch)

  router.post(
    '/plans/:planId/services',
    command((req) => {
      const { leader, ...input } = parsed(AddService, req.body)
      return {
        kind: 'addService',
        participant: participantId(newEntryId()),
        input,
        leader: { id: newMemberId(), name: leader.name, identity: hashOf(leader.identityNumber) },
      }
    }),
  )
  router.post(
    '/plans/:planId/participants/:participant/members',
    command((req) => {
      const { name, identityNumber, leads } = parsed(AddMember, req.body)
      const identity = hashOf(identityNumber)
      return { kind: 'addMember', participant: participantIn(req), member: newMemberId(), name, leads, identity }
    }),
  )
  router.delete(
    '/plans/:planId/participants/:participant/members/:member',
    command((req) => ({ kind: 'endMember', participant: participantIn(req), member: memberIn(req) })),
  )
  return router
}

function newMemberId(): MemberId {
  return memberId(newEntryId())
}

function participantIn(req: Request): ParticipantId {
  return participantId(idIn(req, 'participant'))
}

function memberIn(req: Request): MemberId {
  return memberId(idIn(req, 'member'))
}

function idIn(req: Request, name: string): string {
  const id = req.params[name]
  if (!isId(id)) throw new ProblemError('invalidInput')
  return id
}
