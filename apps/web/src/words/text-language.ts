/** The `lang` that texts of the plan get, and sentences of the page that quote them. */
import { languageOfText } from './language-of-text.ts'
import { HTML_LANG, type Language } from './language.ts'

/** What a text that tells nothing of itself is taken for: plans are written in Norwegian. */
const PLAN_LANGUAGE: Language = 'nb'

/** Texts whose language is remembered: more than a long plan shows at once. */
const REMEMBERED_MAX = 4_000
const remembered = new Map<string, Language | null>()

/** The language the plan's text is in, as far as it can be told, on a page in `page`. */
export function languageOnPage(text: string, page: Language): Language {
  const found = remembered.get(text)
  if (found !== undefined) return found ?? unsure(page)
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  const language = languageOfText(text)
  remembered.set(text, language)
  return language ?? unsure(page)
}

/** The `lang` attribute of a text of the plan; undefined where it is the page's. */
export function langOnPage(text: string, page: Language): string | undefined {
  const language = languageOnPage(text, page)
  return language === page ? undefined : HTML_LANG[language]
}

/** A piece of a sentence; `lang` where it is in another language than the sentence. */
export interface SentencePart {
  readonly text: string
  readonly lang?: string | undefined
}

/** The sentence, with the plan's words that it quotes marked where they are in another language than the page. */
export function partsOf(sentence: string, quotes: readonly string[], page: Language): readonly SentencePart[] {
  const [quote, ...others] = quotes.filter((each) => each !== '' && langOnPage(each, page) !== undefined)
  const at = quote === undefined ? -1 : sentence.indexOf(quote)
  if (quote === undefined) return [{ text: sentence }]
  if (at === -1) return partsOf(sentence, others, page)
  return [
    ...partsOf(sentence.slice(0, at), others, page),
    { text: quote, lang: langOnPage(quote, page) },
    ...partsOf(sentence.slice(at + quote.length), others, page),
  ].filter(({ text }) => text !== '')
}

/** What stands in quotation marks in a sentence of the page. */
export function quotedIn(sentence: string): string[] {
  return [...sentence.matchAll(/[«“]([^«»“”]+)[»”]/gu)].flatMap(([, quote]) => quote ?? [])
}

/** Where a Norwegian page reads what could be either form, it reads it its own way. */
function unsure(page: Language): Language {
  return page === 'en' ? PLAN_LANGUAGE : page
}
