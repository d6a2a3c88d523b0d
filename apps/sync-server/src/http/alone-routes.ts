/** Actions seen alone: the owner's answer, and what their responsible sees and does. */
import type { EntryId } from '@ansvarsgruppe/plan-model'
import {
  AddAloneNote,
  AnswerAlone,
  AreaSchema,
  EntryIdSchema,
  SetAloneStatus,
} from '@ansvarsgruppe/plan-model/contract'
import type { Request, Response, Router } from 'express'
import type { Reason } from '@ansvarsgruppe/plan-model'
import type { AloneActions } from '../services/plans/alone-actions.ts'
import type { Participation } from '../services/plans/plans.ts'
import { parsed } from './input.ts'
import type { PlanRequests } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

type Edit = (participation: Participation, action: EntryId, req: Request) => Promise<Reason | null>

export function addAloneRoutes(router: Router, requests: PlanRequests, alone: AloneActions): void {
  router.put(
    '/plans/:planId/areas/:area/actions/:action/alone',
    requests.command((req) => ({
      kind: 'answerAlone',
      area: parsed(AreaSchema, req.params['area']),
      action: actionIn(req),
      input: parsed(AnswerAlone, req.body),
    })),
  )

  const answer = async (participation: Participation, req: Request, res: Response): Promise<void> => {
    const view = await alone.find(participation, actionIn(req))
    if (view === null) throw new ProblemError('roomNotFound')
    res.json(view)
  }
  const edit = (change: Edit) => async (req: Request, res: Response) => {
    const participation = await requests.partIn(req, 'alone')
    const refusal = await change(participation, actionIn(req), req)
    if (refusal !== null) throw new ProblemError(refusal)
    await answer(await requests.partIn(req, 'alone'), req, res)
  }

  router.get('/plans/:planId/alone/:action', async (req, res) => {
    await answer(await requests.partIn(req, 'alone'), req, res)
  })
  router.put(
    '/plans/:planId/alone/:action/status',
    edit((participation, action, req) => alone.setStatus(participation, action, parsed(SetAloneStatus, req.body))),
  )
  router.post(
    '/plans/:planId/alone/:action/notes',
    edit((participation, action, req) => alone.addNote(participation, action, parsed(AddAloneNote, req.body))),
  )
}

function actionIn(req: Request): EntryId {
  return parsed(EntryIdSchema, req.params['action'])
}
