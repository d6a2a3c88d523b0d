/** `/api/home` and `/api/plans`: facts as their reader may know them, and the commands that change them. */
import {
  dayInNorway,
  isId,
  newEntryId,
  parseRoomName,
  partOfRoom,
  participantId,
  type AREA,
  type EntryId,
  type LifeArea,
  type ParticipantId,
  type PersonId,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import {
  AnswerMeeting,
  ArrangeMeeting,
  EntryIdSchema,
  planViewFor,
  SetPeriod,
  SetResponsibility,
  SetWritingHelp,
  type HomeView,
} from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import { AloneActions } from '../services/plans/alone-actions.ts'
import { homePlansOf } from '../services/plans/home.ts'
import type { Invitations } from '../services/invitations/invitations.ts'
import type { AccessLog } from '../services/access-log/access-log.ts'
import type { WhoHasSeen } from '../services/access-log/who-has-seen.ts'
import type { News } from '../services/plans/news.ts'
import type { Participation, Plans, Visitor } from '../services/plans/plans.ts'
import type { Rooms } from '../services/rooms/rooms.ts'
import { accessLogRoutes } from './access-log-routes.ts'
import { addAloneRoutes } from './alone-routes.ts'
import { coordinatorRoutes } from './coordinator-routes.ts'
import { parsed } from './input.ts'
import { PlanRequests, type ReadCommand } from './plan-requests.ts'
import { ProblemError } from './problem.ts'
import { signedIn, visitorOf } from './signed-in.ts'

export interface PlanRoutesOptions {
  readonly plans: Plans
  readonly rooms: Rooms
  readonly news: News
  readonly accessLog: AccessLog
  readonly whoHasSeen: WhoHasSeen
  /** What of them waits on the home page. */
  readonly invitations: Pick<Invitations, 'needing'>
  /** Whether a person answers requests in the coordinating unit. */
  readonly isUnitMember: (person: PersonId) => Promise<boolean>
  /** For whom somebody coordinates who has no plan: told who has signed in safely enough. */
  readonly coordinatedBy: (visitor: Visitor) => Promise<HomeView['coordinated']>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function planRoutes(options: PlanRoutesOptions): Router {
  const { plans, rooms, news, accessLog, whoHasSeen, invitations, isUnitMember, coordinatedBy, now } = options
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  const command = (read: ReadCommand): ReturnType<PlanRequests['command']> => requests.command(read)
  const alone = new AloneActions(rooms, now)
  router.use(requests.watch)
  router.use(accessLogRoutes(requests, whoHasSeen), coordinatorRoutes(requests, now))
  addAloneRoutes(router, requests, alone)

  router.get('/home', async (req, res) => {
    const { safe, needsSaferSignIn } = await requests.partsOf(req)
    const view: HomeView = {
      coordinated: await coordinatedBy(visitorOf(req)),
      plans: await homePlansOf(safe, { rooms, news, alone, invitations }, now()),
      needsSaferSignIn,
      isUnitMember: await isUnitMember(signedIn(req).id),
    }
    res.json(view)
  })

  router.get('/plans/:planId', async (req, res) => {
    const { facts, actor } = await requests.partIn(req)
    res.json(planViewFor(facts, actor, dayInNorway(now())))
  })

  router.post('/plans/:planId/visit', async (req, res) => {
    res.json(await news.visit(await requests.partIn(req, 'news')))
  })

  /** A room as plain JSON. Without consent it answers as if the room were not there. */
  router.get('/plans/:planId/rooms/:room', async (req, res) => {
    const room = parseRoomName(req.params.room)
    const { facts, actor } = await requests.partIn(req, (room === null ? null : partOfRoom(room)) ?? 'plan')
    const snapshot = room === null ? null : await rooms.snapshotFor(facts, actor, room)
    if (snapshot === null) throw new ProblemError('roomNotFound')
    res.json(snapshot)
  })

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
  { facts, actor }: Participation,
  area: LifeArea,
  action: EntryId,
  rooms: Rooms,
): Promise<boolean> {
  const snapshot = await rooms.snapshotFor(facts, actor, `area-${area}`)
  if (snapshot === null) return false
  return (snapshot as RoomSnapshot<typeof AREA>).collections.actions.some(({ id }) => id === action)
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
