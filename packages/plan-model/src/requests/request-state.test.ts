import { describe, expect, test } from 'vitest'
import { personId } from '../ids.ts'
import type { RequestEvent, RequestStep } from './request.ts'
import { mayFollow, requestState, waitsForUnit, type RequestPhase } from './request-state.ts'

const RECEIVED = '2026-11-01'
const decision = { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' } as const

const EVENTS = {
  delayed: { kind: 'delayed', reason: 'Vi venter på en uttalelse.', expectedOn: '2026-12-20' },
  representationConfirmed: { kind: 'representationConfirmed' },
  parentConfirmed: { kind: 'parentConfirmed', name: 'Berit Fjelltun', agrees: true },
  agreed: { kind: 'agreed' },
  decided: { kind: 'decided', decision },
  given: { kind: 'given', given: { how: 'post', on: '2026-12-02' } },
  seen: { kind: 'seen' },
  complained: { kind: 'complained', words: 'Jeg er uenig.', receivedOn: '2026-12-05' },
  reconsidered: { kind: 'reconsidered', outcome: 'upheld', words: 'Vi står ved svaret.' },
  sentOn: { kind: 'sentOn' },
  coordinatorAsked: { kind: 'coordinatorAsked', to: { person: personId('lise'), name: 'Lise', forChild: false } },
  coordinatorAccepted: { kind: 'coordinatorAccepted' },
  coordinatorDeclined: { kind: 'coordinatorDeclined' },
  coordinatorEnded: { kind: 'coordinatorEnded', reason: '' },
} as const satisfies Readonly<Record<RequestEvent['kind'], RequestEvent>>
/** Of who coordinates without a plan: once there is an answer, whatever else goes on. */
const COORDINATING: readonly RequestEvent['kind'][] = [
  'coordinatorAsked',
  'coordinatorAccepted',
  'coordinatorDeclined',
  'coordinatorEnded',
]
const CHANGED: RequestEvent = { kind: 'reconsidered', outcome: 'changed', words: 'Vi ser på den igjen.' }
const MET: RequestEvent = { kind: 'decided', decision, meetsComplaint: true }
const UNMET: RequestEvent = { kind: 'decided', decision, meetsComplaint: false }
const on = (day: string, event: RequestEvent): RequestStep => ({ on: day, ...event })
const stateOf = (steps: readonly RequestStep[], today = '2026-12-10') =>
  requestState(RECEIVED, steps, 'oneMonth', today)
const stateAfter = (events: readonly RequestEvent[], today?: string) =>
  stateOf(
    events.map((event) => on('2026-12-02', event)),
    today,
  )

const { decided, complained, reconsidered, sentOn, delayed } = EVENTS

test.each<[readonly RequestEvent[], RequestPhase, boolean]>([
  [[], 'open', true],
  [[delayed], 'open', true],
  [[decided], 'answered', false],
  [[decided, complained], 'complained', true],
  [[decided, complained, reconsidered], 'upheld', true],
  [[decided, complained, reconsidered, sentOn], 'sentOn', false],
  [[decided, complained, CHANGED], 'reopened', true],
  [[decided, complained, CHANGED, delayed], 'reopened', true],
  [[decided, complained, CHANGED, MET], 'answered', false],
  // E3: the same no again has met nothing, and the complaint goes on.
  [[decided, complained, CHANGED, UNMET], 'upheld', true],
  [[decided, complained, CHANGED, UNMET, sentOn], 'sentOn', false],
  // Of silence: an answer is what was asked for, and one may complain of that.
  [[complained], 'complained', true],
  [[complained, decided], 'answered', false],
  [[complained, decided, complained], 'complained', true],
  [[complained, reconsidered], 'upheld', true],
  [[complained, reconsidered, sentOn], 'sentOn', true],
  [[complained, reconsidered, sentOn, decided], 'answered', false],
  // Silence after a complaint was taken up: the first complaint is not forgotten.
  [[decided, complained, CHANGED, complained, UNMET], 'upheld', true],
])('after %j it is %s, and waits for the unit: %s', (events, phase, waits) => {
  const steps = events.map((event) => on('2026-12-02', event))
  expect(stateOf(steps)).toMatchObject({ phase, waitsForUnit: waits })
  expect(waitsForUnit(steps)).toBe(waits)
})

describe('E1', () => {
  const ALWAYS: readonly RequestEvent['kind'][] = ['representationConfirmed', 'parentConfirmed']
  test.each<[RequestPhase, boolean, readonly RequestEvent['kind'][]]>([
    ['open', true, ['delayed', 'agreed', 'decided', 'complained']],
    ['answered', false, ['given', 'seen', 'complained']],
    ['complained', false, ['delayed', 'given', 'seen', 'reconsidered']],
    ['complained', true, ['delayed', 'agreed', 'decided', 'reconsidered']],
    ['reopened', true, ['delayed', 'agreed', 'decided', 'complained']],
    ['upheld', false, ['given', 'seen', 'sentOn']],
    ['upheld', true, ['delayed', 'agreed', 'decided', 'sentOn']],
    ['sentOn', false, ['given', 'seen']],
    ['sentOn', true, ['delayed', 'agreed', 'decided']],
  ])(
    'what is %s, without an answer: %s, may go on with %j, who may speak for the person, and nothing else',
    (phase, awaitsAnswer, kinds) => {
      const all = Object.keys(EVENTS) as RequestEvent['kind'][]
      const follow = all.filter((kind) => mayFollow(kind, { phase, awaitsAnswer }))
      const others = follow.filter((kind) => !ALWAYS.includes(kind) && !COORDINATING.includes(kind))
      expect(others).toEqual(kinds)
      expect(follow.filter((kind) => COORDINATING.includes(kind))).toEqual(phase === 'open' ? [] : COORDINATING)
      expect(follow).toEqual(expect.arrayContaining([...ALWAYS]))
    },
  )
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
    const later: RequestEvent = { ...delayed, expectedOn: '2027-01-04' }
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

  test('a complaint has a time of its own, from the day it came; a notice that was given before says nothing of it', () => {
    const steps = [on('2026-12-01', delayed), on('2026-12-02', decided), on('2026-12-08', complained)]
    expect(stateOf(steps)).toMatchObject({ since: '2026-12-05', expectedBy: '2027-01-05', needsNotice: false })
    expect(stateOf(steps, '2027-01-06').needsNotice).toBe(true)
  })

  test('so has a case that is taken up again, from the day of that', () => {
    const steps = [
      on('2026-12-01', delayed),
      on('2026-12-02', decided),
      on('2026-12-08', complained),
      on('2026-12-20', CHANGED),
    ]
    expect(stateOf(steps)).toMatchObject({ since: '2026-12-20', expectedBy: '2027-01-20', needsNotice: false })
    expect(stateOf(steps, '2027-01-21')).toMatchObject({ needsNotice: true, mayComplainOf: 'silence' })
  })

  test('to complain of silence gives no more time', () => {
    expect(stateAfter([complained], '2026-12-10')).toMatchObject({ since: RECEIVED, daysLeft: -9, needsNotice: true })
  })
})

describe('E4', () => {
  const until = (...steps: readonly RequestStep[]) => stateOf(steps).decision
  const answer = (how: 'inProduct' | 'post', day: string): RequestEvent => ({
    ...decided,
    given: { how, on: day },
  })

  test('of the last answer', () => {
    const steps = [
      on('2026-12-02', decided),
      on('2026-12-09', complained),
      on('2026-12-10', CHANGED),
      on('2027-01-04', MET),
    ]
    expect(requestState(RECEIVED, steps, 'oneMonth', '2027-01-05').decision).toMatchObject({
      on: '2027-01-04',
      complaintUntil: '2027-02-01',
    })
  })

  test('what is to be read here arrives when it is read', () => {
    const here = on('2026-12-02', answer('inProduct', '2026-12-02'))
    expect(until(here)).toMatchObject({ arrivedOn: null, complaintUntil: null })
    expect(until(here, on('2026-12-09', { kind: 'seen' }))).toMatchObject({
      arrivedOn: '2026-12-09',
      complaintUntil: '2027-01-06',
    })
  })

  test('or when it is sent, if that is before', () => {
    const here = on('2026-12-02', answer('inProduct', '2026-12-02'))
    const sent = on('2026-12-08', { kind: 'given', given: { how: 'post', on: '2026-12-07' } })
    expect(until(here, sent)?.arrivedOn).toBe('2026-12-07')
    expect(until(here, sent, on('2026-12-09', { kind: 'seen' }))?.arrivedOn).toBe('2026-12-07')
  })

  test('what is sent arrives as it is sent; what is from before that was kept, on its own day', () => {
    expect(until(on('2026-12-04', answer('post', '2026-12-02')))?.complaintUntil).toBe('2026-12-30')
    expect(until(on('2026-12-02', decided))?.complaintUntil).toBe('2026-12-30')
  })

  test('one may complain of silence once the promised time has passed, whatever a notice says', () => {
    expect(stateAfter([], '2026-12-01').mayComplainOf).toBeNull()
    expect(stateAfter([], '2026-12-02').mayComplainOf).toBe('silence')
    expect(stateAfter([delayed], '2026-12-02').mayComplainOf).toBe('silence')
    expect(stateAfter([complained]).mayComplainOf).toBeNull()
    expect(stateAfter([decided]).mayComplainOf).toBe('answer')
  })
})
