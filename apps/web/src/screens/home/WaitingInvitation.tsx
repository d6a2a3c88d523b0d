import { AppLink, Notice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useMyInvitations } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { INVITATION_ADDRESS } from '../invitation/kept-token.ts'

/** Whoever takes part in nothing yet, and has taken up a link: what it waits for. */
export function WaitingInvitation({ isAsked }: { readonly isAsked: boolean }): ReactElement | null {
  const { words } = useWords()
  const { data } = useMyInvitations(isAsked)
  if ((data?.waiting.length ?? 0) === 0) return null
  return (
    <Notice actions={<AppLink href={INVITATION_ADDRESS}>{words.invitation.seeCode}</AppLink>}>
      {words.invitation.homeWaiting}
    </Notice>
  )
}
