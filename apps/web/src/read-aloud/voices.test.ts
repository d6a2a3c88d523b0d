import { expect, test } from 'vitest'
import { canReadPlans, voiceFor, type Voice } from './voices.ts'

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  default: false,
  localService: true,
  ...more,
})
const chosen = (voices: readonly Voice[], language: 'nb' | 'nn' | 'en'): string | null => {
  const found = voiceFor(voices, language)
  return found && `${found.voice.lang}${found.isOther ? ' instead' : ''}`
}

test('the language’s own voice, the person’s usual one first', () => {
  const voices = [voice('en-US'), voice('en-GB', { default: true }), voice('nb-NO'), voice('nn-NO')]
  expect(chosen(voices, 'nb')).toBe('nb-NO')
  expect(chosen(voices, 'nn')).toBe('nn-NO')
  expect(chosen(voices, 'en')).toBe('en-GB')
})

test('nynorsk is read in bokmål, and that is said', () => {
  expect(chosen([voice('en-US'), voice('nb_NO')], 'nn')).toBe('nb_NO instead')
  expect(chosen([voice('nb-NO')], 'en')).toBe('nb-NO instead')
  expect(chosen([voice('no-NO')], 'nb')).toBe('no-NO')
})

test('without a Norwegian voice a plan cannot be read', () => {
  expect(chosen([voice('en-US'), voice('sv-SE')], 'nb')).toBeNull()
  expect(canReadPlans([voice('en-US')])).toBe(false)
  expect(canReadPlans([])).toBe(false)
  expect(canReadPlans([voice('nn-NO')])).toBe(true)
})

test('a voice that sends the text away is never used', () => {
  const away = voice('nb-NO', { localService: false, default: true })
  expect(canReadPlans([away])).toBe(false)
  expect(voiceFor([away, voice('nn-NO')], 'nb')?.voice.lang).toBe('nn-NO')
})
