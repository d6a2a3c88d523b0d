import type { ReactElement } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../words/index.ts'
import { OneOf, type OneOfProps } from './OneOf.tsx'

/** The page's language, each named in itself. */
export function LanguageChoice({ labelledBy }: Pick<OneOfProps<string>, 'labelledBy'>): ReactElement {
  const { words, language, setLanguage } = useWords()
  return (
    <OneOf
      labelledBy={labelledBy}
      label={words.languageChoice.label}
      value={language}
      options={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value], lang: value }))}
      onChoose={setLanguage}
    />
  )
}
