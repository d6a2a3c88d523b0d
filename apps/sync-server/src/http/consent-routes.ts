/** `/api/plans/…/consents` and `/consent`: what the owner lets whom see, that the plan is made, and how all that came about. */
import { dayInNorway, isId, participantId, readableAreas, type ParticipantId } from '@ansvarsgruppe/plan-model'
import {
  AnswerConsent,
  AnswerNo,
  AnswerPlanConsent,
  consentHistoryFor,
  GiveConsent,
  GivePlanConsent,
  RecordConsent,
  RecordNo,
  RecordPlanConsent,
} from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { Plans } from '../services/plans/plans.ts'
import { parsed } from './input.ts'
import { PlanRequests, type ReadCommand } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export interface ConsentRoutesOptions {
  readonly plans: Plans
  readonly accessLog: AccessLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function consentRoutes({ plans, accessLog, now }: ConsentRoutesOptions): Router {
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  const command = (read: ReadCommand): ReturnType<PlanRequests['command']> => requests.command(read)
  router.use(requests.watch)

  router
    .route('/plans/:planId/consents/:participant')
    /** Every version. Of somebody else's whoever does not manage consents learns nothing, not that there is somebody. */
    .get(async (req, res) => {
      const { facts, actor } = await requests.partIn(req, 'consents')
      const today = dayInNorway(now())
      const areas = readableAreas(facts, actor, today)
      const history = consentHistoryFor(facts, actor, areas, participantIn(req), today)
      if (history === null) throw new ProblemError('notAllowed')
      if (!facts.participants.has(participantIn(req))) throw new ProblemError('roomNotFound')
      res.json(history)
    })
    .put(
      command((req) => ({
        kind: 'giveConsent',
        participant: participantIn(req),
        input: parsed(GiveConsent, req.body),
      })),
    )
    .delete(command((req) => ({ kind: 'withdrawConsent', participant: participantIn(req) })))
  router.put(
    '/plans/:planId/consents/:participant/oral',
    command((req) => ({
      kind: 'recordConsent',
      participant: participantIn(req),
      input: parsed(RecordConsent, req.body),
    })),
  )
  router.put(
    '/plans/:planId/consents/:participant/oral/answer',
    command((req) => {
      const { isRight } = parsed(AnswerConsent, req.body)
      return { kind: isRight ? 'confirmConsent' : 'rejectConsent', participant: participantIn(req) }
    }),
  )
  router.put(
    '/plans/:planId/consents/:participant/oral-no',
    command((req) => ({ kind: 'recordNo', participant: participantIn(req), input: parsed(RecordNo, req.body) })),
  )
  router.put(
    '/plans/:planId/consents/:participant/oral-no/answer',
    command((req) => {
      const { isRight } = parsed(AnswerNo, req.body)
      return { kind: isRight ? 'confirmNo' : 'takeBackNo', participant: participantIn(req) }
    }),
  )
  router
    .route('/plans/:planId/consent')
    .put(
      command((req) => {
        parsed(GivePlanConsent, req.body)
        return { kind: 'givePlanConsent' }
      }),
    )
    .delete(command(() => ({ kind: 'withdrawPlanConsent' })))
  router.put(
    '/plans/:planId/consent/oral',
    command((req) => ({ kind: 'recordPlanConsent', input: parsed(RecordPlanConsent, req.body) })),
  )
  router.put(
    '/plans/:planId/consent/oral/answer',
    command((req) => {
      const { isRight } = parsed(AnswerPlanConsent, req.body)
      return { kind: isRight ? 'confirmPlanConsent' : 'rejectPlanConsent' }
    }),
  )
  return router
}

function participantIn(req: Request): ParticipantId {
  const id = req.params['participant']
  if (!isId(id)) throw new ProblemError('invalidInput')
  return participantId(id)
}
