import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const cell = (text: string): string => csvOf([[text]]).slice(1, -2)

test('is UTF-8 that says so, with a line for each row and every cell in quotes', () => {
  expect(
    csvOf([
      ['Navn', 'Del'],
      ['Åse Šiljo', 'helse; arbeid'],
    ]),
  ).toBe('\uFEFF"Navn";"Del"\r\n"Åse Šiljo";"helse; arbeid"\r\n')
})

test('quotes and line breaks stay inside their cell', () => {
  expect(cell('sa "ja"\nog gikk')).toBe('"sa ""ja""\nog gikk"')
})

test.each([
  '=HYPERLINK("https://x","se her")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '＝1+1',
  '|cmd',
  '%0A=1',
])('%j is text, not a formula', (text) => {
  expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`)
})

test.each(['Nora', 'kl. 10.05', '2026-11-28', '10.05', '', 'Anne-Grete', 'a=b', "O'Neill"])(
  '%j stays as it is',
  (text) => {
    expect(cell(text)).toBe(`"${text}"`)
  },
)
