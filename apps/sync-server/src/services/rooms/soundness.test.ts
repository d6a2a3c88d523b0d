import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import { beforeEach, expect, test } from 'vitest'
import { EDITS_BETWEEN_LOOKS, EDITS_WORTH_A_LOOK, LOOKS_APART, Soundness, type SoundnessOptions } from './soundness.ts'

const FAULT: Finding = { rule: 'V3', target: null }

let findings: readonly Finding[]
let looks: number
let sound: number
const told: Array<readonly Finding[]> = []

beforeEach(() => {
  findings = []
  looks = 0
  sound = 0
  told.length = 0
})

function soundness(known: Partial<SoundnessOptions> = {}): Soundness {
  return new Soundness({
    look: () => {
      looks += 1
      return findings
    },
    isKnownSound: false,
    onSound: () => (sound += 1),
    onUnsound: (found) => told.push(found),
    ...known,
  })
}

test('looks when it is made, and again after so many edits', () => {
  const one = soundness()
  expect(looks).toBe(1)
  for (let edit = 1; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  expect(looks).toBe(1)
  one.edited()
  expect(looks).toBe(2)
  expect(sound).toBe(2)
  expect(one.isSound).toBe(true)
})

test('a flood of edits is no flood of looks', () => {
  let now = 0
  const one = soundness({ isKnownSound: true, clock: () => now })
  for (let edit = 0; edit < 10 * EDITS_BETWEEN_LOOKS; edit++) one.edited()
  expect(looks).toBe(1)
  now += LOOKS_APART
  one.edited()
  expect(looks).toBe(2)
})

test('what is known need not be looked at before something happens', () => {
  const one = soundness({ isKnownSound: true })
  expect(looks).toBe(0)
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  expect(looks).toBe(1)
})

test('a room that is left is looked at when something has happened in it', () => {
  const one = soundness()
  one.left()
  for (let edit = 0; edit < EDITS_WORTH_A_LOOK; edit++) one.edited()
  expect(looks).toBe(1)
  one.left()
  expect(looks).toBe(2)
})

test('tells of a fault once, and stays unsound', () => {
  const one = soundness()
  findings = [FAULT]
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  expect(one.isSound).toBe(false)
  findings = []
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  one.left()
  expect(one.isSound).toBe(false)
  expect(told).toEqual([[FAULT]])
  expect(sound).toBe(1)
})
