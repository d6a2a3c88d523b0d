/** Which of the device's voices reads which language. */
import type { Language } from '../words/index.ts'

/** What is asked of a `SpeechSynthesisVoice`. */
export interface Voice {
  readonly lang: string
  readonly default: boolean
  readonly localService: boolean
}

export interface Chosen<V extends Voice> {
  readonly voice: V
  /** Whether it speaks another language than the text's, for want of one that does. */
  readonly isOther: boolean
}

/** The nearest first. `no` is what older systems call bokmål. English is understood in a Norwegian voice, not back. */
const NEAREST: Record<Language, readonly string[]> = {
  nb: ['nb', 'no', 'nn'],
  nn: ['nn', 'nb', 'no'],
  en: ['en', 'nb', 'no', 'nn'],
}
const OWN: Record<Language, ReadonlySet<string>> = {
  nb: new Set(['nb', 'no']),
  nn: new Set(['nn']),
  en: new Set(['en']),
}

/**
 * The voice for a language; null: the device has none that could read it.
 *
 * Only voices that live on the device. Others send every sentence to their maker's servers, and what stands in a plan
 * goes nowhere its owner has not said yes to.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: Language): Chosen<V> | null {
  const local = voices.filter(({ localService }) => localService)
  for (const code of NEAREST[language]) {
    const speaking = local.filter(({ lang }) => codeOf(lang) === code)
    const voice = speaking.find((each) => each.default) ?? speaking[0]
    if (voice !== undefined) return { voice, isOther: !OWN[language].has(code) }
  }
  return null
}

/** A plan can be read aloud where there is a Norwegian voice. */
export function canReadPlans(voices: readonly Voice[]): boolean {
  return voiceFor(voices, 'nb') !== null
}

/** `nb` of `nb-NO`, and of `nb_NO` as Android writes it. */
function codeOf(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? ''
}
