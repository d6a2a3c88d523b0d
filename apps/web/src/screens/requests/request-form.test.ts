import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { askedIn, isEmpty, missingIn, NO_DRAFT, STEPS } from './request-form.ts'

const TODAY = '2026-11-28'
/** Made up: nobody is born in month 88. */
const NUMBER = '158899 10027'
const PLACE = { today: TODAY, asksName: false }
const UNKEPT = { identityNumber: '', askedOn: null }

test.each<[string, Partial<RequestDraft>, readonly string[]]>([
  ['for oneself', {}, ['needs', 'contact']],
  ['for a child', { asker: 'representative' }, ['name', 'identityNumber', 'needs', 'contact']],
  ['from work', { asker: 'professional' }, ['name', 'identityNumber', 'from', 'needs', 'contact']],
  ['said out loud', { asker: 'oral' }, ['name', 'identityNumber', 'askedOn', 'needs', 'contact']],
])('%s: little is asked', (_, change, missing) => {
  const draft = { ...NO_DRAFT, ...change }
  expect(STEPS.flatMap((step) => missingIn(step, draft, UNKEPT, PLACE))).toEqual(missing)
  const nameless = { ...PLACE, asksName: true }
  expect(STEPS.flatMap((step) => missingIn(step, draft, UNKEPT, nameless))).toEqual(['askerName', ...missing])
  expect(askedIn(draft, UNKEPT, PLACE)).toBeNull()
})

test('a name is sent where it was asked for', () => {
  const draft = { ...NO_DRAFT, needs: 'Hjelp.', contact: '900 00 000', askerName: 'Kari' }
  expect(askedIn(draft, UNKEPT, PLACE)?.askerName).toBe('')
  expect(askedIn(draft, UNKEPT, { ...PLACE, asksName: true })?.askerName).toBe('Kari')
})

test('what was said was said lately, and not tomorrow', () => {
  const draft: RequestDraft = { ...NO_DRAFT, asker: 'oral', name: 'Teodor' }
  const lacks = (askedOn: string) => missingIn('who', draft, { identityNumber: NUMBER, askedOn }, PLACE)
  expect(['2026-11-29', '2026-11-28', '2026-09-29', '2026-09-28'].map(lacks)).toEqual([
    ['askedOn'],
    [],
    [],
    ['askedOn'],
  ])
})

test('what is sent holds what its kind asks for, and nothing of another', () => {
  const draft: RequestDraft = {
    ...NO_DRAFT,
    name: 'Teodor',
    from: 'Skolen',
    needs: 'Hjelp.',
    contact: 'kari@example.no',
    agreed: true,
  }
  const unkept = { identityNumber: NUMBER, askedOn: TODAY }
  const keys = (asker: RequestDraft['asker']) =>
    Object.keys(askedIn({ ...draft, asker }, unkept, PLACE) ?? {}).toSorted()
  const asked = [
    'asker',
    'askerName',
    'contact',
    'coordinatorWish',
    'interpreter',
    'language',
    'needs',
    'services',
    'wish',
  ]
  expect(keys('self')).toEqual(asked)
  expect(keys('representative')).toEqual([...asked, 'identityNumber', 'name', 'representation'].toSorted())
  expect(keys('professional')).toEqual([...asked, 'agreed', 'from', 'identityNumber', 'name'].toSorted())
  expect(keys('oral')).toEqual([...asked, 'agreed', 'askedOn', 'identityNumber', 'name'].toSorted())
})

test('what nobody has begun is empty', () => {
  expect(isEmpty(NO_DRAFT)).toBe(true)
  expect(isEmpty({ ...NO_DRAFT, interpreter: true })).toBe(false)
})
