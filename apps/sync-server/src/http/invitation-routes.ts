/** `/api/plans/…/invitations`, for those who invite; `/api/invitation`, for whoever holds a link. */
import { isId, participantId, type ParticipantId, type Reason } from '@ansvarsgruppe/plan-model'
import { ConfirmInvited, InviteSomeone, TakeInvitation, type InvitationsView } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request, type Response } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { Invitations } from '../services/invitations/invitations.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import { parsed } from './input.ts'
import { PlanRequests } from './plan-requests.ts'
import { ProblemError } from './problem.ts'
import { signedIn, visitorOf } from './signed-in.ts'

export interface InvitationRoutesOptions {
  readonly plans: Plans
  readonly invitations: Invitations
  readonly accessLog: AccessLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function invitationRoutes({ plans, invitations, accessLog, now }: InvitationRoutesOptions): Router {
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  router.use(requests.watch)
  /** A change of who takes part, and who made it. */
  const change =
    (make: (part: Participation, req: Request) => Promise<Outcome<InvitationsView>>) =>
    async (req: Request, res: Response): Promise<void> => {
      const part = await requests.partIn(req)
      const view = valueOf(await make(part, req))
      accessLog.wrote(part.facts, part.actor, 'plan')
      res.json(view)
    }

  router
    .route('/plans/:planId/invitations')
    .get(async (req, res) => {
      res.json(valueOf(await invitations.of(await requests.partIn(req))))
    })
    .post(change((part, req) => invitations.invite(part, parsed(InviteSomeone, req.body))))
  router.post(
    '/plans/:planId/invitations/:participant/link',
    change((part, req) => invitations.renew(part, participantIn(req))),
  )
  router.put(
    '/plans/:planId/invitations/:participant/confirmation',
    change((part, req) => invitations.confirm(part, participantIn(req), parsed(ConfirmInvited, req.body).code)),
  )
  router.delete(
    '/plans/:planId/invitations/:participant',
    change((part, req) => invitations.withdraw(part, participantIn(req))),
  )
  router.put(
    '/plans/:planId/confidentiality',
    requests.command(() => ({ kind: 'promiseConfidentiality' })),
  )

  router
    .route('/invitation')
    .get(async (req, res) => {
      res.json(await invitations.waitingOf(signedIn(req).id))
    })
    .post(async (req, res) => {
      const visitor = visitorOf(req)
      res.json(valueOf(await invitations.take(visitor, parsed(TakeInvitation, req.body).token)))
    })
  return router
}

type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason }

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new ProblemError(outcome.reason)
  return outcome.value
}

function participantIn(req: Request): ParticipantId {
  const id = req.params['participant']
  if (!isId(id)) throw new ProblemError('invalidInput')
  return participantId(id)
}
