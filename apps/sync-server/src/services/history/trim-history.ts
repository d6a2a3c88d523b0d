/** Lets go of what is as old as history is kept, room by room, in steps that nobody has to wait for. */
import { setTimeout as rest } from 'node:timers/promises'
import { declarationOf, type PlanId, type RoomName } from '@ansvarsgruppe/plan-model'
import type { JournalStore } from '../../store/store.ts'
import type { Declarations } from '../rooms/mending.ts'
import { coverRoom } from './cover-room.ts'

/** Milliseconds between two steps: a step takes a few, in which no edit is committed. */
export const REST_BETWEEN_STEPS = 50
const DAY = 24 * 60 * 60_000

/** A room that keeps rows that are old enough, and why. */
export interface KeptBack {
  readonly plan: PlanId
  readonly room: RoomName
  /** `broken`: its chain of rows does not hold, or it cannot be read. `unsound`: its document is not as declared, or not of this version (R6). */
  readonly why: 'broken' | 'unsound'
}

export interface TrimmedHistory {
  readonly rows: number
  /** In which there were any. */
  readonly rooms: number
  readonly keptBack: readonly KeptBack[]
}

export interface TrimOptions {
  /** Days for which history is kept. */
  readonly days: number
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Ends it between two steps, with what the signal says as error. */
  readonly signal?: AbortSignal
  /** Only tests have others than those of today. */
  readonly declarations?: Declarations
}

export async function trimHistory(journal: JournalStore, options: TrimOptions): Promise<TrimmedHistory> {
  const keptBack: KeptBack[] = []
  let [rows, rooms] = [0, 0]
  for (const { plan, room } of await journal.rooms()) {
    // One room after the other, one step after the other: whoever writes meanwhile comes between.
    // oxlint-disable-next-line no-await-in-loop
    const trimmed = await trimRoom(journal, plan, room, options)
    rows += trimmed.rows
    rooms += trimmed.rows > 0 ? 1 : 0
    if (trimmed.why !== null) keptBack.push({ plan, room, why: trimmed.why })
  }
  return { rows, rooms, keptBack }
}

async function trimRoom(
  journal: JournalStore,
  plan: PlanId,
  room: RoomName,
  { days, now, signal, declarations = declarationOf }: TrimOptions,
): Promise<{ readonly rows: number; readonly why: KeptBack['why'] | null }> {
  let rows = 0
  let wasCovered = false
  for (;;) {
    signal?.throwIfAborted()
    // oxlint-disable-next-line no-await-in-loop
    const step = await journal.trim(plan, room, now - days * DAY)
    rows += step.rows
    switch (step.next) {
      case 'done':
        return { rows, why: null }
      case 'broken':
        return { rows, why: 'broken' }
      case 'uncovered': {
        // oxlint-disable-next-line no-await-in-loop
        const covered = wasCovered ? 'unsound' : await coverRoom(journal, plan, room, { at: now, declarations })
        if (covered !== 'covered') return { rows, why: covered }
        wasCovered = true
        break
      }
      case 'more':
        break
    }
    // oxlint-disable-next-line no-await-in-loop
    await rest(REST_BETWEEN_STEPS, undefined, { signal })
  }
}
