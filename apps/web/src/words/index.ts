/** The page's words and formats: `const { words, formats } = useWords()`. */
export { useWords, WordsProvider, type Words, type WordsProviderProps } from './WordsProvider.tsx'
export type { Formats } from './formats.ts'
export { LANGUAGE_NAMES, LANGUAGES, type Language } from './language.ts'
export type { Messages } from './messages.ts'
export type { RefusalNames } from './refusal-names.ts'
export type { EntryKind } from './undoable.ts'
export { suggestibleField, type SuggestibleField } from './suggestible-field.ts'
