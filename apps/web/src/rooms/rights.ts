/** What the signed-in person may do in a room: the server's own policy, asked in the page to enable its controls. */
import {
  actorKey,
  declarationOf,
  standingIn,
  type Collection,
  type CollectionName,
  type Day,
  type FieldName,
  type RoomDeclaration,
  type RoomName,
  type Standing,
  type TextName,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { permits, type EntryContext, type Rights } from '@ansvarsgruppe/plan-model/guard'
import { useMemo, useSyncExternalStore } from 'react'
import type { DeclarationOf } from './room-declaration.ts'
import { useOpenRooms } from './RoomsProvider.tsx'
import { useToday } from './useToday.ts'

/** What of an entry decides: its id and who made it. */
export interface OwnedEntry {
  readonly id: string
  readonly createdBy: string
}

export interface May<R extends RoomDeclaration> {
  /** `id` matters only where an entry's id is a participant's: contributions. */
  create(collection: CollectionName<R>, id?: string): boolean
  change<C extends CollectionName<R>>(collection: C, entry: OwnedEntry, field: FieldName<R, C>): boolean
  changeText(name: TextName<R>): boolean
  changeValue(name: keyof R['values'] & string): boolean
  /** Removing and restoring follow one rule. */
  remove(collection: CollectionName<R>, entry: OwnedEntry): boolean
}

export interface RoomRights<R extends RoomDeclaration> {
  /** Null: the room is not for them. */
  readonly standing: Standing | null
  readonly may: May<R>
}

export function useRights<Name extends RoomName>(plan: PlanView, room: Name): RoomRights<DeclarationOf<Name>> {
  const today = useToday()
  const rooms = useOpenRooms()
  const isUnderRepair = useSyncExternalStore(
    (listener) => rooms.subscribe(listener),
    () => rooms.isUnderRepair(plan.planId, room, plan.actor),
  )
  return useMemo(() => rightsIn(plan, room, today, isUnderRepair), [plan, room, today, isUnderRepair])
}

/** `isUnderRepair`: the room takes no edits, whoever makes them. */
export function rightsIn<Name extends RoomName>(
  plan: PlanView,
  room: Name,
  today: Day,
  isUnderRepair = false,
): RoomRights<DeclarationOf<Name>> {
  const facts = factsOfView(plan)
  const actor = readerOf(plan)
  const standing = standingIn(facts, actor, room, today)
  const declaration: RoomDeclaration = declarationOf(room)
  const writes = standing !== null && !isUnderRepair
  return { standing, may: new Policy(declaration, writes ? { actor, room, standing, facts, today } : null) }
}

/** Whether they may write anything in the plan: whoever may write in a room may at least comment there. */
export function writesSomewhere(plan: PlanView, today: Day): boolean {
  const areas = plan.lifeAreas.map((area) => `area-${area}` as const)
  return ['overview' as const, ...areas].some((room) => rightsIn(plan, room, today).may.create('comments'))
}

class Policy implements May<RoomDeclaration> {
  readonly #room: RoomDeclaration
  readonly #rights: Rights | null

  constructor(room: RoomDeclaration, rights: Rights | null) {
    this.#room = room
    this.#rights = rights
  }

  create(collection: string, id = ''): boolean {
    const rule = this.#room.collections[collection]?.create ?? null
    const creator = this.#rights === null ? null : actorKey(this.#rights.actor)
    return this.#permits(rule, { id, creator })
  }

  change(collection: string, entry: OwnedEntry, field: string): boolean {
    const rule = this.#room.collections[collection]?.fields[field]?.change ?? null
    return this.#permits(rule, contextOf(entry))
  }

  changeText(name: string): boolean {
    return this.#permits(this.#room.texts[name]?.change ?? null, null)
  }

  changeValue(name: string): boolean {
    return this.#permits(this.#room.values[name]?.change ?? null, null)
  }

  remove(collection: string, entry: OwnedEntry): boolean {
    return this.change(collection, entry, 'removed')
  }

  #permits(rule: Collection['create'] | null, entry: EntryContext | null): boolean {
    return rule !== null && this.#rights !== null && permits(rule, this.#rights, entry)
  }
}

// The server asks who owns the client id that made the entry; `createdBy` was checked against that when it was made.
function contextOf(entry: OwnedEntry): EntryContext {
  return { id: entry.id, creator: entry.createdBy }
}
