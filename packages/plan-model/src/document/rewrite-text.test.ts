import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plainText, readRichText } from './rich-text.ts'
import { rewriteText } from './rewrite-text.ts'

function block(name: string, ...content: Array<Y.XmlElement | Y.XmlText>): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, content)
  return element
}

function bold(before: string, strong: string, after: string): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta([{ insert: before }, { insert: strong, attributes: { bold: true } }, { insert: after }])
  return text
}

/** A paragraph with bold words, a list of two, a heading, a paragraph with a line break. */
function text(): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  const item = (words: string): Y.XmlElement => block('listItem', block('paragraph', new Y.XmlText(words)))
  fragment.insert(0, [
    block('paragraph', bold('Ta med ', 'brillene', ' og listen')),
    block('bulletList', item('bolle'), item('vann')),
    block('heading', new Y.XmlText('Etterpå')),
    block('paragraph', new Y.XmlText('Ring'), new Y.XmlElement('hardBreak'), new Y.XmlText('Silje')),
  ])
  return fragment
}

const shape = (fragment: Y.XmlFragment): string => fragment.toJSON()
const rewritten = (change: (lines: string[]) => string[]): Y.XmlFragment => {
  const fragment = text()
  rewriteText(fragment, change(plainText(readRichText(fragment)).split('\n')).join('\n'))
  return fragment
}

test('the same words leave the text alone, down to the last operation', () => {
  const fragment = text()
  const before = Y.encodeStateVector(fragment.doc as Y.Doc)
  rewriteText(fragment, plainText(readRichText(fragment)))
  expect(Y.encodeStateVector(fragment.doc as Y.Doc)).toEqual(before)
  expect(shape(fragment)).toBe(shape(text()))
})

test('a word that changes leaves the formatting around it', () => {
  expect(shape(rewritten(([first = '', ...rest]) => [first.replace('listen', 'lista'), ...rest]))).toBe(
    shape(text()).replace('listen', 'lista'),
  )
})

test('a word inside formatting takes it on', () => {
  expect(shape(rewritten(([first = '', ...rest]) => [first.replace('brillene', 'brillane'), ...rest]))).toBe(
    shape(text()).replace('brillene', 'brillane'),
  )
})

test('a line more in a list is an item of it', () => {
  const lines = rewritten(([first = '', one = '', two = '', ...rest]) => [first, one, two, 'kart', ...rest])
  expect(shape(lines)).toContain('<listitem><paragraph>vann</paragraph></listitem><listitem><paragraph>kart<')
})

test('a line less takes its item along, and the last item the list', () => {
  expect(shape(rewritten((lines) => lines.filter((line) => line !== 'vann')))).not.toContain('vann')
  const none = shape(rewritten((lines) => lines.filter((line) => line !== 'vann' && line !== 'bolle')))
  expect(none).not.toContain('bulletlist')
  expect(none).toContain('<bold>brillene</bold>')
})

test('a paragraph more after everything, and before everything', () => {
  expect(shape(rewritten((lines) => [...lines, 'Ferdig']))).toBe(`${shape(text())}<paragraph>Ferdig</paragraph>`)
  expect(shape(rewritten((lines) => ['Først', ...lines]))).toBe(`<paragraph>Først</paragraph>${shape(text())}`)
})

test('nothing leaves one empty paragraph', () => {
  expect(shape(rewritten(() => []))).toBe('<paragraph></paragraph>')
})

test('characters of two halves stay whole', () => {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.insert(0, [block('paragraph', new Y.XmlText('😀😁'))])
  rewriteText(fragment, '😂😁')
  expect(plainText(readRichText(fragment))).toBe('😂😁')
})

test('whatever the words, they stand there afterwards', () => {
  const words = ['Ring', 'Silje', 'bolle', 'kart', '', 'Ta med brillene', '😀']
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 300; round++) {
    const fragment = text()
    for (let step = 0; step < 3; step++) {
      const lines = Array.from({ length: random(7) }, () => words[random(words.length)] ?? '')
      rewriteText(fragment, lines.join('\n'))
      expect(plainText(readRichText(fragment)), `round ${round}, step ${step}`).toBe(lines.join('\n').trim())
    }
  }
})
