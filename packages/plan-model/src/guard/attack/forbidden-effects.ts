/**
 * For tests only: what one accepted update brought about, seen from outside, and whether the policy's table lets that
 * person bring it about. It compares the room before and after as plain JSON; it knows no update, no Yjs and no rule of
 * the declarations.
 */
import { isDeepStrictEqual } from 'node:util'
import { plainText, type RichText, type RoomSnapshot, type RoomDeclaration } from '../../index.ts'
import { keyOf, partyName, type Column } from '../policy-fixture.ts'
import { POLICIES, type PolicyRow } from '../policy-table.ts'

export type Snapshot = RoomSnapshot<RoomDeclaration>
type PlainEntry = Readonly<Record<string, unknown>> & { readonly id: string; readonly createdBy: string }

/** Lists whose entries are everybody's who may write in them, whoever made them. */
const SHARED_LISTS: ReadonlySet<string> = new Set(['strengths', 'needs', 'cooperation', 'subPlans'])
/** Fields that an entry may start with only where its maker may change them: what they start with otherwise. */
const EMPTY: Readonly<Record<string, unknown>> = {
  'suggestions.status': 'open',
  'suggestions.answer': '',
  'suggestions.answered': null,
}

/** Each effect that this person may not have, as `collection.field operation`; empty when all is well. */
export function forbiddenEffects(room: RoomDeclaration, before: Snapshot, after: Snapshot, column: Column): string[] {
  return new Comparison(room, column).between(before, after)
}

class Comparison {
  readonly #column: Column
  readonly #rows: readonly PolicyRow[]
  readonly #found: string[] = []

  constructor(room: RoomDeclaration, column: Column) {
    this.#column = column
    this.#rows = POLICIES.find((policy) => policy.room === room)?.rows ?? []
  }

  between(before: Snapshot, after: Snapshot): string[] {
    for (const [name, text] of Object.entries(after.texts)) {
      if (!isDeepStrictEqual(text, before.texts[name])) this.#need(name, '', 'change', 'text')
    }
    for (const [name, value] of Object.entries(after.values)) {
      if (value !== before.values[name]) this.#need('values', name, 'change', 'value')
    }
    for (const [name, entries] of Object.entries(after.collections)) {
      this.#entries(name, byId(before.collections[name] ?? []), byId(entries))
    }
    return this.#found
  }

  #entries(collection: string, before: ReadonlyMap<string, PlainEntry>, after: ReadonlyMap<string, PlainEntry>): void {
    for (const id of before.keys()) if (!after.has(id)) this.#found.push(`${collection} deleted`)
    for (const [id, entry] of after) {
      const known = before.get(id)
      if (known === undefined) this.#created(collection, entry)
      else this.#changed(collection, known, entry)
    }
  }

  #created(collection: string, entry: PlainEntry): void {
    const isContribution = collection === 'contributions'
    this.#need(
      collection,
      '',
      'create',
      isContribution ? (entry.id === partyName(this.#column) ? 'self' : 'another') : '-',
    )
    if (entry.createdBy !== keyOf(this.#column)) this.#found.push(`${collection} in another’s name`)
    for (const [place, empty] of Object.entries(EMPTY)) {
      const [of = '', field = ''] = place.split('.')
      if (of === collection && entry[field] !== empty) this.#need(collection, field, 'change', 'own')
    }
    if (collection === 'goals' && plainText(entry['ownWords'] as RichText) !== '')
      this.#need('goals', 'ownWords', 'change', 'goal')
  }

  #changed(collection: string, before: PlainEntry, after: PlainEntry): void {
    const which = this.#relation(collection, before)
    for (const [field, value] of Object.entries(after)) {
      const old = before[field]
      if (isDeepStrictEqual(value, old)) continue
      if (field === 'removed') this.#need(collection, field, value === null ? 'restore' : 'remove', which)
      else this.#need(collection, field, 'change', which)
      if (isStamp(value) && value.by !== keyOf(this.#column))
        this.#found.push(`${collection}.${field} in another’s name`)
    }
  }

  /** How the person stands to an entry, in the table's words. */
  #relation(collection: string, entry: PlainEntry): string {
    if (collection === 'goals') return 'goal'
    if (SHARED_LISTS.has(collection)) return 'other'
    if (collection === 'contributions') return entry.id === partyName(this.#column) ? 'own' : 'other'
    if (collection === 'actions' && entry.id === 'assigned') return 'assigned'
    return this.#isOwn(entry.createdBy) ? 'own' : 'other'
  }

  /** Of the service, whichever member made it. */
  #isOwn(createdBy: string): boolean {
    return this.#column === 'member' ? createdBy.startsWith('member/') : createdBy === keyOf(this.#column)
  }

  #need(collection: string, field: string, operation: string, which: string): void {
    const place = this.#rows.filter((row) => row.collection === collection && row.field === field)
    const rows = place.filter((row) => row.operation === operation)
    // What nobody may change has one row.
    const row = rows.find((each) => each.which === which) ?? (rows.length === 1 ? rows[0] : undefined)
    if (row === undefined) throw new Error(`the policy has no row ${collection}.${field} ${operation} ${which}`)
    if (row.allowed.get(this.#column) !== true) this.#found.push(`${collection}.${field} ${operation} ${which}`)
  }
}

function byId(entries: readonly object[]): ReadonlyMap<string, PlainEntry> {
  return new Map((entries as readonly PlainEntry[]).map((entry) => [entry.id, entry]))
}

function isStamp(value: unknown): value is { readonly by: string } {
  return typeof value === 'object' && value !== null && 'by' in value
}
