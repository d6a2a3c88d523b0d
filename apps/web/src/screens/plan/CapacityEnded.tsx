import { Button, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { chooseCapacity } from '../../api/capacity.ts'
import { useWords } from '../../words/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { usePageHeading } from '../frame/usePageHeading.ts'

/** Acting for the owner is over: what was to be seen that way is gone, and nobody goes on as somebody else unasked. */
export function CapacityEnded({ planId }: { readonly planId: string }): ReactElement {
  const { words } = useWords()
  usePageHeading(words.acting.endedTitle)
  return (
    <PageFrame>
      <StatusMessage
        kind="lostAccess"
        title={words.acting.endedTitle}
        actions={
          <Button
            onClick={() => {
              chooseCapacity(planId, 'self')
              window.location.reload()
            }}
          >
            {words.acting.goOnAsSelf}
          </Button>
        }
      >
        {words.acting.endedText}
      </StatusMessage>
    </PageFrame>
  )
}
