/**
 * `npm run repair`: says which rooms are not as declared and therefore take no edits. `npm run repair -- <reference> …`
 * mends those. The server may run meanwhile. Prints references, rules and places, never content; exits with 1 while
 * something is left to mend.
 */
import { parseArgs } from 'node:util'
import type { Finding, Mended } from '@ansvarsgruppe/plan-model/guard'
import { mendStoredRoom, unsoundRooms } from './services/rooms/mending.ts'
import { parseConfig } from './config.ts'
import { loadKeys } from './services/keys.ts'
import { hasStore, openSqliteStore } from './store/sqlite/index.ts'

const { positionals: references } = parseArgs({ allowPositionals: true })
const config = parseConfig(process.env, null)
const { dataDir } = config
if (!hasStore(dataDir)) {
  complain(`There is no store in ${dataDir}. Say where it is with DATA_DIR.`)
  process.exit(1)
}
const { wrapping } = await loadKeys(config)
const store = openSqliteStore({ dataDir, wrappingKey: wrapping }, 'real')

say('Looking at every room …')
const rooms = await unsoundRooms(store.journal)
const unknown = references.filter((reference) => !rooms.some((room) => room.reference === reference))
for (const reference of unknown) complain(`${reference}: no such room, or nothing to mend in it.`)
let left = unknown.length
for (const { plan, room, reference, findings } of rooms) {
  say(`${reference} is not sound: ${counted(findings.map(placeOf))}`)
  if (!references.includes(reference)) {
    left += 1
    continue
  }
  // One at a time, so that what is printed says what has been done.
  // oxlint-disable-next-line no-await-in-loop
  const outcome = await mendStoredRoom(store.journal, plan, room, Date.now())
  switch (outcome.status) {
    case 'mended':
      say(`${reference} is mended: ${counted(outcome.mended.map(({ how }: Mended) => how))}`)
      break
    case 'sound':
      say(`${reference} is sound now.`)
      break
    case 'tryAgain':
      left += 1
      complain(`${reference}: somebody wrote in it at the same moment. Try again.`)
      break
    case 'beyondMending':
      left += 1
      complain(`${reference} cannot be mended by rules: ${counted(outcome.findings.map(placeOf))}. Restore a backup.`)
  }
}
await store.close()
if (rooms.length === 0) say('Every room is sound.')
else if (references.length === 0) say('Mend them with: npm run repair -- <reference> …')
process.exitCode = left > 0 ? 1 : 0

function placeOf({ rule, target }: Finding): string {
  const place = [target?.collection, target?.field].filter((part) => typeof part === 'string')
  return [rule, place.join('.')].filter((part) => part !== '').join(' ')
}

function counted(what: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const one of what) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, count]) => `${one} (${count})`).join(', ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}
