import { Button, RefusedNotice, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import type { RoomRefusal } from '../../rooms/index.ts'
import { useWords, type RefusalNames } from '../../words/index.ts'

export interface RefusalProps {
  readonly refusal: RoomRefusal
  readonly onDismiss: () => void
  readonly names: RefusalNames
}

/** An edit was not taken: why, and the words of it, to copy. */
export function Refusal({ refusal, onDismiss, names }: RefusalProps): ReactElement {
  const { words } = useWords()
  const showToast = useToast()
  const { saveState } = words
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(refusal.keptText)
      showToast({ text: saveState.copied })
    } catch {
      showToast({ text: saveState.copyFailed })
    }
  }
  const hasWords = refusal.keptText !== ''
  return (
    <RefusedNotice
      title={saveState.refusedTitle}
      reason={
        <p>
          {words.refused[refusal.reason](names)} {hasWords && saveState.refusedTextIsHere}
        </p>
      }
      keptText={hasWords ? refusal.keptText : undefined}
      keptTextLabel={saveState.keptText}
      copyText={words.button.copyText}
      onCopy={() => void copy()}
      actions={
        <>
          {refusal.gaveUp && <Button onClick={() => window.location.reload()}>{words.button.reload}</Button>}
          <Button variant="secondary" onClick={onDismiss}>
            {words.button.close}
          </Button>
        </>
      }
    />
  )
}
