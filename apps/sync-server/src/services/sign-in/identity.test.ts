import { expect, test } from 'vitest'
import type { PeopleStore, Person } from '../../store/store.ts'
import { identityIn, nameIn, personOf } from './identity.ts'

test.each([
  [{ pid: '00000000001' }, '00000000001'],
  [{ pid: ' 00000000001 ' }, '00000000001'],
  [{ pid: '' }, null],
  [{ pid: 1 }, null],
  [{ pid: ['1'] }, null],
  [{ pid: '1'.repeat(300) }, null],
  [{ sub: '1', email: 'nora@example.no' }, null],
])('the identity in %j is %j', (claims, identity) => expect(identityIn(claims, 'pid')).toBe(identity))

test.each([
  [{ name: 'Nora Fjelltun' }, 'Nora Fjelltun'],
  [{ given_name: 'Nora', family_name: 'Fjelltun' }, 'Nora Fjelltun'],
  [{ name: ' Nora\n\u202eFjelltun ' }, 'Nora Fjelltun'],
  [{ name: 7 }, ''],
  [{}, ''],
])('the name in %j is %j', (claims, name) => expect(nameIn(claims)).toBe(name))

test('two first sign-ins at once make one person', async () => {
  const rows = new Map<string, Person>()
  const people: Pick<PeopleStore, 'findByIdentity' | 'create'> = {
    findByIdentity: async (identity) => rows.get(identity) ?? null,
    create: async (person, identity) => {
      if (rows.has(identity)) throw new Error('taken')
      rows.set(identity, person)
    },
  }
  const both = await Promise.all([personOf(people, 'hash', 'Nora'), personOf(people, 'hash', 'Nora')])
  expect(both[0]).toEqual(both[1])
})
