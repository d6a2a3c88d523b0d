import { createHash } from 'node:crypto'
import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import type { SchemaObstacle } from './migrating.ts'

/** Findings of one room a log line holds: enough to know what kind of fault it is. */
const FINDINGS_MAX = 10
/** Hexadecimal digits of a room's reference: enough to tell a million rooms apart. */
const REFERENCE_LENGTH = 16

export interface UnsoundReport {
  readonly reference: string
  /** Why the room is not of this program's version; null: it is. */
  readonly schema: SchemaObstacle | null
  readonly findings: ReadonlyArray<{
    readonly rule: Finding['rule']
    readonly collection: string | null
    readonly field: string | null
  }>
}

/**
 * What a log may say of a room that is not sound: rules and kinds of places. A plan is one person's, and some entries
 * are named after who they belong to, so neither id stands in it: whoever has the store finds the room by its reference,
 * the beginning of the SHA-256 of `<plan>/<room>`.
 */
export function unsoundReport(
  plan: PlanId,
  room: RoomName,
  findings: readonly Finding[],
  obstacle: SchemaObstacle | null,
): UnsoundReport {
  return {
    reference: roomReference(plan, room),
    schema: obstacle,
    findings: findings.slice(0, FINDINGS_MAX).map(({ rule, target }) => ({
      rule,
      collection: target?.collection ?? null,
      field: target?.field ?? null,
    })),
  }
}

export function roomReference(plan: PlanId, room: RoomName): string {
  return referenceTo(`${plan}/${room}`)
}

/** The beginning of the SHA-256 of the plan's id. */
export function planReference(plan: PlanId): string {
  return referenceTo(plan)
}

function referenceTo(what: string): string {
  return createHash('sha256').update(what).digest('hex').slice(0, REFERENCE_LENGTH)
}
