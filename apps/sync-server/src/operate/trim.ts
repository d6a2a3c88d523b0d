/** Lets go of what is older than history and requests are kept, as the server does once a day. */
import { roomReference } from '../services/rooms/unsound-report.ts'
import { trimHistory, type KeptBack } from '../services/history/trim-history.ts'
import { letRequestsGo } from '../services/requests/let-requests-go.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { OperationError, type Command } from './command.ts'
import { count } from './count.ts'

const WHY: Readonly<Record<KeptBack['why'], string>> = {
  broken: 'a row is not what was written, or cannot be read. See: npm run operate -- verify',
  unsound: 'it is not sound, or of another version. See: npm run operate -- repair',
}

export const trim: Command = async ({ config, place, say }) => {
  const { historyDays, requestsDays } = config
  if (historyDays === null && requestsDays === null)
    throw new OperationError(
      'History and requests are kept for ever. Say for how many days they are kept: HISTORY_DAYS, REQUESTS_DAYS',
    )
  const store = openSqliteStore(place, 'real')
  try {
    if (requestsDays !== null) {
      const requests = await letRequestsGo(store.requests, { days: requestsDays, now: Date.now() })
      say(`Settled for more than ${count(requestsDays, 'day')}: ${count(requests, 'request')} let go.`)
    }
    if (historyDays === null) return true
    const { rows, rooms, keptBack } = await trimHistory(store.journal, { days: historyDays, now: Date.now() })
    for (const { plan, room, why } of keptBack)
      say(`${roomReference(plan, room)} keeps rows that are as old: ${WHY[why]}`)
    say(`Older than ${count(historyDays, 'day')}: ${count(rows, 'row')} of ${count(rooms, 'room')} let go.`)
    return keptBack.length === 0
  } finally {
    await store.close()
  }
}
