/**
 * For tests only: applies an inspected update and compares what Yjs really did with what was announced. It reads the
 * transaction, not the update, and shares no code with the inspector.
 */
import * as Y from 'yjs'
import type { Change, Inspection, Place } from '../change.ts'

type Accepted = Extract<Inspection, { status: 'ok' }>
type Keyed = Extract<Change, { key: string }>

/* oxlint-disable no-underscore-dangle -- Yjs' own names */

/** What differs between announcement and effect; empty when all is well. */
export function applyAndCompare(doc: Y.Doc, inspection: Accepted): string[] {
  const problems: string[] = []
  const roots = [...doc.share.keys()].join()
  const textsBefore = textsOf(doc)
  doc.once('beforeObserverCalls', (transaction: Y.Transaction) => {
    problems.push(...new Comparison(transaction, inspection).problems())
  })
  try {
    Y.applyUpdate(doc, inspection.update)
  } catch (error) {
    problems.push(`apply threw ${String(error)}`)
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) problems.push('pending')
  if ([...doc.share.keys()].join() !== roots) problems.push('new root')
  for (const type of liveTypes(doc))
    if (type._length !== countedLength(type)) problems.push(`length of ${realPath(type)}`)
  const touched = new Set(inspection.changes.map((change) => announcedPath(change.place)))
  for (const [path, text] of textsOf(doc)) {
    const before = textsBefore.get(path)
    if (before !== undefined && before !== text && !touched.has(path))
      problems.push(`text changed unannounced at ${path}`)
  }
  return problems
}

function liveTypes(doc: Y.Doc): Array<Y.ContentType['type']> {
  const types = [...doc.share.values()]
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType)
        types.push(struct.content.type)
    }
  }
  return types
}

function countedLength(type: Y.ContentType['type']): number {
  let length = 0
  for (let item = type._start; item !== null; item = item.right)
    if (!item.deleted && item.countable) length += item.length
  return length
}

function textsOf(doc: Y.Doc): Map<string, string> {
  const texts = new Map<string, string>()
  for (const type of liveTypes(doc)) if (type instanceof Y.Text) texts.set(realPath(type), plainText(type))
  return texts
}

function plainText(text: Y.Text): string {
  let plain = ''
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) plain += item.content.str
  }
  return plain
}

/** With the operation that made each type: an entry that is replaced has the same keys twice. */
function realPath(type: Y.ContentType['type']): string {
  const path: string[] = []
  let current = type
  while (current._item !== null) {
    path.push(`${current._item.parentSub}#${current._item.id.client}:${current._item.id.clock}`)
    current = parentOf(current._item)
  }
  path.push(Y.findRootTypeKey(current))
  return path.join('/')
}

function announcedPath(place: Place): string {
  const path: string[] = []
  let current = place
  while (current.up !== null) {
    path.push(`${current.key}#${current.createdBy?.client}:${current.createdBy?.clock}`)
    current = current.up
  }
  path.push(current.root)
  return path.join('/')
}

function parentOf(item: Y.Item): Y.ContentType['type'] {
  if (item.parent instanceof Y.AbstractType) return item.parent
  throw new Error('no parent')
}

const insertedContent: Partial<Record<Change['kind'], ReadonlyArray<abstract new (...args: never[]) => unknown>>> = {
  'value-set': [Y.ContentAny, Y.ContentJSON],
  'attribute-set': [Y.ContentAny, Y.ContentJSON],
  'items-inserted': [Y.ContentAny, Y.ContentJSON],
  'type-set': [Y.ContentType],
  'attribute-type-set': [Y.ContentType],
  'node-inserted': [Y.ContentType],
  'text-inserted': [Y.ContentString],
  'format-inserted': [Y.ContentFormat],
  'embed-inserted': [Y.ContentEmbed],
  'binary-inserted': [Y.ContentBinary],
  'subdocument-inserted': [Y.ContentDoc],
  'tombstone-inserted': [Y.ContentDeleted],
  'key-deleted': [Y.ContentDeleted],
  'attribute-deleted': [Y.ContentDeleted],
}

class Comparison {
  readonly #transaction: Y.Transaction
  readonly #inspection: Accepted
  readonly #problems: string[] = []

  constructor(transaction: Y.Transaction, inspection: Accepted) {
    this.#transaction = transaction
    this.#inspection = inspection
  }

  problems(): string[] {
    const { store } = this.#transaction.doc
    for (const [client, structs] of store.clients) {
      const before = this.#stateBefore(client)
      const last = structs.at(-1)
      const state = last === undefined ? 0 : last.id.clock + last.length
      const announced = this.#inspection.clients.get(client)
      if (state !== (announced?.to ?? before)) this.#problem(`clocks of ${client}`)
      if (announced !== undefined && announced.from !== before) this.#problem(`first clock of ${client}`)
      for (const struct of structs) {
        if (struct.id.clock + struct.length > before) this.#integrated(struct)
        else if (struct instanceof Y.Item && this.#deletedNow(struct)) this.#deleted(struct)
        if (struct instanceof Y.Item && struct.parentSub !== null) this.#key(struct, struct.parentSub)
      }
    }
    for (const change of this.#inspection.changes) this.#announced(change)
    return this.#problems
  }

  #problem(what: string): void {
    this.#problems.push(what)
  }

  #stateBefore(client: number): number {
    return this.#transaction.beforeState.get(client) ?? 0
  }

  #deletedNow(item: Y.Item): boolean {
    return item.deleted && Y.isDeleted(this.#transaction.deleteSet, item.id)
  }

  #covering(struct: Y.Item | Y.GC): Change[] {
    const { client, clock } = struct.id
    return this.#inspection.changes.filter(
      (change) =>
        change.id.client === client &&
        change.id.clock < clock + struct.length &&
        change.id.clock + change.length > clock,
    )
  }

  /** (a) Everything integrated was announced, in its real place, with its real content. */
  #integrated(struct: Y.Item | Y.GC): void {
    const name = `${struct.id.client}:${struct.id.clock}`
    const changes = this.#covering(struct)
    if (struct instanceof Y.GC) {
      if (changes.length > 0) this.#problem(`${name} is collected, but was announced`)
      return
    }
    const fitting = changes.filter(
      (change) =>
        this.#samePlace(change, struct) &&
        insertedContent[change.kind]?.some((content) => struct.content instanceof content),
    )
    let covered = 0
    for (const change of fitting) {
      covered +=
        Math.min(change.id.clock + change.length, struct.id.clock + struct.length) -
        Math.max(change.id.clock, struct.id.clock)
      if (change.kind === 'text-inserted' && struct.content instanceof Y.ContentString) {
        const from = Math.max(0, struct.id.clock - change.id.clock)
        const { str } = struct.content
        // A later origin may have split an emoji of this very update
        if (!str.includes('\uFFFD') && change.text.slice(from, from + str.length) !== str)
          this.#problem(`text of ${name}`)
      }
    }
    const fresh = struct.id.clock + struct.length - Math.max(struct.id.clock, this.#stateBefore(struct.id.client))
    if (covered < fresh) this.#problem(`${name} was not announced as ${realPath(parentOf(struct))}`)
    const holder = parentOf(struct)._item
    const explained =
      struct.parentSub !== null || struct.content instanceof Y.ContentDeleted || holder?.deleted === true
    const flagged = fitting.every((change) => change.dead || ('removed' in change && change.removed))
    const partly = this.#inspection.changes.some(
      (change) => change.kind === 'text-inserted' || change.kind === 'items-inserted',
    )
    if (struct.deleted && !explained && !flagged && !partly) this.#problem(`${name} vanishes silently`)
  }

  /** (b) Everything deleted was announced, or goes with something that was. */
  #deleted(item: Y.Item): void {
    if (parentOf(item)._item?.deleted === true) return
    const change = this.#inspection.changes.some(
      (change) =>
        (item.parentSub !== null && this.#samePlace(change, item)) ||
        (this.#samePlace(change, item) && change.kind.endsWith('-deleted') && this.#covering(item).includes(change)),
    )
    if (!change) this.#problem(`${item.id.client}:${item.id.clock} deleted unannounced`)
  }

  /** (c) A key without a value that had one, or was given one, was announced as deleted. */
  #key(item: Y.Item, key: string): void {
    const type = parentOf(item)
    const touched =
      this.#transaction.changed.get(type)?.has(key) === true || !this.#transaction.beforeState.has(item.id.client)
    if (!touched || type._item?.deleted === true || type._map.get(key) !== item) return
    const changes = this.#inspection.changes.filter(
      (change): change is Keyed => 'key' in change && this.#samePlace(change, item),
    )
    let valueBefore = false
    for (let at: Y.Item | null = item; at !== null; at = at.left) {
      if (at.id.clock < this.#stateBefore(at.id.client) && (!at.deleted || this.#deletedNow(at))) valueBefore = true
    }
    // In an old place a new value may lose to one that was deleted long ago
    const given = changes.some((change) => change.place.isNew && 'removed' in change && !change.removed)
    const deleted = changes.some((change) => !('removed' in change) && !change.replaced && !change.dead)
    if (item.deleted && (valueBefore || given) && !deleted) this.#problem(`${key} lost its value unannounced`)
    for (const change of changes) {
      if (change.replaced && item.deleted) this.#problem(`${key} has no value, but was said to be replaced`)
      if ('overwrites' in change && change.overwrites !== valueBefore) this.#problem(`${key} overwrites`)
      if (change.dead && (!item.deleted || valueBefore) && !('removed' in change)) this.#problem(`${key} is not dead`)
    }
  }

  /** (d) What was announced did happen. */
  #announced(change: Change): void {
    const { store } = this.#transaction.doc
    const item = Y.getItem(store, Y.createID(change.id.client, change.id.clock))
    if (!(item instanceof Y.Item)) this.#problem(`${change.kind} did not happen`)
    else if (!this.#samePlace(change, item)) this.#problem(`${change.kind} happened elsewhere`)
    else if ('removed' in change ? change.removed || change.dead : !('key' in change)) {
      if (!item.deleted) this.#problem(`${change.kind} is still there`)
    }
  }

  #samePlace(change: Change, item: Y.Item): boolean {
    const key = 'key' in change ? change.key : null
    const keyless = change.kind === 'binary-inserted' || change.kind === 'subdocument-inserted'
    return (keyless || key === item.parentSub) && announcedPath(change.place) === realPath(parentOf(item))
  }
}
