/** `/api/unit`: the coordinating unit's own. To everybody else it is not there. */
import { isId, isReason, personId, type Reason } from '@ansvarsgruppe/plan-model'
import { AddCoordinator, AppointNamed, TakeStep, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { Unit, UnitVisitor } from '../services/requests/unit.ts'
import { parsed } from './input.ts'
import { ProblemError } from './problem.ts'
import { signedIn, signedInSafely, visitorOf } from './signed-in.ts'

/** `level`: how safely one must have signed in to be the unit. */
export function unitRoutes(unit: Unit, level: AssuranceLevel): Router {
  const router = Router()

  /** Asked before anything of the request is read: what is wrong with it is nobody else's to know. */
  const memberIn = async (req: Request): Promise<UnitVisitor> => {
    const person = signedIn(req)
    if (!(await unit.has(person.id))) throw new ProblemError('roomNotFound')
    return { ...signedInSafely(req, level), level: visitorOf(req).level }
  }

  router.get('/unit', async (req, res) => {
    await memberIn(req)
    res.json(await unit.view())
  })

  router.get('/unit/requests/:request', async (req, res) => {
    res.json(found(await unit.request(await memberIn(req), req.params.request)))
  })

  router.post('/unit/requests/:request/steps', async (req, res) => {
    const member = await memberIn(req)
    res.json(found(await unit.takeStep(member, req.params.request, parsed(TakeStep, req.body))))
  })

  router.post('/unit/coordinators', async (req, res) => {
    await memberIn(req)
    await unit.addCoordinator(parsed(AddCoordinator, req.body))
    res.json(await unit.view())
  })

  router.post('/unit/plans/:plan/coordinator', async (req, res) => {
    const member = await memberIn(req)
    const { person } = parsed(AppointNamed, req.body)
    res.json(found(await unit.appoint(member, req.params.plan, person)))
  })

  router.delete('/unit/coordinators/:person', async (req, res) => {
    await memberIn(req)
    const { person } = req.params
    if (isId(person)) await unit.removeCoordinator(personId(person))
    res.json(await unit.view())
  })

  return router
}

function found<Found extends object>(answer: Found | Reason | null): Found {
  if (answer === null) throw new ProblemError('roomNotFound')
  if (isReason(answer)) throw new ProblemError(answer)
  return answer
}
