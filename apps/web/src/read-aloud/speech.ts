/** The browser's own speech: the one place that touches it. */
import { useSyncExternalStore } from 'react'
import type { Speech } from './reader.ts'
import { voiceFor } from './voices.ts'

const NONE: readonly SpeechSynthesisVoice[] = []
let known: readonly SpeechSynthesisVoice[] = NONE

function synthesis(): SpeechSynthesis | null {
  return 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis ? globalThis.speechSynthesis : null
}

export function deviceVoices(): readonly SpeechSynthesisVoice[] {
  const voices = synthesis()?.getVoices() ?? NONE
  const isSame = voices.length === known.length && voices.every((voice, index) => voice === known[index])
  if (!isSame) known = voices
  return known
}

/** The device's voices; browsers find them some time after the page has loaded. */
export function useDeviceVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(onVoices, deviceVoices)
}

function onVoices(look: () => void): () => void {
  const speech = synthesis()
  speech?.addEventListener('voiceschanged', look)
  return () => speech?.removeEventListener('voiceschanged', look)
}

/** Kept while it is spoken: Chromium forgets to say that an utterance has ended if nobody else holds it. */
let held: SpeechSynthesisUtterance | null = null

export const DEVICE_SPEECH: Speech = {
  speak({ text, language }, rate, done) {
    const chosen = voiceFor(deviceVoices(), language)
    const speech = synthesis()
    if (chosen === null || speech === null) return done(false)
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = chosen.voice
    utterance.lang = chosen.voice.lang.replace('_', '-')
    utterance.rate = rate
    utterance.addEventListener('end', () => done(true))
    utterance.addEventListener('error', () => done(false))
    held = utterance
    speech.speak(held)
  },
  cancel() {
    held = null
    synthesis()?.cancel()
  },
}
