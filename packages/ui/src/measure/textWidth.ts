/** Widths of characters of Hanken Grotesk at weight 650, in em, each kind as wide as its widest. */
const WIDTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/[ijlI .,:;'’|!]/u, 0.28],
  [/[frt()\-–·]/u, 0.43],
  [/[acegksvxyzå]/u, 0.55],
  [/[mwMWæÆ@%—]/u, 0.96],
  [/\p{Lu}/u, 0.78],
]
/** Other small letters, figures, and whatever else there is. */
const OTHERWISE = 0.6

/**
 * How wide a line of words is drawn at most, in em of its font. An estimate from the letters, so that layout needs no
 * browser: words that are placed by it do not meet.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHERWISE
  return width
}
