/**
 * For tests only: what a participant might try who knows the plan's structure. Some of it is honest and allowed, some
 * honest and forbidden, some neither; it is all written by Yjs itself. Tampering with the bytes comes after.
 */
import * as Y from 'yjs'
import { momentOf, type RoomDeclaration } from '../../index.ts'
import type { Field } from '../../schema/fields.ts'
import type { Random } from '../inspect/honest-edits.ts'
import { COLUMNS, keyOf, NOW, type Column } from '../policy-fixture.ts'
import { POLICIES } from '../policy-table.ts'

const WORDS = ['mål', 'a', 'tur ', 'Ås', '  ', 'x😀y', 'ferdig.']
const NODES = ['paragraph', 'heading', 'paragraph', 'bulletList']
const ODD_NODES = [...NODES, 'orderedList', 'listItem', 'hardBreak', 'script', 'image']
const MARKS: ReadonlyArray<Record<string, unknown>> = [
  { bold: {} },
  { bold: null },
  { italic: {} },
  { link: { href: 'https://a.no/' } },
]
const ODD_MARKS: ReadonlyArray<Record<string, unknown>> = [
  { link: { href: 'javascript:alert(1)' } },
  { link: { href: 'https://a.no/', onclick: 'x' } },
  { 'bold--a1B2c3D4': {} },
  { glow: {} },
]
const KEYS = COLUMNS.map(keyOf)
const ODD_KEYS = ['__proto__', 'constructor', 'secret', '', 'a b', 'removed', 'createdBy', 'status', 'text']
const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  7,
  '',
  'evil',
  'javascript:alert(1)',
  'x'.repeat(300),
  { by: 'owner', at: momentOf(NOW) },
  { by: 'owner' },
  ['evil'],
  undefined,
]

export class RoleEdits {
  readonly #room: RoomDeclaration
  readonly #column: Column
  readonly #random: Random
  readonly #malice: number
  readonly #entries: Readonly<Record<string, object>>

  /** `malice`: from 0 (nothing that a page would not write) to 1. */
  constructor(room: RoomDeclaration, column: Column, random: Random, malice: number) {
    this.#room = room
    this.#column = column
    this.#random = random
    this.#malice = malice
    this.#entries = POLICIES.find((policy) => policy.room === room)?.entries ?? {}
  }

  /** One to four tries, together or apart. */
  on(doc: Y.Doc): void {
    const random = this.#random
    const tries = (): void => {
      for (let count = random.chance(0.6) ? 1 : 1 + random.below(4); count > 0; count--) this.#try(doc)
    }
    if (random.chance(0.5)) doc.transact(tries)
    else tries()
  }

  #try(doc: Y.Doc): void {
    const random = this.#random
    try {
      // Of a room without entries most of what can be tried is its text.
      if (Object.keys(this.#room.collections).length === 0 && random.chance(0.8)) return this.#text(doc)
      switch (random.below(this.#isEvil(1) ? 12 : 9)) {
        case 0:
        case 1:
          return this.#create(doc)
        case 2:
        case 3:
        case 4:
          return this.#setField(doc)
        case 5:
          return this.#stamp(doc)
        case 6:
        case 7:
        case 8:
          return this.#text(doc)
        case 9:
          return this.#deleteKey(doc)
        case 10:
          return this.#root(doc)
        default:
          return this.#thereAndBack(doc)
      }
    } catch {
      // Yjs refuses some of it itself, such as a type that stands somewhere already.
    }
  }

  #isEvil(probability: number): boolean {
    return this.#random.chance(probability * this.#malice)
  }

  #create(doc: Y.Doc): void {
    const random = this.#random
    const [collection, values] = random.pick(Object.entries(this.#entries))
    const declared = this.#room.collections[collection]
    if (declared === undefined) return
    const id = declared.ids === 'participant' || this.#isEvil(0.2) ? random.pick(COLUMNS) : `n${random.below(40)}`
    if (doc.getMap(collection).has(id) && !this.#isEvil(0.2)) return
    const entry = new Y.Map<unknown>()
    doc.getMap(collection).set(id, entry)
    const given: Record<string, unknown> = {
      ...values,
      createdBy: this.#isEvil(0.2) ? random.pick(KEYS) : keyOf(this.#column),
      createdAt: momentOf(NOW),
      removed: null,
    }
    for (const [name, field] of Object.entries(declared.fields)) {
      if (this.#isEvil(0.04)) continue
      if (field.kind === 'richText') entry.set(name, this.#fragment(typeof given[name] === 'string' ? given[name] : ''))
      else entry.set(name, this.#isEvil(0.06) ? random.pick(ODD_VALUES) : given[name])
    }
  }

  #fragment(words: string): Y.XmlFragment {
    const fragment = new Y.XmlFragment()
    const paragraph = new Y.XmlElement('paragraph')
    fragment.insert(0, [paragraph])
    if (words !== '' || this.#random.chance(0.3)) paragraph.insert(0, [new Y.XmlText(words)])
    return fragment
  }

  #anyEntry(doc: Y.Doc): { entry: Y.Map<unknown>; fields: Readonly<Record<string, Field>> } | null {
    const random = this.#random
    const collections = Object.entries(this.#room.collections)
    if (collections.length === 0) return null
    const [name, { fields }] = random.pick(collections)
    const entries = [...doc.getMap(name).values()].filter((entry) => entry instanceof Y.Map)
    return entries.length === 0 ? null : { entry: random.pick(entries), fields }
  }

  #setField(doc: Y.Doc): void {
    const random = this.#random
    const at = this.#anyEntry(doc)
    if (at === null) return
    const [name, field] = random.pick(Object.entries(at.fields))
    if (this.#isEvil(0.2)) at.entry.set(random.pick(ODD_KEYS), this.#oddValue())
    else if (field.kind === 'richText') {
      if (this.#isEvil(0.4)) at.entry.set(name, this.#fragment('evil'))
    } else at.entry.set(name, this.#isEvil(0.3) ? this.#oddValue() : this.#fitting(doc, field))
  }

  #oddValue(): unknown {
    const random = this.#random
    const type = random.below(12)
    if (type === 0) return new Y.Map([['status', 'evil']])
    if (type === 1) return new Y.Array()
    if (type === 2) return this.#fragment('evil')
    if (type === 3) return new Uint8Array(2)
    if (type === 4) return new Y.Doc()
    return random.pick(ODD_VALUES)
  }

  #fitting(doc: Y.Doc, field: Exclude<Field, { kind: 'richText' }>): unknown {
    const random = this.#random
    switch (field.kind) {
      case 'text':
        return random.pick(['Nytt', 'Noe annet', ''])
      case 'choice':
        return random.pick(field.values)
      case 'day':
        return random.pick([null, '2026-12-24', '2027-01-31'])
      case 'flag':
        return random.chance(0.5)
      case 'order':
        return random.pick(['a0', 'a1', 'a7', 'a1V'])
      case 'link':
        return random.pick([null, 'https://example.no/'])
      case 'reference': {
        const ids = field.to.flatMap((collection) => [...doc.getMap(collection).keys()])
        return random.chance(0.2) || ids.length === 0 ? null : random.pick(ids)
      }
      case 'creator':
        return random.pick(KEYS)
      case 'moment':
        return momentOf(NOW - random.below(1_000))
      case 'stamp':
        return random.pick([null, { by: keyOf(this.#column), at: momentOf(NOW) }])
    }
  }

  #stamp(doc: Y.Doc): void {
    const random = this.#random
    const at = this.#anyEntry(doc)
    if (at === null) return
    const stamps = Object.entries(at.fields).filter(([, { kind }]) => kind === 'stamp')
    const [name] = random.pick(stamps)
    at.entry.set(
      name,
      random.pick([null, { by: this.#isEvil(0.4) ? random.pick(KEYS) : keyOf(this.#column), at: momentOf(NOW) }]),
    )
  }

  #deleteKey(doc: Y.Doc): void {
    const at = this.#anyEntry(doc)
    const keys = at === null ? [] : [...at.entry.keys()]
    if (at !== null && keys.length > 0) at.entry.delete(this.#random.pick(keys))
  }

  #root(doc: Y.Doc): void {
    const random = this.#random
    const values = doc.getMap('values')
    switch (random.below(5)) {
      case 0:
        return void doc.getMap('other').set('a', 1)
      case 1:
        return void values.set(random.pick(['noCooperation', ...ODD_KEYS]), random.pick([true, false, 'evil']))
      case 2:
        return values.delete('noCooperation')
      case 3: {
        const [name] = random.pick(Object.entries(this.#room.collections))
        return void doc.getMap(name).set(random.pick(ODD_KEYS), this.#oddValue())
      }
      default: {
        const [name] = random.pick(Object.entries(this.#room.collections))
        const ids = [...doc.getMap(name).keys()]
        if (ids.length > 0) doc.getMap(name).delete(random.pick(ids))
      }
    }
  }

  #thereAndBack(doc: Y.Doc): void {
    const undo = new Y.UndoManager(
      Object.keys(this.#room.collections).map((name) => doc.getMap(name)),
      {
        captureTimeout: 0,
        trackedOrigins: new Set(['try']),
      },
    )
    doc.transact(() => (this.#random.chance(0.5) ? this.#setField(doc) : this.#text(doc)), 'try')
    undo.undo()
    if (this.#random.chance(0.3)) undo.redo()
    undo.destroy()
  }

  #text(doc: Y.Doc): void {
    const random = this.#random
    const texts = Object.keys(this.#room.texts).map((name) => doc.getXmlFragment(name))
    const at = this.#anyEntry(doc)
    for (const value of at?.entry.values() ?? []) if (value instanceof Y.XmlFragment) texts.push(value)
    if (texts.length > 0) this.#inText(random.pick(texts), 0)
  }

  #inText(parent: Y.XmlFragment, depth: number): void {
    const random = this.#random
    const place = random.below(parent.length + 1)
    const child = parent.length === 0 ? null : parent.get(random.below(parent.length))
    const choice = random.below(10)
    if (child instanceof Y.XmlText && choice < 8) return this.#inWords(child)
    if (child instanceof Y.XmlElement && choice < 6 && depth < 5) return this.#inText(child, depth + 1)
    if (choice === 6 && parent.length > 0) return parent.delete(Math.min(place, parent.length - 1), 1)
    if (choice === 7 && parent instanceof Y.XmlElement && (parent.nodeName === 'heading' || this.#isEvil(1))) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- y-prosemirror writes numbers too
      const name = random.pick(['level', 'start', 'onclick'])
      return parent.setAttribute(name, random.pick<never>([3, 4, 2, 'x'] as never[]))
    }
    const node =
      random.chance(0.2) || depth > 0
        ? random.chance(0.6)
          ? new Y.XmlText(random.pick(WORDS))
          : new Y.XmlElement(this.#node())
        : new Y.XmlElement(this.#node())
    parent.insert(place, [node])
    if (node instanceof Y.XmlElement && random.chance(0.5)) node.insert(0, [new Y.XmlText(random.pick(WORDS))])
    if (node instanceof Y.XmlElement && node.nodeName === 'heading') node.setAttribute('level', 3 as never)
  }

  #node(): string {
    return this.#random.pick(this.#isEvil(0.5) ? ODD_NODES : NODES)
  }

  #mark(): Record<string, unknown> {
    return this.#random.pick(this.#isEvil(0.5) ? ODD_MARKS : MARKS)
  }

  #inWords(text: Y.XmlText): void {
    const random = this.#random
    const at = random.below(text.length + 1)
    const length = Math.min(1 + random.below(4), text.length - at)
    switch (random.below(length === 0 ? 2 : this.#isEvil(1) ? 7 : 6)) {
      case 0:
      case 1:
        return text.insert(at, random.pick(WORDS), random.chance(0.8) ? {} : this.#mark())
      case 2:
      case 3:
        return text.delete(at, length)
      case 4:
      case 5:
        return text.format(at, length, this.#mark())
      default:
        if (random.chance(0.5)) text.insertEmbed(at, { image: 'x' })
        else text.setAttribute('secret', 'x')
    }
  }
}
