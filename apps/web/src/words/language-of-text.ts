/**
 * Which language a text of the plan is written in. Texts carry no language of their own: a plan holds bokmål and
 * nynorsk side by side, and a voice that reads one as the other is hard to follow.
 */
import type { Language } from './language.ts'
import {
  BOKMAL_ENDINGS,
  endsByChance,
  ENGLISH_WORDS,
  NORWEGIAN_WORDS,
  NYNORSK_ENDINGS,
  ONLY_BOKMAL,
  ONLY_NYNORSK,
} from './language-marks.ts'

/** A small word of one language alone weighs twice an ending: endings have exceptions. */
const WORD = 2
const ENDING = 1
/** How much one form must outweigh the other before a text is called by it. */
const MARGIN = 1
/** Characters looked at: a long text has told what it is by then. */
const LOOKED_AT = 2_000

/** Null: too little to tell by, or as much for one as for the other. */
export function languageOfText(text: string): Language | null {
  const words = text.slice(0, LOOKED_AT).match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []
  let [norwegian, bokmal, nynorsk, english] = [0, 0, 0, 0]
  words.forEach((written, index) => {
    // English alone writes "I" in the middle of a sentence; in Norwegian the letter is the word "in".
    if (written === 'I' && index > 0) english += WORD
    const word = written.toLowerCase()
    if (NORWEGIAN_WORDS.has(word)) norwegian += WORD
    if (/[æøå]/u.test(word)) norwegian += ENDING
    if (ENGLISH_WORDS.has(word)) english += WORD
    if (ONLY_BOKMAL.has(word)) bokmal += WORD
    else if (ONLY_NYNORSK.has(word)) nynorsk += WORD
    else if (!endsByChance(word)) {
      if (BOKMAL_ENDINGS.test(word)) bokmal += ENDING
      if (NYNORSK_ENDINGS.test(word)) nynorsk += ENDING
    }
  })
  if (english > Math.max(norwegian, bokmal, nynorsk)) return 'en'
  if (bokmal >= nynorsk + MARGIN) return 'nb'
  if (nynorsk >= bokmal + MARGIN) return 'nn'
  return null
}
