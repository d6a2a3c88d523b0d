/** For tests: a plan of two, and an area with words in it that stand nowhere else. */
import {
  actorKey,
  AREA,
  createEntry,
  entryId,
  participantId,
  personId,
  withResponsibility,
  type PersonId,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import * as Y from 'yjs'
import { factsWith, NEW_AREA_ENTRIES } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { actorOf, NOW, type Column } from '../services/rooms/rooms-fixture.ts'
import type { JournalBatch, Store } from '../store/store.ts'

export const ROOM = 'area-work'
/** Whose consent goes: an action of the area is theirs, so that the area is on their home page too. */
export const LEAVER: Column = 'responsible'
/** Stands in the area from the beginning, and nowhere else. */
export const PLANTED = 'planted-in-the-area'
/** The action of the area in the facts. */
const ACTION = entryId('assigned')
/** One of an area the leaver does not receive: they see it alone. */
export const ALONE = entryId('seen-alone')
export const ALONE_ROOM = 'area-health'
export const PLANTED_ALONE = 'planted-in-what-is-seen-alone'

/** A plan of the owner and the leaver, who take part in no other: one's home page is of all one's plans. */
export async function createMeeting(store: Store, plan: PlanId): Promise<(column: Column) => PersonId> {
  const everyone = factsWith({ writingHelp: false })
  const participants = new Map([...everyone.participants].filter(([id]) => id === everyone.owner || id === LEAVER))
  const consents = everyone.consents.filter(({ participant }) => participants.has(participant))
  const personOf = (id: string): PersonId => personId(`${plan}-${id}`)
  for (const { id, name } of participants.values())
    await store.people.create({ id: personOf(id), name, choices: USUAL_CHOICES }, `identity-${personOf(id)}`)
  const responsibilities = withResponsibility(everyone.responsibilities, {
    action: ALONE,
    area: 'health',
    responsible: participantId(LEAVER),
    contributors: [],
    alone: { answer: 'agreed', on: '2026-11-20' },
  })
  await store.facts.create(
    { ...everyone, planId: plan, participants, consents, responsibilities },
    new Map([...participants.keys()].map((id) => [id, personOf(id)])),
    { actor: 'test', at: NOW, command: 'createPlan', subject: null },
  )
  return personOf
}

/** The area as it is from the beginning: long enough to be packed on its way, and news to the leaver; with comments of 4 KB. */
export function plantedRoom(comments: number) {
  const doc = new Y.Doc()
  const actor = actorKey(actorOf('owner'))
  const author = { by: participantId('owner'), at: NOW }
  const why = Array.from({ length: 400 }, (_, index) => `ord${(index * 7_919) % 1_000}`).join(' ')
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Jobb', why }, author, entryId('goal'))
  createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, what: PLANTED }, author, ACTION)
  for (let count = 0; count < comments; count++) {
    const values = { target: null, parent: null, body: 'x'.repeat(4_000), resolved: null }
    createEntry(AREA, doc, 'comments', values, author)
  }
  const [update, clientId] = [Y.encodeStateAsUpdate(doc), doc.clientID]
  doc.destroy()
  return (plan: PlanId, at: number): JournalBatch => ({
    plan,
    room: ROOM,
    factsVersion: null,
    schemaVersion: AREA.schemaVersion,
    rows: [
      {
        seq: 1,
        actor,
        at,
        update,
        happenings: [{ collection: 'actions', entry: ACTION, field: null, kind: 'created' }],
      },
    ],
    claims: [{ clientId, actor }],
  })
}

/** The area with the action that is seen alone. */
export function roomOfAlone(plan: PlanId, at: number): JournalBatch {
  const doc = new Y.Doc()
  const actor = actorKey(actorOf('owner'))
  const author = { by: participantId('owner'), at: NOW }
  createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Helse' }, author, entryId('goal'))
  createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, what: PLANTED_ALONE }, author, ALONE)
  const [update, clientId] = [Y.encodeStateAsUpdate(doc), doc.clientID]
  doc.destroy()
  const row = { seq: 1, actor, at, update, happenings: [] }
  const { schemaVersion } = AREA
  return { plan, room: ALONE_ROOM, factsVersion: null, schemaVersion, rows: [row], claims: [{ clientId, actor }] }
}

/** Whether it tells anything of the area. */
export function tellsOfArea({ text }: { readonly text: string }): boolean {
  return text.includes(PLANTED) || text.includes(`"${ACTION}"`)
}
