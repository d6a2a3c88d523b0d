/** `/api/home` and `/api/plans`: facts as their reader may know them, and the commands that change them. */
import {
  dayInNorway,
  isId,
  newEntryId,
  parseRoomName,
  participantId,
  type Actor,
  type AREA,
  type EntryId,
  type LifeArea,
  type ParticipantId,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import {
  AnswerMeeting,
  AppointCoordinator,
  ArrangeMeeting,
  EntryIdSchema,
  GiveConsent,
  planViewFor,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
} from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request, type Response } from 'express'
import type { FactsCommand } from '../services/plans/commands.ts'
import { homeOf } from '../services/plans/home.ts'
import type { News } from '../services/plans/news.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import type { Rooms } from '../services/rooms/rooms.ts'
import { AnswersUnderWay } from './answers-under-way.ts'
import { parsed } from './input.ts'
import { ProblemError } from './problem.ts'
import { signedIn } from './signed-in.ts'

export interface PlanRoutesOptions {
  readonly plans: Plans
  readonly rooms: Rooms
  readonly news: News
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

type ReadCommand = (req: Request, participation: Participation) => FactsCommand | Promise<FactsCommand>

export function planRoutes({ plans, rooms, news, now }: PlanRoutesOptions): Router {
  const router = Router()
  const answers = new AnswersUnderWay(plans, now)
  router.use(answers.watch)

  /** The person's part in the plan. A plan that is not there and a plan that is not theirs look the same. */
  async function participationIn(req: Request): Promise<Participation> {
    const participation = await plans.participation(String(req.params['planId']), signedIn(req).id)
    if (participation === null) throw new ProblemError('roomNotFound')
    answers.isMadeOf(req, participation)
    return participation
  }

  router.get('/home', async (req, res) => {
    const participations = await plans.participationsOf(signedIn(req).id)
    for (const participation of participations) answers.isMadeOf(req, participation)
    res.json(await homeOf(participations, { rooms, news }, now()))
  })

  router.get('/plans/:planId', async (req, res) => {
    const { facts, participant } = await participationIn(req)
    res.json(planViewFor(facts, actorOf(participant), dayInNorway(now())))
  })

  router.post('/plans/:planId/visit', async (req, res) => {
    res.json(await news.visit(await participationIn(req)))
  })

  /** A room as plain JSON. Without consent it answers as if the room were not there. */
  router.get('/plans/:planId/rooms/:room', async (req, res) => {
    const { facts, participant } = await participationIn(req)
    const room = parseRoomName(req.params.room)
    const snapshot = room === null ? null : await rooms.snapshotFor(facts, actorOf(participant), room)
    if (snapshot === null) throw new ProblemError('roomNotFound')
    res.json(snapshot)
  })

  const command = (read: ReadCommand) => async (req: Request, res: Response) => {
    const participation = await participationIn(req)
    const { facts, participant } = participation
    const decision = await plans.command(facts.planId, participant, await read(req, participation))
    if (!decision.ok) throw new ProblemError(decision.reason)
    answers.isMadeOf(req, { facts: decision.facts, participant })
    res.json(planViewFor(decision.facts, actorOf(participant), dayInNorway(now())))
  }

  router.put(
    '/plans/:planId/actions/:action/responsibility',
    command(async (req, participation) => {
      const [action, input] = [entryIn(req), parsed(SetResponsibility, req.body)]
      const isInArea = await hasAction(participation, input.area, action, rooms)
      return { kind: 'setResponsibility', action, input, isInArea }
    }),
  )
  router.put(
    '/plans/:planId/period',
    command((req) => ({ kind: 'setPeriod', input: parsed(SetPeriod, req.body) })),
  )
  router.put(
    '/plans/:planId/writing-help',
    command((req) => ({ kind: 'setWritingHelp', input: parsed(SetWritingHelp, req.body) })),
  )
  router.put(
    '/plans/:planId/coordinator',
    command((req) => ({ kind: 'appointCoordinator', input: parsed(AppointCoordinator, req.body) })),
  )
  router
    .route('/plans/:planId/consents/:participant')
    .put(
      command((req) => ({
        kind: 'giveConsent',
        participant: participantIn(req),
        input: parsed(GiveConsent, req.body),
      })),
    )
    .delete(command((req) => ({ kind: 'withdrawConsent', participant: participantIn(req) })))
  router.delete(
    '/plans/:planId/participants/:participant',
    command((req) => ({ kind: 'endParticipation', participant: participantIn(req) })),
  )
  router.post(
    '/plans/:planId/meetings',
    command((req) => ({ kind: 'callMeeting', meeting: newEntryId(), input: parsed(ArrangeMeeting, req.body) })),
  )
  router
    .route('/plans/:planId/meetings/:meeting')
    .put(
      command((req) => ({ kind: 'changeMeeting', meeting: meetingIn(req), input: parsed(ArrangeMeeting, req.body) })),
    )
    .delete(command((req) => ({ kind: 'cancelMeeting', meeting: meetingIn(req) })))
  router.put(
    '/plans/:planId/meetings/:meeting/answer',
    command((req) => ({ kind: 'answerMeeting', meeting: meetingIn(req), input: parsed(AnswerMeeting, req.body) })),
  )
  return router
}

/** Whether an area has an action, removed or not, as far as the participant may know. */
async function hasAction(
  { facts, participant }: Participation,
  area: LifeArea,
  action: EntryId,
  rooms: Rooms,
): Promise<boolean> {
  const snapshot = await rooms.snapshotFor(facts, actorOf(participant), `area-${area}`)
  if (snapshot === null) return false
  return (snapshot as RoomSnapshot<typeof AREA>).collections.actions.some(({ id }) => id === action)
}

function actorOf(participant: ParticipantId): Actor {
  return { participant, capacity: 'self' }
}

function participantIn(req: Request): ParticipantId {
  const id = req.params['participant']
  if (!isId(id)) throw new ProblemError('invalidInput')
  return participantId(id)
}

function entryIn(req: Request): EntryId {
  return parsed(EntryIdSchema, req.params['action'])
}

function meetingIn(req: Request): EntryId {
  return parsed(EntryIdSchema, req.params['meeting'])
}
