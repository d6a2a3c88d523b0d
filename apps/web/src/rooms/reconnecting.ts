import type { WebsocketProvider } from 'y-websocket'

/** Milliseconds the first wait is at most; every try doubles it. */
export const FIRST_WAIT_MAX = 500
/** The same where the server says that it restarts, or is busy: everyone comes back at once. */
export const FIRST_WAIT_MAX_OF_MANY = 2_000
/** Milliseconds no wait is longer than. */
export const WAIT_MAX = 10_000
/** WebSocket close codes (RFC 6455 and IANA): service restart, try again later. */
const OF_MANY = new Set([1012, 1013])
/** From so many tries on the provider's own wait (100 ms, doubled by every try) is longer than ours. */
const PROVIDER_TRIES = 7

type Reconnecting = Pick<WebsocketProvider, 'on' | 'maxBackoffTime' | 'wsUnsuccessfulReconnects'>

/**
 * Pages come back spread out: each waits for any time up to a bound that doubles (full jitter). The provider's own waits
 * are the same for all, so that a server that restarts would be met by everyone in the same tenth of a second.
 */
export function spreadReconnects(provider: Reconnecting, random: () => number = Math.random): void {
  let tries = 0
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) tries = 0
  })
  // Told before the provider works out its wait.
  provider.on('connection-close', (event: { readonly code: number } | null) => {
    const first = OF_MANY.has(event?.code ?? 0) ? FIRST_WAIT_MAX_OF_MANY : FIRST_WAIT_MAX
    provider.maxBackoffTime = random() * Math.min(WAIT_MAX, first * 2 ** tries)
    provider.wsUnsuccessfulReconnects = Math.max(provider.wsUnsuccessfulReconnects, PROVIDER_TRIES)
    tries += 1
  })
}
