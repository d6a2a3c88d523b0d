/**
 * Whether a whole document is what its declaration says: the second opinion on everything that was ever let in. It
 * reads the document item by item and knows neither the inspector nor the judge, so that what one of them overlooked
 * shows here. It answers with rules and places, never with content, and changes nothing.
 *
 * V1  There are the declared roots, each of its kind, and nothing in any other; and nothing waits to be integrated.
 * V2  An entry is a map under a valid id with every declared field and no other; a collection is no larger than allowed.
 * V3  A value is one plain value that fits its field; what it refers to is there, and is not the entry itself.
 * V4  A text holds the elements, attributes and marks of its profile, nested as declared, and is no longer than allowed.
 * V5  Nothing is hidden where no reader looks: no list in a map, no key in a text, no binary content, no document within.
 * V6  Who an entry says created it is who owns the client id that created it.
 */
import * as Y from 'yjs'
import { isDay, isMoment } from '../../day.ts'
import { isOrder } from '../../document/order.ts'
import { actorOfKey } from '../../facts/actor.ts'
import { isId } from '../../ids.ts'
import { rootTypes, VALUES_ROOT, type Collection, type RoomDeclaration } from '../../schema/declaration.ts'
import type { Field } from '../../schema/fields.ts'
import { isSafeHref } from '../../schema/rich-text.ts'
import type { TypeKind } from '../change.ts'
import { declareRoot } from '../inspect/type-kinds.ts'
import type { ChangeTarget } from '../judge.ts'
import {
  contentOf,
  hasPending,
  liveChildren,
  liveKeys,
  rootsOf,
  type Item,
  type SharedType,
} from '../inspect/yjs-internals.ts'
import { faultsOfText } from './validate-text.ts'

/** Raised with every change of the rules: what was found sound by older ones is looked at again. */
export const VALIDATION_VERSION = 1

export type ValidationRule = 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6'

export interface Finding {
  readonly rule: ValidationRule
  /** Where; null: the document as a whole. */
  readonly target: ChangeTarget | null
}

/** Findings after which it looks no further: a document that is that broken needs no longer list. */
export const FINDINGS_MAX = 100

export interface ValidationContext {
  /** The actor key a client id belongs to; null for one nobody has used. Left out, V6 is not asked. */
  readonly ownerOf?: (clientId: number) => string | null
}

/** Everything that is not as declared; empty for a sound document. Time grows with the document. */
export function validateRoom(room: RoomDeclaration, doc: Y.Doc, context: ValidationContext = {}): readonly Finding[] {
  const found: Finding[] = []
  for (const finding of new Validation(room, doc, context).all()) {
    found.push(finding)
    if (found.length >= FINDINGS_MAX) break
  }
  return found
}

class Validation {
  readonly #room: RoomDeclaration
  readonly #doc: Y.Doc
  readonly #ownerOf: ValidationContext['ownerOf']
  readonly #roots: ReadonlyMap<string, SharedType>

  constructor(room: RoomDeclaration, doc: Y.Doc, { ownerOf }: ValidationContext) {
    this.#room = room
    this.#doc = doc
    this.#ownerOf = ownerOf
    this.#roots = rootsOf(doc)
  }

  *all(): Generator<Finding> {
    if (hasPending(this.#doc.store)) yield { rule: 'V1', target: null }
    const declared = rootTypes(this.#room)
    for (const [name, root] of this.#roots) {
      // A root cannot be taken away again, only emptied.
      const isEmpty = !holdsList(root) && liveKeys(root).next().done === true
      if (!Object.hasOwn(declared, name) && !isEmpty) yield { rule: 'V1', target: null }
    }
    for (const [name, kind] of Object.entries(declared)) {
      if (!isOfKind(this.#doc, name, kind)) yield { rule: 'V1', target: null }
    }
    for (const [name, field] of Object.entries(this.#room.texts)) {
      const target = { collection: name, entry: null, field: null }
      const text = this.#roots.get(name)
      if (text !== undefined) for (const rule of faultsOfText(field, text)) yield { rule, target }
    }
    yield* this.#roomValues()
    for (const [name, collection] of Object.entries(this.#room.collections)) yield* this.#entries(name, collection)
  }

  *#roomValues(): Generator<Finding> {
    const values = this.#roots.get(VALUES_ROOT)
    if (values === undefined) return
    const target = { collection: VALUES_ROOT, entry: null, field: null }
    if (holdsList(values)) yield { rule: 'V5', target }
    for (const [key, item] of liveKeys(values)) {
      const field = Object.hasOwn(this.#room.values, key) ? this.#room.values[key] : undefined
      if (field === undefined) yield { rule: 'V2', target }
      else if (!this.#fits(field, item, target)) yield { rule: 'V3', target: { ...target, field: key } }
    }
  }

  *#entries(name: string, collection: Collection): Generator<Finding> {
    const root = this.#roots.get(name)
    if (root === undefined) return
    const target = { collection: name, entry: null, field: null }
    if (holdsList(root)) yield { rule: 'V5', target }
    let entries = 0
    for (const [id, item] of liveKeys(root)) {
      entries += 1
      const content = contentOf(item)
      if (!isId(id) || content.kind !== 'type' || content.type.constructor !== Y.Map) {
        yield { rule: 'V2', target: { ...target, entry: isId(id) ? id : null } }
        continue
      }
      yield* this.#entry(collection, { ...target, entry: id }, item, content.type)
    }
    if (entries > collection.maxEntries) yield { rule: 'V2', target }
  }

  *#entry(collection: Collection, target: ChangeTarget, made: Item, entry: SharedType): Generator<Finding> {
    if (holdsList(entry)) yield { rule: 'V5', target }
    const missing = new Set(Object.keys(collection.fields))
    for (const [name, item] of liveKeys(entry)) {
      const field = Object.hasOwn(collection.fields, name) ? collection.fields[name] : undefined
      if (field === undefined) {
        yield { rule: 'V2', target }
        continue
      }
      missing.delete(name)
      yield* this.#field(field, { ...target, field: name }, item, made)
    }
    for (const name of missing) yield { rule: 'V2', target: { ...target, field: name } }
  }

  *#field(field: Field, target: ChangeTarget, item: Item, made: Item): Generator<Finding> {
    const content = contentOf(item)
    if (field.kind === 'richText') {
      if (content.kind !== 'type' || content.type.constructor !== Y.XmlFragment) yield { rule: 'V4', target }
      else for (const rule of faultsOfText(field, content.type)) yield { rule, target }
      return
    }
    if (!this.#fits(field, item, target)) yield { rule: 'V3', target }
    else if (field.kind === 'creator' && !this.#isMadeBy(made, item)) yield { rule: 'V6', target }
  }

  #isMadeBy(made: Item, creator: Item): boolean {
    if (this.#ownerOf === undefined) return true
    const owner = this.#ownerOf(made.id.client)
    const value = plainValue(creator)
    return owner !== null && owner === value
  }

  // Written anew on purpose: `values.ts` is the judge's, and what it gets wrong must show here.
  #fits(field: Exclude<Field, { kind: 'richText' }>, item: Item, target: ChangeTarget): boolean {
    const value = plainValue(item)
    switch (field.kind) {
      case 'text':
        return (
          typeof value === 'string' &&
          value.length <= field.maxLength &&
          value.isWellFormed() &&
          !(field.required && value.trim() === '')
        )
      case 'choice':
        return typeof value === 'string' && field.values.includes(value)
      case 'day':
        return value === null || isDay(value)
      case 'flag':
        return typeof value === 'boolean'
      case 'order':
        return isOrder(value)
      case 'link':
        return value === null || (isSafeHref(value) && new URL(value).protocol.startsWith('http'))
      case 'reference':
        if (value === null) return field.optional
        return typeof value === 'string' && field.to.some((collection) => this.#refersTo(collection, value, target))
      case 'creator':
        return isActorKey(value)
      case 'moment':
        return isMoment(value)
      case 'stamp':
        return value === null || isStamp(value)
    }
  }

  #refersTo(collection: string, id: string, from: ChangeTarget): boolean {
    if (collection === from.collection && id === from.entry) return false
    const root = this.#roots.get(collection)
    return root instanceof Y.Map && root.has(id)
  }
}

/** A root that nobody has asked for yet has no kind: asking gives it one, and fails where it has another. */
function isOfKind(doc: Y.Doc, name: string, kind: TypeKind): boolean {
  try {
    declareRoot(doc, name, kind)
    return true
  } catch {
    return false
  }
}

/** Undefined where it is none: a shared type, binary content, several values. */
function plainValue(item: Item): unknown {
  const content = contentOf(item)
  return content.kind === 'values' && content.values.length === 1 ? content.values[0] : undefined
}

function isStamp(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const parts = new Map<string, unknown>(Object.entries(value))
  return parts.size === 2 && isActorKey(parts.get('by')) && isMoment(parts.get('at'))
}

function holdsList(map: SharedType): boolean {
  return !liveChildren(map).next().done
}

function isActorKey(value: unknown): boolean {
  return typeof value === 'string' && actorOfKey(value) !== null
}
