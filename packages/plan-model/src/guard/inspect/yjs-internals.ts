/**
 * The only file that touches what Yjs does not document. What is said of it here and in this folder is known to hold
 * for the version in known-yjs.ts. On every upgrade: read Yjs' `Item.integrate`, `getMissing`,
 * `readClientsStructRefs` and `readAndApplyDeleteSet` again, then run the long fuzz.
 */
import { createDecoder, type Decoder } from 'lib0/decoding'
import { writeVarUint } from 'lib0/encoding'
import * as Y from 'yjs'
import type { OperationId } from '../change.ts'
import { malformed, tooLarge } from './refusal.ts'

export type Store = Y.Doc['store']
export type SharedType = Y.ContentType['type']
export type Item = Y.Item
/** What the store holds, and what a section of an update may hold besides gaps (`Skip`). */
export type Struct = Y.Item | Y.GC

export interface ClockSpan {
  readonly clock: number
  readonly len: number
}

export interface DecodedUpdate {
  readonly structs: ReadonlyArray<Struct | Y.Skip>
  readonly deletes: ReadonlyMap<number, readonly ClockSpan[]>
  /** Client sections the header announces: more than the structs show when one is empty or repeated. */
  readonly sections: number
}

class CountingDecoder extends Y.UpdateDecoderV1 {
  sections = 0
  structs = 0
  readonly #maxStructs: number

  constructor(decoder: Decoder, maxStructs: number) {
    super(decoder)
    this.#maxStructs = maxStructs
  }

  override readClient(): number {
    this.sections++
    return super.readClient()
  }

  override readInfo(): number {
    if (++this.structs > this.#maxStructs) tooLarge('structs')
    return super.readInfo()
  }
}

/**
 * `decodeUpdateV2` makes its decoder itself; a constructor that answers with ours is the only way to see where it ends.
 * One for all: a class made for each update costs as much as reading it.
 */
let supplied: CountingDecoder | null = null
const SuppliedDecoder = new Proxy(Y.UpdateDecoderV1, { construct: () => supplied ?? malformed('no decoder') })

/** Throws, as Yjs does, for whatever is not a whole V1 update. */
export function decode(update: Uint8Array, maxStructs: number): DecodedUpdate {
  const decoder = new CountingDecoder(createDecoder(update), maxStructs)
  supplied = decoder
  const { structs, ds } = Y.decodeUpdateV2(update, SuppliedDecoder)
  // The tail of a V2 update reads as "nothing, and then some": Yjs would apply nothing and say nothing
  if (decoder.restDecoder.pos !== update.length) malformed('bytes after the end')
  return { structs, deletes: ds.clients, sections: decoder.sections }
}

export type Content =
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'format'; readonly mark: string; readonly value: unknown }
  | { readonly kind: 'embed'; readonly value: unknown }
  | { readonly kind: 'type'; readonly type: SharedType }
  | { readonly kind: 'binary' }
  | { readonly kind: 'subdocument' }
  | { readonly kind: 'deleted' }

export function contentOf(item: Item): Content {
  const content: unknown = item.content
  if (content instanceof Y.ContentString) return { kind: 'text', text: content.str }
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return { kind: 'values', values: content.arr }
  if (content instanceof Y.ContentFormat) return { kind: 'format', mark: content.key, value: content.value }
  if (content instanceof Y.ContentType) return { kind: 'type', type: content.type }
  if (content instanceof Y.ContentDeleted) return { kind: 'deleted' }
  if (content instanceof Y.ContentEmbed) return { kind: 'embed', value: content.embed }
  if (content instanceof Y.ContentBinary) return { kind: 'binary' }
  if (content instanceof Y.ContentDoc) return { kind: 'subdocument' }
  return malformed('unknown content')
}

export function isTombstone(item: Item): boolean {
  return item.content instanceof Y.ContentDeleted
}

export function isItem(struct: Struct | Y.Skip): struct is Item {
  return struct.constructor === Y.Item
}

export function isGap(struct: Struct | Y.Skip): struct is Y.Skip {
  return struct.constructor === Y.Skip
}

/** What Yjs leaves of something that has no place: its clocks. */
export function collected(struct: Struct): Struct {
  return new Y.GC(struct.id, struct.length)
}

/** What a decoded item says its parent is; null when it takes it from its neighbours. */
export function wireParent(item: Item): { readonly root: string } | { readonly id: OperationId } | null {
  const parent: unknown = item.parent
  if (typeof parent === 'string') return { root: parent }
  return parent instanceof Y.ID ? { id: parent } : null
}

export function hasPending(store: Store): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** The next clock the document expects of this client. */
export function stateOf(store: Store, client: number): number {
  return Y.getState(store, client)
}

/** The struct that holds `id`, unsplit. Only for ids below the state. */
export function storedAt(store: Store, id: OperationId): Struct {
  return Y.getItem(store, Y.createID(id.client, id.clock))
}

/** Structs looked at one by one before the next range is searched for. */
const STEPS_AHEAD = 8

/**
 * The stored structs that overlap each span, in order. The spans are sorted, do not overlap and lie below the state: a
 * client that comes back sends all that was ever deleted, so what comes next is mostly near.
 */
export function visitStored(
  store: Store,
  client: number,
  spans: readonly ClockSpan[],
  visit: (struct: Struct, span: ClockSpan) => void,
): void {
  const structs = store.clients.get(client) ?? []
  let index = 0
  for (const span of spans) {
    const near = index + STEPS_AHEAD
    while (index < near && endsBefore(structs[index], span.clock)) index++
    if (endsBefore(structs[index], span.clock)) index = Y.findIndexSS(structs, span.clock)
    const end = span.clock + span.len
    for (; index < structs.length; index++) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= end) break
      visit(struct, span)
      if (struct.id.clock + struct.length > end) break
    }
  }
}

function endsBefore(struct: Struct | undefined, clock: number): boolean {
  return struct !== undefined && struct.id.clock + struct.length <= clock
}

export function parentOf(storedItem: Item): SharedType {
  const { parent } = storedItem
  if (parent instanceof Y.AbstractType) return parent
  throw new Error('a stored item has a parent')
}

/* oxlint-disable no-underscore-dangle -- Yjs' own names */

/** The item that holds the type; null for a root. */
export function holderOf(type: SharedType): Item | null {
  return type._item
}

/** The right-most item of the key, live or deleted. */
export function lastUnderKey(type: SharedType, key: string): Item | undefined {
  return type._map.get(key)
}

export function firstChildOf(type: SharedType): Item | null {
  return type._start
}

/** The live items of the type's list, in order. */
export function* liveChildren(type: SharedType): Generator<Item> {
  for (let item = firstChildOf(type); item !== null; item = item.right) if (!item.deleted) yield item
}

/** The live item under each key of the type. */
export function* liveKeys(type: SharedType): Generator<readonly [key: string, item: Item]> {
  for (const [key, item] of type._map) if (!item.deleted) yield [key, item]
}

/** Every root of the document by its name, declared or not. */
export function rootsOf(doc: Y.Doc): ReadonlyMap<string, SharedType> {
  return doc.share
}

/** Marks have been in the text, so that Yjs tidies up after deletions in it. */
export function hasMarks(type: SharedType): boolean {
  return type instanceof Y.Text && type._hasFormatting
}

/** Of all that is live and is no mark, as Yjs keeps count of it. */
function countedLength(type: SharedType): number {
  return type._length
}

/* oxlint-enable no-underscore-dangle */

/**
 * Of all that is live in the type and in the types in it, marks included, which Yjs' own `length` leaves out. In time
 * proportional to the blocks, not to the edits they were written in: it is asked of every keystroke. Only where marks
 * have been are the pieces of a text walked over. A text of a plan has no types in it (`judge-rich-text.ts`).
 */
export function liveLength(type: SharedType): number {
  if (type instanceof Y.Text && !hasMarks(type)) return countedLength(type)
  let length = 0
  for (let item = firstChildOf(type); item !== null; item = item.right) {
    if (item.deleted) continue
    length += item.length
    // No deeper than the limit on depth
    if (item.content instanceof Y.ContentType) length += liveLength(item.content.type)
  }
  return length
}

export interface EncodableSection {
  readonly client: number
  readonly structs: readonly Struct[]
  /** Clocks of the first struct that are left out. */
  readonly skip: number
}

/** Highest client first, as Yjs writes them. */
export function encode(
  sections: readonly EncodableSection[],
  deletes: ReadonlyMap<number, readonly ClockSpan[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const filled = sections.filter((section) => section.structs.length > 0)
  writeVarUint(encoder.restEncoder, filled.length)
  for (const { client, structs, skip } of filled.toSorted((a, b) => b.client - a.client)) {
    writeVarUint(encoder.restEncoder, structs.length)
    encoder.writeClient(client)
    for (const [index, struct] of structs.entries()) {
      if (index === 0) writeVarUint(encoder.restEncoder, struct.id.clock + skip)
      struct.write(encoder, index === 0 ? skip : 0)
    }
  }
  writeVarUint(encoder.restEncoder, deletes.size)
  for (const [client, spans] of [...deletes].toSorted(([a], [b]) => b - a)) {
    writeVarUint(encoder.restEncoder, client)
    writeVarUint(encoder.restEncoder, spans.length)
    for (const { clock, len } of spans) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}
