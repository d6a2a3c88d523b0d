import { describe, expect, test } from 'vitest'
import { personId } from '../ids.ts'
import type { RequestEvent, RequestStep } from './request.ts'
import { hasAgreed, mayFollow, requestState, type RequestPhase } from './request-state.ts'

const RECEIVED = '2026-11-01'
const decision = { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' } as const

const EVENTS: Readonly<Record<RequestEvent['kind'], RequestEvent>> = {
  delayed: { kind: 'delayed', reason: 'Vi venter på en uttalelse.', expectedOn: '2026-12-20' },
  representationConfirmed: { kind: 'representationConfirmed' },
  agreed: { kind: 'agreed' },
  decided: { kind: 'decided', decision },
  complained: { kind: 'complained', words: 'Jeg er uenig.', receivedOn: '2026-12-05' },
  reconsidered: { kind: 'reconsidered', outcome: 'upheld', words: 'Vi står ved svaret.' },
  sentOn: { kind: 'sentOn' },
  coordinatorAsked: { kind: 'coordinatorAsked', to: { person: personId('lise'), name: 'Lise', forChild: false } },
  coordinatorAccepted: { kind: 'coordinatorAccepted' },
  coordinatorDeclined: { kind: 'coordinatorDeclined' },
  coordinatorEnded: { kind: 'coordinatorEnded', reason: '' },
}
/** Of who coordinates without a plan: once there is an answer, whatever else goes on. */
const COORDINATING: readonly RequestEvent['kind'][] = [
  'coordinatorAsked',
  'coordinatorAccepted',
  'coordinatorDeclined',
  'coordinatorEnded',
]
const CHANGED: RequestEvent = { kind: 'reconsidered', outcome: 'changed', words: 'Vi ser på den igjen.' }
const on = (day: string, event: RequestEvent): RequestStep => ({ on: day, ...event })
const stateAfter = (events: readonly RequestEvent[], today = '2026-12-10') =>
  requestState(
    RECEIVED,
    events.map((event) => on('2026-12-02', event)),
    'oneMonth',
    today,
  )

const { decided, complained, reconsidered, sentOn, delayed } = EVENTS

test.each<[readonly RequestEvent[], RequestPhase]>([
  [[], 'open'],
  [[delayed], 'open'],
  [[decided], 'answered'],
  [[decided, complained], 'complained'],
  [[decided, complained, reconsidered], 'upheld'],
  [[decided, complained, reconsidered, sentOn], 'sentOn'],
  [[decided, complained, CHANGED], 'reopened'],
  [[decided, complained, CHANGED, delayed], 'reopened'],
  [[decided, complained, CHANGED, decided], 'answered'],
])('after %j it is %s', (events, phase) => {
  expect(stateAfter(events).phase).toBe(phase)
})

describe('E1', () => {
  test.each<[RequestPhase, readonly RequestEvent['kind'][]]>([
    ['open', ['delayed', 'representationConfirmed', 'agreed', 'decided']],
    ['answered', ['complained']],
    ['complained', ['reconsidered']],
    ['reopened', ['delayed', 'representationConfirmed', 'agreed', 'decided']],
    ['upheld', ['sentOn']],
    ['sentOn', []],
  ])('what is %s may go on with %j, and with nothing else', (phase, kinds) => {
    const all = Object.keys(EVENTS) as RequestEvent['kind'][]
    const may = all.filter((kind) => mayFollow(kind, phase))
    expect(may).toEqual([...kinds, ...(phase === 'open' ? [] : COORDINATING)])
  })
})

describe('E2', () => {
  test.each([
    ['2026-11-30', 1, false],
    ['2026-12-01', 0, false],
    ['2026-12-02', -1, true],
  ])('on %s there are %i days left, and a notice is due: %s', (today, daysLeft, needsNotice) => {
    expect(stateAfter([], today)).toMatchObject({ answerBy: '2026-12-01', daysLeft, needsNotice })
  })

  test('a notice moves the day, the last one counts, and the promise stays what it was', () => {
    const later: RequestEvent = { ...delayed, expectedOn: '2027-01-04' } as RequestEvent
    expect(stateAfter([delayed])).toMatchObject({
      answerBy: '2026-12-01',
      expectedBy: '2026-12-20',
      needsNotice: false,
    })
    expect(stateAfter([delayed], '2026-12-21').needsNotice).toBe(true)
    expect(stateAfter([delayed, later], '2026-12-21')).toMatchObject({ expectedBy: '2027-01-04', needsNotice: false })
  })

  test('what is answered needs none', () => {
    expect(stateAfter([decided], '2027-06-01').needsNotice).toBe(false)
  })
})

test('one may complain until four weeks after the last answer', () => {
  const steps = [
    on('2026-12-02', decided),
    on('2026-12-09', complained),
    on('2026-12-10', CHANGED),
    on('2027-01-04', decided),
  ]
  const { decision: last } = requestState(RECEIVED, steps, 'oneMonth', '2027-01-05')
  expect(last).toMatchObject({ on: '2027-01-04', complaintUntil: '2027-02-01' })
})

test.each([
  ['self', false, [], true],
  ['professional', false, [], false],
  ['professional', true, [], true],
  ['oral', false, [EVENTS.agreed], true],
  // Saying that one may speak for somebody is no yes of theirs.
  ['representative', true, [], false],
  ['representative', false, [EVENTS.representationConfirmed], true],
] as const)('asked by %s, said to agree %s, after %j: has agreed %s', (asker, agreed, events, expected) => {
  expect(
    hasAgreed(
      { asker, agreed },
      events.map((event) => on('2026-11-02', event)),
    ),
  ).toBe(expected)
})
