/**
 * Rooms written by an older version of their declaration are brought to the one of this program when they are loaded,
 * before anybody is let in. What a migration does is `plan-model`'s (G1–G3); here is what becomes of it:
 *
 * G4  It is a row of the room's journal like everyone's edits, by {@link MIGRATION_ACTOR}, and the room is of the new
 *     version in the same transaction: a crash leaves both or neither. Of two that migrate at once one is refused, and
 *     finds it done.
 * G5  A room whose migration cannot stand, and a room of a newer version than this program knows, stay as they are: they
 *     are read, and take no edits (R6), until a program that can do better opens them.
 */
import { randomInt } from 'node:crypto'
import type { PlanId, RoomDeclaration, RoomName } from '@ansvarsgruppe/plan-model'
import { migrateRoom, type Finding, type MigratedRoom } from '@ansvarsgruppe/plan-model/guard'
import type { ClientClaim, JournalBatch, JournalStore, StoredRoom } from '../../store/store.ts'

/** No participant's: the program acts for nobody in the plan. */
export const MIGRATION_ACTOR = 'server:migration'

/** How often a room is looked at: the last time after its migration, before that after each that somebody was faster than. */
const ATTEMPTS = 4

/** Why a room is not of this program's version. */
export interface SchemaObstacle {
  /** It is of a newer version; or what was wrong with the migration. */
  readonly kind: 'newer' | Exclude<MigratedRoom, { readonly ok: true }>['reason']
  readonly stored: number
  readonly declared: number
}

export type LoadedRoom =
  | { readonly stored: StoredRoom; readonly obstacle: null }
  /** `findings`: of what the migration made of it. */
  | { readonly stored: StoredRoom; readonly obstacle: SchemaObstacle; readonly findings: readonly Finding[] }

/** A room as it may be opened. `now`: milliseconds since the epoch. Throws when the store does. */
export async function loadMigrated(
  journal: Pick<JournalStore, 'load' | 'commit'>,
  declaration: RoomDeclaration,
  { plan, room, now }: { readonly plan: PlanId; readonly room: RoomName; readonly now: () => number },
): Promise<LoadedRoom> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // One after the other: what was committed, here or by somebody faster, is opened as the store has it.
    // oxlint-disable-next-line no-await-in-loop
    const stored = await journal.load(plan, room)
    const migration = migrationOf(stored, declaration)
    switch (migration.kind) {
      case 'none':
        return { stored, obstacle: null }
      case 'impossible':
        return { stored, obstacle: migration.obstacle, findings: [] }
      case 'made': {
        const { findings, batch } = migration
        if (findings.length > 0) return { stored, obstacle: obstacleTo(stored, declaration, 'unsound'), findings }
        // oxlint-disable-next-line no-await-in-loop
        await journal.commit([{ plan, room, ...batch(now()) }])
      }
    }
  }
  throw new Error('G4: somebody else wrote in a room whenever it was to be migrated')
}

export type RoomMigration =
  /** The room is of the declaration's version. */
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible'; readonly obstacle: SchemaObstacle }
  | {
      readonly kind: 'made'
      readonly update: Uint8Array
      /** Of the document afterwards. */
      readonly findings: readonly Finding[]
      readonly claim: ClientClaim
      /** `at`: milliseconds since the epoch. */
      readonly batch: (at: number) => Omit<JournalBatch, 'plan' | 'room'>
    }

/** What it takes to bring a stored room to the declaration's version. Nothing is written. */
export function migrationOf(stored: StoredRoom, declaration: RoomDeclaration): RoomMigration {
  const { schemaVersion: version, snapshot, updates, owners, seq } = stored
  const { schemaVersion } = declaration
  if (version === null || version === schemaVersion) return { kind: 'none' }
  if (version > schemaVersion) return { kind: 'impossible', obstacle: obstacleTo(stored, declaration, 'newer') }
  const clientId = unusedClientId(owners)
  const migrated = migrateRoom(declaration, snapshot === null ? updates : [snapshot.update, ...updates], {
    version,
    clientId,
    ownerOf: (client) => (client === clientId ? MIGRATION_ACTOR : (owners.get(client) ?? null)),
  })
  if (!migrated.ok && migrated.reason !== 'unsound')
    return { kind: 'impossible', obstacle: obstacleTo(stored, declaration, migrated.reason) }
  const { update } = migrated
  const claim = { clientId, actor: MIGRATION_ACTOR }
  return {
    kind: 'made',
    update,
    claim,
    findings: migrated.ok ? [] : migrated.findings,
    batch: (at) => ({
      factsVersion: null,
      schemaVersion,
      migratesFrom: version,
      // Where nothing was to be changed, too: the history says from when on the room is of this version.
      rows: [{ seq: seq + 1, actor: MIGRATION_ACTOR, at, update, happenings: [] }],
      claims: [claim],
    }),
  }
}

function obstacleTo(
  { schemaVersion: stored }: StoredRoom,
  { schemaVersion: declared }: RoomDeclaration,
  kind: SchemaObstacle['kind'],
): SchemaObstacle {
  return { kind, stored: stored ?? declared, declared }
}

function unusedClientId(owners: ReadonlyMap<number, string>): number {
  for (;;) {
    const clientId = randomInt(1, 0xffff_ffff)
    if (!owners.has(clientId)) return clientId
  }
}
