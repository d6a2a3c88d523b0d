/** The life areas a participant may read, and what in them is theirs to do. */
import {
  plainText,
  readableAreas,
  responsibilityFor,
  type Actor,
  type AREA,
  type LifeArea,
  type ParticipantId,
  type PlanFacts,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { MyAction } from '@ansvarsgruppe/plan-model/contract'
import type { Rooms } from '../rooms/rooms.ts'

export interface ReadArea {
  readonly area: LifeArea
  readonly collections: RoomSnapshot<typeof AREA>['collections']
}

const OPEN_STATUSES: ReadonlySet<string> = new Set(['planned', 'inProgress', 'onHold'])

export async function readAreas(facts: PlanFacts, actor: Actor, rooms: Rooms, today: string): Promise<ReadArea[]> {
  const read = await Promise.all(
    readableAreas(facts, actor, today).map(async (area) => {
      const snapshot = await rooms.snapshotFor(facts, actor, `area-${area}`)
      return snapshot === null ? null : { area, collections: (snapshot as RoomSnapshot<typeof AREA>).collections }
    }),
  )
  return read.filter((area) => area !== null)
}

/** Open actions the participant is responsible for, in areas they read. */
export function myActions(facts: PlanFacts, participant: ParticipantId, areas: readonly ReadArea[]): MyAction[] {
  const open = areas.flatMap(({ area, collections: { actions, goals } }) => {
    const liveGoals = new Set(goals.filter((goal) => goal.removed === null).map((goal) => goal.id))
    return actions
      .filter(
        ({ id, removed, goal }) =>
          responsibilityFor(facts, area, id)?.responsible === participant &&
          removed === null &&
          goal !== null &&
          liveGoals.has(goal),
      )
      .filter(isOpen)
      .map(({ id, what, due, status }) => ({ id, area, what: plainText(what), due, status }))
  })
  return open
}

export function isOpen({ status }: { readonly status: string }): boolean {
  return OPEN_STATUSES.has(status)
}

/** The earliest due date first. */
export function byDue(a: MyAction, b: MyAction): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999')
}
