import { expect, test } from 'vitest'
import { roomFor } from './caret-names.ts'

const name = (left: number, top = 0): DOMRect =>
  ({ left, right: left + 50, top, bottom: top + 16, x: left, y: top, width: 50, height: 16 }) as DOMRect

test('a name alone stands at its caret', () => {
  expect(roomFor(name(100), [], 0, 600)).toBe(0)
})

test('at the end of the line it stays inside the text', () => {
  expect(roomFor(name(580), [], 0, 600)).toBe(-30)
})

test('it moves to the nearer side of one that stands there', () => {
  expect(roomFor(name(100), [name(90)], 0, 600)).toBe(42)
  expect(roomFor(name(100), [name(120)], 0, 600)).toBe(-32)
})

test('names on other lines are in nobody’s way', () => {
  expect(roomFor(name(100), [name(100, 32)], 0, 600)).toBe(0)
})

test('eight at one place stand beside each other', () => {
  const placed: DOMRect[] = []
  for (let n = 0; n < 8; n++) {
    const aside = roomFor(name(300), placed, 0, 600)
    if (aside === null) throw new Error('no room')
    placed.push(name(300 + aside))
  }
  const lefts = placed.map(({ left }) => left).toSorted((a, b) => a - b)
  for (const [index, left] of lefts.slice(1).entries()) expect(left - (lefts[index] ?? 0)).toBeGreaterThanOrEqual(50)
})

test('where there is no room left, there is none', () => {
  expect(roomFor(name(0), [name(0), name(52)], 0, 104)).toBeNull()
})
