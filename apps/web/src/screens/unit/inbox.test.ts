import type { RequestEvent } from '@ansvarsgruppe/plan-model'
import type { UnitRequest } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { countsOf, inboxOf } from './inbox.ts'

const TODAY = '2026-11-28'
const declined: RequestEvent = {
  kind: 'decided',
  decision: { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' },
}
const complained: RequestEvent = { kind: 'complained', words: 'Uenig.', receivedOn: TODAY }
const delayed: RequestEvent = { kind: 'delayed', reason: 'Vi venter.', expectedOn: '2026-12-20' }

function request(id: string, receivedOn: string, events: readonly RequestEvent[] = []): UnitRequest {
  const steps = events.map((event) => ({ on: TODAY, ...event }))
  const about = { asker: 'self', askerFrom: '', representation: null, agreed: true, bornOn: null } as const
  return { id, name: id, wish: 'both', ...about, receivedOn, steps }
}

const INBOX = inboxOf(
  [
    request('calm', '2026-11-20'),
    request('soon', '2026-11-02'),
    request('late', '2026-10-20'),
    request('noticed', '2026-10-19', [delayed]),
    request('answered', '2026-11-01', [declined]),
    request('complained', '2026-11-01', [declined, complained]),
    request('sent on', '2026-11-01', [
      declined,
      complained,
      { kind: 'reconsidered', outcome: 'upheld', words: 'Nei.' },
      { kind: 'sentOn' },
    ]),
  ],
  { answerWithin: 'oneMonth', decidesFromAge: 16 },
  TODAY,
)

test('what waits for the unit, late first; a complaint waits too, and what was noticed by its new day', () => {
  expect(INBOX.waiting.map(({ request: { id }, tone }) => [id, tone])).toEqual([
    ['late', 'late'],
    ['soon', 'soon'],
    ['calm', 'calm'],
    ['noticed', 'calm'],
    ['complained', 'calm'],
  ])
  expect(INBOX.answered.map(({ request: { id } }) => id)).toEqual(['answered', 'sent on'])
  expect(countsOf(INBOX)).toEqual({ waiting: 5, late: 1 })
})

test('how much of the time is used', () => {
  expect(INBOX.waiting.map(({ used }) => Math.round(used * 100))).toEqual([100, 87, 27, 65, 0])
})
