/** Lets go of what is older than history is kept, as the server does once a day. */
import { roomReference } from '../services/rooms/unsound-report.ts'
import { trimHistory, type KeptBack } from '../services/history/trim-history.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { OperationError, type Command } from './command.ts'
import { count } from './count.ts'

const WHY: Readonly<Record<KeptBack['why'], string>> = {
  broken: 'a row is not what was written, or cannot be read. See: npm run operate -- verify',
  unsound: 'it is not sound, or of another version. See: npm run operate -- repair',
}

export const trim: Command = async ({ config, place, say }) => {
  const days = config.historyDays
  if (days === null)
    throw new OperationError('History is kept for ever. Say for how many days it is kept: HISTORY_DAYS')
  const store = openSqliteStore(place, 'real')
  try {
    const { rows, rooms, keptBack } = await trimHistory(store.journal, { days, now: Date.now() })
    for (const { plan, room, why } of keptBack)
      say(`${roomReference(plan, room)} keeps rows that are as old: ${WHY[why]}`)
    say(`Older than ${count(days, 'day')}: ${count(rows, 'row')} of ${count(rooms, 'room')} let go.`)
    return keptBack.length === 0
  } finally {
    await store.close()
  }
}
