import { entryId, participantId, type Meeting, type PlanFacts, type Reason } from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsWith,
  NOW,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const id = participantId
const NEXT: Meeting = {
  id: entryId('next'),
  startsAt: '2026-12-03T10:00',
  minutes: 60,
  place: 'Helsehuset',
  invited: [id('owner'), id('contributor'), id('reader')],
  answers: new Map([[id('contributor'), 'comes']]),
  cancelled: false,
}
const HELD: Meeting = { ...NEXT, id: entryId('held'), startsAt: '2026-09-17T10:00' }
const FACTS: PlanFacts = { ...factsWith({ writingHelp: false }), meetings: [HELD, NEXT] }
const INPUT = { startsAt: '2026-12-10T13:00', minutes: 45, place: 'Video', invited: [id('reader')] }

const call: FactsCommand = { kind: 'callMeeting', meeting: entryId('new'), input: INPUT }
const change: FactsCommand = { kind: 'changeMeeting', meeting: NEXT.id, input: INPUT }
const cancel: FactsCommand = { kind: 'cancelMeeting', meeting: NEXT.id }
const answer: FactsCommand = { kind: 'answerMeeting', meeting: NEXT.id, input: { answer: 'video' } }

function said(by: Column, command: FactsCommand, facts = FACTS): Reason | 'yes' {
  const decision = decide(facts, { ...actorOf(by), capacity: 'self' }, command, NOW)
  return decision.ok ? 'yes' : decision.reason
}
function meetingsAfter(by: Column, command: FactsCommand, facts = FACTS): readonly Meeting[] {
  const decision = decide(facts, { ...actorOf(by), capacity: 'self' }, command, NOW)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts.meetings
}

describe('F4: meetings', () => {
  const ARRANGE: ReadonlySet<Column> = new Set(['owner', 'coordinator', 'helping'])
  const ANSWER: ReadonlySet<Column> = new Set(['owner', 'contributor', 'reader'])
  for (const column of COLUMNS) {
    const mayArrange = ARRANGE.has(column)
    test(`${column} ${mayArrange ? 'calls, changes and cancels' : 'does not call, change or cancel'} them`, () => {
      const expected = mayArrange ? 'yes' : 'notAllowed'
      expect([call, change, cancel].map((command) => said(column, command))).toEqual([expected, expected, expected])
    })
    const mayAnswer = ANSWER.has(column)
    test(`${column} ${mayAnswer ? 'answers' : 'is not invited and does not answer'}`, () => {
      expect(said(column, answer)).toBe(mayAnswer ? 'yes' : 'invalidInput')
    })
  }

  test('the owner is invited to every one, and they stand in their order', () => {
    const meetings = meetingsAfter('coordinator', {
      ...call,
      input: { ...INPUT, startsAt: '2026-11-30T08:00' },
    })
    expect(meetings.map((meeting) => meeting.id)).toEqual(['held', 'new', 'next'])
    expect(meetings[1]).toMatchObject({ invited: ['owner', 'reader'], place: 'Video', cancelled: false })
  })

  test('another time is another question; another place is not', () => {
    const [, moved] = meetingsAfter('owner', change)
    expect(moved?.answers.size).toBe(0)
    const elsewhere = { ...INPUT, startsAt: NEXT.startsAt, invited: [...NEXT.invited] }
    const [, same] = meetingsAfter('owner', { ...change, input: elsewhere })
    expect([...(same?.answers ?? [])]).toEqual([['contributor', 'comes']])
    expect(same?.place).toBe('Video')
  })

  test('whoever is no longer invited has no answer there', () => {
    const [, same] = meetingsAfter('owner', { ...change, input: { ...INPUT, startsAt: NEXT.startsAt } })
    expect(same?.answers.size).toBe(0)
  })

  test('one answers for oneself, and may answer again', () => {
    const [, answered] = meetingsAfter('contributor', answer)
    expect([...(answered?.answers ?? [])]).toEqual([['contributor', 'video']])
  })

  test('nothing is changed, cancelled or answered of a meeting that has begun, is cancelled, or is not there', () => {
    const cancelled: PlanFacts = { ...FACTS, meetings: [HELD, { ...NEXT, cancelled: true }] }
    for (const command of [change, cancel, answer]) {
      expect(said('owner', { ...command, meeting: HELD.id })).toBe('invalidInput')
      expect(said('owner', { ...command, meeting: entryId('none') })).toBe('invalidInput')
      expect(said('owner', command, cancelled)).toBe('invalidInput')
    }
  })

  test('no meeting in the past, none with strangers, none twice', () => {
    for (const input of [
      { ...INPUT, startsAt: '2026-11-22T13:00' },
      { ...INPUT, invited: [id('stranger')] },
    ])
      expect(said('owner', { ...call, input })).toBe('invalidInput')
    expect(said('owner', { ...call, meeting: NEXT.id })).toBe('invalidInput')
  })
})
