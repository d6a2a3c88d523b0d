import type { ReactElement } from 'react'
import { useSearchParams } from 'wouter'
import { ApiError, useRequests } from '../../api/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { SaferSignIn } from '../sign-in/SaferSignIn.tsx'
import { MyLetter } from './MyLetter.tsx'
import { MyRequests } from './MyRequests.tsx'
import { RequestForm } from './RequestForm.tsx'
import './requests.css'
import { NotHereYet } from '../frame/NotHereYet.tsx'

/** Asking for a plan or a coordinator (`isNew`), or where one's own requests stand. */
export function RequestsScreen({ isNew }: { readonly isNew: boolean }): ReactElement {
  const { hasEnded } = useSignedIn()
  const { data, error, isPending, refetch } = useRequests()
  const [search] = useSearchParams()
  const letter = search.get('letter')
  return (
    <PageFrame>
      {hasEnded ? (
        <SessionEnded />
      ) : error instanceof ApiError && error.reason === 'wrongLevel' ? (
        <SaferSignIn />
      ) : data !== undefined ? (
        isNew ? (
          <RequestForm view={data} />
        ) : letter !== null ? (
          <MyLetter view={data} request={letter} step={Number(search.get('step'))} />
        ) : (
          <MyRequests view={data} />
        )
      ) : (
        <NotHereYet isPending={isPending} refetch={refetch} />
      )}
    </PageFrame>
  )
}
