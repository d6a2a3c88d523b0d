/**
 * For tests and the bench: a plan with a meeting of eight and a crowd of others who all take part in it, put into a
 * data folder before the server starts on it, and everyone signed in.
 */
import {
  AREA,
  createEntry,
  entryId,
  participantId,
  personId,
  planId,
  responsibilitiesOf,
  type EntryId,
  type ParticipantId,
  type PlanFacts,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type * as Y from 'yjs'
import { NEW_AREA_ENTRIES } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { parseConfig } from '../../config.ts'
import { openStore } from '../../demo/demo-store.ts'
import { loadKeys } from '../../services/keys.ts'
import { identityHash } from '../../services/sign-in/identity.ts'
import { Sessions } from '../../services/sign-in/sessions.ts'
import { createPlan, groupFacts } from '../../store/plan-fixture.ts'

export const CROWD_PLAN = 'ip-crowd'
export const CROWD_ROOM: RoomName = 'area-work'
const MEETING = 8

/** The action that one of the meeting is responsible for and writes in. */
export function actionOf(guest: ParticipantId): EntryId {
  return entryId(`action-of-${guest}`)
}

export interface Guest {
  readonly id: ParticipantId
  /** `Cookie` header of a session of theirs. */
  readonly cookie: string
}

export interface Crowd {
  /** The first is the plan's owner. */
  readonly meeting: readonly Guest[]
  readonly others: readonly Guest[]
}

/** Call it before the server starts on the folder; it makes the demo there, too. */
export async function makeCrowd(dataDir: string, url: string, others: number): Promise<Crowd> {
  const config = parseConfig({ PUBLIC_URL: url, DATA_DIR: dataDir }, null)
  const keys = await loadKeys(config)
  const store = await openStore(config, keys.wrapping, (pid) => identityHash(keys.identity, pid), Date.now())
  try {
    const people = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => participantId(`${name}-${index + 1}`))
    const meeting = [participantId('owner'), ...people('guest', MEETING - 1)] as const
    const crowd = people('other', others)
    await createPlan(store, crowdFacts(meeting, crowd))
    const sessions = new Sessions(store, url)
    const signedIn = async (id: ParticipantId): Promise<Guest> => ({
      id,
      cookie: (await sessions.begin(personId(`person-${id}`), 'high')).split(';')[0] ?? '',
    })
    return { meeting: await Promise.all(meeting.map(signedIn)), others: await Promise.all(crowd.map(signedIn)) }
  } finally {
    await store.close()
  }
}

/** What the owner writes before the others come: a goal, and an action for each of the meeting. */
export function writeAgenda(doc: Y.Doc, meeting: readonly Guest[]): void {
  const author = { by: participantId('owner'), at: Date.now() }
  doc.transact(() => {
    createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Jobb' }, author, entryId('goal'))
    for (const { id } of meeting)
      createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, how: 'Referat:' }, author, actionOf(id))
  })
}

function crowdFacts(
  [owner, ...guests]: readonly [ParticipantId, ...ParticipantId[]],
  crowd: readonly ParticipantId[],
): PlanFacts {
  return {
    ...groupFacts(planId(CROWD_PLAN), owner, [...guests, ...crowd]),
    responsibilities: responsibilitiesOf(
      [owner, ...guests].map((id) => ({ action: actionOf(id), area: 'work', responsible: id, contributors: [] })),
    ),
  }
}
