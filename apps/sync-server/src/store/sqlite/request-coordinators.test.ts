/** The step from which on it is found who coordinates without a plan: from the answers that were given before it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { participantId, personId, planId, type RequestEvent, type RequestWords } from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPlan, groupFacts } from '../plan-fixture.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { DATABASE_FILE } from './database.ts'
import { openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { makeRequestCoordinators } from './request-coordinators.ts'

const SILJE = personId('silje')
const WORDS: RequestWords = {
  wish: 'both',
  asker: 'self',
  name: 'Ingvild',
  askerName: 'Ingvild',
  askerFrom: '',
  representation: null,
  agreed: true,
  needs: 'Hjelp.',
  services: '',
  coordinatorWish: '',
  language: '',
  interpreter: false,
  bornOn: null,
}
const decided = (person: string): RequestEvent => ({
  kind: 'decided',
  decision: {
    plan: 'unwanted',
    coordinator: { person: personId(person), name: person, forChild: false },
    wishAnswer: '',
    reason: '',
  },
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'request-coordinators-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the latest answer about somebody who has no plan; where they have one, whoever coordinates does so there', async () => {
  const before = openSqliteStore(placeIn(folder), 'real')
  await before.people.create({ id: SILJE, name: 'Silje', choices: USUAL_CHOICES }, 'hash of silje')
  await createPlan(before, groupFacts(planId('plan'), participantId('nora'), []))
  const asked = async (id: string, concerns: string, at: number, person: string): Promise<void> => {
    await before.requests.create({ id, concerns, askedBy: SILJE, at, receivedOn: '2026-11-01', words: WORDS })
    await before.requests.takeStep({ request: id, after: 0, by: SILJE, on: '2026-11-02' }, decided(person))
  }
  await asked('early', 'hash of ingvild', 1, 'lise')
  await asked('late', 'hash of ingvild', 2, 'silje')
  await asked('hasPlan', 'identity-nora', 3, 'silje')
  await before.close()
  // The step alone, as it comes to a store that has not taken it: later ones build on it.
  const [db, keys] = [new DatabaseSync(join(folder, DATABASE_FILE)), new KeyRing(folder, TEST_WRAPPING_KEY)]
  db.exec('DROP TABLE request_coordinators')
  makeRequestCoordinators(db, keys)
  db.close()
  keys.close()

  const store = openSqliteStore(placeIn(folder), 'real')
  const found = await store.requests.coordinatedBy(SILJE)
  expect(found.map(({ request: { id }, isAsked }) => [id, isAsked])).toEqual([['late', false]])
  expect(await store.requests.coordinatedBy(personId('lise'))).toEqual([])
  expect(await store.unit.coordinators('2026-11-28')).toMatchObject([{ id: SILJE, withoutPlan: 1 }])
  await store.close()
})

test('where two people turn out to be one, it is that one who coordinates', async () => {
  const store = openSqliteStore(placeIn(folder), 'real')
  const second = personId('second')
  await store.people.create({ id: SILJE, name: 'Silje', choices: USUAL_CHOICES }, 'hash of silje')
  await store.people.create({ id: second, name: 'Silje', choices: USUAL_CHOICES }, 'hpr of silje')
  const request = {
    id: 'r1',
    concerns: 'hash of ingvild',
    askedBy: SILJE,
    at: 1,
    receivedOn: '2026-11-01',
    words: WORDS,
  }
  await store.requests.create(request)
  await store.requests.takeStep({ request: 'r1', after: 0, by: SILJE, on: '2026-11-02' }, decided('second'))
  await store.people.recognise(['hash of silje', 'hpr of silje'], {
    id: personId('x'),
    name: '',
    choices: USUAL_CHOICES,
  })
  expect(await store.requests.coordinatedBy(SILJE)).toMatchObject([{ request: { id: 'r1' } }])
  await store.close()
})
