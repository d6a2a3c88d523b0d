import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Nora Fjelltun', 'NF'],
  ['Nora', 'N'],
  ['Anne Marie Solvang Berg', 'AB'],
  ['Anne-Marie', 'AM'],
  ['  åse   ødegård ', 'ÅØ'],
  ['đorđe šarić', 'ĐŠ'],
  ['Ŋilla Čáhppe', 'ŊČ'],
  ['Kari Nordmann (vikar)', 'KN'],
  ['𐐨lm 𐐩sk', '𐐀𐐁'],
  ['', ''],
])('%s is drawn as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
