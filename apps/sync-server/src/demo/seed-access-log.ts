/**
 * Who has seen the demo's plans before today: what was really written there, at its time, and visits made up around it.
 * Everybody's last one ends when the demo says they saw their plan last.
 */
import {
  accessorOf,
  addDays,
  canRead,
  dayInNorway,
  groundFor,
  startOfDayInNorway,
  partOfRoom,
  whoIs,
  type AccessAct,
  type AccessPart,
  type Actor,
  type ParticipantId,
  type PlanFacts,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { SITTING_GAP } from '../services/access-log/sittings.ts'
import type { AccessAppend } from '../store/access-log-store.ts'
import type { Store } from '../store/store.ts'

const MINUTE = 60_000
/** Days before the last visit on which some have been there, too. */
const EARLIER = [2, 5, 9, 14, 20, 26, 33, 41]

/** Somebody wrote in a room; milliseconds since the epoch. */
export interface Written {
  readonly at: number
  readonly actor: Actor
  readonly room: RoomName
}

interface Stay {
  readonly actor: Actor
  readonly from: number
  readonly to: number
  readonly reached: ReadonlyArray<readonly [AccessAct, AccessPart]>
}

/** `lastSeen`: when everybody saw the plan last, milliseconds since the epoch. */
export async function seedAccessLog(
  store: Pick<Store, 'accessLog'>,
  facts: PlanFacts,
  written: readonly Written[],
  lastSeen: number,
): Promise<void> {
  const visits = [...facts.participants.keys()].flatMap((participant, index) =>
    visitsOf(facts, participant, index, lastSeen),
  )
  const stays = [...writingStays(written), ...visits].toSorted((a, b) => a.from - b.from)
  if (stays.length > 0) await store.accessLog.append(stays.map((stay) => appendOf(facts, stay)))
}

/** One for whoever wrote at one time, in however many rooms. */
function writingStays(written: readonly Written[]): Stay[] {
  const byActor = Map.groupBy(written, ({ actor }) => `${actor.participant} ${actor.capacity}`)
  return [...byActor.values()].flatMap((ofOne) => {
    const stays: Array<{ actor: Actor; from: number; to: number; rooms: Set<RoomName> }> = []
    for (const { at, actor, room } of ofOne.toSorted((a, b) => a.at - b.at)) {
      const last = stays.at(-1)
      if (last === undefined || at - last.to > SITTING_GAP)
        stays.push({ actor, from: at, to: at, rooms: new Set([room]) })
      else {
        last.to = at
        last.rooms.add(room)
      }
    }
    return stays.map(({ actor, from, to, rooms }) => ({
      actor,
      from,
      to: to + 7 * MINUTE,
      reached: [...rooms]
        .flatMap((room) => partOfRoom(room) ?? [])
        .flatMap((part) => [['read', part] as const, ['write', part] as const]),
    }))
  })
}

/** Not the same for everyone, and the same every time. */
function visitsOf(facts: PlanFacts, participant: ParticipantId, index: number, lastSeen: number): Stay[] {
  // Of a service whoever is its first.
  const [member] = facts.participants.get(participant)?.members ?? []
  const actor: Actor = {
    participant,
    capacity: isParent(facts, participant) ? 'owner' : 'self',
    ...(member === undefined ? {} : { member: member.id }),
  }
  const last = { from: lastSeen - (6 + ((index * 7) % 34)) * MINUTE, to: lastSeen }
  const earlier = EARLIER.filter((_, nth) => (index + nth) % 3 === 0).map((days, nth) => {
    const midnight = startOfDayInNorway(addDays(dayInNorway(lastSeen), -days))
    const from = midnight + (8 * 60 + ((index * 47 + nth * 111) % 600)) * MINUTE
    return { from, to: from + (2 + ((index * 5 + nth) % 19)) * MINUTE }
  })
  return [last, ...earlier].flatMap(({ from, to }, nth) => {
    const parts = partsFor(facts, actor, from, index + nth)
    return parts.length === 0 ? [] : { actor, from, to, reached: parts.map((part) => ['read', part] as const) }
  })
}

/** A parent is there as the child's, most of the time. */
function isParent({ representations }: PlanFacts, participant: ParticipantId): boolean {
  return representations.some(({ kind, representative }) => kind === 'parent' && representative === participant)
}

/** What they may read on that day: some areas one time, others another. */
function partsFor(facts: PlanFacts, actor: Actor, at: number, turn: number): AccessPart[] {
  const day = dayInNorway(at)
  const { endsOn = null, role = null } = facts.participants.get(actor.participant) ?? {}
  if (endsOn !== null && endsOn < day) return []
  if (role === 'coordinatingUnit') return ['plan']
  const areas = facts.lifeAreas
    .map((area) => `area-${area}` as const)
    .filter((room) => canRead(facts, actor, room, day))
    .filter((_, nth) => (nth + turn) % 3 !== 0)
  return ['plan', ...(canRead(facts, actor, 'overview', day) ? (['news', 'overview'] as const) : []), ...areas]
}

function appendOf(facts: PlanFacts, { actor, from, to, reached }: Stay): AccessAppend {
  const day = dayInNorway(from)
  return {
    plan: facts.planId,
    sitting: null,
    accessor: accessorOf(actor),
    capacity: actor.capacity,
    who: whoIs(facts, actor),
    accesses: reached.map(([act, part]) => ({ at: from, act, part, why: groundFor(facts, actor, part, day) })),
    endedAt: to,
  }
}
