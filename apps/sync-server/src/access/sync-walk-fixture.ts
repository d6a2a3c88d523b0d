/** Goes into rooms of the walked plan as somebody, sends every kind of frame there, and says what came of it. */
import { actorKey, AREA, asSelf, createEntry, type Author } from '@ansvarsgruppe/plan-model'
import { MESSAGE_QUERY_AWARENESS, SYNC_STEP_1, type PresenceState } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import { syncFrame } from '../sync/frames.ts'
import type { RawClient } from '../sync/raw-client-fixture.ts'
import type { AccessRow } from './access-table-fixture.ts'
import { endingMark, has, keep, open, say } from './room-visit-fixture.ts'
import { AREA_ABSENT, AREA_WALKED, EXTRAS, GOAL, notesOf, NOWHERE, OWNER, SECRETS } from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

const ROOM_NAMES: Readonly<Record<string, (person: Pick<Person, 'id' | 'member'>) => string>> = {
  overview: () => 'overview',
  area: () => `area-${AREA_WALKED}`,
  absent: () => `area-${AREA_ABSENT}`,
  notes: notesOf,
  othersNotes: () => `notes-${EXTRAS.writer}`,
}
const ASK_FOR_ALL = syncFrame(SYNC_STEP_1, Y.encodeStateVector(new Y.Doc()))
const ASK_WHO_IS_THERE = Uint8Array.of(MESSAGE_QUERY_AWARENESS)

/** Id of the client whose presence somebody shows; nobody else's. */
const presenceId = (server: WalkedServer, person: Person): number => 50_000 + server.people.indexOf(person)

/** A row of `ROOMS`. */
export async function tryRoom(server: WalkedServer, person: Person, { key }: AccessRow): Promise<string> {
  const [name = '', capacity] = key.split('?')
  const room = ROOM_NAMES[name]?.(person)
  if (room === undefined) return `nothing goes into ${key}: give it a name in sync-walk-fixture.ts`
  const query = capacity === undefined ? '' : `?${capacity}`
  const goInto = async (where: string, plan?: string): Promise<string | null> => {
    const client = open(server, person, `${where}${query}`, plan)
    const ended = await say(client, [ASK_FOR_ALL], () => has(client, 'step2'))
    await client.leave()
    if (query === '') await keep(person, client)
    return ended
  }
  const ended = await goInto(room)
  if (ended === null) return '+'
  // Whoever takes part is told the same of an area the plan does not have; everyone else, of a plan that is not there.
  const absent = await (ended.startsWith('4403') ? goInto('area-aids') : goInto(room, NOWHERE))
  return ended === absent ? endingMark(ended) : `${ended} differs from ${absent}`
}

/** The owner, in the area all the while: she writes, and sees who is there. */
export class Witness {
  readonly client: RawClient
  readonly #doc = new Y.Doc()
  readonly #author: () => Author
  #written = 0

  private constructor(client: RawClient, server: WalkedServer) {
    this.client = client
    this.#author = () => ({ by: OWNER, at: server.now() })
  }

  static async enter(server: WalkedServer): Promise<Witness> {
    const witness = new Witness(open(server, server.owner, `area-${AREA_WALKED}`), server)
    await witness.client.load(witness.#doc)
    witness.client.sendPresence(witness.#doc.clientID, { focus: 'goals' })
    return witness
  }

  /** Everything as it is for her. */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc)
  }

  /** Says something to everyone in the area. Answers the word. */
  write(): string {
    const word = `${SECRETS.area[0]} ${++this.#written}.`
    const before = Y.encodeStateVector(this.#doc)
    const values = { target: null, parent: null, body: word, resolved: null }
    createEntry(AREA, this.#doc, 'comments', values, this.#author())
    this.client.sendEdit(Y.encodeStateAsUpdate(this.#doc, before))
    return word
  }

  /** Whom she has been shown, ever. */
  seen(server: WalkedServer): readonly Person[] {
    return server.people.filter((person) => this.sees(presenceId(server, person)) !== null)
  }

  /** Under which name she has been shown a presence; null: not at all. */
  sees(clientId: number): string | null {
    const shown = this.client.presence().find((one) => one.clientId === clientId && one.state !== null)
    const user = shown?.state?.['user'] as PresenceState['user'] | undefined
    return user?.participant ?? null
  }
}

/** All rows of `FRAMES` but the edits: what somebody gets and shows who asks for the area, and for who is there. */
export async function tryFrames(
  server: WalkedServer,
  person: Person,
  witness: Witness,
): Promise<Readonly<Record<string, string>>> {
  const id = presenceId(server, person)
  const client = open(server, person, `area-${AREA_WALKED}`)
  await client.opened
  client.send(ASK_WHO_IS_THERE)
  // With a name that is not theirs.
  client.sendPresence(id, { focus: 'goals', user: { participant: OWNER, name: SECRETS.plan[0], color: 1 } })
  const ended = await say(client, [ASK_FOR_ALL], () => has(client, 'step2'))
  if (ended !== null) {
    const isSeen = witness.sees(id) !== null
    const mark = isSeen ? 'was seen, and not let in' : endingMark(ended)
    return { step1: mark, update: mark, queryPresence: mark, presence: mark }
  }
  const text = (): string => client.bytes.map((bytes) => Buffer.from(bytes).toString()).join('\n')
  const isFilled = text().includes(GOAL)
  const word = witness.write()
  await client.next('update', 0, ({ payload }) => Buffer.from(payload).includes(word))
  await witness.client.next('presence', 0, () => witness.sees(id) !== null)
  await client.next('presence', 0, () =>
    client.presence().some(({ clientId, state }) => clientId !== id && state !== null),
  )
  const shown = witness.sees(id)
  const { id: participant, member } = person
  const ownKey = actorKey({ ...asSelf(participant), ...(member === undefined ? {} : { member }) })
  await client.leave()
  await keep(person, client)
  return {
    step1: isFilled ? '+' : 'an empty room',
    update: '+',
    queryPresence: '+',
    presence: shown === ownKey ? '+' : `is seen as ${shown}`,
  }
}
