import { participantId, type AccessGround, type ConsentGiven, type RepresentationKind } from '@ansvarsgruppe/plan-model'
import type { AccessSittingView, AccessView } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import { loadMessages } from '../../words/catalogues.ts'
import { FORMATS } from '../../words/formats.ts'
import { ACCESS_LOG_WORDS } from '../../words/late/access-log.ts'
import { copyRows } from './copy-rows.ts'
import { byDay } from './days.ts'
import { timeOf, whatLine, whyLine, type Told } from './sitting-lines.ts'

const TOLD: Told = {
  words: { ...(await loadMessages('nb')), ...ACCESS_LOG_WORDS.nb },
  formats: FORMATS.nb,
  today: '2026-11-28',
  owner: null,
  isChild: false,
}
const OTHERS: Told = { ...TOLD, owner: 'Nora' }
const CONSENT = {
  kind: 'consent',
  from: '2026-03-01',
  to: '2027-03-01',
  level: 'read',
  asCoordinator: false,
} as const
const reads = (part: AccessView['part'], why: AccessGround = CONSENT): AccessView => ({ act: 'read', part, why })
const sitting = (...accesses: AccessView[]): AccessSittingView => ({
  number: 1,
  participant: participantId('p06'),
  capacity: 'self',
  name: 'Henrik Sæther',
  role: 'generalPractitioner',
  title: 'Fastlege',
  organisation: 'Legesenteret',
  from: '2026-11-24T09:00:00.000Z',
  to: null,
  accesses,
})

describe('what was done', () => {
  test.each([
    [[reads('area-health')], 'Leste helse og rehabilitering.'],
    [
      [reads('plan'), reads('area-health'), reads('overview')],
      'Leste helse og rehabilitering, oversikten og ansvarsgruppa.',
    ],
    [[reads('area-work'), { act: 'write', part: 'area-work', why: CONSENT }], 'Leste og skrev i arbeid og utdanning.'],
    [
      [reads('plan'), { act: 'write', part: 'plan', why: CONSENT }, { act: 'write', part: 'consents', why: CONSENT }],
      'Leste ansvarsgruppa. Endret datoer og ansvar og samtykkene.',
    ],
    [[{ act: 'export', part: 'accessLog', why: CONSENT }], 'Lastet ned en kopi av denne lista.'],
  ] as ReadonlyArray<readonly [AccessView[], string]>)('%#', (accesses, line) => {
    expect(whatLine(sitting(...accesses), TOLD)).toBe(line)
  })

  test('a part that was read for two reasons is said once', () => {
    const again = reads('area-health', { ...CONSENT, to: '2027-06-01' })
    expect(whatLine(sitting(reads('area-health'), again), TOLD)).toBe('Leste helse og rehabilitering.')
  })
})

describe('why', () => {
  const why = (ground: AccessGround, told = TOLD, role: AccessSittingView['role'] = 'generalPractitioner') =>
    whyLine({ ...sitting(reads('overview', ground)), role }, told)

  test('the owner is told of her own yes, with its last day; others of hers', () => {
    expect(why(CONSENT)).toBe('Du har sagt ja til det til og med 1. mars.')
    expect(why(CONSENT, OTHERS)).toBe('Nora har sagt ja til det til og med 1. mars.')
    expect(why({ ...CONSENT, asCoordinator: true })).toBe('Er koordinator, og du har sagt ja til og med 1. mars.')
  })

  test('while the owner is a child it was her parents who said yes, whoever reads it', () => {
    for (const told of [TOLD, OTHERS])
      expect(why(CONSENT, { ...told, isChild: true })).toBe('Foreldrene har sagt ja til det til og med 1. mars.')
  })

  test('how a yes was given: her own, for her, or written down and not confirmed; the copy says the same', () => {
    const given = (how: ConsentGiven): AccessGround => ({ ...CONSENT, given: how })
    const unconfirmed = 'Sagt muntlig og skrevet ned, ikke bekreftet av planeieren. Gjaldt til og med 1. mars.'
    for (const told of [TOLD, OTHERS, { ...TOLD, isChild: true }]) {
      expect(why(given('unconfirmed'), told)).toBe(unconfirmed)
      expect(why(given('guardian'), told)).toBe('Vergen har sagt ja til det for planeieren, til og med 1. mars.')
      expect(why(given('authorised'), told)).toMatch(/^En med fullmakt har sagt ja/)
      expect(why(given('another'), told)).toMatch(/^Noen som handlet for planeieren, har sagt ja/)
      expect(why(given('parent'), told)).toBe('Foreldrene har sagt ja til det til og med 1. mars.')
      expect(why(given('owner'), told)).not.toMatch(/Foreldrene|muntlig/)
    }
    expect(why({ ...CONSENT, given: 'unconfirmed', isTheirsAlone: true })).toBe(
      `${unconfirmed} Det gjelder akkurat denne personen.`,
    )
    expect(copyRows([sitting(reads('overview', given('unconfirmed')))], TOLD)[1]?.at(-1)).toBe(unconfirmed)
  })

  test('a mandate, by who has it', () => {
    const mandate = (as: RepresentationKind): AccessGround => ({ kind: 'mandate', as, areas: ['economy', 'home'] })
    expect(why(mandate('guardian'))).toBe('Handlet for planeieren, som verge for økonomi og bolig og hverdag.')
    expect(why(mandate('parent'))).toMatch(/som foresatt/)
    expect(why(mandate('authorised'))).toMatch(/med fullmakt/)
  })

  test('each reason once, and that they take part only where it is all', () => {
    const two = sitting(reads('plan', { kind: 'participant' }), reads('overview'), reads('area-work'))
    expect(whyLine(two, TOLD)).toBe('Du har sagt ja til det til og med 1. mars.')
    expect(why({ kind: 'participant' })).toBe('Er med i ansvarsgruppa. Så ikke innhold.')
    expect(why({ kind: 'unit' })).toBe('Så framdrift og frister, ikke innhold.')
  })
})

test('when it was, with its end where there is one on the clock', () => {
  const one = sitting(reads('overview'))
  expect(timeOf(one, TOLD)).toBe('kl. 10.00')
  expect(timeOf({ ...one, to: '2026-11-24T09:40:00.000Z' }, TOLD)).toBe('kl. 10.00–10.40')
  expect(timeOf({ ...one, to: '2026-11-24T09:00:30.000Z' }, TOLD)).toBe('kl. 10.00')
})

test('sittings stand under the day they began in Norway', () => {
  const late = { ...sitting(), number: 2, from: '2026-11-24T23:30:00.000Z' }
  expect(byDay([late, sitting()]).map(({ day, sittings }) => [day, sittings.length])).toEqual([
    ['2026-11-25', 1],
    ['2026-11-24', 1],
  ])
})

test('as a table it has a head and the same words', () => {
  const [head, row] = copyRows([sitting(reads('area-health'))], TOLD)
  expect(head).toHaveLength(row?.length ?? 0)
  expect(row).toEqual([
    '2026-11-24',
    '10.00',
    '',
    'Henrik Sæther',
    'Fastlege',
    'Fastlege',
    'Legesenteret',
    '',
    'Leste helse og rehabilitering.',
    'Du har sagt ja til det til og med 1. mars.',
  ])
})
