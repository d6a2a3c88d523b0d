import type { ReactElement } from 'react'
import { Redirect } from 'wouter'
import { useHome } from '../../api/index.ts'
import { useLive } from '../../live/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { planAddress } from '../plan/place.ts'
import { SaferSignIn } from '../sign-in/SaferSignIn.tsx'
import { UNIT_ADDRESS } from '../unit/unit-place.ts'
import { HomePage } from './HomePage.tsx'
import { NotHereYet } from '../frame/NotHereYet.tsx'

/** What a person meets first. Whoever has one plan, and it is their own, is taken straight to it. */
export function HomeScreen(): ReactElement {
  const { hasEnded } = useSignedIn()
  const { data, isPending, refetch } = useHome()
  const plans = data?.plans ?? []
  useLive(plans.map(({ planId }) => planId))

  const needsSaferSignIn = data?.needsSaferSignIn === true
  const [only] = plans
  const hasOthers = (data?.coordinated.length ?? 0) > 0
  if (!hasEnded && !needsSaferSignIn && !hasOthers && plans.length === 1 && only?.isOwner === true)
    return <Redirect to={planAddress(only.planId)} replace />
  // Whoever answers requests, and takes part in no plan but as the unit, is at home there.
  if (!hasEnded && data?.isUnitMember === true && plans.length === 0 && !hasOthers)
    return <Redirect to={UNIT_ADDRESS} replace />
  return (
    <PageFrame textSize="professional">
      {hasEnded ? (
        <SessionEnded />
      ) : needsSaferSignIn && plans.length === 0 ? (
        <SaferSignIn />
      ) : data !== undefined ? (
        <HomePage view={data} />
      ) : (
        <NotHereYet isPending={isPending} refetch={refetch} />
      )}
    </PageFrame>
  )
}
