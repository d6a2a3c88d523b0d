import { expect, test } from 'vitest'
import { CIRCLES, circleOf } from './circle.ts'
import { ROLES } from './role.ts'

test.each([
  ['closestNextOfKin', '', 'close'],
  ['supportContact', 'Fjordvik kommune, avlastning og støtte', 'close'],
  ['coordinator', 'Fjordvik kommune, rehabiliteringstjenesten', 'municipality'],
  ['serviceProvider', 'Fjordvik kommune, hjemmetjenesten', 'municipality'],
  ['school', 'Fjordvik voksenopplæring', 'municipality'],
  ['generalPractitioner', 'Fjordvik legesenter', 'health'],
  ['serviceProvider', 'Fjordvik fysioterapi (driftsavtale)', 'health'],
  ['specialist', 'Helse Fjordvik HF, DPS', 'health'],
  ['navCounsellor', 'NAV Fjordvik', 'work'],
  ['serviceProvider', 'NAV Fjordvik', 'work'],
  ['serviceProvider', 'Navnløs klinikk', 'health'],
] as const)('%s of «%s» is in the circle %s', (role, organisation, circle) => {
  expect(circleOf({ role, organisation })).toBe(circle)
})

test.each(ROLES)('%s has a circle, wherever they work', (role) => {
  expect(CIRCLES).toContain(circleOf({ role, organisation: '' }))
})
