/** Widths of characters in the reading font, in em, rounded up: the widest text of its length still fits. */
const NARROW = /[fijklrt.,:;'’()!|-]/u
const WIDE = /[mwMW@%]/u
const CAPITAL = /[\p{Lu}\d]/u

/**
 * How wide a line of words is drawn at most, in em of its font. An estimate, so that layout needs no browser: words that
 * are placed by it never meet.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (character === ' ') width += 0.28
    else if (WIDE.test(character)) width += 0.92
    else if (NARROW.test(character)) width += 0.42
    else if (CAPITAL.test(character)) width += 0.72
    else width += 0.6
  }
  return width
}
