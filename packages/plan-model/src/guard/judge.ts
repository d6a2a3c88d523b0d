/**
 * Judges an inspected update: may this actor make these changes, in this room, by these facts?
 *
 * J1  Default deny: a change that no rule allows by name is refused; so is one the judge does not know.
 * J2  A new entry arrives whole: every declared field with a fitting value, under an unused id, created by its actor.
 *     What its creator may not change afterwards is empty; and new entries do not refer to each other in a circle.
 * J3  Entries are never deleted and their keys never emptied; removing is setting `removed`.
 * J4  A field that is fixed at creation (its rule is null) stays as it is.
 * J5  What an operation needs is judged for every change of the update, visible or not: a change that the same update
 *     hides again must be allowed too.
 * J6  Judged is what facts say and what never changes (an entry's creator, that an entry exists), never a value that
 *     another server may just have changed. Who created an entry is who owns the client id that created it.
 *     So a yes says what it rests on in the facts, and can be asked again of others (`grounds.ts`).
 * J7  Whoever may not write changes nothing, not even clocks: the caller asks for every update that has an effect.
 */
import type * as Y from 'yjs'
import { actorKey } from '../facts/actor.ts'
import { isId, type ParticipantId } from '../ids.ts'
import type { Reason } from '../reasons.ts'
import { VALUES_ROOT, type Collection, type RoomDeclaration } from '../schema/declaration.ts'
import type { Field, ReferenceField, RichTextField } from '../schema/fields.ts'
import type { Rule } from '../schema/rules.ts'
import type { Change, Place } from './change.ts'
import { liveLengthAt } from './inspect/index.ts'
import { GroundsKept, type Grounds } from './grounds.ts'
import { fitsRichText } from './judge-rich-text.ts'
import { permits, type EntryContext, type Rights } from './permits.ts'
import { fitsField, type ValueContext } from './values.ts'

/** Entries one update may create: an honest one brings what a person wrote since the last, be it after a week offline. */
export const NEW_ENTRIES_MAX = 500

/** Where in the room a refused change was, in the declaration's words; never content. */
export interface ChangeTarget {
  readonly collection: string
  readonly entry: string | null
  readonly field: string | null
}

export type Verdict =
  /** `grounds`: what it rests on in the facts; null where that is too much to keep. */
  | { readonly ok: true; readonly grounds: Grounds | null }
  | { readonly ok: false; readonly reason: Reason; readonly target: ChangeTarget | null }

export interface JudgeContext {
  readonly room: RoomDeclaration
  readonly doc: Y.Doc
  readonly rights: Rights
  /** The server's clock, milliseconds since the epoch. */
  readonly now: number
  /** The actor key a client id belongs to; null for one nobody has used. */
  readonly ownerOf: (clientId: number) => string | null
}

class Refusal extends Error {
  readonly reason: Reason
  readonly target: ChangeTarget | null
  constructor(reason: Reason, target: ChangeTarget | null) {
    super(reason)
    this.reason = reason
    this.target = target
  }
}

export function judge(changes: readonly Change[], context: JudgeContext): Verdict {
  try {
    if (context.rights.facts.closed) throw new Refusal('planClosed', null)
    if (context.rights.standing === 'read') throw new Refusal('notAllowed', null)
    return { ok: true, grounds: new Judgement(context).all(changes) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason, target: error.target }
    // A judge that fails has not allowed anything.
    return { ok: false, reason: 'unknownContent', target: null }
  }
}

/** An entry this update creates. */
interface NewEntry {
  readonly place: Place
  readonly collection: Collection
  readonly target: ChangeTarget
  readonly fields: Set<string>
  /** Entries of the same update that it names. */
  readonly refersTo: NewEntry[]
}

/** A text the update writes in: by how much it is longer afterwards. */
interface GrownText {
  readonly field: RichTextField
  readonly target: ChangeTarget
  growth: number
}

class Judgement {
  readonly #context: JudgeContext
  readonly #created = new Map<string, Map<string, NewEntry>>()
  #newEntries = 0
  /** Entries each collection had before: to count them Yjs walks over all, too much for every new one. */
  readonly #sizes = new Map<string, number>()
  readonly #values: ValueContext
  /** By the place of the text as a whole. */
  readonly #grown = new Map<Place, GrownText>()
  readonly #grounds = new GroundsKept()

  constructor(context: JudgeContext) {
    this.#context = context
    this.#values = {
      by: actorKey(context.rights.actor),
      now: context.now,
      exists: (collection, id) => this.#exists(collection, id),
    }
  }

  all(changes: readonly Change[]): Grounds | null {
    // Entries first: a reference may name an entry that the same update creates further on.
    for (const change of changes) if (isTopLevel(change)) this.#entryChange(change)
    for (const change of changes) if (!isTopLevel(change)) this.#change(change)
    const seen = new Set<NewEntry>()
    for (const entries of this.#created.values()) {
      for (const entry of entries.values()) {
        requireWhole(entry)
        requireNoCircle(entry, seen, new Set())
      }
    }
    for (const [place, text] of this.#grown) this.#requireFits(place, text)
    return this.#grounds.all
  }

  #change(change: Change): void {
    const { root } = change.place
    const { room } = this.#context
    const text = own(room.texts, root)
    if (text !== null) {
      const target = { collection: root, entry: null, field: null }
      this.#require(text.change, null, target)
      this.#richText(text, change, change.place.depth, target)
    } else if (root === VALUES_ROOT) {
      this.#roomValue(change)
    } else {
      const collection = own(room.collections, root)
      if (collection === null) throw new Refusal('unknownContent', null)
      this.#insideEntry(collection, change)
    }
  }

  /** J2, J3: a new entry under an unused id, or nothing. */
  #entryChange(change: Change): void {
    const { root } = change.place
    const id = 'key' in change ? change.key : ''
    const target = { collection: root, entry: isId(id) ? id : null, field: null }
    if (root === VALUES_ROOT) return this.#roomValue(change)
    const collection = own(this.#context.room.collections, root)
    if (collection === null) return this.#change(change)
    if (change.kind !== 'type-set' || change.child.kind !== 'map' || change.removed || change.overwrites) {
      throw new Refusal(change.kind === 'key-deleted' ? 'notAllowed' : 'unknownContent', target)
    }
    this.#require(collection.create, { id, creator: actorKey(this.#context.rights.actor) }, target)
    const isValidId = isId(id) && (collection.ids === 'random' || this.#isParticipant(id as ParticipantId))
    if (!isValidId || this.#exists(root, id)) throw new Refusal('unknownContent', target)
    const created = this.#created.get(root) ?? new Map<string, NewEntry>()
    if (++this.#newEntries > NEW_ENTRIES_MAX || this.#sizeOf(root) + created.size >= collection.maxEntries)
      throw new Refusal('tooLarge', target)
    created.set(id, { place: change.child, collection, target, fields: new Set(), refersTo: [] })
    this.#created.set(root, created)
  }

  #roomValue(change: Change): void {
    const name = 'key' in change ? change.key : ''
    const field = own(this.#context.room.values, name)
    const target = { collection: VALUES_ROOT, entry: null, field: field === null ? null : name }
    if (field === null || change.place.depth > 0) throw new Refusal('unknownContent', null)
    this.#require(field.change, null, target)
    if (change.kind === 'key-deleted' && change.replaced) return
    if (change.kind !== 'value-set' || !fitsField(field, change.value, this.#values))
      throw new Refusal('unknownContent', target)
  }

  /** A change of a field, or of the text in it. */
  #insideEntry(collection: Collection, change: Change): void {
    const { entry, inside } = locate(change.place)
    const id = entry.key ?? ''
    const name = inside === null ? ('key' in change ? change.key : '') : (inside.key ?? '')
    const field = own(collection.fields, name)
    const target = { collection: entry.root, entry: isId(id) ? id : null, field: field === null ? null : name }
    if (field === null) throw new Refusal('unknownContent', target)

    const created = this.#created.get(entry.root)?.get(id)
    const isNew = entry.isNew
    // A new entry at this path that #entryChange did not accept is a second one under the same id.
    if (isNew && created?.place !== entry) throw new Refusal('unknownContent', target)
    const context: EntryContext = { id, creator: isNew ? actorKey(this.#context.rights.actor) : this.#creatorOf(entry) }

    if (inside !== null) {
      if (field.kind !== 'richText') throw new Refusal('unknownContent', target)
      // Empty paragraphs that come with a new entry say nothing; words in them need the right to write there.
      if (!isNew || saysSomething(change)) this.#require(field.change, context, target)
      return this.#richText(field, change, change.place.depth - entry.depth - 1, target)
    }
    if (change.kind === 'type-set') {
      const isText = field.kind === 'richText' && change.child.kind === 'xml-fragment'
      if (!isText || created === undefined || change.removed || change.overwrites)
        throw new Refusal('unknownContent', target)
      created.fields.add(name)
      return
    }
    if (change.kind === 'value-set') return this.#fieldValue(field, change, context, created, target)
    // The old half of a replacement, or of an edit that undo kept: the new value is judged for itself.
    if (change.kind === 'key-deleted' && change.replaced && field.kind !== 'richText') {
      return this.#require(field.change, context, target)
    }
    throw new Refusal('unknownContent', target)
  }

  #fieldValue(
    field: Field,
    change: Extract<Change, { kind: 'value-set' }>,
    context: EntryContext,
    created: NewEntry | undefined,
    target: ChangeTarget,
  ): void {
    if (!fitsField(field, change.value, this.#values)) throw new Refusal('unknownContent', target)
    if (change.removed && !change.replaced) throw new Refusal('unknownContent', target)
    if (field.kind === 'reference') this.#reference(field, change.value, created, target)
    if (created !== undefined && target.field !== null) {
      if (!change.removed) created.fields.add(target.field)
      // What an entry may start with is part of creating it; anything else is a change made in the same breath.
      if (isInitial(field, change.value)) return
    }
    this.#require(field.change, context, target)
  }

  /** Not itself. That references changed later form a circle cannot be kept out (J6): whoever follows them must expect it. */
  #reference(field: ReferenceField, value: unknown, created: NewEntry | undefined, target: ChangeTarget): void {
    for (const collection of field.to) {
      if (collection === target.collection && value === target.entry) throw new Refusal('unknownContent', target)
      const named = typeof value === 'string' ? this.#created.get(collection)?.get(value) : undefined
      if (named !== undefined) created?.refersTo.push(named)
    }
  }

  #richText(field: RichTextField, change: Change, depthInText: number, target: ChangeTarget): void {
    if (!fitsRichText(field, change, depthInText)) throw new Refusal('unknownContent', target)
    const growth = growthOf(change)
    if (growth === 0) return
    const place = textAround(change.place, depthInText)
    const grown = this.#grown.get(place) ?? { field, target, growth: 0 }
    grown.growth += growth
    this.#grown.set(place, grown)
  }

  /** A text may always shrink; it grows to its limit and no further, however the update is put together. */
  #requireFits(place: Place, { field, target, growth }: GrownText): void {
    if (growth > 0 && liveLengthAt(place) + growth > field.maxLength) throw new Refusal('tooLarge', target)
  }

  #require(rule: Rule | null, entry: EntryContext | null, target: ChangeTarget): void {
    if (rule === null || !permits(rule, this.#context.rights, entry))
      throw new Refusal(rule?.otherwise ?? 'notAllowed', target)
    this.#grounds.asked(rule, entry)
  }

  #isParticipant(id: ParticipantId): boolean {
    this.#grounds.participant(id)
    return this.#context.rights.facts.participants.has(id)
  }

  #exists(collection: string, id: string): boolean {
    return this.#created.get(collection)?.has(id) === true || this.#context.doc.getMap(collection).has(id)
  }

  #sizeOf(collection: string): number {
    const size = this.#sizes.get(collection) ?? this.#context.doc.getMap(collection).size
    this.#sizes.set(collection, size)
    return size
  }

  #creatorOf(entry: Place): string | null {
    return entry.createdBy === null ? null : this.#context.ownerOf(entry.createdBy.client)
  }
}

/** Changes of a root map itself: entries come and go here, and room values. */
function isTopLevel(change: Change): boolean {
  return change.place.depth === 0 && change.place.kind === 'map'
}

/** The entry a place is in, and the field's type directly under it (null: the place is the entry). */
function locate(place: Place): { entry: Place; inside: Place | null } {
  let inside: Place | null = null
  let current = place
  while (current.depth > 1 && current.up !== null) {
    inside = current
    current = current.up
  }
  return { entry: current, inside }
}

function saysSomething(change: Change): boolean {
  return !(change.kind === 'node-inserted' && change.place.depth === 2 && change.child.nodeName === 'paragraph')
}

function requireWhole({ collection, fields, target }: NewEntry): void {
  for (const name of Object.keys(collection.fields)) {
    if (!fields.has(name)) throw new Refusal('unknownContent', { ...target, field: name })
  }
}

/** One visit to each entry; no deeper than there are new ones. */
function requireNoCircle(entry: NewEntry, seen: Set<NewEntry>, above: Set<NewEntry>): void {
  if (above.has(entry)) throw new Refusal('unknownContent', entry.target)
  if (seen.has(entry)) return
  seen.add(entry)
  above.add(entry)
  for (const next of entry.refersTo) requireNoCircle(next, seen, above)
  above.delete(entry)
}

/** Whether everyone who may create an entry may create it with this value. */
function isInitial(field: Field, value: unknown): boolean {
  if (field.kind === 'stamp') return value === null
  if (field.kind === 'text' && field.change !== null) return value === ''
  if (field.kind === 'choice' && field.initial !== null) return value === field.initial
  return true
}

/**
 * In characters, an element or the beginning or end of a mark counting as one: marks take a reader's time as words do.
 * Splitting a paragraph re-creates its end: what counts is the difference.
 */
function growthOf(change: Change): number {
  switch (change.kind) {
    case 'text-inserted':
    case 'node-inserted':
    case 'format-inserted':
      return change.removed ? 0 : change.length
    case 'text-deleted':
    case 'node-deleted':
    case 'format-deleted':
      return change.dead ? 0 : -change.length
    default:
      return 0
  }
}

/** The text that a place so deep in it is in. */
function textAround(place: Place, depthInText: number): Place {
  let around = place
  for (let depth = depthInText; depth > 0 && around.up !== null; depth--) around = around.up
  return around
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}
