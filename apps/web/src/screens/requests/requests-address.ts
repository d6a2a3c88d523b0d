/** Where one asks for a plan or a coordinator, and sees where one's requests stand. */
export const REQUESTS_ADDRESS = '/requests'
export const NEW_REQUEST_ADDRESS = '/requests/new'
/** One of one's letters on paper. `step`: the first is 1. Within {@link REQUESTS_ADDRESS}: the first script knows no more. */
export function letterAddress(request: string, step: number): string {
  return `${REQUESTS_ADDRESS}?letter=${encodeURIComponent(request)}&step=${step}`
}
