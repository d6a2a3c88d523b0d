/** Lets go of requests that came to nothing, when they are as old as those are kept. */
import { setTimeout as rest } from 'node:timers/promises'
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import type { RequestsStore } from '../../store/requests-store.ts'

/** Requests in one step, and milliseconds of rest between two: whoever asks for something meanwhile comes between. */
export const AT_ONCE = 100
const REST = 50

export interface LettingRequestsGo {
  /** Days for which they are kept after the last that happened with them. */
  readonly days: number
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly signal?: AbortSignal
}

/** Answers how many went. */
export async function letRequestsGo(
  store: Pick<RequestsStore, 'letGo'>,
  { days, now, signal }: LettingRequestsGo,
): Promise<number> {
  const before = addDays(dayInNorway(now), -days)
  let gone = 0
  for (;;) {
    signal?.throwIfAborted()
    // oxlint-disable-next-line no-await-in-loop
    const step = await store.letGo(before, AT_ONCE)
    gone += step
    if (step < AT_ONCE) return gone
    // oxlint-disable-next-line no-await-in-loop
    await rest(REST)
  }
}
