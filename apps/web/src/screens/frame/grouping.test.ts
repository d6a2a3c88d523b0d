import { expect, test } from 'vitest'
import { createGrouping } from './grouping.ts'

interface Note {
  readonly id: string
  readonly about: string
}
const note = (id: string, about: string): Note => ({ id, about })

test('a group is the same as long as its members are', () => {
  const notesAbout = createGrouping(({ about }: Note) => about)
  const [first, second, third] = [note('1', 'a'), note('2', 'b'), note('3', 'a')]
  const before = [first, second]
  expect(notesAbout(before, 'a')).toEqual([first])
  const a = notesAbout(before, 'a')
  const b = notesAbout(before, 'b')
  const after = [first, second, third]
  expect(notesAbout(after, 'b')).toBe(b)
  expect(notesAbout(after, 'a')).toEqual([first, third])
  expect(notesAbout(after, 'a')).not.toBe(a)
  expect(notesAbout(after, 'nothing')).toBe(notesAbout(before, 'nothing'))
})
