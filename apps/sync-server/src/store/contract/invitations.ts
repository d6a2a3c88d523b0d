import {
  addDays,
  dayInNorway,
  participantId,
  personId,
  type ParticipantId,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { OpenedStore } from '../contract.ts'
import type { Mail, NewLink } from '../invitation-store.ts'
import { createPlan } from '../plan-fixture.ts'

const FACTS = factsWith({ writingHelp: false })
const INVITED = participantId('invited')
const GUEST = personId('person-guest')
const AUDIT = { actor: 'owner', at: NOW, command: 'invite', subject: INVITED }
const SIGNED_IN = { person: GUEST, code: '012345', at: NOW }

const mail = (id: string): Mail => ({
  id,
  to: 'kari@example.no',
  subject: 'Invitasjon',
  text: 'Hei',
  html: '<p>Hei</p>',
})
const link = (tokenHash: string, of: Mail | null = null): NewLink => ({ tokenHash, expiresAt: NOW + 1_000, mail: of })

function withInvited(facts: PlanFacts): PlanFacts {
  const invited = {
    id: INVITED,
    name: 'Kari',
    role: 'nextOfKin',
    title: '',
    organisation: '',
    endsOn: null,
    isInvited: true,
  } as const
  return { ...facts, version: facts.version + 1, participants: new Map([...facts.participants, [INVITED, invited]]) }
}
const again = (facts: PlanFacts): PlanFacts => ({ ...facts, version: facts.version + 1 })
/** The next facts, in which they have come. */
function come(facts: PlanFacts): PlanFacts {
  const invited = facts.participants.get(INVITED)
  if (invited === undefined) throw new Error('nobody is invited')
  const { isInvited: _, ...known } = invited
  return { ...again(facts), participants: new Map(facts.participants).set(INVITED, known) }
}

export function invitationsContract(opened: OpenedStore): void {
  const invite = async (of: NewLink = link('token'), expected: string | null = null): Promise<PlanFacts> => {
    await createPlan(opened.store, FACTS)
    await opened.store.people.create({ id: GUEST, name: 'Kari', choices: USUAL_CHOICES }, 'identity-guest')
    const next = withInvited(FACTS)
    const invitation = { participant: INVITED, email: 'kari@example.no', language: 'nn', expected } as const
    expect(await opened.store.invitations.invite(next, AUDIT, invitation, of)).toBe(true)
    return next
  }
  const participantsOf = async (): Promise<ReadonlyArray<{ participant: ParticipantId }>> =>
    opened.store.facts.participationsOf(GUEST)

  test('an invitation is written with its participant, who is nobody yet; it comes back after reopening', async () => {
    const next = await invite(link('token', mail('one')), 'hash of a number')
    const store = await opened.reopen()
    expect(await store.facts.load(FACTS.planId)).toEqual(next)
    expect(await store.invitations.of(FACTS.planId)).toEqual([
      {
        plan: FACTS.planId,
        participant: INVITED,
        email: 'kari@example.no',
        language: 'nn',
        expected: 'hash of a number',
        tokenHash: 'token',
        expiresAt: NOW + 1_000,
        links: 1,
        mail: 'underway',
        signedIn: null,
      },
    ])
    expect(await participantsOf()).toEqual([])
  })

  test('of facts that are not the current ones nothing is written', async () => {
    await createPlan(opened.store, FACTS)
    const invitation = { participant: INVITED, email: 'kari@example.no', language: 'nb', expected: null } as const
    const late = { ...withInvited(FACTS), version: 7 }
    expect(await opened.store.invitations.invite(late, AUDIT, invitation, link('token', mail('one')))).toBe(false)
    expect(await opened.store.invitations.of(FACTS.planId)).toEqual([])
    expect(await opened.store.outbox.due(NOW, 9)).toEqual([])
    expect(await opened.store.facts.load(FACTS.planId)).toEqual(FACTS)
  })

  test('facts that change leave whoever is not known nobody, and the others who they are', async () => {
    const next = await invite()
    expect(await opened.store.facts.save(again(next), AUDIT)).toBe(true)
    expect(await participantsOf()).toEqual([])
    expect(await opened.store.facts.participationsOf(personId('person-reader'))).toHaveLength(1)
    expect(await opened.store.invitations.of(FACTS.planId)).toHaveLength(1)
  })

  test('a link is found until it expires, and used up once', async () => {
    await invite()
    const { invitations } = opened.store
    expect(await invitations.byToken('token', NOW + 999)).toMatchObject({ participant: INVITED })
    expect(await invitations.byToken('token', NOW + 1_000)).toBeNull()
    expect(await invitations.byToken('another', NOW)).toBeNull()
    expect(await invitations.signIn('token', SIGNED_IN)).toBe(true)
    expect(await invitations.signIn('token', { ...SIGNED_IN, code: '999999' })).toBe(false)
    expect(await invitations.byToken('token', NOW)).toBeNull()
    const store = await opened.reopen()
    expect((await store.invitations.of(FACTS.planId))[0]).toMatchObject({ signedIn: SIGNED_IN, tokenHash: null })
    expect(await store.invitations.waitingOf(GUEST)).toEqual([SIGNED_IN])
    expect(await store.invitations.waitingOf(personId('person-reader'))).toEqual([])
    expect(await participantsOf()).toEqual([])
  })

  test('another link takes the place of the one there was, its mail of the mail, and nobody has signed in', async () => {
    await invite(link('token', mail('one')))
    const { invitations, outbox } = opened.store
    await invitations.signIn('token', SIGNED_IN)
    expect(await invitations.renew(FACTS.planId, INVITED, link('second', mail('two')))).toBe(true)
    expect(await invitations.renew(FACTS.planId, participantId('reader'), link('third'))).toBe(false)
    expect(await invitations.of(FACTS.planId)).toMatchObject([{ tokenHash: 'second', links: 2, signedIn: null }])
    expect((await outbox.due(NOW, 9)).map(({ id }) => id)).toEqual(['two'])
    // What is heard of the first mail by now is not told of the second.
    await outbox.done('one', 'refused')
    expect(await invitations.of(FACTS.planId)).toMatchObject([{ mail: 'underway' }])
  })

  test('whoever joins is the participant, and nothing is left of the invitation', async () => {
    const next = await invite(link('token', mail('one')))
    expect(await opened.store.invitations.join(come(next), AUDIT, INVITED, GUEST)).toBe(true)
    const store = await opened.reopen()
    expect(await store.facts.participationsOf(GUEST)).toEqual([{ plan: FACTS.planId, participant: INVITED }])
    expect(await store.invitations.of(FACTS.planId)).toEqual([])
    expect(await store.outbox.due(NOW, 9)).toEqual([])
    expect(await store.facts.load(FACTS.planId)).toEqual(come(next))
    const after = again(come(next))
    expect(await store.invitations.join(after, AUDIT, INVITED, personId('person-reader'))).toBe(false)
    expect((await store.facts.load(FACTS.planId))?.version).toBe(next.version + 1)
  })

  test('nobody joins twice in a plan', async () => {
    const next = await invite()
    const { invitations, facts } = opened.store
    expect(await invitations.join(come(next), AUDIT, INVITED, personId('person-reader'))).toBe(false)
    expect(await invitations.of(FACTS.planId)).toHaveLength(1)
    expect((await facts.load(FACTS.planId))?.version).toBe(next.version)
  })

  test('whoever has left comes again, as somebody new; what they were stays where it was', async () => {
    const reader = FACTS.participants.get(participantId('reader'))
    if (reader === undefined) throw new Error('there is a reader')
    const left = { ...reader, endsOn: addDays(dayInNorway(NOW), -1) }
    const invited = await invite()
    const next = { ...again(invited), participants: new Map(invited.participants).set(left.id, left) }
    const { facts, invitations } = opened.store
    expect(await facts.save(next, AUDIT)).toBe(true)
    expect(await invitations.join(come(next), AUDIT, INVITED, personId('person-reader'))).toBe(true)
    expect(await facts.participationsOf(personId('person-reader'))).toEqual([
      { plan: FACTS.planId, participant: INVITED },
    ])
    expect((await facts.load(FACTS.planId))?.participants.get(reader.id)).toEqual(left)
  })

  test('two who turn out to be one wait as that one', async () => {
    await invite()
    const { invitations, people } = opened.store
    const other = personId('person-other')
    await people.create({ id: other, name: '', choices: USUAL_CHOICES }, 'identity-other')
    await invitations.signIn('token', { ...SIGNED_IN, person: other })
    const one = await people.recognise(['identity-reader', 'identity-other'], {
      id: personId('nobody'),
      name: '',
      choices: USUAL_CHOICES,
    })
    expect(await invitations.waitingOf(one.id)).toHaveLength(1)
  })

  test('one that is withdrawn is over', async () => {
    const next = await invite(link('token', mail('one')))
    expect(await opened.store.invitations.withdraw(again(next), AUDIT, INVITED)).toBe(true)
    expect(await opened.store.invitations.withdraw(again(again(next)), AUDIT, INVITED)).toBe(false)
    expect(await opened.store.invitations.byToken('token', NOW)).toBeNull()
    expect(await opened.store.outbox.due(NOW, 9)).toEqual([])
  })

  test('a mail waits on the disk until it is over, and then is told of', async () => {
    await invite(link('token', mail('one')))
    const { outbox } = await opened.reopen()
    expect(await outbox.due(NOW, 9)).toEqual([{ ...mail('one'), attempts: 0 }])
    await outbox.later('one', NOW + 10)
    expect(await outbox.due(NOW + 9, 9)).toEqual([])
    expect(await outbox.due(NOW + 10, 9)).toMatchObject([{ id: 'one', attempts: 1 }])
    expect(await outbox.due(NOW + 10, 0)).toEqual([])
    await outbox.done('one', 'sent')
    await outbox.done('one', 'refused')
    const store = await opened.reopen()
    expect(await store.outbox.due(NOW + 10, 9)).toEqual([])
    expect(await store.invitations.of(FACTS.planId)).toMatchObject([{ mail: 'sent' }])
  })
}
