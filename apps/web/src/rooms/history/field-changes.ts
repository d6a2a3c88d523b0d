/** Values that are set in a room's maps: noticed as they are written, and written back. */
import {
  emptyValue,
  momentOf,
  VALUES_ROOT,
  type Author,
  type Field,
  type RoomDeclaration,
} from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import { operationAt } from '../operations.ts'
import { STAMP, type FieldChange, type WrittenValue } from './step.ts'

/** Tells of every value that a transaction of our own set, before the transaction is over. Returns how to stop. */
export function watchFields(
  room: RoomDeclaration,
  doc: Y.Doc,
  tell: (transaction: Y.Transaction, changes: readonly FieldChange[]) => void,
): () => void {
  const roots = [VALUES_ROOT, ...Object.keys(room.collections)].map((name) => doc.getMap(name))
  const listener = (events: Array<Y.YEvent<Y.AbstractType<unknown>>>, transaction: Y.Transaction): void => {
    if (transaction.local) tell(transaction, changesIn(room, doc, events))
  }
  for (const root of roots) root.observeDeep(listener as Parameters<typeof root.observeDeep>[0])
  return () => {
    for (const root of roots) root.unobserveDeep(listener as Parameters<typeof root.unobserveDeep>[0])
  }
}

function changesIn(
  room: RoomDeclaration,
  doc: Y.Doc,
  events: ReadonlyArray<Y.YEvent<Y.AbstractType<unknown>>>,
): FieldChange[] {
  return events.flatMap((event) => {
    if (!(event instanceof Y.YMapEvent) || event.path.length > 1) return []
    const [entry = null] = event.path
    const collection = Y.findRootTypeKey(event.currentTarget as never)
    return [...event.keys].flatMap(([key, { action, oldValue }]) => {
      if (entry === null && collection !== VALUES_ROOT) return action === 'add' ? creation(doc, collection, key) : []
      const field = fieldAt(room, { collection, entry: entry as string | null, field: key })
      const item = operationAt(event.target as Y.Map<unknown>, key)
      if (field === null || item === null || action === 'delete') return []
      const at = { collection, entry: entry as string | null, field: key }
      return {
        at,
        isCreation: false,
        before: action === 'add' ? emptyValue(field) : written(field, oldValue),
        after: written(field, (event.target as Y.Map<unknown>).get(key)),
        beforeOperation: previousOperation(event, item),
        operation: operationKey(item),
      }
    })
  })
}

/** Taking back a creation removes the entry by its stamp: entries are never deleted. */
function creation(doc: Y.Doc, collection: string, entry: string): FieldChange[] {
  const at = { collection, entry, field: 'removed' }
  const map = mapOf(doc, at)
  const item = map === null ? null : operationAt(map, 'removed')
  if (item === null) return []
  return [{ at, isCreation: true, before: STAMP, after: null, beforeOperation: null, operation: operationKey(item) }]
}

/** The operation whose value a transaction replaced. */
function previousOperation(event: Pick<Y.YMapEvent<unknown>, 'adds'>, item: Y.Item): string | null {
  let previous = item.left
  while (previous !== null && event.adds(previous)) previous = previous.left
  return previous === null ? null : operationKey(previous)
}

/** The operation that set a value last. */
export function latestOperation(doc: Y.Doc, at: ChangeTarget): string | null {
  const map = mapOf(doc, at)
  const item = map === null ? null : operationAt(map, at.field ?? '')
  return item === null || item.deleted ? null : operationKey(item)
}

/** Writes a value back. Returns the operation that did. */
export function writeBack(doc: Y.Doc, at: ChangeTarget, value: WrittenValue, author: Author): string | null {
  mapOf(doc, at)?.set(at.field ?? '', value === STAMP ? { by: author.by, at: momentOf(author.at) } : value)
  return latestOperation(doc, at)
}

function mapOf(doc: Y.Doc, { collection, entry }: ChangeTarget): Y.Map<unknown> | null {
  if (entry === null) return doc.getMap(collection)
  const map = doc.getMap(collection).get(entry)
  return map instanceof Y.Map ? map : null
}

function fieldAt(room: RoomDeclaration, { collection, entry, field }: ChangeTarget): PlainField | null {
  const fields: Readonly<Record<string, Field>> =
    entry === null ? room.values : (room.collections[collection]?.fields ?? {})
  const found = fields[field ?? '']
  return found === undefined || found.kind === 'richText' ? null : found
}

type PlainField = Exclude<Field, { kind: 'richText' }>

function written(field: PlainField, value: unknown): WrittenValue {
  return field.kind === 'stamp' && value !== null ? STAMP : value
}

function operationKey({ id }: Y.Item): string {
  return `${id.client}:${id.clock}`
}
