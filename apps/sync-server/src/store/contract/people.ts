import { personId } from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { factsWith } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { OpenedStore } from '../contract.ts'
import { createPlan } from '../plan-fixture.ts'
import type { Person } from '../store.ts'

const NORA = { id: personId('person-nora'), name: 'Nora Fjelltun', choices: USUAL_CHOICES }
const SILJE: Person = {
  id: personId('person-silje'),
  name: 'Silje Aspevoll',
  choices: { language: 'nn', textSize: 'large', simpleType: true, readOut: 'all' },
}

export function peopleContract(opened: OpenedStore): void {
  test('a person is found by id and by identity, after reopening too', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    await opened.store.people.create(SILJE, 'identity-silje')
    expect(await opened.store.people.find(NORA.id)).toEqual(NORA)
    expect(await opened.store.people.findByIdentity('identity-silje')).toEqual(SILJE)
    const { people } = await opened.reopen()
    expect(await people.find(NORA.id)).toEqual(NORA)
    expect(await people.findByIdentity('identity-silje')).toEqual(SILJE)
  })

  test('nobody is null', async () => {
    expect(await opened.store.people.find(NORA.id)).toBeNull()
    expect(await opened.store.people.findByIdentity('identity-nora')).toBeNull()
  })

  test('one identity is one person', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    await expect(opened.store.people.create(SILJE, 'identity-nora')).rejects.toThrow(Error)
    await expect(opened.store.people.create(NORA, 'another')).rejects.toThrow(Error)
    expect(await opened.store.people.find(SILJE.id)).toBeNull()
  })

  test('a person is recognised by any of their identities, and from then on by all of them', async () => {
    expect(await opened.store.people.recognise(['by-number', 'by-register'], NORA)).toEqual(NORA)
    expect(await opened.store.people.recognise(['by-register'], SILJE)).toEqual(NORA)
    expect(await opened.store.people.recognise(['by-number', 'by-account'], SILJE)).toEqual(NORA)
    const { people } = await opened.reopen()
    expect(await people.recognise(['by-account'], SILJE)).toEqual(NORA)
    expect(await people.find(SILJE.id)).toBeNull()
  })

  test('who has signed in is told from who was named, and so is the day the number said; a later one without it takes none away', async () => {
    const { people } = opened.store
    await people.create(NORA, 'identity-nora')
    expect(await people.signInOf('identity-nobody')).toBeNull()
    expect(await people.signInOf('identity-nora')).toEqual({ hasSignedIn: false, bornOn: null })
    await people.keepSignIn(NORA.id, '2011-05-17')
    await people.keepSignIn(NORA.id, null)
    const known = { hasSignedIn: true, bornOn: '2011-05-17' }
    expect(await (await opened.reopen()).people.signInOf('identity-nora')).toEqual(known)
  })

  test('a name that was not known is taken from who signs in, another is not', async () => {
    await opened.store.people.recognise(['one'], { ...NORA, name: '' })
    expect((await opened.store.people.recognise(['one'], SILJE)).name).toBe(SILJE.name)
    expect((await opened.store.people.recognise(['one'], { ...SILJE, name: 'Another' })).name).toBe(SILJE.name)
    expect((await (await opened.reopen()).people.find(NORA.id))?.name).toBe(SILJE.name)
  })

  test('two people who turn out to be one are one: what the second takes part in is the first’s', async () => {
    await createPlan(opened.store, factsWith({ writingHelp: false }))
    await opened.store.people.create(NORA, 'by-number')
    await opened.store.sessions.create('of the second', {
      personId: personId('person-reader'),
      level: 'high',
      expiresAt: 1_000,
    })
    expect(await opened.store.people.recognise(['by-number', 'identity-reader'], SILJE)).toEqual(NORA)
    const store = await opened.reopen()
    expect((await store.facts.participationsOf(NORA.id)).map(({ participant }) => participant)).toEqual(['reader'])
    expect(await store.facts.participationsOf(personId('person-reader'))).toEqual([])
    expect((await store.people.findByIdentity('identity-reader'))?.id).toBe(NORA.id)
    expect(await store.sessions.find('of the second', 0)).toBeNull()
  })

  test('two people of one plan stay two', async () => {
    await createPlan(opened.store, factsWith({ writingHelp: false }))
    const { people, facts } = opened.store
    expect((await people.recognise(['identity-commenter', 'identity-reader'], SILJE)).id).toBe('person-commenter')
    expect((await people.findByIdentity('identity-reader'))?.id).toBe('person-reader')
    expect(await facts.participationsOf(personId('person-reader'))).toHaveLength(1)
  })

  test('choices are kept for that person alone, each by itself', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    await opened.store.people.create(SILJE, 'identity-silje')
    await opened.store.people.changeChoices(NORA.id, { language: 'en', simpleType: true })
    await opened.store.people.changeChoices(NORA.id, { textSize: 'larger', readOut: 'off' })
    await opened.store.people.changeChoices(SILJE.id, { simpleType: false })
    const store = await opened.reopen()
    const chosen = { language: 'en', simpleType: true, textSize: 'larger', readOut: 'off' }
    expect((await store.people.find(NORA.id))?.choices).toEqual(chosen)
    expect((await store.people.find(SILJE.id))?.choices).toEqual({ ...SILJE.choices, simpleType: false })
  })

  test('a session is found until the moment it expires', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    const session = { personId: NORA.id, level: 'substantial', expiresAt: 1_000 } as const
    await opened.store.sessions.create('hash', session)
    const { sessions } = await opened.reopen()
    expect(await sessions.find('hash', 999)).toEqual(session)
    expect(await sessions.find('hash', 1_000)).toBeNull()
    expect(await sessions.find('other', 0)).toBeNull()
  })

  test('a session that is ended is gone, others stay', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    await opened.store.sessions.create('one', { personId: NORA.id, level: 'high', expiresAt: 1_000 })
    await opened.store.sessions.create('two', { personId: NORA.id, level: 'high', expiresAt: 1_000 })
    await opened.store.sessions.delete('one')
    await opened.store.sessions.delete('never there')
    const { sessions } = await opened.reopen()
    expect(await sessions.find('one', 0)).toBeNull()
    expect(await sessions.find('two', 0)).not.toBeNull()
  })

  test('expired sessions are cleared away, the others stay', async () => {
    await opened.store.people.create(NORA, 'identity-nora')
    await opened.store.sessions.create('over', { personId: NORA.id, level: 'high', expiresAt: 1_000 })
    await opened.store.sessions.create('on', { personId: NORA.id, level: 'high', expiresAt: 1_001 })
    await opened.store.sessions.deleteExpired(1_000)
    // Asked for as of long ago: only what is really gone is not found.
    expect(await opened.store.sessions.find('over', 0)).toBeNull()
    expect(await opened.store.sessions.find('on', 0)).not.toBeNull()
  })

  test('a session of nobody is none', async () => {
    await expect(
      opened.store.sessions.create('hash', { personId: NORA.id, level: 'high', expiresAt: 1_000 }),
    ).rejects.toThrow(Error)
  })

  test('what the store is for is decided once, for ever', async () => {
    expect(opened.store.purpose).toBe('real')
    expect((await opened.reopen('demo')).purpose).toBe('real')
  })
}
