/**
 * The words of the page, in the person's language.
 *
 * Which language: what the server knows of the person (`initialLanguage`), else what was chosen on this device, else
 * what the browser asks for. Nothing is shown before the first catalogue is there, and a change of language shows the
 * old words until the new ones are: no text is ever seen in a language that was not asked for.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { FALLBACK, loadMessages } from './catalogues.ts'
import { FORMATS, type Formats } from './formats.ts'
import { HTML_LANG, preferredLanguage, type Language } from './language.ts'
import type { Messages } from './messages.ts'
import { rememberedLanguage, rememberLanguage } from './remembered-language.ts'

export interface Words {
  readonly words: Messages
  readonly language: Language
  readonly formats: Formats
  /** Takes effect as soon as the texts are there. If they cannot be fetched, the page stays as it is. */
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
  const [first] = useState<Language>(
    () => initialLanguage ?? rememberedLanguage() ?? preferredLanguage(navigator.languages),
  )
  const [spoken, setSpoken] = useState<Spoken | null>(first === FALLBACK.language ? FALLBACK : null)
  const latestRequest = useRef(0)

  const speak = useCallback(async (language: Language): Promise<boolean> => {
    const request = ++latestRequest.current
    try {
      const words = await loadMessages(language)
      // Two quick choices: the last one counts, whichever arrives last.
      if (request !== latestRequest.current) return false
      setSpoken({ language, words })
      return true
    } catch {
      // Without a network there may be no texts to fetch. Words in another language are better than an empty page.
      if (request === latestRequest.current) setSpoken((current) => current ?? FALLBACK)
      return false
    }
  }, [])

  useEffect(() => {
    // Signing out brings null: the page goes on in the language it has.
    if (initialLanguage !== null) void speak(initialLanguage)
  }, [speak, initialLanguage])

  useEffect(() => {
    if (latestRequest.current === 0) void speak(first)
  }, [speak, first])

  useEffect(() => {
    if (spoken !== null) document.documentElement.lang = HTML_LANG[spoken.language]
  }, [spoken])

  const setLanguage = useCallback(
    (language: Language) => {
      void speak(language).then((spoken) => {
        if (!spoken) return
        rememberLanguage(language)
        onLanguageChange?.(language)
      })
    },
    [speak, onLanguageChange],
  )

  const value = useMemo<Words | null>(
    () => spoken && { ...spoken, formats: FORMATS[spoken.language], setLanguage },
    [spoken, setLanguage],
  )
  return value && <WordsContext value={value}>{children}</WordsContext>
}
