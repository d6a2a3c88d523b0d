import { ToggleGroup } from '@ansvarsgruppe/ui'
import { useId, type ReactElement } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../words/index.ts'

/** The page's language, each named in itself. */
export function LanguageChoice(): ReactElement {
  const { words, language, setLanguage } = useWords()
  const labelId = useId()
  function choose(value: string): void {
    const chosen = LANGUAGES.find((known) => known === value)
    if (chosen !== undefined) setLanguage(chosen)
  }
  return (
    <div className="ag-account-choice">
      <p id={labelId} className="ag-account-label">
        {words.languageChoice.label}
      </p>
      <ToggleGroup aria-labelledby={labelId} value={language} onChange={choose} variant="secondary">
        {LANGUAGES.map((value) => (
          <ToggleGroup.Item key={value} value={value}>
            {LANGUAGE_NAMES[value]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup>
    </div>
  )
}
