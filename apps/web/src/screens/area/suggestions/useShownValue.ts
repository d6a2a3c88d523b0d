import { useWords } from '../../../words/index.ts'
import { shownValue } from './shown-value.ts'
import type { Kind } from './suggestible.ts'

/** `shownValue` in the person's language. */
export function useShownValue(): (kind: Kind | null, value: string) => string {
  const spoken = useWords()
  return (kind, value) => shownValue(kind, value, spoken)
}
