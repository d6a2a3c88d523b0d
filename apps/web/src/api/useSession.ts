import type { AssuranceLevel, ChoicesChange, SessionView } from '@ansvarsgruppe/plan-model/contract'
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { forgetCapacities } from './capacity.ts'
import { takeArrived } from './early-answers.ts'
import { sessionPath } from './paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Who is signed in. Never a problem for the signed-out: they get the ways to sign in. */
export function useSession(): UseQueryResult<SessionView> {
  return useQuery({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => request<SessionView>(sessionPath, { signal }),
    initialData: () => takeArrived<SessionView>(sessionPath),
  })
}

/** The address that starts signing in; `person` only in a demo, `to` the path to come back to, `level` how safely. */
export function signInAddress(
  provider: string,
  options: { person?: string; to?: string; level?: AssuranceLevel } = {},
): string {
  const query = new URLSearchParams(options).toString()
  return `/auth/sign-in/${encodeURIComponent(provider)}${query === '' ? '' : `?${query}`}`
}

/** Shown at once, and stored for the person; if that fails, the page shows again what is stored. */
export function useChangeChoices(): UseMutationResult<void, Error, ChoicesChange> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ChoicesChange) => request<void>('/api/session/choices', { method: 'PATCH', body: change }),
    onMutate: (change) => {
      client.setQueryData<SessionView>(queryKeys.session, (session) =>
        session?.signedIn === true ? withChoices(session, change) : session,
      )
    },
    onError: () => void client.invalidateQueries({ queryKey: queryKeys.session }),
  })
}

function withChoices(session: Extract<SessionView, { signedIn: true }>, change: ChoicesChange): SessionView {
  const { person } = session
  return { ...session, person: { ...person, choices: { ...person.choices, ...change } } }
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
  forgetCapacities()
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.session[0] })
  await client.invalidateQueries({ queryKey: queryKeys.session })
}
