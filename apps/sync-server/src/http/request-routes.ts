/** `/api/requests`: asking for a plan or a coordinator, and where one's own requests stand. */
import { AskForPlan, Complain, SaveRequestDraft, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { isId } from '@ansvarsgruppe/plan-model'
import { Router, type Request, type RequestHandler } from 'express'
import type { Requests } from '../services/requests/requests.ts'
import type { Person } from '../store/store.ts'
import { parsed } from './input.ts'
import { ProblemError } from './problem.ts'
import { signedInSafely } from './signed-in.ts'

/** `level`: how safely one must have signed in to ask: a request says of a life what a plan does. */
export function requestRoutes(requests: Requests, level: AssuranceLevel): Router {
  const router = Router()
  const askerIn = (req: Request): Person => signedInSafely(req, level)

  router.get('/requests', async (req, res) => {
    res.json(await requests.viewFor(askerIn(req).id))
  })

  router.post('/requests', async (req, res) => {
    const outcome = await requests.ask(askerIn(req), parsed(AskForPlan, req.body))
    if (!outcome.ok) throw new ProblemError(outcome.reason)
    res.status(201).json(outcome.receipt)
  })

  router.put('/requests/draft', async (req, res) => {
    const { id } = askerIn(req)
    await requests.saveDraft(id, parsed(SaveRequestDraft, req.body).draft)
    res.status(204).end()
  })

  router.post('/requests/:request/complaint', async (req, res) => {
    const person = askerIn(req)
    const { words } = parsed(Complain, req.body)
    const { request } = req.params
    const outcome = await requests.complain(person, isId(request) ? request : '', words)
    if (!outcome.ok) throw new ProblemError(outcome.reason)
    res.json(await requests.viewFor(person.id))
  })

  /** Who is asked to take over somebody they are to coordinate for, who has no plan. */
  const answer =
    (said: 'yes' | 'no'): RequestHandler<{ request: string }> =>
    async (req, res) => {
      const { id } = askerIn(req)
      const { request } = req.params
      const outcome = await requests.answerTakeOver(id, isId(request) ? request : '', said)
      if (!outcome.ok) throw new ProblemError(outcome.reason)
      res.json({ coordinated: await requests.coordinatedBy(id) })
    }
  router.route('/requests/:request/coordinator').post(answer('yes')).delete(answer('no'))

  return router
}
