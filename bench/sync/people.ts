/** The store our server runs on, made before it starts: plans, people who take part in them, and their sessions. */
import { writeFile } from 'node:fs/promises'
import * as Y from 'yjs'
import {
  ACTION_STATUSES,
  actorKey,
  AREA,
  createEntry,
  entryId,
  participantId,
  personId,
  planId,
  type ParticipantId,
  type PlanFacts,
} from '../../packages/plan-model/src/index.ts'
import { NEW_AREA_ENTRIES } from '../../packages/plan-model/src/guard/policy-fixture.ts'
import { parseConfig } from '../../apps/sync-server/src/config.ts'
import { openStore } from '../../apps/sync-server/src/demo/demo-store.ts'
import { loadKeys } from '../../apps/sync-server/src/services/keys.ts'
import { identityHash } from '../../apps/sync-server/src/services/sign-in/identity.ts'
import { Sessions } from '../../apps/sync-server/src/services/sign-in/sessions.ts'
import { createPlan, groupFacts } from '../../apps/sync-server/src/store/plan-fixture.ts'
import type { JournalRow, JournalStore, Store } from '../../apps/sync-server/src/store/store.ts'
import { words } from '../../apps/sync-server/src/sync/attack/meeting-fixture.ts'
import { PEOPLE, personIn, personName, planName } from './bench.ts'
import { PLANS } from './scenarios/index.ts'
import { LONG } from './scenarios/long-history.ts'
import { agendaBy } from './writer.ts'

/** Rows in one transaction. */
const ROWS_AT_ONCE = 5_000
const ACTIONS_EACH = 10

/** Answers everyone's `Cookie` header. `kinds`: the rooms that will be needed. */
export async function makePeople(dataDir: string, kinds: ReadonlySet<string>): Promise<readonly string[]> {
  return withStore(dataDir, async (store) => {
    for (const { kind, rooms, people } of PLANS)
      for (let room = 0; kinds.has(kind) && room < rooms; room++) await createPlan(store, factsOf(kind, room, people))
    // Who takes part in none of these plans has no person to sign in as.
    const sessions = new Sessions(store, 'http://127.0.0.1')
    return Promise.all(
      Array.from({ length: PEOPLE }, async (_, person) => {
        const id = personId(`person-${personName(person)}`)
        return (await store.people.find(id)) === null ? '' : ((await sessions.begin(id, 'high')).split(';')[0] ?? '')
      }),
    )
  })
}

/** Writes the long history into the store, edit by edit, and into a file as one update. */
export async function makeHistory(dataDir: string, file: string): Promise<void> {
  await withStore(dataDir, async ({ journal }) => writeFile(file, await writeHistory(journal)))
}

async function withStore<Result>(dataDir: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const config = parseConfig({ PUBLIC_URL: 'http://127.0.0.1', DATA_DIR: dataDir }, null)
  const keys = await loadKeys(config)
  const store = await openStore(config, keys.wrapping, (pid) => identityHash(keys.identity, pid), Date.now())
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Of an owner who is not there: nobody owns two plans. The first of the others coordinates, and may write goals as she may. */
function factsOf(kind: string, room: number, people: number): PlanFacts {
  const group = Array.from({ length: people }, (_, seat) => participantId(personName(personIn(room, people, seat))))
  const plan = planName(kind, room)
  const facts = groupFacts(planId(plan), participantId(`owner-of-${plan}`), group)
  const first = group[0] === undefined ? undefined : facts.participants.get(group[0])
  if (first === undefined) throw new Error('a room of nobody')
  return { ...facts, participants: new Map(facts.participants).set(first.id, { ...first, role: 'coordinator' }) }
}

/** Eight people by turns, ten actions each: a letter more, now and then one less, and a status in every fourth edit. */
async function writeHistory(journal: JournalStore): Promise<Uint8Array> {
  const plan = planId(planName(LONG.kind, 0))
  const whole = new Y.Doc()
  const authors = Array.from({ length: LONG.people }, (_, seat) => authorOf(personName(personIn(0, LONG.people, seat))))
  const claims = authors.map(({ doc, actor }) => ({ clientId: doc.clientID, actor }))
  let rows: JournalRow[] = []
  let seq = 0
  const add = (actor: string, update: Uint8Array): void => {
    rows.push({ seq: ++seq, actor, at: Date.now(), update, happenings: [] })
  }
  const commit = async (): Promise<void> => {
    const agenda = { clientId: agendaClient, actor: authors[0]?.actor ?? '' }
    const [result] = await journal.commit([
      { plan, room: 'area-work', factsVersion: null, schemaVersion: 1, rows, claims: [agenda, ...claims] },
    ])
    if (result !== 'committed') throw new Error('the history was refused')
    whole.transact(() => {
      for (const { update } of rows) Y.applyUpdate(whole, update)
    })
    rows = []
  }
  const agenda = agendaBy(personName(personIn(0, LONG.people, 0)))
  const [agendaClient = 0] = Y.parseUpdateMeta(agenda).to.keys()
  add(authors[0]?.actor ?? '', agenda)
  for (const { actor, beginning } of authors) add(actor, beginning)
  while (seq < LONG.edits) {
    const { actor, edit } = authors[seq % authors.length] as Author
    add(actor, edit())
    if (rows.length >= ROWS_AT_ONCE) await commit()
  }
  await commit()
  return Y.encodeStateAsUpdate(whole)
}

interface Author {
  readonly actor: string
  readonly doc: Y.Doc
  readonly beginning: Uint8Array
  /** Makes the next one. */
  readonly edit: () => Uint8Array
}

function authorOf(name: string): Author {
  const id: ParticipantId = participantId(name)
  const doc = new Y.Doc()
  const actions = Array.from({ length: ACTIONS_EACH }, (_, index) => entryId(`${name}-${index}`))
  for (const action of actions)
    createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'x' }, { by: id, at: Date.now() }, action)
  const beginning = Y.encodeStateAsUpdate(doc)
  let latest: Uint8Array = beginning
  doc.on('update', (update: Uint8Array) => (latest = update))
  let count = 0
  return {
    actor: actorKey({ participant: id, capacity: 'self' }),
    doc,
    beginning,
    edit: () => {
      // Some sixty edits in one text before the next: a sentence.
      const action = actions[Math.floor(count / 60) % actions.length] ?? entryId('none')
      const text = words(doc, action)
      if (count % 4 === 3)
        doc
          .getMap<Y.Map<unknown>>('actions')
          .get(action)
          ?.set('status', ACTION_STATUSES[(count >> 2) % ACTION_STATUSES.length])
      else if (count % 10 === 0 && text !== null && text.length > 1) text.delete(text.length - 1, 1)
      else text?.insert(text.length, 'abcdefghijklmnop'[count % 16] ?? 'x')
      count += 1
      return latest
    },
  }
}
