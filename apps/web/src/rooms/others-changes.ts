/**
 * What others change in a room, as it arrives: which field of which entry, and under which client ids. Nothing of what
 * it says. A deletion leaves no operation behind that names its author: then there is no client id, and whoever tells of
 * it says that somebody did.
 */
import { VALUES_ROOT, type RoomDeclaration } from '@ansvarsgruppe/plan-model'
import type * as Y from 'yjs'
import { operationAt, operationsOf } from './operations.ts'

export interface OthersChange {
  /** A collection; `texts` and `values` for what the room has itself. */
  readonly collection: string
  readonly entry: string | null
  /** Empty: the entry is new. */
  readonly field: string
  readonly clients: readonly number[]
}

export const ROOM_TEXTS = 'texts'
export const ROOM_VALUES = 'values'

/** Calls `tell` once per transaction that came from elsewhere. Returns how to stop. */
export function watchOthersChanges(
  declaration: RoomDeclaration,
  doc: Y.Doc,
  tell: (changes: readonly OthersChange[]) => void,
): () => void {
  const stops = [
    ...Object.keys(declaration.collections).map((name) =>
      watch(doc.getMap(name), (event) => inCollection(name, event)),
    ),
    ...Object.keys(declaration.texts).map((name) =>
      watch(doc.getXmlFragment(name), (event) => [change(ROOM_TEXTS, null, name, writersOf(event))]),
    ),
    watch(doc.getMap(VALUES_ROOT), (event) =>
      keysOf(event).map(([key, clients]) => change(ROOM_VALUES, null, key, clients)),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }

  function watch(root: Y.Map<unknown> | Y.XmlFragment, read: (event: AnyEvent) => readonly OthersChange[]): () => void {
    const observe = (events: AnyEvent[], transaction: Y.Transaction): void => {
      if (transaction.local) return
      const changes = events.flatMap(read)
      if (changes.length > 0) tell(changes)
    }
    root.observeDeep(observe)
    return () => root.unobserveDeep(observe)
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- Yjs' own type of an event of any shared type
type AnyEvent = Y.YEvent<any>

function inCollection(collection: string, event: AnyEvent): OthersChange[] {
  const [entry, field] = event.path
  if (entry === undefined) return keysOf(event).map(([id, clients]) => change(collection, id, '', clients))
  if (field === undefined) return keysOf(event).map(([key, clients]) => change(collection, String(entry), key, clients))
  return [change(collection, String(entry), String(field), writersOf(event))]
}

function change(collection: string, entry: string | null, field: string, clients: readonly number[]): OthersChange {
  return { collection, entry, field, clients }
}

/** The keys of a map that changed, each with who set it. */
function keysOf(event: AnyEvent): Array<[key: string, clients: readonly number[]]> {
  const map = event.target as Y.Map<unknown>
  return [...event.keys].map(([key]) => {
    const operation = operationAt(map, key)
    return [key, operation !== null && event.adds(operation) ? [operation.id.client] : []]
  })
}

/** Who inserted something. */
function writersOf(event: AnyEvent): number[] {
  const clients = new Set<number>()
  for (const operation of operationsOf(event.target as Y.XmlText))
    if (event.adds(operation)) clients.add(operation.id.client)
  return [...clients]
}
