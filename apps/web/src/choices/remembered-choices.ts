/**
 * The choices that shape the page before anyone is known to be signed in: as they were last on this device. Two words;
 * nothing about the person. The language has a key of its own (`words/remembered-language.ts`).
 */
import { TEXT_SIZES, USUAL_CHOICES, type Choices } from '@ansvarsgruppe/plan-model/contract'

export const CHOICES_KEY = 'ansvarsgruppe.choices'

export type ShapingChoices = Pick<Choices, 'textSize' | 'simpleType'>

export function rememberedChoices(): ShapingChoices {
  try {
    return shapingChoicesOf(JSON.parse(localStorage.getItem(CHOICES_KEY) ?? 'null'))
  } catch {
    // Storage may be switched off, and what is stored may be anything.
    return USUAL_CHOICES
  }
}

export function rememberChoices({ textSize, simpleType }: ShapingChoices): void {
  try {
    localStorage.setItem(CHOICES_KEY, JSON.stringify({ textSize, simpleType }))
  } catch {
    // Then the page starts as usual and follows the person once they are known.
  }
}

function shapingChoicesOf(stored: unknown): ShapingChoices {
  const { textSize, simpleType } = (stored ?? {}) as Record<string, unknown>
  return {
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? USUAL_CHOICES.textSize,
    simpleType: simpleType === true,
  }
}
