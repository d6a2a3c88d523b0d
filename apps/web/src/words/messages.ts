/**
 * The shape of a catalogue: that of the bokmål one, with any strings. A missing or extra text, or a wrong argument,
 * does not compile.
 */
import type { nb } from './nb.ts'

/** The same for other texts than the catalogue's: words that come with the screen that needs them. */
export type AnyText<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: AnyText<T[Key]> }

export type Messages = AnyText<typeof nb>
