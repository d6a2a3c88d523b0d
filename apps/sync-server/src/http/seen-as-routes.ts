/**
 * `/api/plans/…/as/<participant>`: the owner sees what a participant receives. The same functions answer, with that
 * participant as the reader, so that it is what they receive and cannot drift from it. Of a service its members may differ
 * (S5): `?member=<id>` is one of them; left out, it is whoever takes over from the others.
 *
 * For the owner alone, and nothing she may not read herself: whatever else is somebody's own is not a consent's to show.
 * It is noted as her own reading, and as nobody else's visit.
 */
import {
  actorsOf,
  asSelf,
  canRead,
  dayInNorway,
  isId,
  parseRoomName,
  participantId,
  partOfRoom,
  takesPart,
  type AccessPart,
  type Actor,
  type Day,
  type MemberId,
  type Participant,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import { planViewFor } from '@ansvarsgruppe/plan-model/contract'
import { Router, type Request } from 'express'
import type { AccessLog } from '../services/access-log/access-log.ts'
import { activeParticipant } from '../services/plans/active-participant.ts'
import type { Participation, Plans } from '../services/plans/plans.ts'
import type { Rooms } from '../services/rooms/rooms.ts'
import { PlanRequests } from './plan-requests.ts'
import { ProblemError } from './problem.ts'

export interface SeenAsRoutesOptions {
  readonly plans: Plans
  readonly rooms: Rooms
  readonly accessLog: AccessLog
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

export function seenAsRoutes({ plans, rooms, accessLog, now }: SeenAsRoutesOptions): Router {
  const router = Router()
  const requests = new PlanRequests(plans, accessLog, now)
  router.use(requests.watch)

  router.get('/plans/:planId/as/:participant', async (req, res) => {
    const { facts, actor } = await seenAs(req)
    res.json(planViewFor(facts, actor, dayInNorway(now())))
  })

  router.get('/plans/:planId/as/:participant/rooms/:room', async (req, res) => {
    const room = parseRoomName(req.params.room)
    const { facts, actor } = await seenAs(req, (room === null ? null : partOfRoom(room)) ?? 'plan')
    if (room === null || !canRead(facts, asSelf(facts.owner), room, dayInNorway(now())))
      throw new ProblemError('roomNotFound')
    const snapshot = await rooms.snapshotFor(facts, actor, room)
    if (snapshot === null) throw new ProblemError('roomNotFound')
    res.json(snapshot)
  })

  /** The part of the participant in the address, asked for by the owner, who reads `reads` of the plan. */
  async function seenAs(req: Request, reads: AccessPart = 'plan'): Promise<Participation> {
    const { facts, actor } = await requests.partIn(req, reads)
    if (actor.participant !== facts.owner) throw new ProblemError('ownerOnly')
    const id = req.params['participant']
    const today = dayInNorway(now())
    const seen = isId(id) ? activeParticipant(facts, participantId(id), today) : null
    const as = seen === null ? null : actorSeen(facts, seen, req.query['member'], today)
    if (as === null) throw new ProblemError('roomNotFound')
    return { facts, actor: as }
  }
  return router
}

/** Null: nobody of the participant's. */
function actorSeen(facts: PlanFacts, seen: Participant, member: unknown, today: Day): Actor | null {
  if (member === undefined) return actorsOf(facts, seen, today)[0] ?? null
  if (!isId(member)) return null
  const actor: Actor = { ...asSelf(seen.id), member: member as MemberId }
  return takesPart(seen, actor, today) ? actor : null
}
