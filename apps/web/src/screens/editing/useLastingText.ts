import { useState } from 'react'
import type { TextSource } from './text-source.ts'

type Fragment = NonNullable<ReturnType<TextSource['open']>>

export interface LastingText {
  /** Null: there has been none to write in yet. */
  readonly fragment: Fragment | null
  /** Of the same document: it changes with the text. */
  readonly presence: TextSource['presence']
  /** The document is gone, and another on its way: what stands is shown, and takes nothing. */
  readonly isFrozen: boolean
  /** It takes the place of one that went: the page must not move. */
  readonly isReplacing: boolean
}

/** The text to write in; while its room is loaded anew, the one of before. */
export function useLastingText(source: TextSource): LastingText {
  const now = source.open()
  const [{ first, last, presence }, setSeen] = useState({ first: now, last: now, presence: source.presence })
  if (now !== null && now !== last) setSeen({ first: first ?? now, last: now, presence: source.presence })
  return { fragment: last, presence, isFrozen: now === null, isReplacing: first !== null && last !== first }
}
