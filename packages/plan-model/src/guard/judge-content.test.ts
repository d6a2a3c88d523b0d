/** J1, default deny of content: rich text and values outside the declarations, whoever writes them. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AREA, createEntry, momentOf, writeParagraphs } from '../index.ts'
import { AREA_START, author, expectRefused, goal, goalText, how, inArea, inOverview } from './judge-fixture.ts'
import { clientIdOf, NEW_AREA_ENTRIES, NOW } from './policy-fixture.ts'

describe('J1 default deny in rich text', () => {
  const insert =
    (...nodes: Array<Y.XmlElement | Y.XmlText>) =>
    (doc: Y.Doc): void =>
      how(doc).insert(0, nodes)

  test.each<[string, (doc: Y.Doc) => void]>([
    ['a node outside the schema', insert(element('script'))],
    ['an image', insert(element('image'))],
    ['a node named __proto__', insert(element('__proto__'))],
    ['a block where its parent has no place for it', insert(element('listItem', element('paragraph')))],
    ['a heading inside a paragraph', insert(element('paragraph', element('heading')))],
    ['text directly under the text', insert(new Y.XmlText('løst'))],
    ['text directly in a list', insert(element('bulletList', new Y.XmlText('løst')))],
    ['a link that runs', insert(element('paragraph', linked({ href: 'javascript:alert(1)' })))],
    [
      'a link that runs, with a tab in its scheme',
      insert(element('paragraph', linked({ href: 'java\tscript:alert(1)' }))),
    ],
    ['a data link', insert(element('paragraph', linked({ href: 'data:text/html,x' })))],
    ['a link without an address', insert(element('paragraph', linked({ target: '_blank' })))],
    ['a link with an attribute more', insert(element('paragraph', linked({ href: 'https://a.no', onclick: 'x' })))],
    [
      'a mark outside the schema',
      (doc) => {
        const text = new Y.XmlText()
        text.insert(0, 'x', { textStyle: { color: 'red' } })
        insert(element('paragraph', text))(doc)
      },
    ],
    [
      'a mark under a name of its own, of which there could be thousands',
      (doc) => {
        const text = new Y.XmlText()
        text.insert(0, 'x', { 'link--Ab3+/=Zq': { href: 'https://a.no' } })
        insert(element('paragraph', text))(doc)
      },
    ],
    [
      'a heading as large as the page’s own',
      (doc) => {
        const heading = element('heading', new Y.XmlText('stort'))
        heading.setAttribute('level', 1 as never)
        insert(heading)(doc)
      },
    ],
    [
      'an attribute that is not declared',
      (doc) => {
        const paragraph = element('paragraph')
        paragraph.setAttribute('style', 'position:fixed')
        insert(paragraph)(doc)
      },
    ],
    [
      'an attribute named __proto__',
      (doc) => {
        const paragraph = element('paragraph')
        paragraph.setAttribute('__proto__', 'x')
        insert(paragraph)(doc)
      },
    ],
    [
      'an embed',
      (doc) => {
        const text = new Y.XmlText()
        text.insertEmbed(0, { src: 'https://a.no' })
        insert(element('paragraph', text))(doc)
      },
    ],
    [
      'bold in a line',
      (doc) => ((goalText(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 2, { bold: {} }),
    ],
    [
      'a list in a line',
      (doc) => goalText(doc).insert(0, [element('bulletList', element('listItem', element('paragraph')))]),
    ],
  ])('%s', (_, write) => expectRefused(inArea('owner', write)))

  test.each<[string, (doc: Y.Doc) => void]>([
    ['paragraphs', insert(element('paragraph', new Y.XmlText('ord')))],
    [
      'a list in a list',
      insert(
        element(
          'bulletList',
          element(
            'listItem',
            element('paragraph', new Y.XmlText('a')),
            element('orderedList', element('listItem', element('paragraph'))),
          ),
        ),
      ),
    ],
    [
      'a web link',
      insert(
        element(
          'paragraph',
          linked({ href: 'https://example.no/a?b=c', target: '_blank', rel: 'noopener noreferrer nofollow' }),
        ),
      ),
    ],
    ['a mail link', insert(element('paragraph', linked({ href: 'mailto:post@example.no' })))],
    ['a line break', insert(element('paragraph', new Y.XmlText('a'), element('hardBreak'), new Y.XmlText('b')))],
  ])('lets through: %s', (_, write) => expect(inArea('owner', write)).toEqual({ ok: true }))
})

test('J1: a heading keeps its level: it is changed, and not taken away', () => {
  const heading = (doc: Y.Doc): Y.XmlElement => how(doc).get(0) as Y.XmlElement
  const start = changed((doc) => {
    const made = element('heading', new Y.XmlText('overskrift'))
    made.setAttribute('level', 3 as never)
    how(doc).insert(0, [made])
  })
  expectRefused(inArea('owner', (doc) => heading(doc).removeAttribute('level'), { start }))
  expect(inArea('owner', (doc) => heading(doc).setAttribute('level', 4 as never), { start })).toEqual({ ok: true })
  expect(inArea('owner', (doc) => how(doc).delete(0, 1), { start })).toEqual({ ok: true })
})

describe('J1 default deny of values', () => {
  test.each<[string, string, unknown]>([
    ['a status nobody declared', 'status', 'vedtatt'],
    ['a status that is no word', 'status', 3],
    ['an order that cannot be continued', 'order', 'a00'],
    ['an order that never ends', 'order', `a${'1'.repeat(200)}`],
    ['a parent that does not exist', 'parent', 'ingen'],
    ['a parent that is an action', 'parent', 'assigned'],
    ['a field nobody declared', 'priority', 'high'],
    ['a field named __proto__', '__proto__', 'x'],
    ['a field named constructor', 'constructor', 'x'],
    ['a removal by somebody else', 'removed', { by: 'coordinator', at: momentOf(NOW) }],
    ['a removal in the future', 'removed', { by: 'owner', at: momentOf(NOW + 3_600_000) }],
    ['a removal long ago', 'removed', { by: 'owner', at: '2020-01-01T00:00:00.000Z' }],
    ['a removal with more to say', 'removed', { by: 'owner', at: momentOf(NOW), why: 'fordi' }],
    ['binary content', 'status', new Uint8Array([1, 2, 3])],
  ])('%s', (_, field, value) => {
    expectRefused(inArea('owner', (doc) => void goal(doc).set(field, value)))
  })

  test.each<[string, string, unknown]>([
    ['a day that does not exist', 'due', '2026-02-30'],
    ['a day that is no day', 'due', 'snart'],
    ['too many words', 'extent', 'x'.repeat(201)],
  ])('%s', (_, field, value) => {
    expectRefused(
      inArea('owner', (doc) => void doc.getMap<Y.Map<unknown>>('actions').get('assigned')!.set(field, value)),
    )
  })

  test.each(['javascript:alert(1)', 'ftp://a.no', 'mailto:a@b.no', 'https://', ' https://a.no'])(
    'an address %s',
    (address) => {
      const write = (doc: Y.Doc): unknown =>
        doc.getMap<Y.Map<unknown>>('subPlans').get('by-owner')!.set('address', address)
      expectRefused(inOverview('owner', (doc) => void write(doc)))
    },
  )

  test('a value of the room that nobody declared', () => {
    expectRefused(inOverview('owner', (doc) => void doc.getMap('values').set('secret', true)))
  })

  test.each<[string, (values: Y.Map<unknown>) => void]>([
    ['a word', (values) => values.set('noCooperation', 'yes')],
    ['a map', (values) => values.set('noCooperation', new Y.Map([['noCooperation', true]]))],
    ['a list', (values) => values.set('noCooperation', new Y.Array())],
    ['a document within', (values) => values.set('noCooperation', new Y.Doc())],
    ['binary content', (values) => values.set('noCooperation', new Uint8Array(1))],
    ['nothing', (values) => (values.set('noCooperation', true), values.delete('noCooperation'))],
  ])('a value of the room that becomes %s', (_, write) => {
    expectRefused(inOverview('owner', (doc) => doc.transact(() => write(doc.getMap('values')))))
  })

  test.each<[string, Partial<(typeof NEW_AREA_ENTRIES)['actions']>]>([
    ['an action for no goal', { goal: null }],
    ['an action for a goal that does not exist', { goal: 'nowhere' as never }],
    ['an action for something that is no goal', { goal: 'assigned' as never }],
  ])('%s', (_, values) => {
    const write = (doc: Y.Doc, by: Parameters<typeof author>[0]): void =>
      void createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, ...values }, author(by))
    expect(inArea('owner', write)).toMatchObject({ ok: false, reason: 'unknownContent', target: { field: 'goal' } })
  })

  test.each([
    ['longer than a message', 'x'.repeat(4_001)],
    ['of nothing', ''],
    ['of nothing but spaces', ' \n\u00A0'],
  ])('a message %s', (_, body) => {
    expectRefused(
      inArea(
        'owner',
        (doc, by) => void createEntry(AREA, doc, 'comments', { ...NEW_AREA_ENTRIES.comments, body }, author(by)),
      ),
    )
  })

  test('a long text may be typed anew and made shorter: the difference counts', () => {
    const long = (doc: Y.Doc): void => {
      goalText(doc).delete(0, goalText(doc).length)
      writeParagraphs(goalText(doc), 'x'.repeat(450))
    }
    const start = changed(long)
    expect(inArea('owner', (doc) => doc.transact(() => long(doc)), { start })).toEqual({ ok: true })
    expect(inArea('owner', (doc) => goalText(doc).delete(0, 1), { start })).toEqual({ ok: true })
    const more = (doc: Y.Doc): void =>
      ((goalText(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'y'.repeat(100))
    expectRefused(inArea('owner', more, { start }), 'tooLarge')
  })

  test('a text longer than its field is too large, also when it comes in pieces', () => {
    expectRefused(
      inArea('owner', (doc) => writeParagraphs(goalText(doc), 'x'.repeat(501))),
      'tooLarge',
    )
    const pieces = inArea('owner', (doc) => {
      for (let piece = 0; piece < 3; piece++) writeParagraphs(goalText(doc), 'x'.repeat(200))
    })
    expectRefused(pieces, 'tooLarge')
  })
})

/** The starting room, after an edit of the owner's. */
function changed(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, AREA_START)
  doc.clientID = clientIdOf('owner')
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}

function element(name: string, ...children: Array<Y.XmlElement | Y.XmlText>): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

function linked(attributes: Record<string, unknown>): Y.XmlText {
  const text = new Y.XmlText()
  text.insert(0, 'her', { link: attributes })
  return text
}
