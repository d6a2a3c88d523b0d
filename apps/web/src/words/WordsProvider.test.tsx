import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { useWords, WordsProvider } from './WordsProvider.tsx'

function Title() {
  const { words, language, formats } = useWords()
  return (
    <h1 lang={language}>
      {words.nav.overview} {formats.clock('2026-11-22T09:05:00.000Z')}
    </h1>
  )
}

test('bokmål is there at once', () => {
  const markup = renderToStaticMarkup(
    <WordsProvider initialLanguage="nb">
      <Title />
    </WordsProvider>,
  )
  expect(markup).toBe('<h1 lang="nb">Oversikt 10.05</h1>')
})

test('another language shows nothing until its texts are there, never a flash of bokmål', () => {
  const markup = renderToStaticMarkup(
    <WordsProvider initialLanguage="nn">
      <Title />
    </WordsProvider>,
  )
  expect(markup).toBe('')
})

test('words without a provider are a mistake that says so', () => {
  expect(() => renderToStaticMarkup(<Title />)).toThrow('WordsProvider')
})
