import { expect, test } from 'vitest'
import { sentencesIn, SPAN_LENGTH_MAX } from './sentences.ts'

const cut = (text: string): string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Ordene hopper. Opplest tekst hjelper.', ['Ordene hopper.', 'Opplest tekst hjelper.']],
  ['Hva? Ja! Kanskje …', ['Hva?', 'Ja!', 'Kanskje …']],
  ['Hun sa «nei.» Så gikk hun.', ['Hun sa «nei.»', 'Så gikk hun.']],
  ['Fristen er 22. november kl. 10.30. Kom.', ['Fristen er 22. november kl. 10.30.', 'Kom.']],
  ['Bruk f.eks. kort, dvs. rødt. Takk.', ['Bruk f.eks. kort, dvs. rødt.', 'Takk.']],
  ['Det var i 2024. Nå går det bedre.', ['Det var i 2024.', 'Nå går det bedre.']],
  ['Første linje\nAndre linje', ['Første linje', 'Andre linje']],
  ['  Luft.   Rundt.  ', ['Luft.', 'Rundt.']],
  ['…', []],
  ['·', []],
  ['', []],
])('%j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences)
})

test('a long sentence is read in breaths, at its commas, and every word of it is read', () => {
  const long = `${'Jeg vil ha en rolig start på jobben, '.repeat(12)}og det er alt.`
  const breaths = cut(long)
  expect(breaths.length).toBeGreaterThan(2)
  for (const breath of breaths) expect(breath.length).toBeLessThanOrEqual(SPAN_LENGTH_MAX)
  for (const breath of breaths.slice(0, -1)) expect(breath).toMatch(/,$/)
  expect(breaths.join(' ')).toBe(long)
})

test('a word that never ends is cut all the same', () => {
  const breaths = cut('a'.repeat(SPAN_LENGTH_MAX * 2 + 1))
  expect(breaths.map((breath) => breath.length)).toEqual([SPAN_LENGTH_MAX, SPAN_LENGTH_MAX, 1])
})
