/** F1: how consents are given, limited, extended, withdrawn, said and confirmed, and that no version is lost. */
import {
  addDays,
  asSelf,
  CONSENT_DAYS_MAX,
  CONSENT_VERSIONS_MAX,
  decidesFromDay,
  memberId,
  momentOf,
  ORAL_CONSENT_AGE_MAX,
  ORAL_CONSENT_DAYS,
  participantId,
  responsibilitiesOf,
  standingIn,
  unconfirmedConsent,
  type Actor,
  type Consent,
  type LifeArea,
  type MemberId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { describe, expect, test } from 'vitest'
import {
  actorOf,
  COLUMNS,
  factsWith,
  NOW,
  TODAY,
  type Column,
} from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from './commands.ts'
import { decide } from './decide.ts'

const FACTS = factsWith({ writingHelp: false })
const id = participantId
const DAY = 24 * 60 * 60_000
const reader = id('reader')
const TO = '2027-06-01'

type Given = Extract<FactsCommand, { kind: 'giveConsent' }>['input']
const give = (input: Partial<Given> = {}, participant = reader): FactsCommand => ({
  kind: 'giveConsent',
  participant,
  input: { areas: ['work'], level: 'comment', to: TO, ...input },
})
type Said = Extract<FactsCommand, { kind: 'recordConsent' }>['input']
const say = (input: Partial<Said> = {}, participant = reader): FactsCommand => ({
  kind: 'recordConsent',
  participant,
  input: { areas: ['work'], level: 'contribute', to: TO, saidOn: TODAY, circumstances: 'på telefon', ...input },
})
const CONFIRM = { kind: 'confirmConsent', participant: reader } as const satisfies FactsCommand
const REJECT = { kind: 'rejectConsent', participant: reader } as const satisfies FactsCommand
const WITHDRAW = { kind: 'withdrawConsent', participant: reader } as const satisfies FactsCommand

/** As themselves, or for her. */
const actorNamed = (by: string): Actor =>
  by.endsWith(' for her')
    ? { participant: id(by.slice(0, -' for her'.length)), capacity: 'owner' }
    : { ...(COLUMNS.includes(by as Column) ? actorOf(by as Column) : { participant: id(by) }), capacity: 'self' }
const answer = (by: string, command: FactsCommand, facts: PlanFacts = FACTS, now = NOW): Reason | 'yes' => {
  const decision = decide(facts, actorNamed(by), command, now)
  return decision.ok ? 'yes' : decision.reason
}
function after(by: string, command: FactsCommand, facts: PlanFacts = FACTS, now = NOW): PlanFacts {
  const decision = decide(facts, actorNamed(by), command, now)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.facts
}
const versions = (facts: PlanFacts, participant = reader): Consent[] =>
  facts.consents.filter((consent) => consent.participant === participant)
const standing = (facts: PlanFacts, day = TODAY, column: Column = 'reader', area: LifeArea = 'work') =>
  standingIn(facts, { participant: id(column), capacity: 'self' }, `area-${area}`, day)
const OWNER_NOW = { by: id('owner'), capacity: 'self', at: momentOf(NOW) }

describe('in the plan', () => {
  test('a version says for what, by whom, as whom and when; the one before it when it was replaced', () => {
    const first = after('owner', give({ purpose: 'Trene sammen' }))
    const second = after('owner', give({ to: TODAY }), first, NOW + 1)
    const [, before, now] = versions(second)
    expect(before).toMatchObject({
      withdrawn: true,
      to: TO,
      record: {
        purpose: 'Trene sammen',
        signed: OWNER_NOW,
        oral: null,
        ended: { ...OWNER_NOW, at: momentOf(NOW + 1), why: 'replaced' },
      },
    })
    // What it is for stays, unless she says otherwise.
    expect(now).toMatchObject({ withdrawn: false, to: TODAY, record: { purpose: 'Trene sammen', ended: null } })
    expect(versions(after('owner', give({ purpose: '' }), second)).at(-1)?.record?.purpose).toBe('')
  })

  test('what it is for goes on only where no area is left out: it may speak of that', () => {
    const both = after('owner', give({ areas: ['work', 'health'], purpose: 'Trene' }))
    expect(versions(after('owner', give({ areas: ['work', 'health'] }), both)).at(-1)?.record?.purpose).toBe('Trene')
    expect(versions(after('owner', give({ areas: ['work'] }), both)).at(-1)?.record?.purpose).toBe('')
  })

  test('one that is withdrawn says by whom and when, and nothing else of it changes', () => {
    const given = after('owner', give())
    const [, before] = versions(given)
    const [, now] = versions(after('owner', WITHDRAW, given))
    expect(now).toEqual({
      ...before,
      withdrawn: true,
      record: { ...before!.record, ended: { ...OWNER_NOW, why: 'withdrawn' } },
    })
  })

  test('the end of somebody’s part ends their consent, and says so', () => {
    const given = after('owner', give())
    const ended = after('owner', { kind: 'endParticipation', participant: reader }, given)
    expect(versions(ended).at(-1)?.record?.ended).toEqual({ ...OWNER_NOW, why: 'withdrawn' })
  })

  test('no farther than three years, and no more versions than are kept; taking back always works', () => {
    const farthest = addDays(TODAY, CONSENT_DAYS_MAX)
    expect(answer('owner', give({ to: farthest }))).toBe('yes')
    expect(answer('owner', give({ to: addDays(farthest, 1) }))).toBe('invalidInput')
    const [one] = versions(after('owner', give())).slice(-1)
    const full = { ...FACTS, consents: Array.from({ length: CONSENT_VERSIONS_MAX }, () => one!) }
    expect(answer('owner', give(), full)).toBe('tooLarge')
    expect(answer('owner', WITHDRAW, full)).toBe('yes')
  })
})

describe('to one of a service', () => {
  const service = id('member')
  const [one, other] = ['one', 'other'].map((member) => memberId(member))
  const toOne = (boundTo: MemberId | null | undefined, input: Partial<Given> = {}): FactsCommand =>
    give({ ...input, ...(boundTo === undefined ? {} : { boundTo }) }, service)
  const last = (facts: PlanFacts) => versions(facts, service).at(-1)
  const reads = (facts: PlanFacts): boolean[] =>
    [one, other].map(
      (member) => standingIn(facts, { ...asSelf(service), member: member! }, 'area-work', TODAY) !== null,
    )
  const BOUND = after('owner', toOne(one))

  test('whoever of it, unless she says otherwise; then that one alone, and the version before says what it was', () => {
    expect(last(after('owner', toOne(undefined)))?.boundTo).toBeUndefined()
    expect(reads(after('owner', toOne(null)))).toEqual([true, true])
    expect(reads(BOUND)).toEqual([true, false])
    const passed = after('owner', toOne(other), BOUND)
    expect(reads(passed)).toEqual([false, true])
    expect(versions(passed, service).map(({ boundTo, withdrawn }) => [boundTo, withdrawn])).toEqual([
      [undefined, true],
      [one, true],
      [other, false],
    ])
  })

  test('extended without a word about it, it stays theirs; she can let all of the service have it', () => {
    expect(last(after('owner', toOne(undefined, { to: '2027-07-01' }), BOUND))).toMatchObject({ boundTo: one })
    expect(reads(after('owner', toOne(null), BOUND))).toEqual([true, true])
  })

  test('nobody who is not of it, nor a person', () => {
    expect(answer('owner', toOne(memberId('stranger')))).toBe('invalidInput')
    expect(answer('owner', give({ boundTo: one! }))).toBe('invalidInput')
  })

  test('when they leave it leads to nothing, and can be given to the next one, not to them', () => {
    const left = after('coordinator', { kind: 'endMember', participant: service, member: one! }, BOUND)
    expect(last(left)).toEqual(last(BOUND))
    expect(reads(left)).toEqual([false, false])
    for (const boundTo of [one, undefined]) expect(answer('owner', toOne(boundTo), left)).toBe('invalidInput')
    expect(reads(after('owner', toOne(other), left))).toEqual([false, true])
  })

  test('said to the coordinator: for that one alone, and no more to be confirmed when they have left', () => {
    const said = after('coordinator', say({ boundTo: other!, areas: ['work'] }, service), BOUND)
    expect(reads(said)).toEqual([true, true])
    const confirm = { kind: 'confirmConsent', participant: service } as const
    expect(reads(after('owner', confirm, said))).toEqual([false, true])
    const left = after('coordinator', { kind: 'endMember', participant: service, member: other! }, said)
    expect(reads(left)).toEqual([true, false])
    expect(answer('owner', confirm, left)).toBe('invalidInput')
    expect(answer('owner', { kind: 'rejectConsent', participant: service }, left)).toBe('yes')
  })
})

describe('for her, by who represents her', () => {
  const FOR_HER = 'representative for her'

  test('within the mandate, when they have chosen to', () => {
    expect(answer('representative', give())).toBe('ownerOnly')
    const facts = after(FOR_HER, give())
    expect(versions(facts).at(-1)?.record?.signed).toMatchObject({ by: 'representative', capacity: 'owner' })
  })

  test.each([
    ['for another area', give({ areas: ['work', 'health'] })],
    ['for the overview, which is hers alone', give({ areas: [] })],
    ['for themselves', give({}, id('representative'))],
    ['what was for another area', give({}, id('commenter'))],
  ])('none %s', (_, command) => {
    const health = FACTS.consents.map((one) =>
      one.participant === 'commenter' ? { ...one, areas: ['health'] as const } : one,
    )
    expect(answer(FOR_HER, command, { ...FACTS, consents: health })).toBe('outsideMandate')
  })

  test('which opens no overview to anybody: that is hers; and closes it to nobody she has opened it to', () => {
    const overview = (facts: PlanFacts, who: string): unknown =>
      standingIn(facts, { participant: id(who), capacity: 'self' }, 'overview', TODAY)
    const nobody = { ...FACTS, consents: FACTS.consents.filter(({ participant }) => participant !== reader) }
    const facts = after(FOR_HER, give({ level: 'contribute' }), nobody)
    expect([standing(facts), overview(facts, 'reader')]).toEqual(['contribute', null])
    expect(overview(after('owner', give(), facts), 'reader')).toBe('comment')
    expect(overview(after(FOR_HER, give()), 'reader')).toBe('comment')
    const said = after('coordinator', say(), nobody)
    expect(overview(after(FOR_HER, CONFIRM, said), 'reader')).toBeNull()
  })

  test('nor do they answer for her what they would see alone', () => {
    const alone = {
      action: 'a' as never,
      area: 'work',
      contributors: [],
      alone: { answer: 'asked', on: TODAY },
    } as const
    const facts = (responsible: string): PlanFacts => ({
      ...FACTS,
      consents: [],
      responsibilities: responsibilitiesOf([{ ...alone, responsible: id(responsible) }]),
    })
    const yes: FactsCommand = { kind: 'answerAlone', area: 'work', action: alone.action, input: { sees: true } }
    expect(answer(FOR_HER, yes, facts('representative'))).toBe('outsideMandate')
    expect(answer(FOR_HER, yes, facts('contributor'))).toBe('yes')
    expect(answer(FOR_HER, { ...yes, input: { sees: false } }, facts('representative'))).toBe('yes')
  })

  test('what a parent gives ends with their deciding', () => {
    const child = factsWith({ writingHelp: false, child: true })
    const decidesFrom = decidesFromDay(child)!
    expect(decidesFrom > TODAY).toBe(true)
    const late = { ...child, ownerBirthDate: `${Number(TODAY.slice(0, 4)) - 16}-12-20` }
    expect(answer('parent for her', give({ to: `${TODAY.slice(0, 4)}-12-19` }), late)).toBe('yes')
    expect(answer('parent for her', give({ to: `${TODAY.slice(0, 4)}-12-20` }), late)).toBe('invalidInput')
  })

  test('withdrawn within the mandate, and not beyond it', () => {
    expect(answer(FOR_HER, WITHDRAW)).toBe('yes')
    const both = after('owner', give({ areas: ['work', 'health'] }))
    expect(answer(FOR_HER, WITHDRAW, both)).toBe('outsideMandate')
  })

  test('a parent decides for a child, who does not yet; and what a child says aloud is no consent', () => {
    const child = factsWith({ writingHelp: false, child: true })
    expect(answer('owner', give(), child)).toBe('parentsDecide')
    expect(answer('coordinator', say(), child)).toBe('parentsDecide')
    const facts = after('parent for her', give({ areas: [] }), child)
    expect(versions(facts).at(-1)?.record?.signed).toMatchObject({ by: 'parent', capacity: 'owner' })
  })
})

describe('said to the coordinator', () => {
  const SAID = after('coordinator', say())
  const LAST = addDays(TODAY, ORAL_CONSENT_DAYS - 1)

  test('it counts from the day it is written down, for a fortnight, beside what she gave herself', () => {
    expect(standing(FACTS)).toBe('read')
    expect(standing(SAID)).toBe('contribute')
    expect(standing(SAID, LAST)).toBe('contribute')
    expect(standing(SAID, addDays(LAST, 1))).toBe('read')
    const [given, said] = versions(SAID)
    expect(given).toEqual(versions(FACTS)[0])
    expect(said).toMatchObject({
      to: LAST,
      record: { signed: OWNER_NOW, oral: { recordedBy: 'coordinator', wishedTo: TO, confirmed: null } },
    })
  })

  test('one that is shorter ends when she said', () => {
    expect(versions(after('coordinator', say({ to: addDays(TODAY, 2) }))).at(-1)?.to).toBe(addDays(TODAY, 2))
  })

  test('it takes nothing from anybody: fewer areas leave what there was', () => {
    const wider = after('owner', give({ areas: ['work', 'health'], level: 'contribute' }))
    const said = after('coordinator', say({ areas: [], level: 'read' }), wider)
    expect(standing(said, TODAY, 'reader', 'health')).toBe('contribute')
  })

  test('confirmed, it lasts as long as she said and takes the place of the other', () => {
    const facts = after('owner', CONFIRM, SAID, NOW + DAY)
    expect(versions(facts).map(({ withdrawn, to }) => [withdrawn, to])).toEqual([
      [true, '2026-12-31'],
      [false, TO],
    ])
    expect(versions(facts)[1]?.record?.oral?.confirmed).toMatchObject({ by: 'owner', at: momentOf(NOW + DAY) })
    expect(unconfirmedConsent(facts.consents, reader)).toBeUndefined()
  })

  test('confirmed after its fortnight, it counts again', () => {
    const late = NOW + (ORAL_CONSENT_DAYS + 3) * DAY
    expect(standing(after('owner', CONFIRM, SAID, late), addDays(LAST, 5))).toBe('contribute')
  })

  test('rejected, it is gone at once and what there was stays', () => {
    const facts = after('owner', REJECT, SAID)
    expect(standing(facts)).toBe('read')
    expect(versions(facts)[1]?.record?.ended).toEqual({ ...OWNER_NOW, why: 'rejected' })
  })

  test('withdrawing takes it, too, also after its fortnight', () => {
    const late = NOW + (ORAL_CONSENT_DAYS + 3) * DAY
    for (const now of [NOW, late]) {
      const facts = after('owner', WITHDRAW, SAID, now)
      expect(standing(facts)).toBeNull()
      expect(unconfirmedConsent(facts.consents, reader)).toBeUndefined()
    }
  })

  test('written down again it begins no new fortnight', () => {
    const again = after('coordinator', say({ level: 'comment' }), SAID, NOW + 5 * DAY)
    expect(versions(again).map(({ withdrawn }) => withdrawn)).toEqual([false, true, false])
    expect(versions(again).at(-1)?.to).toBe(LAST)
    expect(answer('coordinator', say(), SAID, NOW + ORAL_CONSENT_DAYS * DAY)).toBe('ownerOnly')
    // Her own word begins one.
    const confirmed = after('owner', CONFIRM, SAID, NOW + DAY)
    expect(versions(after('coordinator', say(), confirmed, NOW + 2 * DAY)).at(-1)?.to).toBe(addDays(LAST, 2))
  })

  test.each([
    ['rejected', after('owner', REJECT, SAID)],
    ['withdrawn', after('owner', WITHDRAW, after('owner', give()))],
  ])('what she has %s in the plan, only she gives again', (_, facts) => {
    expect(answer('coordinator', say(), facts)).toBe('ownerOnly')
    expect(answer('coordinator', say(), after('owner', give(), facts))).toBe('yes')
  })

  test('no more than they may themselves: neither the overview, nor another level', () => {
    const without = FACTS.consents.filter(({ participant }) => participant !== id('coordinator'))
    expect(answer('coordinator', say({ areas: [] }), { ...FACTS, consents: without })).toBe('invalidInput')
    const reads = [...without, { ...FACTS.consents[0]!, participant: id('coordinator'), level: 'read' as const }]
    const facts = { ...FACTS, consents: reads }
    expect(answer('coordinator', say({ level: 'comment' }), facts)).toBe('invalidInput')
    expect(answer('coordinator', say({ level: 'read' }), facts)).toBe('yes')
  })

  test('what is written down for her takes no room from what she says herself', () => {
    const [first] = versions(SAID).slice(-1)
    const full = {
      ...FACTS,
      consents: [
        ...FACTS.consents,
        ...Array.from({ length: CONSENT_VERSIONS_MAX }, () => ({ ...first!, withdrawn: true })),
      ],
    }
    expect(answer('coordinator', say(), full)).toBe('tooLarge')
    expect(answer('owner', give(), full)).toBe('yes')
  })

  test('a no holds for who leaves and comes again, too', () => {
    const gone = after('owner', { kind: 'endParticipation', participant: reader })
    const again = { ...gone.participants.get(reader)!, id: id('again'), endsOn: null, formerly: reader }
    const facts = { ...gone, participants: new Map(gone.participants).set(again.id, again) }
    expect(answer('coordinator', say({}, again.id), facts)).toBe('ownerOnly')
    const { formerly: _, ...stranger } = again
    expect(
      answer('coordinator', say({}, again.id), {
        ...facts,
        participants: new Map(facts.participants).set(again.id, stranger),
      }),
    ).toBe('yes')
  })

  test.each(COLUMNS.filter((column) => column !== 'coordinator' && column !== 'helping'))('not by %s', (column) => {
    expect(answer(column, say())).toBe('notAllowed')
  })

  test('nor for the coordinator themselves, nor for what they may not read, nor for a day to come or long ago', () => {
    expect(answer('coordinator', say({}, id('coordinator')))).toBe('notAllowed')
    expect(answer('coordinator', say({ areas: ['health'] }))).toBe('invalidInput')
    expect(answer('coordinator', say({ areas: ['family'] }))).toBe('invalidInput')
    expect(answer('coordinator', say({ saidOn: addDays(TODAY, 1) }))).toBe('invalidInput')
    expect(answer('coordinator', say({ saidOn: addDays(TODAY, -ORAL_CONSENT_AGE_MAX) }))).toBe('yes')
    expect(answer('coordinator', say({ saidOn: addDays(TODAY, -ORAL_CONSENT_AGE_MAX - 1) }))).toBe('invalidInput')
  })

  test.each([CONFIRM, REJECT])('$kind: the owner’s word alone, and only where something waits', (command) => {
    expect(answer('owner', command, SAID)).toBe('yes')
    expect(answer('owner', command)).toBe('invalidInput')
    for (const by of ['coordinator', 'reader', 'unit', 'representative'])
      expect(answer(by, command, SAID)).toBe('ownerOnly')
    expect(answer('representative for her', command, SAID)).toBe('yes')
  })
})
