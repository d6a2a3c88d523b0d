/** For tests: documents that are not sound, each in one way, and what the validator says of them. */
import * as Y from 'yjs'

export const entry = (doc: Y.Doc, collection: string, id: string): Y.Map<unknown> =>
  doc.getMap<Y.Map<unknown>>(collection).get(id)!
const how = (doc: Y.Doc): Y.XmlFragment => entry(doc, 'actions', 'assigned').get('how') as Y.XmlFragment
const paragraphOf = (doc: Y.Doc): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph')
  how(doc).insert(0, [paragraph])
  return paragraph
}
const wordsOf = (doc: Y.Doc): Y.XmlText => {
  const text = new Y.XmlText('ord')
  paragraphOf(doc).insert(0, [text])
  return text
}

/** Rule and place, what is wrong, and how it is made so. */
export const SPOILED_AREAS: ReadonlyArray<[string, string, (doc: Y.Doc) => void]> = [
  ['V1', 'a root nobody declared', (doc) => doc.getMap('secrets').set('a', 1)],
  ['V1', 'a root called __proto__', (doc) => doc.getMap('__proto__').set('a', 1)],
  ['V2 goals', 'an id that is none', (doc) => doc.getMap('goals').set('a b', new Y.Map())],
  ['V2 goals x', 'an entry that is a value', (doc) => doc.getMap('goals').set('x', 'word')],
  ['V2 goals x', 'an entry that is a list', (doc) => doc.getMap('goals').set('x', new Y.Array())],
  ['V2 goals goal', 'a field nobody declared', (doc) => entry(doc, 'goals', 'goal').set('secret', 1)],
  ['V2 goals goal', 'a field called __proto__', (doc) => entry(doc, 'goals', 'goal').set('__proto__', 1)],
  ['V2 goals goal status', 'a field that is gone', (doc) => entry(doc, 'goals', 'goal').delete('status')],
  ['V3 goals goal status', 'a status that is none', (doc) => entry(doc, 'goals', 'goal').set('status', 'best')],
  ['V3 goals goal status', 'a type for a value', (doc) => entry(doc, 'goals', 'goal').set('status', new Y.Map())],
  ['V3 goals goal order', 'an order that ends all orders', (doc) => entry(doc, 'goals', 'goal').set('order', 'zzz')],
  ['V3 goals goal parent', 'a goal under itself', (doc) => entry(doc, 'goals', 'goal').set('parent', 'goal')],
  ['V3 goals goal parent', 'a goal under none', (doc) => entry(doc, 'goals', 'goal').set('parent', 'elsewhere')],
  ['V3 actions assigned goal', 'no goal at all', (doc) => entry(doc, 'actions', 'assigned').set('goal', null)],
  [
    'V3 actions assigned due',
    'a day that is none',
    (doc) => entry(doc, 'actions', 'assigned').set('due', '2026-02-30'),
  ],
  ['V3 actions assigned extent', 'too long', (doc) => entry(doc, 'actions', 'assigned').set('extent', 'x'.repeat(201))],
  ['V3 actions assigned extent', 'half a sign', (doc) => entry(doc, 'actions', 'assigned').set('extent', '\uD83D')],
  ['V3 goals goal removed', 'a stamp of nobody', (doc) => entry(doc, 'goals', 'goal').set('removed', { by: '' })],
  ['V3 goals goal createdAt', 'a moment that is none', (doc) => entry(doc, 'goals', 'goal').set('createdAt', 'now')],
  ['V4 actions assigned how', 'a word for a text', (doc) => entry(doc, 'actions', 'assigned').set('how', 'word')],
  ['V4 actions assigned how', 'an element nobody declared', (doc) => how(doc).insert(0, [new Y.XmlElement('script')])],
  ['V4 actions assigned how', 'text at the top', (doc) => how(doc).insert(0, [new Y.XmlText('ord')])],
  ['V4 actions assigned how', 'a list item at the top', (doc) => how(doc).insert(0, [new Y.XmlElement('listItem')])],
  ['V4 actions assigned how', 'an attribute', (doc) => paragraphOf(doc).setAttribute('onclick', 'x')],
  ['V4 actions assigned how', 'a mark nobody declared', (doc) => wordsOf(doc).format(0, 2, { glow: {} })],
  [
    'V4 actions assigned how',
    'a link that runs',
    (doc) => wordsOf(doc).format(0, 2, { link: { href: 'javascript:alert(1)' } }),
  ],
  ['V4 actions assigned how', 'an embed', (doc) => wordsOf(doc).insertEmbed(0, { image: 'x' })],
  ['V4 actions assigned how', 'too long', (doc) => wordsOf(doc).insert(0, 'x'.repeat(20_001))],
  [
    'V4 goals goal text',
    'a line with a heading',
    (doc) => {
      const text = entry(doc, 'goals', 'goal').get('text') as Y.XmlFragment
      text.insert(0, [new Y.XmlElement('heading')])
    },
  ],
  ['V5 actions assigned how', 'a key in a text', (doc) => wordsOf(doc).setAttribute('secret', 'x')],
  ['V6 goals goal createdBy', 'somebody else’s name', (doc) => entry(doc, 'goals', 'goal').set('createdBy', 'reader')],
]

export const SPOILED_OVERVIEWS: ReadonlyArray<[string, (doc: Y.Doc) => void]> = [
  ['V2 values', (doc) => doc.getMap('values').set('secret', true)],
  ['V3 values noCooperation', (doc) => doc.getMap('values').set('noCooperation', 'yes')],
  ['V4 whatMatters', (doc) => doc.getXmlFragment('whatMatters').insert(0, [new Y.XmlElement('script')])],
  ['V3 subPlans by-owner address', (doc) => entry(doc, 'subPlans', 'by-owner').set('address', 'javascript:alert(1)')],
  ['V3 subPlans by-owner address', (doc) => entry(doc, 'subPlans', 'by-owner').set('address', 'mailto:a@b.no')],
  ['V3 strengths by-owner text', (doc) => entry(doc, 'strengths', 'by-owner').set('text', '  ')],
]
