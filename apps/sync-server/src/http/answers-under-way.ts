/**
 * Answers that hold something of a plan, from when they are asked for until their last byte is with the system.
 *
 * There is time in between: rooms are loaded, the store is asked, the answer is packed, and a slow reader takes it bit by
 * bit. Whoever may read less of the plan by then than what it was made of gets none of it, or no more of it: told to ask
 * again while nothing has been sent, cut off after that.
 *
 * And nothing of a plan goes out before it is written down who reads which part of it (Z1 of `access-log.ts`).
 */
import {
  canRead,
  dayInNorway,
  mayActAs,
  takesPart,
  type AccessPart,
  seenAlone,
  seesAlone,
  type Day,
  type PlanFacts,
  type PlanId,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { Request, RequestHandler, Response } from 'express'
import type { AccessLog, Reaching } from '../services/access-log/access-log.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import { sendProblem } from './problem.ts'

/** Whose rights an answer was made by, and on which day. */
interface Reading extends Participation {
  readonly day: Day
}

/** Which part of a plan an answer tells of. */
type Told = Pick<Reaching, 'part' | 'act'>

interface Answer {
  readonly res: Response
  readonly readings: Map<PlanId, Reading>
  readonly told: Map<PlanId, Told[]>
  /** Facts of plans that have changed since it was asked for. */
  readonly changed: Map<PlanId, PlanFacts>
}

export class AnswersUnderWay {
  readonly #now: () => number
  readonly #accessLog: Pick<AccessLog, 'reached'>
  readonly #open = new Map<Request, Answer>()

  constructor(plans: Pick<Plans, 'onChange'>, accessLog: Pick<AccessLog, 'reached'>, now: () => number) {
    this.#now = now
    this.#accessLog = accessLog
    plans.onChange((facts) => this.#changed(facts))
  }

  /** Goes before every route that answers with something of a plan. */
  readonly watch: RequestHandler = (req, res, next) => {
    const answer: Answer = { res, readings: new Map(), told: new Map(), changed: new Map() }
    this.#open.set(req, answer)
    res.once('close', () => this.#open.delete(req))
    // Where everything passes, packed or not, right before it is written.
    const send = res.send.bind(res)
    res.send = (body: unknown) => {
      res.send = send
      if (isRefusal(res) || answer.readings.size === 0) return send(body)
      void this.#sendWrittenDown(answer, () => send(body))
      return res
    }
    next()
  }

  /** The answer is made of what this participation may read; said anew, of the latest. */
  isMadeOf(req: Request, participation: Participation, part: AccessPart, act: Told['act'] = 'read'): void {
    const answer = this.#open.get(req)
    if (answer === undefined) return
    const { planId } = participation.facts
    answer.readings.set(planId, { ...participation, day: dayInNorway(this.#now()) })
    answer.told.set(planId, [...(answer.told.get(planId) ?? []), { part, act }])
  }

  /** Right before it is sent is looked once more who may have it: writing it down takes a moment, too. */
  async #sendWrittenDown(answer: Answer, send: () => void): Promise<void> {
    const isWrittenDown = await this.#accessLog.reached(reachingsOf(answer)).then(
      () => true,
      () => false,
    )
    if (isWrittenDown && this.#mayHave(answer)) return send()
    answer.res.removeHeader('Content-Encoding')
    sendProblem(answer.res, isWrittenDown ? 'serverBusy' : 'notLogged')
  }

  #changed(facts: PlanFacts): void {
    for (const answer of this.#open.values()) {
      answer.changed.set(facts.planId, facts)
      const { res } = answer
      if (res.headersSent && !isRefusal(res) && !this.#mayHave(answer)) res.socket?.resetAndDestroy()
    }
  }

  #mayHave({ readings, changed }: Answer): boolean {
    const today = dayInNorway(this.#now())
    return [...readings.values()].every((reading) => {
      const latest = changed.get(reading.facts.planId)
      const isNewer = latest !== undefined && latest.version > reading.facts.version
      return readsAsMuch(reading, isNewer ? latest : reading.facts, today)
    })
  }
}

function reachingsOf({ readings, told }: Answer): Reaching[] {
  return [...readings.values()].flatMap(({ facts, actor }) =>
    (told.get(facts.planId) ?? []).map((one) => ({ facts, actor, ...one })),
  )
}

function readsAsMuch({ facts, actor, day }: Reading, latest: PlanFacts, today: Day): boolean {
  const participant = latest.participants.get(actor.participant)
  if (participant === undefined || !takesPart(participant, actor, today) || !mayActAs(latest, actor, today))
    return false
  const rooms: RoomName[] = ['overview', ...facts.lifeAreas.map((area): RoomName => `area-${area}`)]
  return (
    rooms.every((room) => !canRead(facts, actor, room, day) || canRead(latest, actor, room, today)) &&
    // Who has come to receive the area may have its actions, too.
    seenAlone(facts, actor, day).every(
      ({ area, action }) =>
        seesAlone(latest, actor, area, action, today) || canRead(latest, actor, `area-${area}`, today),
    )
  )
}

function isRefusal(res: Response): boolean {
  return res.statusCode >= 400
}
