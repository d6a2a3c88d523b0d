/**
 * Reads a room again and again, as pages do at every change: only what has changed since the last time is read anew.
 * All else is the very value it was, so that whoever compares sees at once that nothing happened to it.
 */
import * as Y from 'yjs'
import {
  VALUES_ROOT,
  type CollectionName,
  type Entry,
  type RoomDeclaration,
  type RoomSnapshot,
} from '../schema/declaration.ts'
import { readEntry, readTexts, readValues } from './read.ts'

type AnyEntry = Entry<RoomDeclaration, string>
/** Ids of the entries of a collection to read anew. */
type Changed = Set<string>

export class RoomReader<R extends RoomDeclaration> {
  readonly #room: R
  readonly #doc: Y.Doc
  readonly #entries = new Map<string, Map<string, AnyEntry>>()
  readonly #changed = new Map<string, Changed>()
  readonly #stops: Array<() => void> = []
  #changedRoots = true
  #snapshot: RoomSnapshot<R> | null = null

  constructor(room: R, doc: Y.Doc) {
    this.#room = room
    this.#doc = doc
    for (const name of Object.keys(room.collections)) this.#watchCollection(name)
    const rootChanged = (): void => {
      this.#changedRoots = true
    }
    const roots = [doc.getMap(VALUES_ROOT), ...Object.keys(room.texts).map((name) => doc.getXmlFragment(name))]
    for (const root of roots) {
      root.observeDeep(rootChanged)
      this.#stops.push(() => root.unobserveDeep(rootChanged))
    }
  }

  /** The same as `readRoom`; the same object as last time where nothing has changed. */
  read(): RoomSnapshot<R> {
    const previous = this.#snapshot
    const isChanged = this.#changedRoots || [...this.#changed.values()].some(({ size }) => size > 0)
    if (previous !== null && !isChanged) return previous
    const collections = Object.fromEntries(
      Object.keys(this.#room.collections).map((name) => [name, this.#readCollection(name, previous)]),
    )
    const roots =
      previous === null || this.#changedRoots
        ? { texts: readTexts(this.#room, this.#doc), values: readValues(this.#room, this.#doc) }
        : { texts: previous.texts, values: previous.values }
    this.#changedRoots = false
    this.#snapshot = { schemaVersion: this.#room.schemaVersion, ...roots, collections } as unknown as RoomSnapshot<R>
    return this.#snapshot
  }

  /** Stops listening to the document. */
  destroy(): void {
    for (const stop of this.#stops) stop()
  }

  #watchCollection(name: string): void {
    const root = this.#doc.getMap(name)
    const changed: Changed = new Set(root.keys())
    this.#entries.set(name, new Map())
    this.#changed.set(name, changed)
    const listener = (events: ReadonlyArray<Y.YEvent<Y.AbstractType<unknown>>>): void => {
      for (const event of events) {
        // What happened in the root itself is about whole entries; below it, the way down begins with the entry's id.
        if (event instanceof Y.YMapEvent && event.target === root) for (const id of event.keysChanged) changed.add(id)
        else changed.add(String(event.path[0]))
      }
    }
    root.observeDeep(listener as Parameters<typeof root.observeDeep>[0])
    this.#stops.push(() => root.unobserveDeep(listener as Parameters<typeof root.observeDeep>[0]))
  }

  #readCollection(name: string, previous: RoomSnapshot<R> | null): readonly AnyEntry[] {
    const entries = this.#entries.get(name)
    const changed = this.#changed.get(name)
    if (entries === undefined || changed === undefined) return []
    const known = (previous?.collections as Record<string, readonly AnyEntry[]> | undefined)?.[name]
    if (known !== undefined && changed.size === 0) return known
    for (const id of changed) {
      const entry = readEntry(this.#room, this.#doc, name as CollectionName<R>, id)
      if (entry === null) entries.delete(id)
      else entries.set(id, entry)
    }
    changed.clear()
    return [...entries.values()]
  }
}
