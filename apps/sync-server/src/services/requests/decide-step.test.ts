import {
  personId,
  type Reason,
  type RequestEvent,
  type RequestStep,
  type RequestWords,
} from '@ansvarsgruppe/plan-model'
import type { UnitStep } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import { decideStep } from './decide-step.ts'

const TODAY = '2026-11-28'
const SILJE = { id: personId('silje'), name: 'Silje Aspevoll' }
const GROUNDS = {
  municipality: { answerWithin: 'oneMonth', childUnder: 18, decidesFromAge: 16 },
  coordinators: [SILJE],
  isReachedHere: true,
  today: TODAY,
} as const
const NUMBER = { kind: 'nationalId', number: '15889910027' } as const
const GIVEN = { how: 'inProduct', on: TODAY } as const
const PERIOD = { start: '2026-11-28', end: '2027-11-27', nextRevision: '2027-05-28' }

const WORDS: RequestWords = {
  wish: 'both',
  asker: 'self',
  name: 'Ingvild Hausdal',
  askerName: 'Ingvild Hausdal',
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

function stepOn(
  step: UnitStep,
  words: Partial<RequestWords> = {},
  steps: readonly RequestStep[] = [],
): RequestEvent | Reason {
  const request = {
    id: 'r1',
    concerns: 'identity',
    askedBy: personId('ingvild'),
    at: 0,
    receivedOn: '2026-11-01',
    words: { ...WORDS, ...words },
    steps,
    parents: [],
    plan: null,
  }
  return decideStep(request, step, GROUNDS)
}

type Decided = Extract<UnitStep, { kind: 'decided' }>
const decided = (change: Partial<Decided>): Decided => ({
  kind: 'decided',
  plan: 'granted',
  coordinator: { person: SILJE.id, forChild: false },
  wishAnswer: '',
  reason: '',
  period: change.plan === undefined || change.plan === 'granted' ? PERIOD : null,
  meetsComplaint: null,
  given: GIVEN,
  ...change,
})
const answered: RequestStep = {
  on: '2026-11-20',
  kind: 'decided',
  decision: { plan: 'declined', coordinator: null, wishAnswer: '', reason: 'Fordi.' },
}

describe('R1', () => {
  test.each<[string, UnitStep, boolean]>([
    [
      'a notice says a day that comes',
      { kind: 'delayed', reason: 'Vi venter.', expectedOn: '2026-12-10', given: GIVEN },
      true,
    ],
    ['not today', { kind: 'delayed', reason: 'Vi venter.', expectedOn: TODAY, given: GIVEN }, false],
    ['not in two years', { kind: 'delayed', reason: 'Vi venter.', expectedOn: '2028-12-10', given: GIVEN }, false],
    ['a no with its reason', decided({ plan: 'declined', coordinator: null, reason: 'Fordi.' }), true],
    ['no no without', decided({ plan: 'declined', coordinator: null }), false],
    ['nor where only the plan is declined', decided({ plan: 'declined' }), false],
    ['a coordinator for who wants no plan', decided({ plan: 'unwanted' }), true],
    ['no coordinator for them: with a reason', decided({ plan: 'unwanted', coordinator: null }), false],
    ['a plan there is already', decided({ plan: 'existing', coordinator: null }), true],
    ['nothing to complain of yet', { kind: 'complained', words: 'Uenig.', receivedOn: TODAY }, false],
    ['a letter that was sent', decided({ plan: 'unwanted', given: { how: 'post', on: '2026-11-02' } }), true],
    ['not before the request came', decided({ plan: 'unwanted', given: { how: 'post', on: '2026-10-31' } }), false],
    ['not tomorrow', decided({ plan: 'unwanted', given: { how: 'handedOver', on: '2026-11-29' } }), false],
    [
      'what is read here is there today',
      decided({ plan: 'unwanted', given: { how: 'inProduct', on: '2026-11-27' } }),
      false,
    ],
    ['no answer to send once more', { kind: 'given', given: { how: 'post', on: TODAY } }, false],
    ['no complaint that it meets', decided({ plan: 'unwanted', meetsComplaint: true }), false],
    ['no plan that goes on', decided({ plan: 'continues', coordinator: null, reason: 'Det endres.' }), false],
    ['nor to send on', { kind: 'sentOn' }, false],
  ])('%s', (_, step, isTaken) => {
    const outcome = stepOn(step)
    expect(typeof outcome === 'string' ? outcome : outcome.kind).toBe(isTaken ? step.kind : 'invalidInput')
  })

  test('a wish for a coordinator is answered where one is appointed', () => {
    const wish = { coordinatorWish: 'Kari' }
    expect(stepOn(decided({}), wish)).toBe('invalidInput')
    expect(stepOn(decided({ wishAnswer: 'Kari har ikke plass nå.' }), wish)).toMatchObject({ kind: 'decided' })
  })

  test('a complaint came after the answer, and not in the future', () => {
    const on = (receivedOn: string) => stepOn({ kind: 'complained', words: 'Uenig.', receivedOn }, {}, [answered])
    expect([on('2026-11-19'), on('2026-11-29')]).toEqual(['invalidInput', 'invalidInput'])
    // Past the time for it, the unit says whether it takes it.
    expect([on('2026-11-20'), on(TODAY)]).toMatchObject([{ kind: 'complained' }, { kind: 'complained' }])
  })
})

describe('R2', () => {
  test.each([
    ['professional', { asker: 'professional', agreed: false }],
    ['oral', { asker: 'oral', agreed: false }],
    ['who says they are a guardian', { asker: 'representative', representation: 'guardian' }],
  ] as const)('%s: nobody gets a plan who has not said yes', (_, words) => {
    expect(stepOn(decided({}), words)).toBe('notAllowed')
    expect(stepOn({ kind: 'agreed' }, words)).toEqual({ kind: 'agreed' })
    expect(stepOn(decided({}), words, [{ on: TODAY, kind: 'agreed' }])).toMatchObject({ kind: 'decided' })
  })

  test('whose representation the unit has seen speaks for the person', () => {
    const words = { asker: 'representative', representation: 'guardian' } as const
    const confirmed: RequestStep = { on: TODAY, kind: 'representationConfirmed' }
    expect(stepOn(decided({}), words, [confirmed])).toMatchObject({ kind: 'decided' })
    expect(stepOn({ kind: 'representationConfirmed' }, words, [confirmed])).toBe('invalidInput')
    expect(stepOn({ kind: 'representationConfirmed' })).toBe('invalidInput')
  })

  test('a child’s yes is a parent’s: the child’s own, or what somebody says of it, opens nothing', () => {
    const bornOn = '2020-03-01'
    const forChild = decided({ coordinator: { person: SILJE.id, forChild: true } })
    const parent = { kind: 'parentConfirmed', name: 'Berit', identityNumber: NUMBER, agrees: true } as const
    const confirmed = { kind: 'parentConfirmed', name: 'Berit', agrees: true } as const
    for (const words of [{ bornOn }, { bornOn, asker: 'professional' }, { bornOn, asker: 'oral' }] as const) {
      expect(stepOn(forChild, words)).toBe('notAllowed')
      expect(stepOn({ kind: 'agreed' }, words)).toBe('invalidInput')
      expect(stepOn(parent, words)).toEqual(confirmed)
      expect(stepOn(forChild, words, [{ on: TODAY, ...confirmed }])).toMatchObject({ kind: 'decided' })
    }
  })

  test('of who decides nobody is a parent: it is the person who says yes', () => {
    const words = { asker: 'representative', representation: 'parent', bornOn: '2010-11-28' } as const
    const parent = { kind: 'parentConfirmed', name: 'Berit', identityNumber: NUMBER, agrees: true } as const
    expect(stepOn({ kind: 'representationConfirmed' }, words)).toBe('invalidInput')
    expect(stepOn(parent, words)).toBe('invalidInput')
    expect(stepOn(decided({}), words, [{ on: '2026-11-27', kind: 'representationConfirmed' }])).toBe('notAllowed')
    expect(stepOn({ kind: 'agreed' }, words)).toEqual({ kind: 'agreed' })
    // A day younger, and the parent is one.
    expect(stepOn({ kind: 'representationConfirmed' }, { ...words, bornOn: '2010-11-29' })).toMatchObject({
      kind: 'representationConfirmed',
    })
  })

  test('no plan without a coordinator, without a period, or that nobody asked for', () => {
    expect(stepOn(decided({ coordinator: null }))).toBe('invalidInput')
    expect(stepOn(decided({ period: null }))).toBe('invalidInput')
    expect(stepOn(decided({ plan: 'unwanted', period: PERIOD }))).toBe('invalidInput')
    expect(stepOn(decided({}), { wish: 'coordinator' })).toBe('invalidInput')
  })

  test('a coordinator is somebody the unit knows, under the name it knows', () => {
    expect(stepOn(decided({ coordinator: { person: personId('anybody'), forChild: false } }))).toBe('invalidInput')
    expect(stepOn(decided({}))).toMatchObject({
      decision: { coordinator: { person: 'silje', name: 'Silje Aspevoll', forChild: false } },
    })
  })
})

describe('R3', () => {
  test.each([
    ['2008-11-29', true],
    ['2008-11-28', false],
    ['1980-01-01', false],
  ])('born on %s: a child’s coordinator %s', (bornOn, isChild) => {
    const as = (forChild: boolean) => stepOn(decided({ coordinator: { person: SILJE.id, forChild } }), { bornOn })
    expect(as(isChild)).toMatchObject({ kind: 'decided' })
    expect(as(!isChild)).toBe('invalidInput')
  })

  test('where nobody knows, the unit says', () => {
    for (const forChild of [true, false])
      expect(stepOn(decided({ coordinator: { person: SILJE.id, forChild } }))).toMatchObject({ kind: 'decided' })
  })
})
