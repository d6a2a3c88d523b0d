import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EDITS_BETWEEN_LOOKS, EDITS_WORTH_A_LOOK, LOOKS_APART, Soundness, type SoundnessOptions } from './soundness.ts'

const FAULT: Finding = { rule: 'V3', target: null }

let findings: readonly Finding[]
let looks: number
let sound: number
const told: Array<readonly Finding[]> = []

beforeEach(() => {
  vi.useFakeTimers()
  findings = []
  looks = 0
  sound = 0
  told.length = 0
})

afterEach(() => void vi.useRealTimers())

/** Until what is to be done in a turn of its own has been. */
const turn = (): void => void vi.advanceTimersByTime(1)

function soundness(known: Partial<SoundnessOptions> = {}): Soundness {
  return new Soundness({
    look: () => {
      looks += 1
      return findings
    },
    known: null,
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
  turn()
  expect(looks).toBe(2)
  expect(sound).toBe(2)
  expect(one.isSound).toBe(true)
})

test('a flood of edits is no flood of looks, and the last of it is looked at though nobody writes any more', () => {
  const one = soundness({ known: 'sound' })
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  turn()
  for (let edit = 0; edit < 10 * EDITS_BETWEEN_LOOKS; edit++) one.edited()
  vi.advanceTimersByTime(LOOKS_APART - 2)
  expect(looks).toBe(1)
  vi.advanceTimersByTime(2)
  expect(looks).toBe(2)
  vi.advanceTimersByTime(2 * LOOKS_APART)
  expect(looks).toBe(2)
})

test('a room that is over is not looked at any more', () => {
  const one = soundness({ known: 'sound' })
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  one.end()
  vi.advanceTimersByTime(LOOKS_APART)
  expect(looks).toBe(0)
})

test('what is known need not be looked at before something happens', () => {
  const one = soundness({ known: 'sound' })
  expect(looks).toBe(0)
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  turn()
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
  turn()
  expect(one.isSound).toBe(false)
  findings = []
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) one.edited()
  one.left()
  expect(one.isSound).toBe(false)
  expect(told).toEqual([[FAULT]])
  expect(sound).toBe(1)
})
