import { describe, expect, test } from 'vitest'
import {
  asSelf,
  CAPACITIES,
  decidesForHerself,
  entryId,
  memberId,
  participantId,
  standingIn,
  withResponsibility,
  type Actor,
  type Consent,
  type Meeting,
  type PlanFacts,
} from '../index.ts'
import { actorOf, COLUMNS, factsFor, factsWith, TODAY, type Column } from '../guard/policy-fixture.ts'
import { consentHistoryFor } from './consent-view.ts'
import { factsOfView, planViewFor, type PlanView } from './plan-view.ts'

const base = factsWith({ writingHelp: false })
const hidden = entryId('hidden-action')
const facts: PlanFacts = {
  ...base,
  consents: [
    ...base.consents,
    {
      participant: participantId('coordinator'),
      areas: ['health'],
      level: 'contribute',
      from: '2026-01-01',
      to: '2026-12-31',
      withdrawn: false,
    },
  ],
  responsibilities: withResponsibility(base.responsibilities, {
    action: hidden,
    area: 'health',
    responsible: participantId('coordinator'),
    contributors: [],
  }),
}

describe('a plan as its reader may know it', () => {
  test('nothing of an area without consent: not its name, its readers, or who is responsible in it', () => {
    const view = planViewFor(facts, actorOf('contributor'), TODAY)
    expect(view.lifeAreas).toEqual(['work'])
    expect(JSON.stringify(view)).not.toMatch(/health|hidden-action/)
  })

  test('meetings: the owner, the coordinator and those invited know of them', () => {
    const meeting: Meeting = {
      id: entryId('meeting'),
      startsAt: '2026-12-03T10:00',
      minutes: 60,
      place: 'Helsehuset',
      invited: [facts.owner, participantId('reader')],
      answers: new Map([[participantId('reader'), 'video']]),
      cancelled: false,
    }
    const knows = COLUMNS.filter(
      (column) => planViewFor({ ...facts, meetings: [meeting] }, actorOf(column), TODAY).meetings.length > 0,
    )
    expect(knows).toEqual(['owner', 'representative', 'coordinator', 'helping', 'reader'])
    const view = planViewFor({ ...facts, meetings: [meeting] }, actorOf('reader'), TODAY)
    expect(JSON.parse(JSON.stringify(view.meetings))).toEqual([{ ...meeting, answers: { reader: 'video' } }])
    expect(factsOfView(view).meetings).toEqual([meeting])
  })

  test('the owner and the coordinator are told of every consent, others of their own', () => {
    const told = (column: (typeof COLUMNS)[number]): Set<string> =>
      new Set(planViewFor(facts, actorOf(column), TODAY).consents.map((consent) => consent.participant))
    expect(told('owner').size).toBeGreaterThan(5)
    expect(told('coordinator').size).toBeGreaterThan(5)
    expect([...told('commenter')]).toEqual(['commenter'])
    expect([...told('unit')]).toEqual(['unit'])
  })

  test('the coordinator is told of consents to areas they may not read, and not which areas those are', () => {
    const consents = facts.consents.map((consent) =>
      consent.participant === participantId('commenter') ? { ...consent, areas: ['work', 'health'] as const } : consent,
    )
    const own = consents.filter(({ participant, areas }) => participant !== 'coordinator' || areas.includes('work'))
    const told = (column: (typeof COLUMNS)[number]) =>
      planViewFor({ ...facts, consents: own }, actorOf(column), TODAY).consents
    expect(told('coordinator').map(({ participant }) => participant)).toEqual(own.map(({ participant }) => participant))
    expect(JSON.stringify(told('coordinator'))).not.toContain('health')
    // Theirs was given to them, and the owner gave them all.
    expect(told('commenter').map(({ areas }) => areas)).toEqual([['work', 'health']])
    expect(told('owner')).toEqual(own)
  })

  test('how a consent came about: its own people and those who manage it, who read what it is for', () => {
    const signed = { by: facts.owner, capacity: 'self', at: '2026-01-01T10:00:00.000Z' } as const
    const oral = {
      recordedBy: participantId('coordinator'),
      saidOn: '2026-01-01',
      circumstances: 'på telefon',
      wishedTo: '2026-12-31',
      confirmed: signed,
    }
    const record = { purpose: 'Trene', signed, oral, ended: null }
    const of = (areas: Consent['areas'], withdrawn = false): Consent[] => {
      const consent = { participant: participantId('commenter'), level: 'comment', from: '2026-01-01' } as const
      return [...own, { ...consent, areas, to: '2026-12-31', withdrawn, record }]
    }
    const own = base.consents.filter(({ participant }) => participant !== 'commenter')
    const told = (column: (typeof COLUMNS)[number], consents: readonly Consent[]) =>
      planViewFor({ ...base, consents }, actorOf(column), TODAY).consents.find(
        ({ participant }) => participant === 'commenter',
      )?.record
    expect(told('owner', of(['work', 'health']))).toEqual(record)
    expect(told('coordinator', of(['work']))).toEqual(record)
    const untold = { ...record, oral: { ...oral, circumstances: '' } }
    expect(told('coordinator', of(['work', 'health']))).toEqual({ ...untold, purpose: '' })
    expect(told('commenter', of(['work', 'health']))).toEqual(untold)
    expect(told('reader', of(['work']))).toBeUndefined()
    // What is over is told by its history.
    expect(told('owner', of(['work'], true))).toBeUndefined()
    const history = (column: (typeof COLUMNS)[number], areas: Consent['areas']) =>
      consentHistoryFor(
        { ...base, consents: of(areas, true) },
        actorOf(column),
        ['work'],
        participantId('commenter'),
        TODAY,
      )
    expect(history('owner', ['work'])?.versions).toEqual(of(['work'], true).slice(-1))
    expect(history('coordinator', ['work', 'health'])?.versions).toMatchObject([
      { areas: ['work'], record: { purpose: '' } },
    ])
    expect(history('commenter', ['work', 'health'])?.versions).toMatchObject([{ areas: ['work', 'health'] }])
    expect(history('reader', ['work'])).toBeNull()
    expect(history('unit', ['work'])).toBeNull()
  })

  test('who has left is named by the history, and who wrote down and ended what they had; to who manages consents alone', () => {
    const signed = { by: facts.owner, capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const
    const said = { recordedBy: participantId('helping'), saidOn: '2026-11-01', circumstances: 'på telefon' }
    const record = {
      purpose: '',
      signed,
      oral: { ...said, wishedTo: '2026-12-31', confirmed: null },
      ended: { ...signed, by: participantId('parent'), capacity: 'owner', why: 'rejected' },
    } as const
    const left = { ...base.participants.get(participantId('commenter'))!, name: 'Kari Nordby', endsOn: '2026-11-02' }
    const of: PlanFacts = {
      ...base,
      participants: new Map(base.participants).set(left.id, left),
      consents: base.consents.map((one) => (one.participant === left.id ? { ...one, withdrawn: true, record } : one)),
    }
    const names = (column: Column) => consentHistoryFor(of, actorOf(column), ['work'], left.id, TODAY)?.names
    const name = (id: string) => base.participants.get(participantId(id))?.name
    const all = { commenter: 'Kari Nordby', owner: name('owner'), helping: name('helping'), parent: name('parent') }
    expect(planViewFor(of, actorOf('owner'), TODAY).participants.map(({ id }) => id)).not.toContain(left.id)
    expect(names('owner')).toEqual(all)
    expect(names('coordinator')).toEqual(all)
    expect(names('commenter')).toEqual({})
  })

  test('what was taken away orally: the owner and coordinators are told what waits; how it was said, who reads the areas', () => {
    const signed = { by: facts.owner, capacity: 'self', at: '2026-11-01T10:00:00.000Z' } as const
    const oral = {
      recordedBy: participantId('coordinator'),
      saidOn: '2026-11-01',
      circumstances: 'på telefon',
      answered: null,
    }
    const ended = { ...signed, why: 'withdrawn', oral } as const
    const taken = (areas: Consent['areas']): PlanFacts => ({
      ...base,
      consents: base.consents.map((one) =>
        one.participant === participantId('commenter')
          ? { ...one, areas, withdrawn: true, record: { purpose: 'Trene', signed, oral: null, ended } }
          : one,
      ),
    })
    const told = (column: Column, areas: Consent['areas'] = ['work']) =>
      planViewFor(taken(areas), actorOf(column), TODAY).consents.find(({ participant }) => participant === 'commenter')
    for (const column of ['owner', 'coordinator'] as const) expect(told(column)?.record?.ended).toEqual(ended)
    expect(told('coordinator', ['work', 'health'])?.record).toMatchObject({
      purpose: '',
      ended: { oral: { circumstances: '' } },
    })
    expect(told('commenter')).toMatchObject({ withdrawn: true })
    expect(told('commenter')?.record).toBeUndefined()
    expect(told('reader')).toBeUndefined()
    const own = consentHistoryFor(taken(['work']), actorOf('commenter'), [], participantId('commenter'), TODAY)
    expect(own?.versions[0]?.record).toMatchObject({ purpose: 'Trene', ended: { oral: { circumstances: '' } } })
  })

  test('of a service’s consent that is bound to one the others are told nothing', () => {
    const boundTo = memberId('one')
    const bound = {
      ...facts,
      consents: facts.consents.map((one) => (one.participant === participantId('member') ? { ...one, boundTo } : one)),
    }
    const as = (member: string) => ({ ...asSelf(participantId('member')), member: memberId(member) })
    const view = (reader: Actor) => planViewFor(bound, reader, TODAY)
    const own = (reader: Actor) => view(reader).participants.find(({ id }) => id === participantId('member'))
    const history = (reader: Actor) => consentHistoryFor(bound, reader, ['work'], participantId('member'), TODAY)
    expect(view(as('one')).consents).toMatchObject([{ participant: 'member', boundTo: 'one' }])
    expect(own(as('one'))).toMatchObject({ areas: ['work'], consentTo: '2026-12-31' })
    expect(history(as('one'))?.versions).toHaveLength(1)
    expect([view(as('other')).consents, view(as('other')).lifeAreas, history(as('other'))?.versions]).toEqual([
      [],
      [],
      [],
    ])
    expect(own(as('other'))).toMatchObject({ areas: [], consentTo: null })
    // To everybody else the service receives the area.
    expect(own(actorOf('owner'))).toMatchObject({ areas: ['work'], consentTo: '2026-12-31' })
    expect(own(actorOf('contributor'))).toMatchObject({ areas: ['work'], consentTo: null })
    expect(history(actorOf('coordinator'))?.versions).toHaveLength(1)
  })

  test('that the plan is made everybody may know; how the owner said so, those who manage consents', () => {
    const signed = { by: facts.owner, capacity: 'self', at: '2026-01-01T10:00:00.000Z' } as const
    const oral = { recordedBy: participantId('coordinator'), saidOn: '2026-01-01', circumstances: 'på telefon' }
    const planConsents = [
      { signed, oral: null, withdrawn: signed },
      { signed, oral, withdrawn: null },
    ]
    const told = (column: (typeof COLUMNS)[number]) =>
      planViewFor({ ...facts, planConsents }, actorOf(column), TODAY).planConsents
    expect(told('owner')).toEqual(planConsents)
    expect(told('coordinator')).toEqual(planConsents)
    for (const column of ['commenter', 'unit'] as const)
      expect(told(column)).toEqual([{ signed, oral: { ...oral, circumstances: '' }, withdrawn: null }])
  })

  test('who helps her is confidential: whoever receives nothing is told of her, themselves and whom to turn to', () => {
    const named = (of: PlanFacts, column: Column): string[] =>
      planViewFor(of, actorOf(column), TODAY).participants.map(({ id }) => id as string)
    const without = { ...facts, consents: facts.consents.filter((one) => one.participant !== participantId('reader')) }
    const person = facts.participants.get(participantId('reader'))!
    const { confidentialitySignedOn: _, ...unpromised } = person
    const owing = { ...facts, participants: new Map(facts.participants).set(person.id, unpromised) }
    for (const given of [without, owing])
      expect(named(given, 'reader')).toEqual(['owner', 'coordinator', 'helping', 'reader', 'unit'])
    expect(named(facts, 'reader')).toHaveLength(COLUMNS.length)
    expect(named(without, 'coordinator')).toHaveLength(COLUMNS.length)
  })

  test('a coordinator whom the owner has not let read anything yet knows whom they invite and prepare consents for', () => {
    const without = { ...facts, consents: facts.consents.filter(({ participant }) => participant !== 'coordinator') }
    const view = planViewFor(without, actorOf('coordinator'), TODAY)
    expect(view).toMatchObject({ lifeAreas: [], readsOverview: false })
    expect(view.participants).toHaveLength(COLUMNS.length)
  })

  test('the coordinating unit sees who takes part and by when, and no area', () => {
    const view = planViewFor(facts, actorOf('unit'), TODAY)
    expect(view).toMatchObject({ lifeAreas: [], readsOverview: false, responsibilities: [] })
    expect(view.participants).toHaveLength(COLUMNS.length)
  })

  test('asked as facts, the view gives its reader the standing the server gives them', () => {
    for (const column of COLUMNS) {
      const actor = actorOf(column)
      for (const capacity of CAPACITIES) {
        const reader = { ...actor, capacity }
        const all = { ...facts, ownerBirthDate: factsFor(column).ownerBirthDate }
        const seen = factsOfView(planViewFor(all, reader, TODAY))
        for (const room of ['overview', 'area-work', 'area-health'] as const)
          expect(standingIn(seen, reader, room, TODAY), `${column} ${capacity} ${room}`).toBe(
            standingIn(all, reader, room, TODAY),
          )
      }
    }
  })

  test('a service is shown with what it receives, whoever of it is there today', () => {
    const shown = (view: PlanView): unknown => {
      const { areas, consentTo, members } = view.participants.find(({ id }) => id === 'member') ?? {}
      return [areas, consentTo, members?.length]
    }
    expect(shown(planViewFor(facts, actorOf('coordinator'), TODAY))).toEqual([['work'], '2026-12-31', 2])
    expect(shown(planViewFor(facts, actorOf('member'), TODAY))).toEqual([['work'], '2026-12-31', 2])
    expect(shown(planViewFor(facts, actorOf('contributor'), TODAY))).toEqual([['work'], null, 2])
  })

  test('in which capacities one may act is told to whom it concerns, and only while it is so', () => {
    const told = COLUMNS.map((column) => [column, planViewFor(factsFor(column), actorOf(column), TODAY).capacities])
    const both = told.filter(([, capacities]) => capacities?.includes('owner')).map(([column]) => column)
    expect(both).toEqual(['representative', 'parent'])
    expect(planViewFor(facts, actorOf('representative'), '2027-01-01').capacities).toEqual(['self'])
  })

  test('representations are told to the owner and to who registers them, and everyone’s own to them', () => {
    const told = (column: Column): string[] =>
      planViewFor(factsFor(column), actorOf(column), TODAY).representations.map(({ id }) => id)
    const both = ['mandate', 'parent']
    expect(Object.fromEntries(COLUMNS.map((column) => [column, told(column)]))).toEqual({
      ...Object.fromEntries(COLUMNS.map((column) => [column, []])),
      ...Object.fromEntries((['owner', 'coordinator', 'helping', 'unit'] as const).map((column) => [column, both])),
      representative: ['mandate'],
      parent: ['parent'],
    })
    // The unit knows no area.
    expect(planViewFor(facts, actorOf('unit'), TODAY).representations.flatMap(({ areas }) => areas)).toEqual([])
  })

  test('when the owner was born is told to her, to who registers a parent, and to the parent', () => {
    const child = { ...facts, ownerBirthDate: '2015-05-17' }
    const told = COLUMNS.filter((column) => planViewFor(child, actorOf(column), TODAY).ownerBirthDate !== null)
    expect(told).toEqual(['owner', 'parent', 'coordinator', 'helping', 'unit'])
  })

  test('from which age owners decide here is told to everybody, and the page asks the same rule by it', () => {
    const child = { ...facts, ownerBirthDate: '2010-01-01' }
    const ages = (of: PlanFacts) => new Set(COLUMNS.map((one) => planViewFor(of, actorOf(one), TODAY).decidesFromAge))
    expect([...ages(child)]).toEqual([16])
    const later = { ...child, decidesFromAge: 18 }
    expect([...ages(later)]).toEqual([18])
    const asked = [child, later].map((of) =>
      decidesForHerself(factsOfView(planViewFor(of, actorOf('owner'), TODAY)), TODAY),
    )
    expect(asked).toEqual([true, false])
  })
})
