/** First letter of the first and of the last name, in capitals. "Nora Fjelltun" gives "NF", "Nora" gives "N". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word))
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map((word) => firstLetter(word)).join('')
}

function firstLetter(word: string | undefined): string {
  // By code point: a letter outside the basic plane must not be cut in half.
  const [letter = ''] = word ?? ''
  return letter.toLocaleUpperCase('nb')
}
