/** A piece of a sentence; `lang` where it is in another language than the page. */
export interface AnnouncementPart {
  readonly text: string
  readonly lang?: string | undefined
}

/** Said together: each sentence once, in the order they came, a space between each two. */
export function coalesce(messages: ReadonlyArray<readonly AnnouncementPart[]>): AnnouncementPart[] {
  const sentences = new Map(messages.map((parts) => [wordsOf(parts), parts]))
  sentences.delete('')
  return [...sentences.values()].flatMap((parts, index) => (index === 0 ? parts : [{ text: ' ' }, ...parts]))
}

function wordsOf(parts: readonly AnnouncementPart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .trim()
}
