/** What a person meets first: their plans, and the open actions they are responsible for in areas they may read. */
import {
  type AREA,
  dayInNorway,
  plainText,
  readableAreas,
  type Actor,
  type PlanFacts,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { HomePlan, HomeView, MyAction } from '@ansvarsgruppe/plan-model/contract'
import type { PersonId } from '@ansvarsgruppe/plan-model'
import type { Rooms } from '../rooms/rooms.ts'
import type { Participation, Plans } from './plans.ts'

const OPEN_STATUSES: ReadonlySet<string> = new Set(['planned', 'inProgress', 'onHold'])

export async function homeOf(person: PersonId, plans: Plans, rooms: Rooms, now: number): Promise<HomeView> {
  const today = dayInNorway(now)
  const participations = await plans.participationsOf(person)
  return { plans: await Promise.all(participations.map((participation) => homePlan(participation, rooms, today))) }
}

async function homePlan({ facts, participant }: Participation, rooms: Rooms, today: string): Promise<HomePlan> {
  const actor: Actor = { participant, capacity: 'self' }
  const me = facts.participants.get(participant)
  return {
    planId: facts.planId,
    ownerName: facts.participants.get(facts.owner)?.name ?? '',
    isOwner: participant === facts.owner,
    role: me?.role ?? 'serviceProvider',
    title: me?.title ?? '',
    nextRevision: facts.period.nextRevision,
    periodEnd: facts.period.end,
    myActions: await myActions(facts, actor, rooms, today),
  }
}

async function myActions(facts: PlanFacts, actor: Actor, rooms: Rooms, today: string): Promise<MyAction[]> {
  const mine = [...facts.responsibilities.values()].filter((fact) => fact.responsible === actor.participant)
  const areas = readableAreas(facts, actor, today).filter((area) => mine.some((fact) => fact.area === area))
  const perArea = await Promise.all(
    areas.map(async (area) => {
      const snapshot = await rooms.snapshotFor(facts, actor, `area-${area}`)
      if (snapshot === null) return []
      const { actions, goals } = (snapshot as RoomSnapshot<typeof AREA>).collections
      const liveGoals = new Set(goals.filter((goal) => goal.removed === null).map((goal) => goal.id))
      return actions
        .filter((action) => action.removed === null && liveGoals.has(action.goal ?? ('' as never)))
        .filter((action) => OPEN_STATUSES.has(action.status) && mine.some((fact) => fact.action === action.id))
        .map((action) => ({
          id: action.id,
          area,
          what: plainText(action.what),
          due: action.due,
          status: action.status,
        }))
    }),
  )
  return perArea.flat().toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}
