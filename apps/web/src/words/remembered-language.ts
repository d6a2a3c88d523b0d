/**
 * The language chosen on this device, for pages that open before anyone has signed in. One word under one key;
 * nothing about the person.
 */
import { isLanguage, type Language } from './language.ts'

export const LANGUAGE_KEY = 'ansvarsgruppe.language'

export function rememberedLanguage(): Language | null {
  try {
    const stored = localStorage.getItem(LANGUAGE_KEY)
    return isLanguage(stored) ? stored : null
  } catch {
    // Storage may be switched off in the browser: then the language is asked of the browser every time.
    return null
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language)
  } catch {
    // See above.
  }
}
