import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Random } from './honest-edits.ts'
import { type SharedType, liveChildren, liveLength } from './yjs-internals.ts'

/** Item by item, whatever Yjs keeps count of. */
function walked(type: SharedType): number {
  let length = 0
  for (const item of liveChildren(type))
    length += item.length + (item.content instanceof Y.ContentType ? walked(item.content.type) : 0)
  return length
}

/** Two people write, delete, mark and split paragraphs, apart and together. */
function editSomething(body: Y.XmlFragment, random: Random, withMarks: boolean): void {
  const paragraphs = body.toArray().filter((node) => node instanceof Y.XmlElement)
  if (paragraphs.length === 0 || random.chance(0.1)) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('ord')])
    body.insert(random.below(body.length + 1), [paragraph])
    return
  }
  if (random.chance(0.05)) return body.delete(random.below(body.length), 1)
  const text = random.pick(paragraphs).get(0)
  if (!(text instanceof Y.XmlText)) return
  const at = random.below(text.length + 1)
  if (random.chance(0.3)) return text.delete(at, Math.min(3, text.length - at))
  if (withMarks && random.chance(0.3))
    return text.format(at, Math.min(4, text.length - at), { strong: random.chance(0.5) ? {} : null })
  text.insert(at, random.pick(['a', 'mål ', '👩‍🦽']))
}

test.each([
  ['without marks', false],
  ['with marks', true],
])('what Yjs keeps count of, and a walk where there are marks, come to the same: %s', (_, withMarks) => {
  for (let seed = 0; seed < 20; seed++) {
    const random = new Random(seed)
    const docs = [new Y.Doc(), new Y.Doc()] as const
    for (let step = 0; step < 60; step++) {
      editSomething(random.pick(docs).getXmlFragment('body'), random, withMarks)
      if (random.chance(0.2)) for (const doc of docs) Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(doc))
      if (random.chance(0.2)) Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
      for (const doc of docs) {
        const body = doc.getXmlFragment('body')
        expect(liveLength(body)).toBe(walked(body))
      }
    }
  }
})
