/**
 * Answers that hold something of a plan, from when they are asked for until their last byte is with the system.
 *
 * There is time in between: rooms are loaded, the store is asked, the answer is packed, and a slow reader takes it bit by
 * bit. Whoever may read less of the plan by then than what it was made of gets none of it, or no more of it: told to ask
 * again while nothing has been sent, cut off after that.
 */
import {
  canRead,
  dayInNorway,
  type Actor,
  type Day,
  type PlanFacts,
  type PlanId,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type { Request, RequestHandler, Response } from 'express'
import { activeParticipant } from '../services/plans/active-participant.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import { sendProblem } from './problem.ts'

/** Whose rights an answer was made by, and on which day. */
interface Reading extends Participation {
  readonly day: Day
}

interface Answer {
  readonly res: Response
  readonly readings: Map<PlanId, Reading>
  /** Facts of plans that have changed since it was asked for. */
  readonly changed: Map<PlanId, PlanFacts>
}

export class AnswersUnderWay {
  readonly #now: () => number
  readonly #open = new Map<Request, Answer>()

  constructor(plans: Pick<Plans, 'onChange'>, now: () => number) {
    this.#now = now
    plans.onChange((facts) => this.#changed(facts))
  }

  /** Goes before every route that answers with something of a plan. */
  readonly watch: RequestHandler = (req, res, next) => {
    const answer: Answer = { res, readings: new Map(), changed: new Map() }
    this.#open.set(req, answer)
    res.once('close', () => this.#open.delete(req))
    // Where everything passes, packed or not, right before it is written.
    const send = res.send.bind(res)
    res.send = (body: unknown) => {
      res.send = send
      if (isRefusal(res) || this.#mayHave(answer)) return send(body)
      res.removeHeader('Content-Encoding')
      sendProblem(res, 'serverBusy')
      return res
    }
    next()
  }

  /** The answer is made of what this participation may read; said anew, of the latest. */
  isMadeOf(req: Request, participation: Participation): void {
    const day = dayInNorway(this.#now())
    this.#open.get(req)?.readings.set(participation.facts.planId, { ...participation, day })
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

function readsAsMuch({ facts, participant, day }: Reading, latest: PlanFacts, today: Day): boolean {
  if (activeParticipant(latest, participant, today) === null) return false
  const actor: Actor = { participant, capacity: 'self' }
  const rooms: RoomName[] = ['overview', ...facts.lifeAreas.map((area): RoomName => `area-${area}`)]
  return rooms.every((room) => !canRead(facts, actor, room, day) || canRead(latest, actor, room, today))
}

function isRefusal(res: Response): boolean {
  return res.statusCode >= 400
}
