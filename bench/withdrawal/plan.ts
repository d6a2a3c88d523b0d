/** The store the server starts on: one plan with everybody in it, and sessions of theirs. */
import * as Y from 'yjs'
import {
  actorKey,
  AREA,
  participantId,
  personId,
  planId,
  type ParticipantId,
} from '../../packages/plan-model/src/index.ts'
import { parseConfig } from '../../apps/sync-server/src/config.ts'
import { openStore } from '../../apps/sync-server/src/demo/demo-store.ts'
import { loadKeys } from '../../apps/sync-server/src/services/keys.ts'
import { identityHash } from '../../apps/sync-server/src/services/sign-in/identity.ts'
import { Sessions } from '../../apps/sync-server/src/services/sign-in/sessions.ts'
import { createPlan, groupFacts } from '../../apps/sync-server/src/store/plan-fixture.ts'
import type { JournalBatch } from '../../apps/sync-server/src/store/store.ts'
import { agendaBy } from '../sync/writer.ts'

export const PLAN = 'ip-withdrawal'

export interface Person {
  readonly id: ParticipantId
  /** `Cookie` header of a session of theirs. */
  readonly cookie: string
}

export interface People {
  /** May read the area of work; the first is the owner. */
  readonly inArea: readonly Person[]
  /** May read another area. */
  readonly elsewhere: readonly Person[]
  /** Of further sessions of the owner: each may change only so much in a minute. */
  readonly ownerCookies: readonly string[]
}

/** Call it before the server starts on the folder. */
export async function makePeople(dataDir: string, url: string, sizes: Sizes): Promise<People> {
  const config = parseConfig({ PUBLIC_URL: url, DATA_DIR: dataDir }, null)
  const keys = await loadKeys(config)
  const store = await openStore(config, keys.wrapping, (pid) => identityHash(keys.identity, pid), Date.now())
  try {
    const owner = participantId('owner')
    const [inArea, elsewhere] = [ids('here', sizes.inArea - 1), ids('elsewhere', sizes.elsewhere)]
    const facts = groupFacts(planId(PLAN), owner, [...inArea, ...elsewhere])
    const away = new Set(elsewhere)
    await createPlan(store, {
      ...facts,
      consents: facts.consents.map((consent) =>
        away.has(consent.participant) ? { ...consent, areas: ['health'] } : consent,
      ),
    })
    await store.journal.commit([agendaIn('area-work', owner), agendaIn('area-health', owner)])
    const sessions = new Sessions(store, url)
    const cookieOf = async (id: ParticipantId): Promise<string> =>
      (await sessions.begin(personId(`person-${id}`), 'high')).split(';')[0] ?? ''
    const signedIn = async (id: ParticipantId): Promise<Person> => ({ id, cookie: await cookieOf(id) })
    return {
      inArea: await Promise.all([owner, ...inArea].map(signedIn)),
      elsewhere: await Promise.all(elsewhere.map(signedIn)),
      ownerCookies: await Promise.all(Array.from({ length: sizes.ownerSessions }, () => cookieOf(owner))),
    }
  } finally {
    await store.close()
  }
}

export interface Sizes {
  readonly inArea: number
  readonly elsewhere: number
  readonly ownerSessions: number
}

function ids(name: string, count: number): ParticipantId[] {
  return Array.from({ length: count }, (_, index) => participantId(`${name}-${index + 1}`))
}

/** The goal that everyone's action is for. */
function agendaIn(room: JournalBatch['room'], owner: ParticipantId): JournalBatch {
  const update = agendaBy(owner)
  const [clientId = 0] = Y.parseUpdateMeta(update).to.keys()
  const actor = actorKey({ participant: owner, capacity: 'self' })
  return {
    plan: planId(PLAN),
    room,
    factsVersion: null,
    schemaVersion: AREA.schemaVersion,
    rows: [{ seq: 1, actor, at: Date.now(), update, happenings: [] }],
    claims: [{ clientId, actor }],
  }
}
