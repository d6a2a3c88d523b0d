import { personId, planId } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { newDecision, offersCoordinator, stepOf } from './decision-draft.ts'

const TODAY = '2026-11-28'
const PLACE = { complaintStands: false, given: { how: 'inProduct', on: TODAY } } as const
const SILJE = personId('silje')
type OtherPlan = UnitRequestDetail['otherPlan']

function detail(otherPlan: OtherPlan): UnitRequestDetail {
  const about = {
    name: 'Ingvild',
    wish: 'both',
    asker: 'self',
    askerFrom: '',
    representation: null,
    agreed: true,
    bornOn: null,
  } as const
  const words = { ...about, askerName: 'Ingvild', needs: '', services: '', coordinatorWish: '', language: '' }
  return {
    ...about,
    id: planId('r1'),
    receivedOn: TODAY,
    steps: [],
    words: { ...words, interpreter: false },
    isOwn: false,
    isReachedHere: true,
    otherPlan,
  }
}
const other = (coordinator: string | null, isEnded = false): OtherPlan => ({ openedOn: TODAY, coordinator, isEnded })

test('a coordinator is offered for the plan somebody has where it has none, and only there', () => {
  expect(offersCoordinator(detail(other(null)), 'existing')).toBe(true)
  expect(offersCoordinator(detail(other('Silje')), 'existing')).toBe(false)
  expect(offersCoordinator(detail(other(null, true)), 'existing')).toBe(false)
  expect(offersCoordinator(detail(null), 'declined')).toBe(true)
})

test('who was chosen before it turned out that there is one is not sent', () => {
  const chosen = { ...newDecision(detail(other(null)), 18, true, TODAY), coordinator: SILJE }
  expect(stepOf(detail(other(null)), chosen, PLACE)).toMatchObject({ plan: 'existing', coordinator: { person: SILJE } })
  expect(stepOf(detail(other('Lise')), chosen, PLACE)).toMatchObject({ plan: 'existing', coordinator: null })
})
