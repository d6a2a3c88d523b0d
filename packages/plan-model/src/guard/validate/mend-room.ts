/**
 * Makes a document that is not sound as its declaration says again, with as little lost as can be. It is an operator's
 * command, never done by itself: what it takes out is gone from the page, and stays in the room's history.
 *
 * M1  A sound document is not touched; nor is anything the validator has not found fault with.
 * M2  A text that is not as declared keeps its words, and loses its formatting.
 * M3  A value that does not fit becomes the one nearest to it that does: cut to its length, or none.
 * M4  An entry that cannot be made whole is taken out, and with it what cannot stand without it.
 */
import * as Y from 'yjs'
import { momentOf } from '../../day.ts'
import { orderBetween } from '../../document/order.ts'
import { writeParagraphs } from '../../document/rich-text.ts'
import { isId } from '../../ids.ts'
import { rootTypes, VALUES_ROOT, type RoomDeclaration } from '../../schema/declaration.ts'
import type { Field, RichTextField } from '../../schema/fields.ts'
import { LINE } from '../../schema/rich-text.ts'
import {
  contentOf,
  isItem,
  lastUnderKey,
  liveChildren,
  liveKeys,
  rootsOf,
  type Item,
  type SharedType,
} from '../inspect/yjs-internals.ts'
import type { ChangeTarget } from '../judge.ts'
import { validateRoom, type Finding, type ValidationContext } from './validate-room.ts'

export interface MendContext extends ValidationContext {
  /** When it is done, milliseconds since the epoch. */
  readonly at: number
}

export interface Mended {
  readonly target: ChangeTarget | null
  readonly how: 'hidden content taken out' | 'text rewritten' | 'value replaced' | 'entry taken out'
}

/** What was done; afterwards the document is sound, or holds what no rule here can mend. */
export function mendRoom(room: RoomDeclaration, doc: Y.Doc, context: MendContext): readonly Mended[] {
  const mended: Mended[] = []
  let before = ''
  for (;;) {
    const findings = validateRoom(room, doc, context)
    const now = JSON.stringify(findings)
    if (findings.length === 0 || now === before) return mended
    before = now
    doc.transact((transaction) => {
      const mending = new Mending(room, doc, context, transaction)
      for (const finding of new Map(findings.map((one) => [JSON.stringify(one), one])).values()) {
        const how = mending.mend(finding)
        if (how !== null) mended.push({ target: finding.target, how })
      }
    })
  }
}

class Mending {
  readonly #room: RoomDeclaration
  readonly #doc: Y.Doc
  readonly #context: MendContext
  readonly #transaction: Y.Transaction

  constructor(room: RoomDeclaration, doc: Y.Doc, context: MendContext, transaction: Y.Transaction) {
    this.#room = room
    this.#doc = doc
    this.#context = context
    this.#transaction = transaction
  }

  mend({ rule, target }: Finding): Mended['how'] | null {
    if (target === null) return this.#undeclaredRoots()
    const { collection, entry, field } = target
    const text = this.#room.texts[collection]
    if (text !== undefined) return this.#rewrite(text, this.#doc.getXmlFragment(collection))
    const root = this.#doc.getMap<unknown>(collection)
    if (rule === 'V5' && field === null) return this.#withoutList(entry === null ? root : root.get(entry))
    if (collection === VALUES_ROOT) return this.#keysOut(root, (key) => key !== field && this.#isRoomValue(key))
    if (entry === null) return this.#keysOut(root, isId)
    const fields: Readonly<Record<string, Field>> = this.#room.collections[collection]?.fields ?? {}
    const map = root.get(entry)
    if (!(map instanceof Y.Map)) return this.#entryOut(root, entry)
    if (field === null) return this.#keysOut(map, (key) => Object.hasOwn(fields, key))
    return this.#field(root, entry, map, field, fields[field])
  }

  #isRoomValue(key: string): boolean {
    return Object.hasOwn(this.#room.values, key)
  }

  #undeclaredRoots(): Mended['how'] | null {
    const declared = rootTypes(this.#room)
    const roots = [...rootsOf(this.#doc)].filter(([name]) => !Object.hasOwn(declared, name))
    for (const [, root] of roots) this.#empty(root)
    return roots.length === 0 ? null : 'hidden content taken out'
  }

  #withoutList(map: unknown): Mended['how'] | null {
    if (!(map instanceof Y.Map)) return null
    for (const item of liveChildren(map)) item.delete(this.#transaction)
    return 'hidden content taken out'
  }

  #keysOut(map: Y.Map<unknown>, stays: (key: string) => boolean): Mended['how'] {
    for (const key of map.keys()) if (!stays(key)) map.delete(key)
    return 'hidden content taken out'
  }

  /** M4 */
  #entryOut(root: Y.Map<unknown>, id: string): Mended['how'] {
    root.delete(id)
    return 'entry taken out'
  }

  #field(root: Y.Map<unknown>, id: string, entry: Y.Map<unknown>, name: string, field?: Field): Mended['how'] {
    if (field === undefined) return this.#keysOut(entry, (key) => key !== name)
    const value = entry.get(name)
    if (field.kind === 'richText') {
      const text = value instanceof Y.XmlFragment ? value : entry.set(name, new Y.XmlFragment())
      return this.#rewrite(field, text, typeof value === 'string' ? value : '')
    }
    const fitting = fit(field, value, this.#creatorOf(root, id), this.#context.at)
    if (fitting === undefined) return this.#entryOut(root, id)
    entry.set(name, fitting)
    return 'value replaced'
  }

  #creatorOf(root: Y.Map<unknown>, id: string): string | null {
    const made = lastUnderKey(root, id)
    return made === undefined ? null : (this.#context.ownerOf?.(made.id.client) ?? null)
  }

  /** M2 */
  #rewrite(field: RichTextField, text: Y.XmlFragment, added = ''): Mended['how'] {
    const lines = [...linesOf(text), added].filter((line) => line.trim() !== '')
    this.#empty(text)
    writeParagraphs(text, withinLength(field, lines))
    return 'text rewritten'
  }

  #empty(type: SharedType): void {
    for (const item of liveChildren(type)) item.delete(this.#transaction)
    for (const [, item] of liveKeys(type)) item.delete(this.#transaction)
  }
}

/** M3. Undefined: nothing fits. */
function fit(field: Exclude<Field, RichTextField>, value: unknown, creator: string | null, at: number): unknown {
  switch (field.kind) {
    case 'text': {
      const text = typeof value === 'string' ? cut(value, field.maxLength) : ''
      return field.required && text.trim() === '' ? '–' : text
    }
    case 'choice':
      return field.initial ?? field.values[0]
    case 'flag':
      return false
    case 'order':
      return orderBetween(null, null)
    case 'moment':
      return momentOf(at)
    case 'creator':
      return creator ?? undefined
    case 'reference':
      return field.optional ? null : undefined
    case 'day':
    case 'link':
    case 'stamp':
      return null
  }
}

/** The words of a text, whatever they stand in: one line for what stands in one text. */
function* linesOf(type: SharedType): Generator<string> {
  // A list of its own, not the stack: what is not sound may be of any depth.
  const waiting: Array<Item | undefined> = [...liveChildren(type)].toReversed()
  let line = ''
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (item === undefined) {
      yield line
      line = ''
      continue
    }
    if (!isItem(item)) continue
    const content = contentOf(item)
    if (content.kind === 'text') line += content.text
    if (content.kind !== 'type') continue
    const isText = content.type instanceof Y.XmlText
    waiting.push(...(isText ? [undefined] : []), ...[...liveChildren(content.type)].toReversed())
  }
  yield line
}

/** An element and its text count one each, as the judge counts. */
function withinLength({ profile, maxLength }: RichTextField, lines: readonly string[]): string {
  const elements = 2
  if (profile === LINE) return cut(lines.join(' '), maxLength - elements)
  const kept: string[] = []
  let left = maxLength
  for (const line of lines) {
    if (left <= elements) break
    const words = cut(line, left - elements)
    kept.push(words)
    left -= words.length + elements
  }
  return kept.join('\n')
}

/** Not in the middle of a sign. */
function cut(words: string, length: number): string {
  const head = words.toWellFormed().slice(0, length)
  return head.isWellFormed() ? head : head.slice(0, -1)
}
