import { expect, test } from 'vitest'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { nb } from '../../words/nb.ts'
import { authorsOf } from './authors.ts'

const plan = {
  owner: 'p01',
  participants: [
    { id: 'p01', name: 'Nora Fjelltun', role: 'planOwner' },
    { id: 'p02', name: 'Berit Fjelltun', role: 'closestNextOfKin' },
    {
      id: 'p11',
      name: 'Fjordvik hjemmetjeneste',
      role: 'serviceProvider',
      members: [{ id: 'm1', name: 'Kari Lian', leads: false, endsOn: '2020-01-01' }],
    },
  ],
} as unknown as PlanView
const person = authorsOf(plan, nb)

test.each([
  ['p02', 'Berit Fjelltun', 'Berit'],
  ['p02:for-owner', 'Berit Fjelltun for Nora', 'Berit for Nora'],
  ['p11', 'Fjordvik hjemmetjeneste', 'Fjordvik hjemmetjeneste'],
  // Who worked there once is still who did it.
  ['p11/m1', 'Fjordvik hjemmetjeneste (Kari Lian)', 'Fjordvik hjemmetjeneste (Kari)'],
  ['p11/gone', 'Fjordvik hjemmetjeneste', 'Fjordvik hjemmetjeneste'],
  ['p99', nb.group.former, nb.group.former],
  ['server:migration', nb.group.former, nb.group.former],
])('%s is %s, for short %s', (author, name, firstName) => {
  expect(person(author)).toMatchObject({ id: author, name, firstName })
})

test('one in two capacities has one face and is two, and each is the same person every time', () => {
  expect(person('p02:for-owner').face).toEqual({ ...person('p02').face, id: 'p02:for-owner' })
  expect(person('p11/m1').face).toMatchObject({ id: 'p11/m1', name: 'Kari Lian' })
  expect(person('p02:for-owner')).toBe(person('p02:for-owner'))
})
