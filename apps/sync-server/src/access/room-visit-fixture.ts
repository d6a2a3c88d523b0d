/** One visit to a room of the walked plan: a WebSocket as somebody, what they say, and how it ends. */
import { RawClient } from '../sync/raw-client-fixture.ts'
import type { Mark } from './access-table-fixture.ts'
import { WALKED } from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

/** A connection as somebody; `room` with its query. */
export function open({ url }: WalkedServer, { cookie }: Person, room: string, plan: string = WALKED): RawClient {
  return new RawClient(`${url}/sync/${plan}/${room}`, { cookie, origin: url })
}

/** Says this as soon as it is open, whether it is let in or not. Answers how it ended; null: it got what it waits for. */
export async function say(
  client: RawClient,
  frames: readonly Uint8Array[],
  until: () => boolean,
): Promise<string | null> {
  await client.opened
  for (const frame of frames) client.send(frame)
  const came = new Promise<null>((resolve) => {
    const check = (): void => void (until() && resolve(null))
    client.socket.on('message', check)
    check()
  })
  const ended = client.closed.then(({ code, reason }) => `${code} ${reason}, ${client.bytes.length} frames`)
  return Promise.race([came, ended])
}

export const has = (client: RawClient, kind: RawClient['heard'][number]['kind']): boolean =>
  client.heard.some((frame) => frame.kind === kind)

/** Once it is over: all that came is heard by them, the last word too. */
export async function keep(person: Person, client: RawClient): Promise<void> {
  person.heard.push((await client.closed).reason)
  for (const bytes of client.bytes)
    person.heard.push(Buffer.from(bytes).toString('latin1'), Buffer.from(bytes).toString())
}

/** The mark of an ending, or the ending itself where it is none. */
export function endingMark(ended: string): string {
  const marks: Readonly<Record<string, Mark>> = {
    '4401 notSignedIn, 0 frames': '?',
    '4403 consentWithdrawn, 0 frames': '-',
    '4403 capacityEnded, 0 frames': 'x',
    '4404 roomNotFound, 0 frames': '-',
  }
  return marks[ended] ?? ended
}
