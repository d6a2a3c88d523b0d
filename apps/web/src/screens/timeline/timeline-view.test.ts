import { AREA, createEntry, entryId, participantId, readRoom, type Consent, type Day } from '@ansvarsgruppe/plan-model'
import type { MeetingView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { dayAxis } from './timeline-axis.ts'
import { happenings, type Happening } from './timeline-events.ts'
import { timelineView, type AreaOfPlan } from './timeline-view.ts'

const TODAY = '2026-11-22'
const PERIOD = { start: '2026-03-01', end: '2027-02-28', nextRevision: '2027-02-15' }
const author = { by: participantId('p01'), at: 0 }

type Told = Pick<PlanView, 'period' | 'meetings' | 'consents' | 'responsibilities' | 'participants'>
const told = (changes: Partial<Told> = {}): Told => ({
  period: PERIOD,
  participants: [],
  meetings: [],
  consents: [],
  responsibilities: [],
  ...changes,
})

type Dates = { start?: Day; due?: Day; status?: 'planned' | 'inProgress' | 'completed' }

/** A goal with these actions. */
function area(actions: Readonly<Record<string, Dates>>): AreaOfPlan {
  const doc = new Y.Doc()
  const goal = entryId('goal')
  const values = { text: 'goal', ownWords: '', why: '', status: 'active', parent: null, order: 'a0' } as const
  createEntry(AREA, doc, 'goals', values, author, goal)
  for (const [index, [id, { start = null, due = null, status = 'inProgress' }]] of Object.entries(actions).entries()) {
    const action = { what: id, how: '', extent: '', start, due, status, goal, order: `a${index}` }
    createEntry(AREA, doc, 'actions', action, author, entryId(id))
  }
  return { area: 'work', snapshot: readRoom(AREA, doc) }
}

function consent(participant: string, to: Day, withdrawn = false): Consent {
  return { participant: participantId(participant), areas: [], level: 'read', from: '2026-03-01', to, withdrawn }
}

function meeting(startsAt: string, cancelled = false): MeetingView {
  return {
    id: entryId(startsAt.replace(':', '-')),
    startsAt,
    minutes: 60,
    place: 'Helsehuset',
    invited: [],
    answers: {},
    cancelled,
  }
}

describe('what the timeline holds', () => {
  test('actions in the order of their goal, late by their day, with who is responsible', () => {
    const responsible = participantId('p06')
    const fact = { action: entryId('medicines'), area: 'work', responsible, contributors: [] } as const
    const view = timelineView(
      told({ responsibilities: [fact] }),
      [area({ medicines: { due: '2026-11-15' }, plan: { due: '2027-02-28' } })],
      TODAY,
    )
    expect(view.areas[0]?.actions).toMatchObject([
      { what: 'medicines', isOverdue: true, responsible },
      { what: 'plan', isOverdue: false, responsible: null },
    ])
  })

  test('meetings that take place, those of today not yet past', () => {
    const meetings = [meeting('2026-12-03T10:00'), meeting('2026-11-22T08:00'), meeting('2026-09-17T09:00', true)]
    const view = timelineView(told({ meetings }), [], TODAY)
    expect(view.meetings.map(({ day, isPast }) => [day, isPast])).toEqual([
      ['2026-11-22', false],
      ['2026-12-03', false],
    ])
  })

  test('consents by the day they end, and whose was withdrawn for good', () => {
    const consents = [
      consent('aslak', '2026-12-15'),
      consent('berit', '2027-02-28'),
      consent('fatima', '2027-02-28'),
      // Replaced by a longer one, which marks it like one withdrawn.
      consent('fatima', '2026-12-31', true),
      consent('logoped', '2027-02-28', true),
    ]
    const view = timelineView(told({ consents }), [], TODAY)
    expect(view.consentEnds).toEqual([
      { day: '2026-12-15', participants: ['aslak'], isSoon: true },
      { day: '2027-02-28', participants: ['berit', 'fatima'], isSoon: false },
    ])
    expect(view.withdrawn).toEqual(['logoped'])
  })
})

describe('downwards', () => {
  const said = (list: readonly Happening[]): string[] =>
    list.map((one) => [one.day, one.kind, 'action' in one ? one.action.what : ''].join(' ').trim())

  test('what has been, what is late, what comes, and what has no day', () => {
    const actions = area({
      medicines: { start: '2026-10-01', due: '2026-11-15' },
      alarm: { start: '2026-08-15', due: '2026-10-01', status: 'completed' },
      garden: { start: '2026-12-01', due: '2027-05-31', status: 'planned' },
      choir: { start: '2026-08-20' },
      someday: {},
      done: { status: 'completed' },
    })
    const found = happenings(timelineView(told({ meetings: [meeting('2026-12-01T10:00')] }), [actions], TODAY))
    expect(said(found.past)).toEqual([
      '2026-03-01 planBegins',
      '2026-08-15 begins alarm',
      '2026-08-20 begins choir',
      '2026-10-01 begins medicines',
      '2026-10-01 due alarm',
    ])
    expect(said(found.late)).toEqual(['2026-11-15 due medicines'])
    expect(said(found.coming)).toEqual([
      '2026-12-01 meeting',
      '2026-12-01 begins garden',
      '2027-02-15 review',
      '2027-02-28 planEnds',
      '2027-05-31 due garden',
    ])
    expect(found.undated.map(({ what }) => what)).toEqual(['choir', 'someday', 'done'])
  })

  test('what is due today is not past', () => {
    const found = happenings(timelineView(told(), [area({ call: { due: TODAY } })], TODAY))
    expect(said(found.coming)[0]).toBe('2026-11-22 due call')
    expect(found.late).toEqual([])
  })
})

describe('the axis', () => {
  const axisOf = (today: Day, meetings: MeetingView[] = []): ReturnType<typeof dayAxis> =>
    dayAxis(timelineView(told({ meetings }), [], today))

  test('is the plan’s period, with a line for every month', () => {
    const axis = axisOf(TODAY)
    expect(axis).toMatchObject({ first: '2026-03-01', last: '2027-02-28', days: 365 })
    expect(axis.months).toHaveLength(12)
    expect(axis.months.at(-1)).toBe('2027-02-01')
    expect(axis.at(TODAY)).toBe(266)
  })

  test('reaches today, though the plan is over or has not begun, and a later meeting', () => {
    expect(axisOf('2027-03-20').last).toBe('2027-03-20')
    expect(axisOf('2026-02-10')).toMatchObject({ first: '2026-02-10', months: expect.arrayContaining(['2026-03-01']) })
    expect(axisOf(TODAY, [meeting('2027-03-10T10:00')]).last).toBe('2027-03-10')
  })
})
