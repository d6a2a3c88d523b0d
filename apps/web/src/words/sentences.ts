/** Small rules of writing that several texts share. */

/** `Bolig og hverdag` inside a sentence: `bolig og hverdag`. Names of several capitals (`NAV`, `GP`) stay. */
export function insideSentence(text: string): string {
  const [first = '', second = ''] = text
  const isAcronym = second !== '' && second !== second.toLowerCase()
  return isAcronym ? text : first.toLowerCase() + text.slice(first.length)
}

/** `søndag 22. november` as a line of its own: `Søndag 22. november`. */
export function sentenceStart(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** `Noras`, but `Jonas’`: after s, x and z Norwegian writes the apostrophe alone. */
export function genitive(name: string): string {
  return /[sxz]$/iu.test(name) ? `${name}’` : `${name}s`
}
