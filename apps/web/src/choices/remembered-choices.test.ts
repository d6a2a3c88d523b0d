import { USUAL_CHOICES, type Choices } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, expect, test, vi } from 'vitest'
import { CHOICES_KEY, rememberChoices, rememberedChoices } from './remembered-choices.ts'

const USUAL = { textSize: USUAL_CHOICES.textSize, simpleType: USUAL_CHOICES.simpleType }

function withStorage(stored: string | null): Map<string, string> {
  const values = new Map(stored === null ? [] : [[CHOICES_KEY, stored]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  })
  return values
}
afterEach(() => vi.unstubAllGlobals())

test('what was chosen is there the next time, and nothing else is stored', () => {
  const values = withStorage(null)
  const all: Choices = { textSize: 'larger', simpleType: true, language: 'nn', readOut: 'all' }
  rememberChoices(all)
  expect(rememberedChoices()).toEqual({ textSize: 'larger', simpleType: true })
  expect([...values.keys()]).toEqual([CHOICES_KEY])
  expect(values.get(CHOICES_KEY)).not.toMatch(/nn|all/)
})

test.each([null, 'null', '{', '7', '{"textSize":"huge","simpleType":"yes"}'])('%j stored reads as usual', (stored) => {
  withStorage(stored)
  expect(rememberedChoices()).toMatchObject(USUAL)
})

test('without storage the page starts as usual', () => {
  vi.stubGlobal('localStorage', undefined)
  rememberChoices({ textSize: 'large', simpleType: true })
  expect(rememberedChoices()).toMatchObject(USUAL)
})
