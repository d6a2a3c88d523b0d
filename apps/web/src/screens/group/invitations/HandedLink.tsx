import { Button, Card, TextButton } from '@ansvarsgruppe/ui'
import { useEffect, useRef, type ReactElement } from 'react'
import { useInvitationsWords } from '../../../words/late/invitations.ts'
import { useCopy } from '../../plan/useCopy.ts'
import type { LinkToHandOver } from './Invitations.tsx'

export interface HandedLinkProps extends LinkToHandOver {
  readonly onDone: () => void
}

/** The server sends no mail: whoever invites hands the link over, and sees it this once. */
export function HandedLink({ name, link, onDone }: HandedLinkProps): ReactElement {
  const { words } = useInvitationsWords()
  const copy = useCopy()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Card as="section" className="ag-invitation-link" aria-labelledby="handed-link">
      <h3 ref={heading} id="handed-link" tabIndex={-1}>
        {words.invitations.linkTitle(name)}
      </h3>
      <p>{words.invitations.linkText}</p>
      <p className="ag-invitation-address">{link}</p>
      <div className="ag-button-row">
        <Button onClick={() => copy(link)}>{words.invitations.copyLink}</Button>
        <TextButton onClick={onDone}>{words.button.done}</TextButton>
      </div>
    </Card>
  )
}
