import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { REASONS } from '@ansvarsgruppe/plan-model'
import { ApiError } from './api-error.ts'
import { queryKeys } from './query-keys.ts'

/** Times a failed fetch is tried again where trying again may help. */
const RETRIES_MAX = 2

// What somebody has just chosen is told to the page in the same task: a box that is pressed would show itself empty for
// a moment otherwise, since React puts it back until it hears of the change.
notifyManager.setScheduler(queueMicrotask)

/** The page's query client. A "not signed in" from anywhere makes the session be asked for again. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof ApiError && error.reason === 'notSignedIn') {
      void client.invalidateQueries({ queryKey: queryKeys.session })
    }
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Facts are pushed: what is here is current until the server says otherwise.
        staleTime: Infinity,
        retry: (failures, error) =>
          failures < RETRIES_MAX && (!(error instanceof ApiError) || REASONS[error.reason].tryAgain),
      },
      mutations: { retry: false },
    },
  })
  return client
}
