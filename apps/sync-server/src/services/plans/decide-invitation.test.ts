import { asSelf, participantId, type Participant, type ParticipantId, type PlanFacts } from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import { COLUMNS, factsWith, NOW, TODAY } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'
import { PARTICIPANTS_MAX } from './decide-invitation.ts'

const facts = factsWith({ writingHelp: false })
const KARI = participantId('kari')
const INPUT = { name: 'Kari', role: 'employer', title: '', organisation: '' } as const
const invite: FactsCommand = { kind: 'invite', participant: KARI, input: INPUT }

function by(column: string, command: FactsCommand, before: PlanFacts = facts) {
  return decide(before, asSelf(participantId(column)), command, NOW)
}
function after(column: string, command: FactsCommand, before: PlanFacts = facts): PlanFacts {
  const decision = by(column, command, before)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}
const kariIn = (those: PlanFacts): Participant | undefined => those.participants.get(KARI)
const invited = after('coordinator', invite)

describe('F8: inviting', () => {
  test('is the owner’s and the coordinators’', () => {
    const may = COLUMNS.filter((column) => by(column, invite).ok)
    expect(may).toEqual(['owner', 'coordinator', 'helping'])
  })

  test('makes a participant who is nobody yet', () => {
    expect(kariIn(invited)).toEqual({ id: KARI, ...INPUT, endsOn: null, isInvited: true })
    expect(invited.version).toBe(facts.version + 1)
    expect(by('owner', invite, invited)).toEqual({ ok: false, reason: 'invalidInput' })
  })

  test('ends where a group ends, and with the plan', () => {
    const many = Array.from({ length: PARTICIPANTS_MAX }, (_, index) => participantId(`p-${index}`))
    const full = new Map<ParticipantId, Participant>(facts.participants)
    for (const id of many) full.set(id, { id, ...INPUT, endsOn: null })
    expect(by('owner', invite, { ...facts, participants: full })).toEqual({ ok: false, reason: 'tooLarge' })
    expect(by('owner', invite, { ...facts, closed: true })).toEqual({ ok: false, reason: 'planClosed' })
  })
})

describe('F8: coming', () => {
  test.each(['owner', 'coordinator'])('is confirmed by the %s', (column) => {
    const come = after(column, { kind: 'confirmInvited', participant: KARI, formerly: null }, invited)
    expect(kariIn(come)).toEqual({ id: KARI, ...INPUT, endsOn: null })
  })

  test('of whoever was expected is theirs alone, and nobody’s who has come', () => {
    const join: FactsCommand = { kind: 'joinInvited', participant: KARI, formerly: null }
    expect(kariIn(after('kari', join, invited))).not.toHaveProperty('isInvited')
    expect(by('reader', join, invited)).toEqual({ ok: false, reason: 'notAllowed' })
    expect(by('reader', { kind: 'joinInvited', participant: participantId('reader'), formerly: null })).toMatchObject({
      ok: false,
    })
    expect(by('owner', { kind: 'confirmInvited', participant: participantId('reader'), formerly: null })).toMatchObject(
      { ok: false },
    )
  })

  test('again, after leaving: somebody new, of whom it is known who they were', () => {
    const come = after(
      'coordinator',
      { kind: 'confirmInvited', participant: KARI, formerly: participantId('reader') },
      invited,
    )
    expect(kariIn(come)).toEqual({ id: KARI, ...INPUT, endsOn: null, formerly: 'reader' })
  })

  test('is withdrawn before it happens, with what was prepared, and not afterwards', () => {
    const consent = { areas: ['work'], level: 'read', to: '2026-12-31' } as const
    const prepared = after(
      'owner',
      { kind: 'giveConsent', participant: KARI, input: { ...consent, areas: ['work'] } },
      invited,
    )
    const gone = after('coordinator', { kind: 'withdrawInvitation', participant: KARI }, prepared)
    expect(kariIn(gone)?.endsOn).toBe('2026-11-21')
    expect(gone.consents.filter(({ participant }) => participant === KARI)).toMatchObject([{ withdrawn: true }])
    const reader: FactsCommand = { kind: 'withdrawInvitation', participant: participantId('reader') }
    expect(by('coordinator', reader)).toEqual({ ok: false, reason: 'invalidInput' })
    expect(by('reader', { kind: 'withdrawInvitation', participant: KARI }, invited)).toMatchObject({ ok: false })
    expect(by('coordinator', { kind: 'withdrawInvitation', participant: KARI }, { ...invited, closed: true }).ok).toBe(
      true,
    )
  })
})

test('F8: confidentiality is promised for oneself, once; the owner need not', () => {
  const promise: FactsCommand = { kind: 'promiseConfidentiality' }
  const signedOn = (column: string): unknown =>
    after(column, promise).participants.get(participantId(column))?.confidentialitySignedOn
  expect(signedOn('contributor')).toBe(TODAY)
  expect(signedOn('reader')).toBe('2026-01-02')
  expect(by('owner', promise)).toEqual({ ok: false, reason: 'invalidInput' })
})
