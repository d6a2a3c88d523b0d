/** The first of each kind who walks has asked once and been told no; the unit's member is one; and one request waits. */
import { dayInNorway, personId, type RequestEvent, type RequestWords } from '@ansvarsgruppe/plan-model'
import type { Store } from '../store/store.ts'
import { EXTRAS, nameOf, OWNER, requestOf, SECRETS, STRANGER, WAITING_REQUEST, WALKERS } from './walked-plan-fixture.ts'

const WORDS: RequestWords = {
  wish: 'both',
  asker: 'self',
  name: '',
  askerName: '',
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
const NO: RequestEvent = {
  kind: 'decided',
  decision: { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' },
}

export async function walkedRequests({ requests, unit }: Store, now: number): Promise<void> {
  const today = dayInNorway(now)
  for (const { id, kind } of WALKERS) if (kind === 'unit') await unit.add(`identity-${id}`, 'member')
  const first = WALKERS.filter(({ kind }, at) => WALKERS.findIndex((other) => other.kind === kind) === at)
  for (const one of [...first, { id: STRANGER }, { id: EXTRAS.writer }]) {
    const { id } = one
    const askedBy = personId(`person-${nameOf(one)}`)
    const needs = id === OWNER ? SECRETS.request[0] : WORDS.needs
    const request = {
      concerns: `identity-${nameOf(one)}`,
      askedBy,
      at: now,
      receivedOn: today,
      words: { ...WORDS, needs },
    }
    await requests.create({ id: requestOf({ id }), ...request })
    await requests.takeStep({ request: requestOf({ id }), after: 0, by: askedBy, on: today }, NO)
    // A professional's notice: nobody who asked for themselves waits, or they could not ask.
    if (id === OWNER) {
      const words = { ...request.words, asker: 'professional' as const }
      await requests.create({ ...request, id: WAITING_REQUEST, askedBy: personId(`person-${EXTRAS.writer}`), words })
    }
  }
}
