/** `/api/plans/<planId>/access-log`: who has seen the plan. */
import { AccessQuery, AccessSearch, PARAM_CAPACITY } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { WhoHasSeen } from '../services/access-log/who-has-seen.ts'
import { parsed } from './input.ts'
import type { PlanRequests } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export function accessLogRoutes(requests: PlanRequests, whoHasSeen: WhoHasSeen): Router {
  const router = Router()

  router.get('/plans/:planId/access-log', async (req, res) => {
    const participation = await requests.partIn(req, 'accessLog')
    res.json(await whoHasSeen.page(participation, parsed(AccessQuery, searchIn(req))))
  })

  /** To take away, for the owner and who acts for her: that is written down as such. */
  router.get('/plans/:planId/access-log/export', async (req, res) => {
    const participation = await requests.partIn(req, 'accessLog', 'export')
    if (whoHasSeen.scopeOf(participation).kind === 'own') throw new ProblemError('ownerOnly')
    res.json(await whoHasSeen.export(participation, parsed(AccessSearch, searchIn(req))))
  })

  return router
}

/** What is looked for, without in which capacity. */
function searchIn({ query }: Request): Request['query'] {
  const { [PARAM_CAPACITY]: _, ...search } = query
  return search
}
