/** For tests only: random honest editing, as plan pages and y-prosemirror do it. */
import * as Y from 'yjs'

export const roots = { entries: 'map', text: 'text', list: 'array', body: 'xml-fragment' } as const

/** mulberry32: small, seeded, good enough. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    const one = from[this.below(from.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
}

const words = ['mål', 'a', 'tiltak ', 'lese bok', 'Ås', '  ', 'ferdig.']
const keys = ['status', 'title', 'body', '__proto__', 'order']
const marks = ['strong', 'em', 'link', 'comment--a1B2c3D4']

export function edit(doc: Y.Doc, random: Random, withEmoji: boolean): void {
  const word = () => (withEmoji && random.chance(0.3) ? 'a😀b' : random.pick(words))
  doc.transact(() => {
    for (let count = 1 + random.below(3); count > 0; count--) {
      switch (random.below(5)) {
        case 0:
        case 1:
          editEntries(doc, random, word)
          break
        case 2:
          editText(doc.getText('text'), random, word)
          break
        case 3:
          editList(doc.getArray('list'), random)
          break
        default:
          editBody(doc.getXmlFragment('body'), random, word)
      }
    }
  }, 'local')
}

function editEntries(doc: Y.Doc, random: Random, word: () => string): void {
  const entries = doc.getMap('entries')
  const id = random.pick(['g1', 'g2', 'a1', '__proto__'])
  const entry = entries.get(id)
  if (!(entry instanceof Y.Map) || random.chance(0.1)) {
    const made = new Y.Map<unknown>()
    entries.set(id, made)
    made.set('status', 'open')
    made.set('body', new Y.XmlFragment())
    made.set('title', new Y.Text(word()))
  } else if (random.chance(0.05)) entries.delete(id)
  else {
    const key = random.pick(keys)
    const value: unknown = entry.get(key)
    if (value instanceof Y.XmlFragment && random.chance(0.8)) editBody(value, random, word)
    else if (value instanceof Y.Text && random.chance(0.8)) editText(value, random, word)
    else if (random.chance(0.2)) entry.delete(key)
    else entry.set(key, random.pick<unknown>(['open', 'done', 7, null, { by: 'x', at: [1, 2] }]))
  }
}

function editText(text: Y.Text, random: Random, word: () => string): void {
  const at = random.below(text.length + 1)
  const length = Math.min(1 + random.below(4), text.length - at)
  switch (random.below(length > 0 ? 5 : 2)) {
    case 0:
    case 1:
      text.insert(at, word(), random.chance(0.3) ? { [random.pick(marks)]: {} } : {})
      break
    case 2:
    case 3:
      text.delete(at, length)
      break
    default:
      text.format(at, length, { [random.pick(marks)]: random.pick([{ href: 'https://a.no' }, null]) })
  }
}

function editList(list: Y.Array<unknown>, random: Random): void {
  const at = random.below(list.length + 1)
  if (at < list.length && random.chance(0.4)) list.delete(at, Math.min(1 + random.below(2), list.length - at))
  else list.insert(at, random.chance(0.2) ? [new Y.Map([['k', 1]])] : [random.below(9), 'x'])
}

function editBody(body: Y.XmlFragment, random: Random, word: () => string): void {
  const child = body.length === 0 ? undefined : body.get(random.below(body.length))
  const choice = random.below(child === undefined ? 1 : 8)
  if (choice < 2 || child === undefined) {
    const node = new Y.XmlElement(random.pick(['paragraph', 'heading', 'bulletList']))
    body.insert(random.below(body.length + 1), [node])
    node.insert(0, [new Y.XmlText(word())])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- y-prosemirror writes numbers too
    node.setAttribute('level', random.pick<unknown>(['1', 2]) as string)
  } else if (choice === 2) body.delete(random.below(body.length), 1)
  else if (child instanceof Y.XmlElement) {
    if (choice === 3) child.setAttribute('level', word())
    else if (choice === 4) child.removeAttribute('level')
    else if (choice === 5 && child.length < 4) editBody(child, random, word)
    else {
      const text = child.length === 0 ? undefined : child.get(0)
      if (text instanceof Y.XmlText) editText(text, random, word)
    }
  } else if (child instanceof Y.XmlText) editText(child, random, word)
}
