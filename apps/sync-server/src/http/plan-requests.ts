/** What every route of a plan begins with: who asks, in which capacity, and how a command of theirs is carried out. */
import { dayInNorway, type AccessPart } from '@ansvarsgruppe/plan-model'
import { PARAM_CAPACITY, planViewFor } from '@ansvarsgruppe/plan-model/contract'
import type { Request, RequestHandler, Response } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import { actingAs } from '../services/plans/acting.ts'
import { partOf } from '../services/plans/command-part.ts'
import type { FactsCommand } from '../services/plans/commands.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import { AnswersUnderWay } from './answers-under-way.ts'
import { ProblemError } from './problem.ts'
import { visitorOf } from './signed-in.ts'

export type ReadCommand = (req: Request, participation: Participation) => FactsCommand | Promise<FactsCommand>

export class PlanRequests {
  readonly #plans: Plans
  readonly #accessLog: AccessLog
  readonly #now: () => number
  readonly #answers: AnswersUnderWay

  constructor(plans: Plans, accessLog: AccessLog, now: () => number) {
    this.#plans = plans
    this.#accessLog = accessLog
    this.#now = now
    this.#answers = new AnswersUnderWay(plans, accessLog, now)
  }

  /** Goes before every route that answers with something of a plan. */
  get watch(): RequestHandler {
    return this.#answers.watch
  }

  /**
   * The person's part in the plan, in the capacity the request says. A plan that is not there and a plan that is not
   * theirs look the same. `reads`: of which part of the plan the answer is made; that is written down before it is sent.
   */
  async partIn(req: Request, reads: AccessPart = 'plan', act: 'read' | 'export' = 'read'): Promise<Participation> {
    const [plan, visitor] = [String(req.params['planId']), visitorOf(req)]
    const participation = await this.#plans.participation(plan, visitor)
    if (participation === null) throw new ProblemError(await this.#plans.whyNot(plan, visitor))
    const acting = actingAs(participation, req.query[PARAM_CAPACITY], dayInNorway(this.#now()))
    if (!acting.ok) throw new ProblemError(acting.reason)
    this.#answers.isMadeOf(req, acting.participation, reads, act)
    return acting.participation
  }

  /** All parts of the person that they have signed in safely enough for, and whether there are others. */
  async partsOf(req: Request): ReturnType<Plans['participationsOf']> {
    const parts = await this.#plans.participationsOf(visitorOf(req))
    for (const participation of parts.safe) this.#answers.isMadeOf(req, participation, 'home')
    return parts
  }

  /** A route that carries out the command it reads, and answers with the plan as it is after it. */
  command(read: ReadCommand) {
    return async (req: Request, res: Response): Promise<void> => {
      const participation = await this.partIn(req)
      const { facts, actor } = participation
      const command = await read(req, participation)
      const decision = await this.#plans.command(facts.planId, actor, command)
      if (!decision.ok) throw new ProblemError(decision.reason)
      // By the rights they did it with, whatever is left of them.
      this.#accessLog.wrote(facts, actor, partOf(command))
      this.#answers.isMadeOf(req, { facts: decision.facts, actor }, 'plan')
      res.json(planViewFor(decision.facts, actor, dayInNorway(this.#now())))
    }
  }
}
