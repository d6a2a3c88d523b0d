import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadMessages } from './catalogues.ts'
import { languageOfText } from './language-of-text.ts'
import { LANGUAGES, type Language } from './language.ts'
import { spokenTexts } from './spoken-texts.ts'

/** The share of texts whose language must be told, and of those that may be told wrong. */
const RIGHT_MIN = { nb: 0.75, nn: 0.78, en: 0.9 } as const
const WRONG_MAX = 0.01
/** The demo's people do not all write what the plan is written in. */
const NYNORSK_IN_BOKMAL_PLAN = /^Eg vil ha det på nynorsk|^Det ordnar eg/
/** A label of two words is no sentence. */
const WORDS_MIN = 4

const DEMO = new URL('../../../sync-server/src/demo/demo-plan.json', import.meta.url)

test.each([
  ['Jeg vil bo for meg selv, ha en jobb med planter og synge i kor.', 'nb'],
  ['Eg vil bu for meg sjølv, ha ein jobb med plantar og synge i kor.', 'nn'],
  ['I want to live on my own and sing in a choir.', 'en'],
  ['Jeg savner skogen.', 'nb'],
  ['Eg saknar skogen.', 'nn'],
  ['What matters to me', 'en'],
  ['Ordene hopper. Opplest tekst hjelper.', 'nb'],
  ['Takk.', null],
  ['Arbeidstrening i gartneri', null],
  ['Nora Fjelltun, NAV 2026', null],
  ['', null],
] as const)('%s', (text, language) => {
  expect(languageOfText(text)).toBe(language)
})

test.each(LANGUAGES)('%s is told from the others in real sentences', async (language) => {
  const texts = await sentencesIn(language)
  const told = texts.map((text) => [languageOfText(text), text] as const)
  const wrong = told.filter(([found]) => found !== null && found !== language)
  const right = told.filter(([found]) => found === language)
  const share = (part: readonly unknown[]) => `${((part.length / texts.length) * 100).toFixed(1)} %`
  process.stdout.write(`${language}: ${texts.length} texts, ${share(right)} right, ${share(wrong)} wrong\n`)
  expect(texts.length).toBeGreaterThan(30)
  expect(right.length / texts.length).toBeGreaterThanOrEqual(RIGHT_MIN[language])
  expect(wrong.length / texts.length, JSON.stringify(wrong)).toBeLessThanOrEqual(WRONG_MAX)
})

/** The demo plan's own texts, and the page's. Texts that are the same in two languages belong to neither. */
async function sentencesIn(language: Language): Promise<string[]> {
  const catalogues = await Promise.all(LANGUAGES.map(async (each) => [each, await said(each)] as const))
  const others = new Set(catalogues.filter(([each]) => each !== language).flatMap(([, texts]) => texts))
  const own = catalogues.find(([each]) => each === language)?.[1] ?? []
  const texts = [...demoTexts(language), ...own.filter((text) => !others.has(text))]
  return [...new Set(texts)].filter((text) => text.split(/\s+/).length >= WORDS_MIN)
}

async function said(language: Language): Promise<string[]> {
  return spokenTexts(await loadMessages(language)).flatMap(({ said: texts }) => texts.slice(-1))
}

function demoTexts(language: Language): string[] {
  const found: string[] = []
  walk(JSON.parse(readFileSync(DEMO, 'utf8')), '')
  return found

  function walk(value: unknown, key: string): void {
    if (typeof value === 'string') {
      const isNynorsk = key === 'nn' || key.endsWith('Nn') || NYNORSK_IN_BOKMAL_PLAN.test(value)
      const isText = /\s/.test(value) && !['organisation', 'name', 'auth', 'municipality'].includes(key)
      if (isText && language !== 'en' && isNynorsk === (language === 'nn')) found.push(value)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) walk(child, Array.isArray(value) ? key : name)
    }
  }
}
