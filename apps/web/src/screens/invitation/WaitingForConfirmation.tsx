import { PageHeading } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { Redirect } from 'wouter'
import { useMyInvitations } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import './invitation.css'

/** Somebody must confirm who this is. Until then there is a code to read out, and nothing else. */
export function WaitingForConfirmation({ codes }: { readonly codes: readonly string[] }): ReactElement {
  const { words } = useWords()
  usePageHeading(words.invitation.waitingTitle)
  const isOver = useIsOver()
  if (isOver) return <Redirect to="/" replace />
  return (
    <div className="ag-invitation-waiting">
      <PageHeading title={words.invitation.waitingTitle} />
      <p className="ag-invitation-lead">{words.invitation.waitingText}</p>
      {codes.map((code) => (
        <div key={code} className="ag-invitation-my-code">
          <p className="ag-muted">{words.invitation.waitingCode}</p>
          {/* Read figure by figure, not as a number. */}
          <p className="ag-invitation-figures">
            <span aria-hidden>
              {code.slice(0, 3)} {code.slice(3)}
            </span>
            <span className="ag-visually-hidden">{code.split('').join(' ')}</span>
          </p>
          <p>{words.invitation.waitingCodeText}</p>
        </div>
      ))}
      <p className="ag-muted">{words.invitation.waitingLater}</p>
    </div>
  )
}

/** What waited waits no more: it is confirmed, or the link was made anew. */
function useIsOver(): boolean {
  const { data } = useMyInvitations()
  const [hasWaited, setHasWaited] = useState(false)
  const isWaiting = (data?.waiting.length ?? 0) > 0
  if (isWaiting && !hasWaited) setHasWaited(true)
  return data !== undefined && !isWaiting && hasWaited
}
