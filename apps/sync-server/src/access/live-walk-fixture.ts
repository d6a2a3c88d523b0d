/** Everybody's `/live` connection at once, one change of facts, and who hears of it. */
import { LiveClient } from '../live/live-client-fixture.ts'
import { NOWHERE, WALKED } from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

/** By person, the marks of every row of `LIVE`. */
export async function walkLive(server: WalkedServer): Promise<ReadonlyMap<Person, Readonly<Record<string, string>>>> {
  const marks = new Map<Person, Record<string, string>>()
  const connected = new Map<Person, LiveClient>()
  const watching = new Set<Person>()
  for (const person of server.people) {
    const client = new LiveClient(server.url, person.secondCookie)
    const refusal = await client.connected().then(() => null, String)
    if (refusal === null) connected.set(person, client)
    const mark = refusal?.includes('notSignedIn') === true ? '?' : String(refusal)
    marks.set(person, {
      connection: mark,
      watch: mark,
      'watch :forOwner': mark,
      facts: mark,
      unwatch: mark,
      signedOut: mark,
    })
  }
  for (const [person, client] of connected) {
    const forOwner = (await client.watch(WALKED, 'owner')) ? '+' : '-'
    const [isWatching, isAnywhere] = [await client.watch(WALKED), await client.watch(NOWHERE)]
    if (isWatching) watching.add(person)
    const mark = isAnywhere ? 'watches a plan that is not there' : isWatching ? '+' : '-'
    Object.assign(marks.get(person)!, { connection: '+', watch: mark, 'watch :forOwner': forOwner })
  }
  const heard = async (): Promise<ReadonlyMap<Person, number>> => {
    const counts = new Map<Person, number>()
    const { status } = await server.ask(server.owner, 'PUT', `/api/plans/${WALKED}/writing-help`, { until: null })
    if (status !== 200) throw new Error(`the facts were not changed: ${status}`)
    for (const [person, client] of connected) {
      // Answered after what the change was told with.
      await client.watch(NOWHERE)
      counts.set(person, client.told.length)
    }
    return counts
  }
  for (const [person, count] of await heard()) marks.get(person)!['facts'] = count === 1 ? '+' : '-'
  for (const client of connected.values()) client.socket.emit('unwatch', WALKED)
  for (const [person, count] of await heard())
    marks.get(person)!['unwatch'] = count === (watching.has(person) ? 1 : 0) ? '+' : 'is told all the same'
  for (const [person, client] of connected) {
    await server.ask(person, 'POST', '/auth/sign-out', undefined, person.secondCookie)
    await client.disconnected()
    marks.get(person)!['signedOut'] = client.isSignedOut ? '+' : 'is let go and not told'
    person.heard.push(...client.bytes)
  }
  return marks
}
