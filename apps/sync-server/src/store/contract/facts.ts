import {
  actorKey,
  entryId,
  memberId,
  participantId,
  personId,
  planId,
  responsibilitiesOf,
  type ConsentRecord,
  type Participant,
  type PlanFacts,
  type Signature,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { describe, expect, test } from 'vitest'
import { factsWith, MANDATE, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { createPlan } from '../plan-fixture.ts'
import type { OpenedStore } from '../contract.ts'

const AUDIT = { actor: 'owner', at: NOW, command: 'setPeriod', subject: null }

const SIGNED: Signature = { by: participantId('representative'), capacity: 'owner', at: '2026-01-01T10:00:00.000Z' }
const RECORD: ConsentRecord = {
  purpose: 'Følge til trening',
  signed: SIGNED,
  oral: {
    recordedBy: participantId('coordinator'),
    saidOn: '2026-01-01',
    circumstances: 'på telefon',
    wishedTo: '2026-06-01',
    confirmed: SIGNED,
  },
  ended: { ...SIGNED, why: 'replaced' },
}

/** Facts with every kind of value in them, so that nothing is lost on the way unnoticed. */
function fullFacts(): PlanFacts {
  const facts = factsWith({ writingHelp: true })
  const reader = participantIn(facts, 'reader')
  const free = entryId('free')
  return {
    ...facts,
    participants: new Map([
      ...facts.participants,
      [reader.id, { ...reader, title: 'bror', organisation: 'Fjordvik', endsOn: '2026-12-24' }],
    ]),
    consents: facts.consents.map((consent, index) =>
      index === 0
        ? { ...consent, withdrawn: true, areas: [] }
        : index === 1
          ? { ...consent, record: RECORD, boundTo: memberId('one') }
          : consent,
    ),
    planConsents: [
      {
        signed: SIGNED,
        oral: { recordedBy: reader.id, saidOn: '2026-01-01', circumstances: 'ute' },
        withdrawn: SIGNED,
      },
      { signed: SIGNED, oral: null, withdrawn: null },
    ],
    responsibilities: responsibilitiesOf([
      ...facts.responsibilities.values(),
      {
        action: free,
        area: 'health',
        responsible: null,
        contributors: [participantId('reader'), participantId('unit')],
      },
      // The same id in another area is another action.
      {
        action: free,
        area: 'work',
        responsible: participantId('reader'),
        contributors: [],
        alone: { answer: 'agreed', on: '2026-11-20' },
      },
    ]),
    meetings: [
      {
        id: entryId('meeting'),
        startsAt: '2026-12-03T10:00',
        minutes: 60,
        place: 'Helsehuset',
        invited: [facts.owner, reader.id],
        answers: new Map([[reader.id, 'video']]),
        cancelled: true,
      },
    ],
    representations: [...facts.representations, { ...MANDATE, id: entryId('another'), basis: '' }],
    ownerBirthDate: '2010-02-03',
    closed: true,
  }
}

function participantIn(facts: PlanFacts, id: string): Participant {
  const participant = facts.participants.get(participantId(id))
  if (participant === undefined) throw new Error(`no ${id} in the plan`)
  return participant
}

const next = (facts: PlanFacts, change: Partial<PlanFacts> = {}): PlanFacts => ({
  ...facts,
  ...change,
  version: facts.version + 1,
})

export function factsContract(opened: OpenedStore): void {
  test('come back exactly as they were written, after reopening too', async () => {
    const facts = fullFacts()
    await createPlan(opened.store, facts)
    expect(await opened.store.facts.load(facts.planId)).toEqual(facts)
    const loaded = await (await opened.reopen()).facts.load(facts.planId)
    expect(loaded).toEqual(facts)
    expect([...(loaded?.participants.keys() ?? [])]).toEqual([...facts.participants.keys()])
  })

  test('of a plan nobody made are null', async () => {
    expect(await opened.store.facts.load(planId('plan'))).toBeNull()
  })

  test('are created once', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    await expect(createPlan(opened.store, { ...facts, closed: true })).rejects.toThrow(Error)
    expect(await opened.store.facts.load(facts.planId)).toEqual(facts)
  })

  test('are created whole or not at all', async () => {
    const facts = factsWith({ writingHelp: false })
    await expect(opened.store.facts.create(facts, new Map(), AUDIT)).rejects.toThrow(Error)
    expect(await opened.store.facts.load(facts.planId)).toBeNull()
  })

  test('are saved one version after the other', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const second = next(facts, { writingHelpUntil: '2026-12-01', lifeAreas: ['health'], consents: [] })
    const third = next(second, { responsibilities: responsibilitiesOf([]) })
    expect(await opened.store.facts.save(second, AUDIT)).toBe(true)
    expect(await opened.store.facts.load(facts.planId)).toEqual(second)
    expect(await opened.store.facts.save(third, AUDIT)).toBe(true)
    expect(await (await opened.reopen()).facts.load(facts.planId)).toEqual(third)
  })

  test('of an older or a later version than the next are not saved', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const second = next(facts)
    await opened.store.facts.save(second, AUDIT)
    for (const version of [1, 2, 4]) {
      expect(await opened.store.facts.save({ ...facts, closed: true, version }, AUDIT)).toBe(false)
    }
    expect(await opened.store.facts.load(facts.planId)).toEqual(second)
  })

  test('of a plan nobody made are not saved', async () => {
    expect(await opened.store.facts.save(next(factsWith({ writingHelp: false })), AUDIT)).toBe(false)
  })

  test('that cannot be saved leave the ones before', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const stranger = { ...participantIn(facts, facts.owner), id: participantId('stranger') }
    const wrong = next(facts, { participants: new Map([...facts.participants, [stranger.id, stranger]]) })
    await expect(opened.store.facts.save(wrong, AUDIT)).rejects.toThrow(Error)
    expect(await opened.store.facts.load(facts.planId)).toEqual(facts)
  })

  test('of two savers at once, one is told to try again', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const results = await Promise.all([
      opened.store.facts.save(next(facts, { writingHelpUntil: '2026-12-01' }), AUDIT),
      opened.store.facts.save(next(facts, { writingHelpUntil: '2026-12-02' }), AUDIT),
    ])
    expect(results.filter((isSaved) => isSaved)).toHaveLength(1)
  })

  test('are audited: one row per version, with who, when and what', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    await opened.store.facts.save(next(facts), AUDIT)
    await opened.store.facts.save(next(facts), { ...AUDIT, command: 'too late' })
    await opened.reopen()
    expect(await opened.audit(facts.planId)).toEqual([
      { version: 1, actor: 'test', at: NOW, command: 'createPlan', subject: null },
      { version: 2, ...AUDIT },
    ])
  })

  test('say which plans a person takes part in, and as whom', async () => {
    const facts = factsWith({ writingHelp: false })
    const other = { ...facts, planId: planId('another') }
    await createPlan(opened.store, facts)
    await createPlan(opened.store, other)
    expect(await opened.store.facts.participationsOf(personId('person-reader'))).toEqual([
      { plan: other.planId, participant: 'reader' },
      { plan: facts.planId, participant: 'reader' },
    ])
    expect(await opened.store.facts.participationsOf(personId('person-nobody'))).toEqual([])
    await opened.store.facts.save(next(facts, { closed: true }), AUDIT)
    expect(await opened.store.facts.participationsOf(personId('person-reader'))).toHaveLength(2)
  })

  test('a member takes part for the service, and whoever is added with the next version does from then on', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const partsOf = (person: string) => opened.store.facts.participationsOf(personId(person))
    expect(await partsOf('person-member-one')).toEqual([{ plan: facts.planId, participant: 'member', member: 'one' }])
    const service = participantIn(facts, 'member')
    const third = { id: memberId('third'), name: 'Tredje', leads: false, endsOn: null }
    const grown = { ...service, members: [...(service.members ?? []), third] }
    const second = next(facts, { participants: new Map(facts.participants).set(service.id, grown) })
    const key = actorKey({ participant: service.id, capacity: 'self', member: third.id })
    // Known already; whoever signs in later is found by the same hash.
    await opened.store.people.create(
      { id: personId('person-known'), name: '', choices: USUAL_CHOICES },
      'identity-known',
    )
    await expect(opened.store.facts.save(second, AUDIT)).rejects.toThrow(Error)
    expect(await opened.store.facts.save(second, AUDIT, new Map([[key, 'identity-known']]))).toBe(true)
    expect(await opened.store.facts.load(facts.planId)).toEqual(second)
    expect(await partsOf('person-known')).toEqual([{ plan: facts.planId, participant: 'member', member: 'third' }])
    expect(await partsOf('person-member-other')).toHaveLength(1)
  })

  describe('nobody is added to a service', () => {
    const FACTS = factsWith({ writingHelp: false })
    const SERVICE = participantIn(FACTS, 'member')
    const KEY = actorKey({ participant: SERVICE.id, capacity: 'self', member: memberId('third') })
    const grown = (facts: PlanFacts): PlanFacts => {
      const service = participantIn(facts, 'member')
      const third = { id: memberId('third'), name: 'Tredje', leads: false, endsOn: null }
      const members = [...(service.members ?? []), third]
      return next(facts, { participants: new Map(facts.participants).set(service.id, { ...service, members }) })
    }
    const adding = (identity: string, facts: PlanFacts = FACTS) =>
      opened.store.facts.save(grown(facts), AUDIT, new Map([[KEY, identity]]))
    const changed = (id: string, change: Partial<Participant>): PlanFacts => ({
      ...FACTS,
      participants: new Map(FACTS.participants).set(participantId(id), { ...participantIn(FACTS, id), ...change }),
    })

    test('who takes part, or is of the service', async () => {
      await createPlan(opened.store, FACTS)
      for (const id of ['owner', 'coordinator', 'reader', 'member-one', 'member-other'])
        expect(await adding(`identity-${id}`), id).toBe('takesPart')
      expect(await opened.store.facts.load(FACTS.planId)).toEqual(FACTS)
      expect(await opened.audit(FACTS.planId)).toHaveLength(1)
      expect(await adding('identity-new')).toBe(true)
    })

    test('who takes part, by another of their numbers', async () => {
      await createPlan(opened.store, FACTS)
      const newcomer = { id: personId('x'), name: '', choices: USUAL_CHOICES }
      await opened.store.people.recognise(['identity-reader', 'hpr-reader'], newcomer)
      await opened.store.people.recognise(['identity-member-one', 'hpr-member'], newcomer)
      expect(await adding('hpr-reader')).toBe('takesPart')
      expect(await adding('hpr-member')).toBe('takesPart')
    })

    test('who took part once; who was of a service may be again', async () => {
      const left = changed('reader', { endsOn: '2026-01-01' })
      await createPlan(opened.store, left)
      expect(await adding('identity-reader', left)).toBe('takesPart')
      const members = (SERVICE.members ?? []).map((one) => ({ ...one, endsOn: one.leads ? null : '2026-01-01' }))
      const without = next(left, { participants: new Map(left.participants).set(SERVICE.id, { ...SERVICE, members }) })
      await opened.store.facts.save(without, AUDIT)
      expect(await adding('identity-member-one', without)).toBe('takesPart')
      expect(await adding('identity-member-other', without)).toBe(true)
    })
  })

  test('whoever takes part themselves, or did, does so for no service: not by a number that was not known as theirs', async () => {
    const facts = factsWith({ writingHelp: false })
    await createPlan(opened.store, facts)
    const person = personId('person-coordinator')
    const newcomer = { id: personId('x'), name: '', choices: USUAL_CHOICES }
    const service = participantIn(facts, 'member')
    const third = { id: memberId('third'), name: 'Tredje', leads: false, endsOn: null }
    const grown = { ...service, members: [...(service.members ?? []), third] }
    const second = next(facts, { participants: new Map(facts.participants).set(service.id, grown) })
    const key = actorKey({ participant: service.id, capacity: 'self', member: third.id })
    expect(await opened.store.facts.save(second, AUDIT, new Map([[key, 'hpr-coordinator']]))).toBe(true)
    await opened.store.people.recognise(['identity-coordinator', 'hpr-coordinator'], newcomer)
    const own = [{ plan: facts.planId, participant: 'coordinator' }]
    expect(await opened.store.facts.participationsOf(person)).toEqual(own)
    const former = { ...participantIn(facts, 'coordinator'), endsOn: '2026-01-01' }
    const left = next(second, { participants: new Map(second.participants).set(former.id, former) })
    expect(await opened.store.facts.save(left, AUDIT)).toBe(true)
    expect(await opened.store.facts.participationsOf(person)).toEqual(own)
  })
}
