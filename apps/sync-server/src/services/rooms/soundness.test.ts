import type { Finding } from '@ansvarsgruppe/plan-model/guard'
import { expect, test } from 'vitest'
import { EDITS_BETWEEN_LOOKS, Soundness } from './soundness.ts'

const FAULT: Finding = { rule: 'V3', target: null }

test('looks when it is made, and again after so many edits', () => {
  let looks = 0
  const soundness = new Soundness(
    () => {
      looks += 1
      return []
    },
    () => {},
  )
  expect(looks).toBe(1)
  for (let edit = 1; edit < EDITS_BETWEEN_LOOKS; edit++) soundness.edited()
  expect(looks).toBe(1)
  soundness.edited()
  expect(looks).toBe(2)
  expect(soundness.isSound).toBe(true)
})

test('tells of a fault once, and stays unsound', () => {
  const told: Array<readonly Finding[]> = []
  let findings: readonly Finding[] = []
  const soundness = new Soundness(
    () => findings,
    (found) => told.push(found),
  )
  findings = [FAULT]
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) soundness.edited()
  expect(soundness.isSound).toBe(false)
  findings = []
  for (let edit = 0; edit < EDITS_BETWEEN_LOOKS; edit++) soundness.edited()
  expect(soundness.isSound).toBe(false)
  expect(told).toEqual([[FAULT]])
})
