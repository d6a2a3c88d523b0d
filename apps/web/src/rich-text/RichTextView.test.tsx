import type { RichText } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WordsProvider } from '../words/index.ts'
import { RichTextView } from './RichTextView.tsx'

const words = (text: string, ...marks: Array<{ type: string; attrs?: Record<string, unknown> }>) => ({
  type: 'text' as const,
  text,
  marks,
})
const markupOf = (view: ReactElement): string =>
  renderToStaticMarkup(<WordsProvider initialLanguage="nb">{view}</WordsProvider>)
const prose = (text: RichText): string => markupOf(<RichTextView text={text} />)

test('blocks, lists and small headings', () => {
  const markup = prose([
    { type: 'heading', attrs: { level: 4 }, content: [words('Til vanlig')] },
    { type: 'paragraph', content: [words('en'), { type: 'hardBreak' }, words('to')] },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('punkt')] }] }],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('tre')] }] }],
    },
  ])
  expect(markup).toBe(
    '<div class="ag-rich-text"><h4>Til vanlig</h4><p>en<br/>to</p><p><br/></p><ul><li><p>punkt</p></li></ul><ol start="3"><li><p>tre</p></li></ol></div>',
  )
})

test('marks, and links that open safely', () => {
  const link = { type: 'link', attrs: { href: 'https://nav.no/' } }
  expect(
    prose([{ type: 'paragraph', content: [words('fet', { type: 'bold' }, { type: 'italic' }), words('nav', link)] }]),
  ).toBe(
    '<div class="ag-rich-text"><p><strong><em>fet</em></strong><a href="https://nav.no/" target="_blank" rel="noopener noreferrer nofollow">nav</a></p></div>',
  )
})

test.each(['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', undefined])(
  'a link to %s is only its words',
  (href) => {
    expect(prose([{ type: 'paragraph', content: [words('trykk', { type: 'link', attrs: { href } })] }])).toBe(
      '<div class="ag-rich-text"><p>trykk</p></div>',
    )
  },
)

test('what this page does not know still shows its words, and words are never markup', () => {
  expect(prose([{ type: 'table', content: [{ type: 'cell', content: [words('<b>1</b>', { type: 'glow' })] }] }])).toBe(
    '<div class="ag-rich-text">&lt;b&gt;1&lt;/b&gt;</div>',
  )
})

test('a line is inline', () => {
  const text = [
    { type: 'paragraph', content: [words('Bo trygt')] },
    { type: 'paragraph', content: [words('hjemme')] },
  ]
  expect(markupOf(<RichTextView text={text} variant="line" />)).toBe('Bo trygt hjemme')
})

test('a text in another language than the page says so', () => {
  const paragraph = { type: 'paragraph', content: [words('Eg veit ikkje kva eg vil.')] }
  expect(prose([paragraph])).toBe('<div class="ag-rich-text" lang="nn"><p>Eg veit ikkje kva eg vil.</p></div>')
  expect(markupOf(<RichTextView text={[paragraph]} variant="line" />)).toBe(
    '<span lang="nn">Eg veit ikkje kva eg vil.</span>',
  )
})
