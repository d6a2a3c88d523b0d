import { Button, RefusedNotice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import type { RoomRefusal } from '../../rooms/index.ts'
import { useWords, type RefusalNames } from '../../words/index.ts'
import { useCopy } from './useCopy.ts'

export interface RefusalProps {
  readonly refusal: RoomRefusal
  readonly onDismiss: () => void
  /** Makes a comment of the words, where one may be written. */
  readonly onComment?: (() => void) | undefined
  readonly names: RefusalNames
}

/** An edit was not taken: why, and the words of it, to copy or to say as a comment. */
export function Refusal({ refusal, onDismiss, onComment, names }: RefusalProps): ReactElement {
  const { words } = useWords()
  const copy = useCopy()
  const { saveState } = words
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
      onCopy={() => copy(refusal.keptText)}
      actions={
        <>
          {refusal.gaveUp && <Button onClick={() => window.location.reload()}>{words.button.reload}</Button>}
          {onComment !== undefined && (
            <Button variant="secondary" onClick={onComment}>
              {saveState.makeComment}
            </Button>
          )}
          <Button variant="tertiary" onClick={onDismiss}>
            {words.button.close}
          </Button>
        </>
      }
    />
  )
}
