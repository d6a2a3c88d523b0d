import {
  personId,
  planId,
  waitsForUnit,
  type RequestEvent,
  type RequestStep,
  type RequestWords,
} from '@ansvarsgruppe/plan-model'
import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { ChangedPlan, RequestsStore, StepPlace, StoredRequest } from '../requests-store.ts'
import { inTransaction } from './database.ts'
import type { SqliteFacts } from './facts.ts'
import { requestKey, type KeyRing } from './key-ring.ts'
import { requestCoordinators } from './request-coordinators.ts'
import type { Sealed } from './sealed.ts'

type Row = Record<string, SQLOutputValue>

/** `insertPlan` writes a new plan, `saveFacts` changed facts, within the transaction they are called in. */
export function sqliteRequests(
  db: DatabaseSync,
  sealed: Sealed,
  keys: KeyRing,
  insertPlan: SqliteFacts['insertWithin'],
  saveFacts: SqliteFacts['saveWithin'],
): RequestsStore {
  const insert = db.prepare(`INSERT INTO requests (id, concerns, asked_by, at, received_on, words)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const one = db.prepare('SELECT * FROM requests WHERE id = ?')
  const ofPerson = db.prepare(`SELECT * FROM requests
    WHERE asked_by = ?1 OR concerns IN (SELECT identity FROM identities WHERE person = ?1)
      OR id IN (SELECT request FROM request_parents JOIN identities USING (identity) WHERE person = ?1)
    ORDER BY at DESC, id LIMIT ?2`)
  const about = db.prepare(`SELECT * FROM requests
    WHERE concerns IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id LIMIT ?`)
  const since = db.prepare('SELECT count(*) AS n FROM requests WHERE asked_by = ? AND at >= ?')
  const inbox = db.prepare('SELECT * FROM requests WHERE at >= ? OR settled = 0 ORDER BY received_on, at, id')
  const steps = db.prepare('SELECT seq, on_day, step FROM request_steps WHERE request = ? ORDER BY seq')
  const count = db.prepare('SELECT count(*) AS n FROM request_steps WHERE request = ?')
  const insertStep = db.prepare(
    'INSERT INTO request_steps (request, seq, by_person, on_day, step) VALUES (?, ?, ?, ?, ?)',
  )
  const parents = db.prepare('SELECT identity FROM request_parents WHERE request = ? ORDER BY identity')
  const insertParent = db.prepare('INSERT OR IGNORE INTO request_parents (request, identity) VALUES (?, ?)')
  const settle = db.prepare('UPDATE requests SET settled = ? WHERE id = ?')
  const namePlan = db.prepare('UPDATE requests SET plan = ? WHERE id = ?')
  const insertReading = db.prepare(
    'INSERT INTO request_readings (request, seq, by_person, name, at) VALUES (?, ?, ?, ?, ?)',
  )
  const lastReading = db.prepare(
    'SELECT max(at) AS seen_at FROM request_readings WHERE request = ? AND by_person = ? HAVING seen_at IS NOT NULL',
  )
  const countReadings = db.prepare('SELECT count(*) AS n FROM request_readings WHERE request = ?')
  const readingsOf = db.prepare('SELECT seq, name, at FROM request_readings WHERE request = ? ORDER BY seq DESC')
  const openPlanOf = db.prepare('SELECT 1 FROM plans WHERE owner_person = ? AND closed = 0')
  const settledBefore = db.prepare(`SELECT id FROM requests
    WHERE settled = 1 AND plan IS NULL AND id NOT IN (SELECT request FROM request_coordinators) AND
      (SELECT max(on_day) FROM request_steps WHERE request_steps.request = requests.id) < ?
    ORDER BY at, id LIMIT ?`)
  const draftOf = db.prepare('SELECT draft FROM request_drafts WHERE person = ?')
  const saveDraft = db.prepare('INSERT OR REPLACE INTO request_drafts (person, draft) VALUES (?, ?)')
  const dropDraft = db.prepare('DELETE FROM request_drafts WHERE person = ?')

  const requestOf = (row: Row): StoredRequest => {
    const id = String(row['id'])
    return {
      id,
      concerns: String(row['concerns']),
      askedBy: personId(String(row['asked_by'])),
      at: Number(row['at']),
      receivedOn: String(row['received_on']),
      words: JSON.parse(sealed.openRequest(id, 'words', String(row['words']))) as RequestWords,
      parents: parents.all(id).map((parent) => String(parent['identity'])),
      plan: row['plan'] === null ? null : planId(String(row['plan'])),
      steps: stepsOf(id),
    }
  }
  const stepsOf = (id: string): readonly RequestStep[] =>
    steps.all(id).map((step) => ({
      ...(JSON.parse(sealed.openRequest(id, `step/${Number(step['seq'])}`, String(step['step']))) as RequestEvent),
      on: String(step['on_day']),
    }))
  const readable = (rows: readonly Row[]): StoredRequest[] =>
    // One whose key is gone has been erased, whatever a backup brought back of it.
    rows.filter((row) => keys.of(requestKey(String(row['id']))) !== null).map((row) => requestOf(row))

  const isNext = ({ request, after }: StepPlace): boolean =>
    one.get(request) !== undefined && Number(count.get(request)?.['n']) === after
  const coordinators = requestCoordinators(db)
  const appendStep = (place: StepPlace, event: RequestEvent): boolean => {
    if (!isNext(place)) return false
    appendNext(place, event)
    // There is one at a time: what somebody did for the same person by another request ends with the answer.
    if (event.kind === 'decided' && (event.decision.coordinator !== null || event.decision.plan === 'existing'))
      for (const other of coordinators.ofSamePerson(place.request)) {
        const seen = Number(count.get(other)?.['n'])
        appendNext({ ...place, request: other, after: seen }, { kind: 'coordinatorEnded', reason: '' })
      }
    return true
  }
  const appendNext = ({ request, after, by, on }: StepPlace, event: RequestEvent): void => {
    const seq = after + 1
    insertStep.run(request, seq, by, on, sealed.request(request, `step/${seq}`, JSON.stringify(event)))
    settle.run(Number(!waitsForUnit(stepsOf(request))), request)
    coordinators.follow(request, event)
  }
  const appendBeside = (place: StepPlace, event: RequestEvent, { next, audit, arriving }: ChangedPlan): boolean =>
    isNext(place) && saveFacts(next, audit, { arriving }) && appendStep(place, event)

  return {
    create: async ({ id, concerns, askedBy, at, receivedOn, words }) => {
      // First: a key without a request is nobody's.
      keys.make(requestKey(id))
      insert.run(id, concerns, askedBy, at, receivedOn, sealed.request(id, 'words', JSON.stringify(words)))
    },
    find: async (id) => readable([one.get(id)].filter((row) => row !== undefined))[0] ?? null,
    of: async (person, limit) => readable(ofPerson.all(person, limit)),
    about: async (identities, limit) => readable(about.all(JSON.stringify(identities), limit)),
    countSince: async (person, at) => Number(since.get(person, at)?.['n']),
    inbox: async (at) => readable(inbox.all(at)),
    takeStep: async (place, event, beside, parent) =>
      inTransaction(db, () => {
        const isTaken = beside === undefined ? appendStep(place, event) : appendBeside(place, event, beside)
        if (isTaken && parent !== undefined) insertParent.run(place.request, parent)
        return isTaken
      }),
    openPlan: async (place, event, plan) => {
      const owner = plan.people.get(plan.facts.owner)
      if (owner === undefined) throw new Error('a plan needs an owner')
      keys.make(plan.facts.planId)
      const outcome = inTransaction(db, () => {
        if (openPlanOf.get(owner) !== undefined) return 'hasPlan'
        if (!appendStep(place, event)) return 'changedSince'
        insertPlan(plan)
        namePlan.run(plan.facts.planId, place.request)
        return 'opened'
      })
      if (outcome !== 'opened') keys.destroy(plan.facts.planId)
      return outcome
    },
    letGo: async (day, limit) => {
      const old = settledBefore.all(day, limit)
      for (const { id } of old) eraseRequest(db, keys, String(id))
      return old.length
    },
    opened: async (request, { id, name }, at, gap) =>
      inTransaction(db, () => {
        const last = lastReading.get(request, id)
        if (last !== undefined && at - Number(last['seen_at']) <= gap) return
        const seq = Number(countReadings.get(request)?.['n']) + 1
        insertReading.run(request, seq, id, sealed.request(request, `reading/${seq}`, name), at)
      }),
    readings: async (request) =>
      readingsOf.all(request).map((row) => ({
        name: sealed.openRequest(request, `reading/${Number(row['seq'])}`, String(row['name'])),
        at: Number(row['at']),
      })),
    coordinatedBy: async (person) =>
      coordinators.of(person).flatMap(({ request, isAsked }) => {
        const [found] = readable([one.get(request)].filter((row) => row !== undefined))
        return found === undefined ? [] : [{ request: found, isAsked }]
      }),
    draft: async (person) => {
      const row = draftOf.get(person)
      return row === undefined ? null : (JSON.parse(sealed.openDraft(person, String(row['draft']))) as RequestDraft)
    },
    saveDraft: async (person, draft) => {
      if (draft === null) dropDraft.run(person)
      else saveDraft.run(person, sealed.draft(person, JSON.stringify(draft)))
    },
  }
}

/** Its key first: what is left without one cannot be read. */
export function eraseRequest(db: DatabaseSync, keys: KeyRing, id: string): void {
  keys.destroy(requestKey(id))
  db.prepare('DELETE FROM requests WHERE id = ?').run(id)
}
