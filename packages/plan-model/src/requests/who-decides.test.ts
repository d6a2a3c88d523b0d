import { describe, expect, test } from 'vitest'
import type { RequestEvent, RequestStep } from './request.ts'
import { decidesThemselves, hasAgreed, mayRepresent, type Asked } from './who-decides.ts'

const BORN = '2010-11-28'
/** The day before the birthday, and the birthday. */
const [CHILD, DECIDES] = ['2026-11-27', '2026-11-28'].map((today) => ({ today, decidesFromAge: 16 })) as [
  { today: string; decidesFromAge: number },
  { today: string; decidesFromAge: number },
]
const asked = (change: Partial<Asked>): Asked => ({
  asker: 'self',
  agreed: false,
  bornOn: BORN,
  representation: null,
  receivedOn: '2026-11-02',
  ...change,
})
const on = (day: string, event: RequestEvent): RequestStep => ({ on: day, ...event })
const CONFIRMED = on('2026-11-03', { kind: 'representationConfirmed' })
const AGREED = on('2026-11-03', { kind: 'agreed' })
const parent = (agrees: boolean) => on('2026-11-03', { kind: 'parentConfirmed', name: 'Berit', agrees })

const SELF = asked({ asker: 'self', agreed: true })
const PARENT = asked({ asker: 'representative', representation: 'parent' })
const GUARDIAN = asked({ asker: 'representative', representation: 'guardian' })
const TOLD = asked({ asker: 'professional', agreed: true })
const ORAL = asked({ asker: 'oral', agreed: true })

describe('W1: whoever does not decide yet', () => {
  test.each<[string, Asked, readonly RequestStep[], boolean]>([
    ['asks herself', SELF, [], false],
    ['asks herself, and a parent is seen who has not said yes', SELF, [parent(false)], false],
    ['asks herself, and a parent says yes', SELF, [parent(true)], true],
    ['is said to agree', TOLD, [], false],
    ['is said to agree, out loud', ORAL, [], false],
    ['has said yes to the unit', TOLD, [AGREED], false],
    ['is asked for by who says they are a parent', PARENT, [], false],
    ['is asked for by a parent', PARENT, [CONFIRMED], true],
    ['is asked for by a guardian', GUARDIAN, [CONFIRMED], false],
  ])('%s', (_, request, steps, expected) => {
    expect(hasAgreed(request, steps, CHILD)).toBe(expected)
  })
})

describe('W2: from the birthday on', () => {
  test.each<[string, Asked, readonly RequestStep[], boolean]>([
    ['what she asked for herself is asked for', SELF, [], true],
    ['a parent’s yes is none of hers', PARENT, [CONFIRMED], false],
    ['nor one that was written down', TOLD, [parent(true)], false],
    ['nor what she was said to say before', TOLD, [], false],
    ['nor what she said to the unit before', TOLD, [AGREED], false],
    ['what she says now is', PARENT, [CONFIRMED, on(DECIDES.today, { kind: 'agreed' })], true],
    ['a guardian speaks for her', GUARDIAN, [CONFIRMED], true],
  ])('%s', (_, request, steps, expected) => {
    expect(hasAgreed(request, steps, DECIDES)).toBe(expected)
  })

  test('a parent is confirmed no more, and whoever she authorises is; a guardian at any age', () => {
    expect([CHILD, DECIDES].map((age) => mayRepresent(PARENT, age))).toEqual([true, false])
    expect([CHILD, DECIDES].map((age) => mayRepresent(GUARDIAN, age))).toEqual([true, true])
    const authorised = asked({ asker: 'representative', representation: 'authorised' })
    expect([CHILD, DECIDES].map((age) => mayRepresent(authorised, age))).toEqual([false, true])
    expect(mayRepresent(TOLD, CHILD)).toBe(false)
  })
})

test('the age is what is given', () => {
  expect([15, 16, 18].map((decidesFromAge) => decidesThemselves(SELF, { ...CHILD, decidesFromAge }))).toEqual([
    true,
    false,
    false,
  ])
})

test.each<[Asked, readonly RequestStep[], boolean]>([
  [SELF, [], true],
  [asked({ asker: 'professional' }), [], false],
  [TOLD, [], true],
  [asked({ asker: 'oral' }), [AGREED], true],
  // Saying that one may speak for somebody is no yes of theirs.
  [asked({ asker: 'representative', representation: 'guardian', agreed: true }), [], false],
  [GUARDIAN, [CONFIRMED], true],
  [PARENT, [CONFIRMED], false],
])('W3: of unknown age, %j after %j: has agreed %s', (request, steps, expected) => {
  expect(hasAgreed({ ...request, bornOn: null }, steps, CHILD)).toBe(expected)
})
