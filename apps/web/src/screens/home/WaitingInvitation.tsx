import { AppLink, Notice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useMyInvitations } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { INVITATION_ADDRESS } from '../invitation/kept-token.ts'

/** Whoever has taken up a link, and is to be confirmed: where the code is. */
export function WaitingInvitation(): ReactElement | null {
  const { words } = useWords()
  const { data } = useMyInvitations()
  if ((data?.waiting.length ?? 0) === 0) return null
  return (
    <Notice actions={<AppLink href={INVITATION_ADDRESS}>{words.invitation.seeCode}</AppLink>}>
      {words.invitation.homeWaiting}
    </Notice>
  )
}
