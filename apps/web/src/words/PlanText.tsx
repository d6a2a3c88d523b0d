import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { langOnPage, partsOf } from './text-language.ts'
import { useWords } from './WordsProvider.tsx'

/** Returns what a text of the plan has as its `lang`: undefined where it is the page's own. */
export function useTextLang(): (text: string) => string | undefined {
  const { language } = useWords()
  return (text) => langOnPage(text, language)
}

/** Words of the plan among the page's: marked where they are in another language, for voices and hyphenation. */
export function PlanText({ children }: { readonly children: string }): ReactNode {
  const lang = useTextLang()(children)
  return lang === undefined ? children : <span lang={lang}>{children}</span>
}

export interface QuotingProps {
  readonly sentence: string
  /** The plan's words in it. */
  readonly quotes: readonly string[]
}

/** A sentence of the page that quotes the plan. */
export function Quoting({ sentence, quotes }: QuotingProps): ReactElement {
  const { language } = useWords()
  // The parts of one sentence never move: their place is all there is to know them by.
  const parts = partsOf(sentence, quotes, language).map(({ text, lang }) =>
    lang === undefined ? text : createElement('span', { lang }, text),
  )
  return createElement(Fragment, null, ...parts)
}
