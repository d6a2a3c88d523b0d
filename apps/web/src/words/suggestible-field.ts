/**
 * What a suggestion is about, as the page names it: a field of an entry, a new goal (`goals`), or anything else the
 * page has no special word for (`other`).
 */
const SUGGESTIBLE_FIELDS = [
  'goals',
  'text',
  'ownWords',
  'why',
  'what',
  'how',
  'extent',
  'start',
  'due',
  'status',
  'other',
] as const

export type SuggestibleField = (typeof SUGGESTIBLE_FIELDS)[number]

/** A suggestion's `field` is any text to the document; here it becomes one the page has a word for. */
export function suggestibleField(field: string): SuggestibleField {
  return SUGGESTIBLE_FIELDS.find((known) => known === field) ?? 'other'
}
