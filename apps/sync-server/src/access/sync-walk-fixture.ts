/** Goes into rooms of the walked plan as somebody, sends every kind of frame there, and says what came of it. */
import { AREA, createEntry, setField, sharedText, type Author } from '@ansvarsgruppe/plan-model'
import { MESSAGE_QUERY_AWARENESS, SYNC_STEP_1, type PresenceState } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import { syncFrame } from '../sync/frames.ts'
import { RawClient } from '../sync/raw-client-fixture.ts'
import type { AccessRow, Mark } from './access-table-fixture.ts'
import {
  actionOf,
  AREA_ABSENT,
  AREA_WALKED,
  COMMENT,
  EXTRAS,
  GOAL,
  NOWHERE,
  OWNER,
  SECRETS,
  WALKED,
} from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

const FOR_OWNER = '?capacity=owner'
const ROOM_NAMES: Readonly<Record<string, string>> = {
  overview: 'overview',
  area: `area-${AREA_WALKED}`,
  absent: `area-${AREA_ABSENT}`,
}
const ASK_FOR_ALL = syncFrame(SYNC_STEP_1, Y.encodeStateVector(new Y.Doc()))
const ASK_WHO_IS_THERE = Uint8Array.of(MESSAGE_QUERY_AWARENESS)

/** Id of the client whose presence somebody shows; nobody else's. */
const presenceId = (server: WalkedServer, person: Person): number => 50_000 + server.people.indexOf(person)

function open({ url }: WalkedServer, { cookie }: Person, room: string, plan: string = WALKED): RawClient {
  return new RawClient(`${url}/sync/${plan}/${room}`, { cookie, origin: url })
}

/** Says this as soon as it is open, whether it is let in or not. Answers how it ended; null: it got what it waits for. */
async function say(client: RawClient, frames: readonly Uint8Array[], until: () => boolean): Promise<string | null> {
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

const has = (client: RawClient, kind: RawClient['heard'][number]['kind']): boolean =>
  client.heard.some((frame) => frame.kind === kind)

function keep(person: Person, client: RawClient): void {
  for (const bytes of client.bytes)
    person.heard.push(Buffer.from(bytes).toString('latin1'), Buffer.from(bytes).toString())
}

/** A row of `ROOMS`. */
export async function tryRoom(server: WalkedServer, person: Person, { key }: AccessRow): Promise<string> {
  const [name = '', capacity] = key.split('?')
  const room = ROOM_NAMES[name]
  if (room === undefined) return `nothing goes into ${key}: give it a name in sync-walk-fixture.ts`
  const query = capacity === undefined ? '' : `?${capacity}`
  const goInto = async (where: string, plan?: string): Promise<string | null> => {
    const client = open(server, person, `${where}${query}`, plan)
    const ended = await say(client, [ASK_FOR_ALL], () => has(client, 'step2'))
    await client.leave()
    if (query === '') keep(person, client)
    return ended
  }
  const ended = await goInto(room)
  if (ended === null) return '+'
  // Whoever takes part is told the same of an area the plan does not have; everyone else, of a plan that is not there.
  const absent = await (ended.startsWith('4403') ? goInto('area-aids') : goInto(room, NOWHERE))
  return ended === absent ? endingMark(ended) : `${ended} differs from ${absent}`
}

function endingMark(ended: string): string {
  const marks: Readonly<Record<string, Mark>> = {
    '4401 notSignedIn, 0 frames': '?',
    '4403 consentWithdrawn, 0 frames': '-',
    '4404 roomNotFound, 0 frames': '-',
  }
  return marks[ended] ?? ended
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
  await client.leave()
  keep(person, client)
  return {
    step1: isFilled ? '+' : 'an empty room',
    update: '+',
    queryPresence: '+',
    presence: shown === person.id ? '+' : `is seen as ${shown}`,
  }
}

/** What somebody tries to write; the word is theirs and stands nowhere else. */
const EDITS: Readonly<Record<string, (doc: Y.Doc, author: Author, word: string) => void>> = {
  comment: (doc, author, word) =>
    void createEntry(AREA, doc, 'comments', { target: GOAL, parent: null, body: word, resolved: null }, author),
  action: (doc, author, word) => {
    const values = { goal: GOAL, what: word, how: '', extent: '', start: null, due: null, order: 'a1' }
    createEntry(AREA, doc, 'actions', { ...values, status: 'planned' }, author)
  },
  ownAction: (doc, { by }, word) => setField(AREA, doc, 'actions', actionOf({ id: by }), 'extent', word),
  otherAction: (doc, _author, word) => setField(AREA, doc, 'actions', actionOf({ id: EXTRAS.writer }), 'extent', word),
  goal: (doc, author, word) => {
    const values = { text: word, ownWords: '', why: '', status: 'agreed' as const, parent: null, order: 'a1' }
    createEntry(AREA, doc, 'goals', values, author)
  },
  ownWords: (doc, _author, word) => {
    const paragraph = sharedText(doc, 'goals', GOAL, 'ownWords')!.get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, `${word} `)
  },
  ownersComment: (doc, _author, word) => setField(AREA, doc, 'comments', COMMENT, 'body', word),
}

/** What is found in the area afterwards where the edit was taken. */
export const triedWord = ({ key }: AccessRow, { id }: Person): string => `tried-${key.replaceAll(/\W/g, '')}-by-${id}`

/** A row `edit :…` of `FRAMES`. `state`: the area, which whoever tries may have from elsewhere. */
export async function tryEdit(
  server: WalkedServer,
  person: Person,
  row: AccessRow,
  state: Uint8Array,
): Promise<string> {
  const [name = '', capacity] = row.key.replace('edit :', '').split('?')
  const edit = EDITS[name]
  if (edit === undefined) return `nothing tries ${row.key}: give it an edit in sync-walk-fixture.ts`
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  edit(doc, { by: person.id, at: server.now() }, triedWord(row, person))
  const client = open(server, person, `area-${AREA_WALKED}${capacity === undefined ? '?' : `${FOR_OWNER}&`}notices=1`)
  await client.opened
  client.sendEdit(Y.encodeStateAsUpdate(doc, before))
  const ended = await say(client, [], () => client.durable.length > 0)
  await client.leave()
  if (capacity === undefined) keep(person, client)
  if (ended === null) return '+'
  return ended.startsWith('4422') && has(client, 'refused') ? 'x' : endingMark(ended)
}
