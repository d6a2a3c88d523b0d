import { Button, LoadingSkeleton, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

export interface NotHereYetProps {
  /** Still on its way; else it could not be fetched. */
  readonly isPending: boolean
  readonly refetch: () => unknown
}

/** In place of what a page is made of, until that has been fetched. */
export function NotHereYet({ isPending, refetch }: NotHereYetProps): ReactElement {
  const { words } = useWords()
  return isPending ? (
    <LoadingSkeleton text={words.page.loading} />
  ) : (
    <StatusMessage
      kind="error"
      title={words.page.errorTitle}
      actions={<Button onClick={() => void refetch()}>{words.button.tryAgain}</Button>}
    >
      {words.page.errorText}
    </StatusMessage>
  )
}
