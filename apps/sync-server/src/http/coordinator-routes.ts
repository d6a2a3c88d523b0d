/** The coordinator's task: appointing, asking another to take over, and their answer. */
import { dayInNorway } from '@ansvarsgruppe/plan-model'
import { AppointCoordinator } from '@ansvarsgruppe/plan-model/contract'
import { Router } from 'express'
import { hasCoordinator } from '../services/plans/decide-coordinator.ts'
import { parsed } from './input.ts'
import type { PlanRequests } from './plan-requests.ts'

export function coordinatorRoutes(requests: PlanRequests, now: () => number): Router {
  const router = Router()
  router.put(
    '/plans/:planId/coordinator',
    requests.command((req, { facts }) => ({
      kind: hasCoordinator(facts, dayInNorway(now())) ? 'askCoordinator' : 'appointCoordinator',
      input: parsed(AppointCoordinator, req.body),
    })),
  )
  router
    .route('/plans/:planId/coordinator/hand-over')
    .post(requests.command((_, { actor }) => ({ kind: 'acceptCoordinator', participant: actor.participant })))
    .delete(requests.command(() => ({ kind: 'endHandOver' })))
  return router
}
