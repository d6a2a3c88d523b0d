import { useToast } from '@ansvarsgruppe/ui'
import { useWords } from '../../words/index.ts'

/** Copies a text, and says whether that worked. */
export function useCopy(): (text: string) => void {
  const { words } = useWords()
  const showToast = useToast()
  return (text) => {
    navigator.clipboard.writeText(text).then(
      () => showToast({ text: words.saveState.copied }),
      () => showToast({ text: words.saveState.copyFailed }),
    )
  }
}
