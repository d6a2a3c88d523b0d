/** What the server lets go of once a day, by the operator's settings: docs/operations.md. */
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Store } from '../store/store.ts'
import { Daily } from './daily.ts'
import { trimHistory } from './history/trim-history.ts'
import { letRequestsGo } from './requests/let-requests-go.ts'
import { roomReference } from './rooms/unsound-report.ts'

export interface LettingGoOptions {
  readonly config: Pick<Config, 'historyDays' | 'requestsDays'>
  readonly store: Pick<Store, 'journal' | 'requests'>
  readonly now: () => number
  readonly log: Logger
  readonly measures: { letGo(rows: number): void }
  readonly onFailure: (error: unknown) => void
}

/** Null: everything is kept for ever. */
export function letGoDaily({ config, store, now, log, measures, onFailure }: LettingGoOptions): Daily | null {
  const { historyDays, requestsDays } = config
  if (historyDays === null && requestsDays === null) return null

  const letHistoryGo = async (days: number, signal: AbortSignal): Promise<void> => {
    const { rows, rooms, keptBack } = await trimHistory(store.journal, { days, now: now(), signal })
    measures.letGo(rows)
    if (rows > 0) log.info({ rows, rooms }, 'history was let go')
    for (const { plan, room, why } of keptBack)
      log.error({ reference: roomReference(plan, room), why }, 'history is as old, and cannot be let go')
  }
  const run = async (signal: AbortSignal): Promise<void> => {
    if (requestsDays !== null) {
      const requests = await letRequestsGo(store.requests, { days: requestsDays, now: now(), signal })
      if (requests > 0) log.info({ requests }, 'requests were let go')
    }
    if (historyDays !== null) await letHistoryGo(historyDays, signal)
  }
  return new Daily({ run, onFailure })
}
