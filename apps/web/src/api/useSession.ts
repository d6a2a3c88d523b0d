import type { Language, SessionView } from '@ansvarsgruppe/plan-model/contract'
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Who is signed in. Never a problem for the signed-out: they get the ways to sign in. */
export function useSession(): UseQueryResult<SessionView> {
  return useQuery({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => request<SessionView>('/api/session', { signal }),
  })
}

/** The address that starts signing in; `person` only in a demo, `to` the path to come back to. */
export function signInAddress(provider: string, options: { person?: string; to?: string } = {}): string {
  const query = new URLSearchParams(options).toString()
  return `/auth/sign-in/${encodeURIComponent(provider)}${query === '' ? '' : `?${query}`}`
}

export function useSetLanguage(): UseMutationResult<void, Error, Language> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (language: Language) => request<void>('/api/session/language', { method: 'PUT', body: { language } }),
    onMutate: (language) => {
      client.setQueryData<SessionView>(queryKeys.session, (session) =>
        session?.signedIn === true ? { ...session, person: { ...session.person, language } } : session,
      )
    },
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.session }),
  })
}

/** Signs out and forgets everything that was fetched. */
export function useSignOut(): UseMutationResult<void, Error, void> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request<void>('/auth/sign-out', { method: 'POST' }),
    onSuccess: () => forgetEverything(client),
  })
}

/** After the session is over nothing of it stays in the page; what is on screen asks again and is told no. */
export async function forgetEverything(client: ReturnType<typeof useQueryClient>): Promise<void> {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] })
  await client.invalidateQueries({ queryKey: queryKeys.session })
}
