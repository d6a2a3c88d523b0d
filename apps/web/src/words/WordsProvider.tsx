/**
 * The words of the page, in the person's language.
 *
 * Which language: what the server knows of the person (`initialLanguage`), else what was chosen on this device, else
 * what the browser asks for. Nothing is shown before the first catalogue is there, and a change of language shows the
 * old words until the new ones are: no text is ever seen in a language that was not asked for.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { FALLBACK, loadMessages } from './catalogues.ts'
import { FORMATS, type Formats } from './formats.ts'
import { HTML_LANG, preferredLanguage, type Language } from './language.ts'
import type { Messages } from './messages.ts'
import { rememberedLanguage, rememberLanguage } from './remembered-language.ts'

export interface Words {
  readonly words: Messages
  readonly language: Language
  readonly formats: Formats
  /** The choice is kept at once and shown as soon as its texts are there. If they cannot be fetched, the page stays. */
  readonly setLanguage: (language: Language) => void
}

export interface WordsProviderProps {
  /** The person's stored choice; null while nobody is signed in or none is stored. A later choice takes over. */
  readonly initialLanguage?: Language | null
  /** The person chose a language here: store it for them. */
  readonly onLanguageChange?: (language: Language) => void
  readonly children: ReactNode
}

interface Spoken {
  readonly language: Language
  readonly words: Messages
}

const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const value = useContext(WordsContext)
  if (value === null) throw new Error('useWords needs a WordsProvider around it')
  return value
}

export function WordsProvider({ initialLanguage = null, onLanguageChange, children }: WordsProviderProps) {
  // An object, so that choosing the same language again tries again to fetch its texts.
  const [wanted, setWanted] = useState<{ readonly language: Language }>(() => ({
    language: initialLanguage ?? rememberedLanguage() ?? preferredLanguage(navigator.languages),
  }))
  const [spoken, setSpoken] = useState<Spoken | null>(() => (wanted.language === FALLBACK.language ? FALLBACK : null))

  const [knownInitial, setKnownInitial] = useState(initialLanguage)
  if (initialLanguage !== knownInitial) {
    setKnownInitial(initialLanguage)
    // Signing out brings null: the page goes on in the language it has.
    if (initialLanguage !== null) setWanted({ language: initialLanguage })
  }

  useEffect(() => {
    const { language } = wanted
    // Two quick choices: the last one counts, whichever arrives last.
    let isLatest = true
    const show = async () => {
      try {
        const words = await loadMessages(language)
        if (isLatest) setSpoken((current) => (current?.language === language ? current : { language, words }))
      } catch {
        // Without a network there may be no texts to fetch. Words in another language are better than an empty page.
        if (isLatest) setSpoken((current) => current ?? FALLBACK)
      }
    }
    void show()
    return () => {
      isLatest = false
    }
  }, [wanted])

  useEffect(() => {
    if (spoken !== null) document.documentElement.lang = HTML_LANG[spoken.language]
  }, [spoken])

  const setLanguage = useCallback(
    (language: Language) => {
      setWanted({ language })
      rememberLanguage(language)
      onLanguageChange?.(language)
    },
    [onLanguageChange],
  )

  const value = useMemo<Words | null>(
    () => spoken && { ...spoken, formats: FORMATS[spoken.language], setLanguage },
    [spoken, setLanguage],
  )
  return value && <WordsContext value={value}>{children}</WordsContext>
}
