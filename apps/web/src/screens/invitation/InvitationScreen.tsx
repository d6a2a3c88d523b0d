import type { TakenInvitation } from '@ansvarsgruppe/plan-model/contract'
import { Button, ButtonLink, LoadingSkeleton, StatusMessage } from '@ansvarsgruppe/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactElement } from 'react'
import { Redirect } from 'wouter'
import { ApiError, queryKeys, takeInvitation, useMyInvitations } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { planAddress } from '../plan/place.ts'
import { SaferProviders, SaferSignIn } from '../sign-in/SaferSignIn.tsx'
import { forgetToken, keptToken } from './kept-token.ts'
import { WaitingForConfirmation } from './WaitingForConfirmation.tsx'

/** Where a link leads, once somebody has signed in: to the plan, to waiting, or to why not. */
export function InvitationScreen(): ReactElement {
  const { hasEnded } = useSignedIn()
  return <PageFrame>{hasEnded ? <SessionEnded /> : keptToken() === null ? <WithoutLink /> : <WithLink />}</PageFrame>
}

function WithLink(): ReactElement {
  const { words } = useWords()
  const client = useQueryClient()
  // A query, so that it is asked once however often the page is drawn: the second time the link would be used up.
  const { data, error, refetch } = useQuery<TakenInvitation>({
    queryKey: ['invitation-link'],
    queryFn: () => takeInvitation(keptToken() ?? ''),
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const reason = error instanceof ApiError ? error.reason : null
  const isUsed = data?.state === 'joined' || data?.state === 'waiting' || data?.state === 'alreadyThere'
  useEffect(() => {
    if (!isUsed && reason !== 'roomNotFound') return
    forgetToken()
    void client.invalidateQueries({ queryKey: queryKeys.home })
  }, [isUsed, reason, client])
  if (reason === 'wrongLevel') return <SaferSignIn />
  if (reason === 'roomNotFound' || reason === 'invalidInput') return <DeadLink />
  if (error !== null) return <TryAgain onRetry={() => void refetch()} />
  switch (data?.state) {
    case undefined:
      return <LoadingSkeleton text={words.page.loading} />
    case 'joined':
    case 'alreadyThere':
      return <Redirect to={planAddress(data.planId)} replace />
    case 'waiting':
      return <WaitingForConfirmation codes={[data.code]} />
    case 'notYou':
      return <NotYou />
  }
}

/** Come back later, or without a link: what waits is shown again. */
function WithoutLink(): ReactElement {
  const { words } = useWords()
  const { data, isPending, refetch } = useMyInvitations()
  if (isPending) return <LoadingSkeleton text={words.page.loading} />
  if (data === undefined) return <TryAgain onRetry={() => void refetch()} />
  if (data.waiting.length === 0) return <DeadLink />
  return <WaitingForConfirmation codes={data.waiting.map(({ code }) => code)} />
}

function NotYou(): ReactElement {
  const { words } = useWords()
  const { person } = useSignedIn()
  usePageHeading(words.invitation.title)
  return (
    <StatusMessage kind="lostAccess" title={words.invitation.notYouTitle} actions={<SaferProviders />}>
      {words.invitation.notYouText(person.name)}
    </StatusMessage>
  )
}

function DeadLink(): ReactElement {
  const { words } = useWords()
  usePageHeading(words.invitation.title)
  return (
    <StatusMessage
      kind="notFound"
      title={words.invitation.deadTitle}
      actions={<ButtonLink href="/">{words.button.toHome}</ButtonLink>}
    >
      {words.invitation.deadText}
    </StatusMessage>
  )
}

function TryAgain({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  const { words } = useWords()
  usePageHeading(words.invitation.title)
  return (
    <StatusMessage
      kind="error"
      title={words.page.errorTitle}
      actions={<Button onClick={onRetry}>{words.button.tryAgain}</Button>}
    >
      {words.page.errorText}
    </StatusMessage>
  )
}
