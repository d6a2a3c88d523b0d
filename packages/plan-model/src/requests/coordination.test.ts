import { expect, test } from 'vitest'
import { personId, type PlanOutcome, type RequestEvent } from '../index.ts'
import { coordinationOf } from './coordination.ts'

const someone = (name: string) => ({ person: personId(name), name, forChild: false })
const decided = (plan: PlanOutcome, name: string | null): RequestEvent => ({
  kind: 'decided',
  decision: { plan, coordinator: name === null ? null : someone(name), wishAnswer: '', reason: '' },
})
const ASKED: RequestEvent = { kind: 'coordinatorAsked', to: someone('lise') }
const YES: RequestEvent = { kind: 'coordinatorAccepted' }
const NO: RequestEvent = { kind: 'coordinatorDeclined' }
const END: RequestEvent = { kind: 'coordinatorEnded', reason: 'Har fått plan.' }
const COMPLAINED: RequestEvent = { kind: 'complained', words: 'Uenig.', receivedOn: '2026-11-28' }

test.each<[string, readonly RequestEvent[], string | null]>([
  ['nothing', [], null],
  ['no, with a coordinator', [decided('declined', 'silje')], 'silje since 1'],
  ['no wish for a plan, with a coordinator', [decided('unwanted', 'silje')], 'silje since 1'],
  ['no, without one', [decided('declined', null)], null],
  ['a plan', [decided('granted', 'silje')], null],
  ['the plan there is', [decided('existing', 'silje')], null],
  ['a complaint changes nothing yet', [decided('declined', 'silje'), COMPLAINED], 'silje since 1'],
  ['another is asked', [decided('declined', 'silje'), ASKED], 'silje since 1, lise is asked'],
  ['and says yes', [decided('declined', 'silje'), ASKED, YES], 'lise since 3'],
  ['and says no', [decided('declined', 'silje'), ASKED, NO], 'silje since 1'],
  ['a yes nobody asked for', [decided('declined', 'silje'), YES], 'silje since 1'],
  ['ended', [decided('declined', 'silje'), ASKED, END], null],
  ['nothing comes of a yes after it', [decided('declined', 'silje'), ASKED, END, YES], null],
  ['a new answer begins anew', [decided('declined', 'silje'), ASKED, decided('unwanted', 'lise')], 'lise since 3'],
])('%s', (_, events, expected) => {
  const found = coordinationOf(events.map((event, index) => ({ ...event, on: String(index + 1) })))
  const asked = found !== null && found.asked !== null ? `, ${found.asked.to.person} is asked` : ''
  expect(found === null ? null : `${found.coordinator.person} since ${found.since}${asked}`).toBe(expected)
})
