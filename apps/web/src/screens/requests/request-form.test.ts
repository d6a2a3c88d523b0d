import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { askedIn, isEmpty, missingIn, NO_DRAFT, STEPS } from './request-form.ts'

const TODAY = '2026-11-28'
/** Made up: nobody is born in month 88. */
const NUMBER = '158899 10027'
const UNKEPT = { identityNumber: '', askedOn: null }

test.each<[string, Partial<RequestDraft>, readonly string[]]>([
  ['for oneself', {}, ['needs']],
  ['for a child', { asker: 'representative' }, ['name', 'identityNumber', 'needs']],
  ['from work', { asker: 'professional' }, ['name', 'identityNumber', 'from', 'needs']],
  ['said out loud', { asker: 'oral' }, ['name', 'identityNumber', 'askedOn', 'needs']],
])('%s: little is asked', (_, change, missing) => {
  const draft = { ...NO_DRAFT, ...change }
  expect(STEPS.flatMap((step) => missingIn(step, draft, UNKEPT, TODAY))).toEqual(missing)
  expect(askedIn(draft, UNKEPT, TODAY)).toBeNull()
})

test('what was said was said lately, and not tomorrow', () => {
  const draft: RequestDraft = { ...NO_DRAFT, asker: 'oral', name: 'Teodor' }
  const lacks = (askedOn: string) => missingIn('who', draft, { identityNumber: NUMBER, askedOn }, TODAY)
  expect(['2026-11-29', '2026-11-28', '2026-09-29', '2026-09-28'].map(lacks)).toEqual([
    ['askedOn'],
    [],
    [],
    ['askedOn'],
  ])
})

test('what is sent holds what its kind asks for, and nothing of another', () => {
  const draft: RequestDraft = { ...NO_DRAFT, name: 'Teodor', from: 'Skolen', needs: 'Hjelp.', agreed: true }
  const unkept = { identityNumber: NUMBER, askedOn: TODAY }
  const keys = (asker: RequestDraft['asker']) =>
    Object.keys(askedIn({ ...draft, asker }, unkept, TODAY) ?? {}).toSorted()
  const asked = ['asker', 'coordinatorWish', 'interpreter', 'language', 'needs', 'services', 'wish']
  expect(keys('self')).toEqual(asked)
  expect(keys('representative')).toEqual([...asked, 'identityNumber', 'name', 'representation'].toSorted())
  expect(keys('professional')).toEqual([...asked, 'agreed', 'from', 'identityNumber', 'name'].toSorted())
  expect(keys('oral')).toEqual([...asked, 'agreed', 'askedOn', 'identityNumber', 'name'].toSorted())
})

test('what nobody has begun is empty', () => {
  expect(isEmpty(NO_DRAFT)).toBe(true)
  expect(isEmpty({ ...NO_DRAFT, interpreter: true })).toBe(false)
})
