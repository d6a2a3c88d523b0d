/** Says which rooms are not as declared and therefore take no edits, and mends those that are named. */
import type { Finding, Mended } from '@ansvarsgruppe/plan-model/guard'
import { mendStoredRoom, unsoundRooms, type UnsoundRoom } from '../services/rooms/mending.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { SchemaObstacle } from '../services/rooms/migrating.ts'
import type { JournalStore } from '../store/store.ts'
import type { Command } from './command.ts'

export const repair: Command = async ({ place, given, say }) => {
  const store = openSqliteStore(place, 'real')
  try {
    say('Looking at every room …')
    const rooms = await unsoundRooms(store.journal)
    const unknown = given.filter((reference) => !rooms.some((room) => room.reference === reference))
    for (const reference of unknown) say(`${reference}: no such room, or nothing to mend in it.`)
    let left = unknown.length
    for (const room of rooms) {
      say(`${room.reference} ${room.obstacle === null ? unsound(room.findings) : obstructed(room.obstacle)}`)
      // One at a time, so that what is printed says what has been done.
      // oxlint-disable-next-line no-await-in-loop
      const isMended = given.includes(room.reference) && (await mend(store.journal, room, say))
      if (!isMended) left += 1
    }
    if (rooms.length === 0) say('Every room is sound.')
    else if (given.length === 0) say('Mend them with: npm run operate -- repair <reference> …')
    return left === 0
  } finally {
    await store.close()
  }
}

async function mend(
  journal: JournalStore,
  { plan, room, reference }: UnsoundRoom,
  say: (line: string) => void,
): Promise<boolean> {
  const outcome = await mendStoredRoom(journal, plan, room, Date.now())
  switch (outcome.status) {
    case 'mended':
      say(`${reference} is mended: ${counted(outcome.mended.map(({ how }: Mended) => how))}`)
      return true
    case 'sound':
      say(`${reference} is sound now.`)
      return true
    case 'tryAgain':
      say(`${reference}: somebody wrote in it at the same moment. Try again.`)
      return false
    case 'ofAnotherVersion':
      say(`${reference} cannot be mended: it ${obstructed(outcome.obstacle)}`)
      return false
    case 'beyondMending':
      say(`${reference} cannot be mended by rules: ${counted(outcome.findings.map(placeOf))}. Restore a backup.`)
      return false
  }
}

function unsound(findings: readonly Finding[]): string {
  return `is not sound: ${counted(findings.map(placeOf))}`
}

function obstructed({ kind, stored, declared }: SchemaObstacle): string {
  const versions = `is of version ${stored} of its declaration`
  if (kind === 'newer') return `${versions}, this program of ${declared}: start the newer program again.`
  return `${versions}, and its migration to ${declared} fails (${kind}): a fault in the program.`
}

function placeOf({ rule, target }: Finding): string {
  const place = [target?.collection, target?.field].filter((part) => typeof part === 'string')
  return [rule, place.join('.')].filter((part) => part !== '').join(' ')
}

function counted(what: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of what) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, count]) => `${one} (${count})`).join(', ')
}
