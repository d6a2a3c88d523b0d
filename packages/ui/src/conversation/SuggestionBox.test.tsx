import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SuggestionBox } from './SuggestionBox.tsx'

const words = { title: 'Fatima foreslår nytt omfang', beforeLabel: 'Står nå', afterLabel: 'Fatima foreslår' }

test('old and new words are marked up, and labelled for those who do not see the marks', () => {
  const markup = renderToStaticMarkup(<SuggestionBox {...words} before="8 timer" after="4 timer" />)
  expect(markup).toMatch(/Står nå: <\/span><del>8 timer<\/del>/)
  expect(markup).toMatch(/Fatima foreslår: <\/span><ins>4 timer<\/ins>/)
})

test('an addition has no old words', () => {
  expect(renderToStaticMarkup(<SuggestionBox {...words} after="4 timer" />)).not.toContain('Står nå')
})
