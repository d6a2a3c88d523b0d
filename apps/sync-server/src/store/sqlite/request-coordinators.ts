/**
 * Who coordinates for somebody without a plan, by person: found without opening what is sealed. It follows the steps of
 * requests, which say the same (`coordination.ts`); where two people turn out to be one, it is the one they are.
 */
import { coordinationOf, personId, type PersonId, type RequestEvent, type RequestStep } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import { requestKey, type KeyRing } from './key-ring.ts'
import { Sealed } from './sealed.ts'

export interface RequestCoordinators {
  /** After a step, within its transaction. */
  follow(request: string, event: RequestEvent): void
  of(person: PersonId): ReadonlyArray<{ readonly request: string; readonly isAsked: boolean }>
  /** Other requests about the same person by which somebody coordinates. */
  ofSamePerson(request: string): readonly string[]
}

export function requestCoordinators(db: DatabaseSync): RequestCoordinators {
  const begin = db.prepare('INSERT OR REPLACE INTO request_coordinators (request, person, asked) VALUES (?, ?, NULL)')
  const ask = db.prepare('UPDATE request_coordinators SET asked = ? WHERE request = ?')
  const pass = db.prepare(
    'UPDATE request_coordinators SET person = asked, asked = NULL WHERE request = ? AND asked IS NOT NULL',
  )
  const end = db.prepare('DELETE FROM request_coordinators WHERE request = ?')
  const ofPerson = db.prepare(`SELECT request, asked = ? AND person <> ? AS is_asked FROM request_coordinators
    JOIN requests ON requests.id = request WHERE person = ? OR asked = ? ORDER BY requests.at, request`)
  const same = db.prepare(`SELECT other.request AS request FROM request_coordinators AS other
    JOIN requests ON requests.id = other.request
    WHERE other.request <> ? AND (concerns = (SELECT concerns FROM requests WHERE id = ?) OR concerns IN
      (SELECT identity FROM identities WHERE person = (SELECT person FROM identities
        WHERE identity = (SELECT concerns FROM requests WHERE id = ?))))`)
  return {
    follow(request, event) {
      switch (event.kind) {
        case 'decided': {
          const begun = coordinationOf([{ ...event, on: '' }])
          if (begun === null) end.run(request)
          else begin.run(request, begun.coordinator.person)
          return
        }
        case 'coordinatorAsked':
          return void ask.run(event.to.person, request)
        case 'coordinatorAccepted':
          return void pass.run(request)
        case 'coordinatorDeclined':
          return void ask.run(null, request)
        case 'coordinatorEnded':
          return void end.run(request)
        case 'delayed':
        case 'representationConfirmed':
        case 'parentConfirmed':
        case 'agreed':
        case 'given':
        case 'seen':
        case 'complained':
        case 'reconsidered':
        case 'sentOn':
          return
      }
    },
    of: (person) =>
      ofPerson.all(person, person, person, person).map((row) => ({
        request: String(row['request']),
        isAsked: row['is_asked'] === 1,
      })),
    ofSamePerson: (request) => same.all(request, request, request).map((row) => String(row['request'])),
  }
}

/** The step of the schema from which on it is found: from the answers that were given before. */
export function makeRequestCoordinators(db: DatabaseSync, keys: KeyRing): void {
  db.exec(`
    CREATE TABLE request_coordinators (
      request TEXT PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
      person TEXT NOT NULL,
      asked TEXT                          -- to take over; null: nobody
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_coordinators_of ON request_coordinators (person);
    CREATE INDEX request_coordinators_asked ON request_coordinators (asked);`)
  const sealed = new Sealed(keys)
  const stepsOf = db.prepare('SELECT seq, step FROM request_steps WHERE request = ? ORDER BY seq')
  const hasPlan = db.prepare(`SELECT 1 FROM plans JOIN identities ON identities.person = plans.owner_person
    WHERE closed = 0 AND identity = ?`)
  const insert = db.prepare('INSERT INTO request_coordinators (request, person) VALUES (?, ?)')
  const done = new Set<string>()
  // The latest answer about somebody counts.
  for (const row of db.prepare('SELECT id, concerns FROM requests ORDER BY at DESC, id').all()) {
    const [request, concerns] = [String(row['id']), String(row['concerns'])]
    if (done.has(concerns) || keys.of(requestKey(request)) === null || hasPlan.get(concerns) !== undefined) continue
    const steps = stepsOf.all(request).map((step): RequestStep => {
      const event = sealed.openRequest(request, `step/${Number(step['seq'])}`, String(step['step']))
      return { ...(JSON.parse(event) as RequestEvent), on: '' }
    })
    const coordination = coordinationOf(steps)
    if (coordination === null) continue
    insert.run(request, personId(coordination.coordinator.person))
    done.add(concerns)
  }
}
