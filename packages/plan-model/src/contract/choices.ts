/**
 * A person's own choices: how the product speaks to them and looks for them, on every device they sign in on.
 * Light or dark is the device's, not the person's, and is not among them.
 */
export const LANGUAGES = ['nb', 'nn', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

/** What a screen reader is told of the others: nothing; who comes and goes and a summary; each change, gathered. */
export const READ_OUT_LEVELS = ['off', 'brief', 'all'] as const
export type ReadOutLevel = (typeof READ_OUT_LEVELS)[number]

export interface Choices {
  /** Null: not chosen yet. */
  readonly language: Language | null
  readonly textSize: TextSize
  /** Lexend in place of both fonts. */
  readonly simpleType: boolean
  readonly readOut: ReadOutLevel
}

/** What somebody who has chosen nothing has. */
export const USUAL_CHOICES: Choices = { language: null, textSize: 'normal', simpleType: false, readOut: 'brief' }
