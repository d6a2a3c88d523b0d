import type { SessionView } from '@ansvarsgruppe/plan-model/contract'
import { createContext, useContext } from 'react'

/** Who the page is for. `hasEnded`: the session is over, though nobody signed out here. */
export type SignedIn = Extract<SessionView, { signedIn: true }> & { readonly hasEnded: boolean }

const SignedInContext = createContext<SignedIn | null>(null)

export const SignedInProvider = SignedInContext.Provider

export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext)
  if (signedIn === null) throw new Error('only pages of the signed-in ask who is signed in')
  return signedIn
}
