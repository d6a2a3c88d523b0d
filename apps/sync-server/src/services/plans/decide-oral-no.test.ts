/** F1: what the owner takes away by saying so counts at once, adds nothing to anybody, and is hers to confirm or give back. */
import {
  addDays,
  asSelf,
  entryId,
  lastUnconfirmedDay,
  memberId,
  momentOf,
  ORAL_CONSENT_AGE_MAX,
  participantId,
  seenAlone,
  standingIn,
  takenOrally,
  unansweredNos,
  withResponsibility,
  type Actor,
  type Consent,
  type LifeArea,
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

const id = participantId
const WHO = id('contributor')
const TO = '2027-06-01'
const DAY = 24 * 60 * 60_000
/** Whose coordinator reads two areas; work and health are given, and family the coordinator does not read. */
const BASE = factsWith({ writingHelp: false })
const FACTS: PlanFacts = {
  ...BASE,
  lifeAreas: ['work', 'health', 'family'],
  consents: BASE.consents.map((one) => {
    if (one.participant === id('coordinator')) return { ...one, areas: ['work', 'health'] as const }
    return one.participant === WHO ? { ...one, areas: ['work', 'health', 'family'] as const } : one
  }),
}

type Said = Extract<FactsCommand, { kind: 'recordNo' }>['input']
const no = (input: Partial<Said> = {}, participant = WHO): FactsCommand => ({
  kind: 'recordNo',
  participant,
  input: { areas: null, saidOn: TODAY, circumstances: 'på telefon', ...input },
})
const CONFIRM = { kind: 'confirmNo', participant: WHO } as const satisfies FactsCommand
const BACK = { kind: 'takeBackNo', participant: WHO } as const satisfies FactsCommand
const say = (areas: readonly LifeArea[] = ['work']): FactsCommand => ({
  kind: 'recordConsent',
  participant: WHO,
  input: { areas: [...areas], level: 'read', to: TO, saidOn: TODAY, circumstances: 'på telefon' },
})

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
const versions = (facts: PlanFacts): Consent[] => facts.consents.filter(({ participant }) => participant === WHO)
const standing = (facts: PlanFacts, area: LifeArea = 'work', day = TODAY) =>
  standingIn(facts, asSelf(WHO), `area-${area}`, day)
const OWNER_NOW = { by: id('owner'), capacity: 'self', at: momentOf(NOW) }
const ORAL = { recordedBy: 'coordinator', saidOn: TODAY, circumstances: 'på telefon', answered: null }

describe('everything', () => {
  const TAKEN = after('coordinator', no())

  test('is gone at once, and for as long as she says nothing else; how it was said is kept with what ended', () => {
    for (const area of FACTS.lifeAreas) expect(standing(TAKEN, area)).toBeNull()
    expect(standing(TAKEN, 'work', addDays(TODAY, 30))).toBeNull()
    expect(versions(TAKEN)).toMatchObject([
      {
        withdrawn: true,
        areas: ['work', 'health', 'family'],
        record: { ended: { ...OWNER_NOW, why: 'withdrawn', oral: ORAL } },
      },
    ])
    expect(takenOrally(TAKEN.consents, WHO)).toMatchObject({ areas: null, no: ORAL })
  })

  test('also what the coordinator may not read, what waits for her word, and what is for one of a service', () => {
    const said = after('coordinator', no(), after('coordinator', say()))
    expect(versions(said).map(({ withdrawn }) => withdrawn)).toEqual([true, true])
    const member = id('member')
    const bound = {
      ...FACTS,
      consents: FACTS.consents.map((one) => (one.participant === member ? { ...one, boundTo: memberId('one') } : one)),
    }
    const taken = after('coordinator', no({}, member), bound)
    expect(standingIn(taken, actorOf('member'), 'area-work', TODAY)).toBeNull()
  })

  test('is taken on a closed plan, and from the coordinator themselves', () => {
    expect(answer('coordinator', no(), { ...FACTS, closed: true })).toBe('yes')
    expect(answer('coordinator', no({}, id('coordinator')))).toBe('yes')
  })

  test('a yes that is heard after it is hers to give', () => {
    expect(lastUnconfirmedDay(TAKEN.consents, [WHO], TODAY)).toBeNull()
    expect(answer('coordinator', say(), TAKEN)).toBe('ownerOnly')
    expect(answer('coordinator', say(), after('owner', CONFIRM, TAKEN))).toBe('ownerOnly')
    expect(answer('coordinator', say(), after('owner', BACK, TAKEN))).toBe('yes')
  })
})

describe('some of it', () => {
  const LESS = after('coordinator', no({ areas: ['work'] }))

  test('the area is gone, the others and the last day stay; what it was for is not carried on', () => {
    expect([standing(LESS), standing(LESS, 'health'), standing(LESS, 'family')]).toEqual([
      null,
      'contribute',
      'contribute',
    ])
    const [before, rest] = versions(LESS)
    expect(before).toMatchObject({ withdrawn: true, record: { ended: { why: 'replaced', oral: ORAL } } })
    expect(rest).toMatchObject({ to: before!.to, from: TODAY, withdrawn: false, record: { purpose: '', isRest: true } })
    expect(takenOrally(LESS.consents, WHO)).toMatchObject({ areas: ['work'], level: null })
  })

  test('less may be done; never more, nor in another area', () => {
    const reads = after('coordinator', no({ areas: [], level: 'read' }))
    expect(FACTS.lifeAreas.map((area) => standing(reads, area))).toEqual(['read', 'read', 'read'])
    expect(takenOrally(reads.consents, WHO)).toMatchObject({ areas: [], level: 'read' })
    for (const level of ['contribute', 'comment'] as const)
      expect(answer('coordinator', no({ areas: [], level }), reads)).toBe('invalidInput')
    const both = after('coordinator', no({ areas: ['work'], level: 'contribute' }), reads)
    expect([standing(both), standing(both, 'health')]).toEqual([null, 'read'])
  })

  test('nothing that they do not have, and no area the coordinator may not read', () => {
    expect(answer('coordinator', no({ areas: [] }))).toBe('invalidInput')
    expect(answer('coordinator', no({ areas: ['work'] }), LESS)).toBe('invalidInput')
    expect(answer('coordinator', no({ areas: ['family'] }))).toBe('invalidInput')
    expect(answer('coordinator', no({}, id('unit')), { ...FACTS, consents: [] })).toBe('invalidInput')
  })

  test('a yes that is heard after it, to what was taken, is hers to give; her own word makes it a coordinator’s again', () => {
    expect(answer('coordinator', say(), LESS)).toBe('ownerOnly')
    expect(answer('coordinator', say(), after('owner', BACK, LESS))).toBe('yes')
  })
})

describe('by whom', () => {
  test.each(COLUMNS.filter((column) => column !== 'coordinator' && column !== 'helping'))('not by %s', (column) => {
    expect(answer(column, no())).toBe('notAllowed')
  })

  test('not for a day to come or long ago; what a child says others decide', () => {
    expect(answer('coordinator', no({ saidOn: addDays(TODAY, 1) }))).toBe('invalidInput')
    expect(answer('coordinator', no({ saidOn: addDays(TODAY, -ORAL_CONSENT_AGE_MAX) }))).toBe('yes')
    expect(answer('coordinator', no({ saidOn: addDays(TODAY, -ORAL_CONSENT_AGE_MAX - 1) }))).toBe('invalidInput')
    expect(answer('coordinator', no(), { ...FACTS, ownerBirthDate: '2015-05-17' })).toBe('parentsDecide')
  })

  test('what they see alone of another area goes with it: whoever may read less sees no action on an older yes', () => {
    const fact = { action: entryId('hidden'), area: 'leisure', responsible: WHO, contributors: [] } as const
    const alone = { ...fact, alone: { answer: 'agreed', on: TODAY } } as const
    const facts: PlanFacts = {
      ...FACTS,
      lifeAreas: [...FACTS.lifeAreas, 'leisure'],
      responsibilities: withResponsibility(FACTS.responsibilities, alone),
    }
    expect(seenAlone(facts, asSelf(WHO), TODAY)).toHaveLength(1)
    expect(seenAlone(after('coordinator', no({ areas: ['work'] }), facts), asSelf(WHO), TODAY)).toEqual([])
  })
})

describe('her word', () => {
  const LESS = after('coordinator', no({ areas: ['work'] }))
  const TWICE = after('coordinator', no({ areas: ['health'] }), LESS, NOW + DAY)

  test('it was right: it stays as it is, and is asked no more', () => {
    const facts = after('owner', CONFIRM, TWICE, NOW + 2 * DAY)
    const later = addDays(TODAY, 2)
    expect(FACTS.lifeAreas.map((area) => standing(facts, area, later))).toEqual([null, null, 'contribute'])
    expect(unansweredNos(facts.consents, WHO)).toEqual([])
    expect(versions(facts)[0]?.record?.ended?.oral?.answered).toEqual({ ...OWNER_NOW, at: momentOf(NOW + 2 * DAY) })
  })

  test('it was not: she gives what there was before all of it, as her own version', () => {
    const facts = after('owner', BACK, TWICE)
    for (const area of FACTS.lifeAreas) expect(standing(facts, area)).toBe('contribute')
    const last = versions(facts).at(-1)
    expect(last).toMatchObject({ withdrawn: false, record: { signed: OWNER_NOW, ended: null } })
    expect(last?.record?.isRest).toBeUndefined()
    expect(versions(facts).filter(({ withdrawn }) => !withdrawn)).toHaveLength(1)
    expect(takenOrally(facts.consents, WHO)).toBeNull()
  })

  test('what was only said comes back as that, and waits again', () => {
    const said = after('coordinator', say(), {
      ...FACTS,
      consents: FACTS.consents.filter((one) => one.participant !== WHO),
    })
    const facts = after('owner', BACK, after('coordinator', no(), said))
    expect(standing(facts)).toBe('read')
    expect(versions(facts).at(-1)).toMatchObject({
      withdrawn: false,
      record: { oral: { confirmed: null }, ended: null },
    })
    expect(versions(facts).at(-1)?.to).toBe(versions(said).at(-1)?.to)
  })

  test('what she gives or takes herself is her word on it, too', () => {
    const give: FactsCommand = {
      kind: 'giveConsent',
      participant: WHO,
      input: { areas: ['work'], level: 'read', to: TO },
    }
    const withdraw: FactsCommand = { kind: 'withdrawConsent', participant: WHO }
    for (const command of [give, withdraw] as const)
      expect(takenOrally(after('owner', command, LESS).consents, WHO), command.kind).toBeNull()
  })

  test.each([CONFIRM, BACK])(
    '$kind: hers alone, or of who decides all of it for her, and only where something waits',
    (command) => {
      for (const by of ['coordinator', 'reader', 'unit', 'contributor'])
        expect(answer(by, command, LESS)).toBe('ownerOnly')
      expect(answer('owner', command)).toBe('invalidInput')
      expect(answer('representative for her', command, LESS)).toBe('outsideMandate')
      const atWork = { ...FACTS, consents: BASE.consents }
      expect(answer('representative for her', command, after('coordinator', no(), atWork))).toBe('yes')
    },
  )

  test('of a mandate for some of it: what she gives there answers nothing of the rest', () => {
    const withdrawn = after('coordinator', no())
    const give: FactsCommand = {
      kind: 'giveConsent',
      participant: WHO,
      input: { areas: ['work'], level: 'read', to: TO },
    }
    const facts = after('representative for her', give, withdrawn)
    expect(takenOrally(facts.consents, WHO)).not.toBeNull()
  })

  test('not when its days would be over, or nobody is there to have it', () => {
    const late = Date.parse('2027-02-01T12:00:00Z')
    expect(answer('owner', BACK, LESS, late)).toBe('invalidInput')
    expect(answer('owner', CONFIRM, LESS, late)).toBe('yes')
    const ended = after('owner', { kind: 'endParticipation', participant: WHO }, LESS)
    expect(answer('owner', BACK, ended)).toBe('invalidInput')
  })
})
