import { describe, expect, test } from 'vitest'
import { AROUND_WIDTH_MIN, layOutAround } from './around.ts'
import { boxAround, crosses, overlap } from './boxes.ts'
import { layOutDownwards } from './downwards.ts'
import { directionOf, neighbour } from './neighbour.ts'
import type { Box, CircleToPlace, NetworkLayout, PlacedPerson } from './network.ts'

const SIDES = ['left', 'top', 'right', 'bottom'] as const
const NAMES = ['Nær Margrethe', 'Kommunen', 'Helse', 'Arbeid']

/** So many people in each of the four circles. */
function group(...counts: number[]): CircleToPlace[] {
  return counts.map((count, index) => ({
    id: `c${index}`,
    name: NAMES[index] ?? '',
    side: SIDES[index] ?? 'top',
    people: Array.from({ length: count }, (_, person) => ({ name: person % 2 === 0 ? 'Bo' : 'Anne-Grete Marie' })),
  }))
}

const GROUPS = [
  [1],
  [1, 1],
  [0, 2],
  [2, 0, 0, 1],
  [5, 4, 4, 1],
  [25],
  [0, 25],
  [7, 6, 6, 6],
  [1, 1, 1, 22],
  [12, 1, 12],
]
const WIDTHS = [AROUND_WIDTH_MIN, 52, 58]
const PHONES = [13, 15.5, 20, 43]

const slotsOf = (layout: NetworkLayout): Box[] => layout.circles.flatMap(({ people }) => people.map(({ slot }) => slot))
const labelsOf = (layout: NetworkLayout): Box[] => layout.circles.map(({ label }) => label)
function ownerOf({ owner: { x, y, radius } }: NetworkLayout): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** The face, and the middle of the words: a name is rarely as wide as its place. */
function drawn({ slot, face, wordsAbove }: PlacedPerson, radius: number): Box[] {
  const words = wordsAbove
    ? { y: slot.y, height: face.y - radius - slot.y - 0.1 }
    : { y: face.y + radius + 0.1, height: slot.y + slot.height - face.y - radius - 0.1 }
  return [boxAround(face, 2 * radius, 2 * radius), { x: slot.x + 1.25, width: slot.width - 2.5, ...words }]
}

function meetings(boxes: readonly Box[]): number {
  return boxes.flatMap((box, index) => boxes.slice(0, index).filter((other) => overlap(box, other))).length
}

function isInside(box: Box, { width, height }: NetworkLayout): boolean {
  return box.x >= -0.01 && box.y >= -0.01 && box.x + box.width <= width + 0.01 && box.y + box.height <= height + 0.01
}

describe.each(GROUPS.map((counts) => ({ counts })))('a group of $counts', ({ counts }) => {
  const people = counts.reduce((sum, count) => sum + count, 0)
  const layouts = [
    ...WIDTHS.map((width) => layOutAround(group(...counts), width)),
    ...PHONES.map((width) => layOutDownwards(group(...counts), width)),
  ]

  test('everybody has a place within the picture', () => {
    for (const layout of layouts) {
      expect(slotsOf(layout)).toHaveLength(people)
      for (const box of [...slotsOf(layout), ...labelsOf(layout)]) expect(isInside(box, layout)).toBe(true)
    }
  })

  test('no face and no word meets another', () => {
    for (const layout of layouts) {
      expect(meetings([ownerOf(layout), ...slotsOf(layout), ...labelsOf(layout)]), `${layout.width}`).toBe(0)
    }
  })

  test('no line runs through somebody else', () => {
    for (const layout of layouts) {
      const everybody = layout.circles.flatMap((circle) => circle.people)
      const through = everybody.flatMap((one) =>
        everybody.filter(
          (other) => other !== one && drawn(other, layout.faceRadius).some((box) => crosses(one.line, box)),
        ),
      )
      expect(through, `${layout.width}`).toEqual([])
    }
  })

  test('the same group gives the same picture', () => {
    const again = WIDTHS.map((width) => layOutAround(group(...counts), width))
    expect(again).toEqual(layouts.slice(0, WIDTHS.length))
  })
})

test('circles lie on their sides, and the owner in the middle', () => {
  const layout = layOutAround(group(5, 4, 4, 1), 58)
  const middle = (id: string): { x: number; y: number } => {
    const people = layout.circles.find((circle) => circle.id === id)?.people ?? []
    const mean = (axis: 'x' | 'y'): number => people.reduce((sum, { face }) => sum + face[axis], 0) / people.length
    return { x: mean('x'), y: mean('y') }
  }
  expect(layout.owner).toMatchObject({ x: 29, y: layout.height / 2 })
  expect(middle('c0').x).toBeLessThan(layout.owner.x - 10)
  expect(middle('c1').y).toBeLessThan(layout.owner.y - 5)
  expect(middle('c2').x).toBeGreaterThan(layout.owner.x + 10)
  expect(middle('c3').y).toBeGreaterThan(layout.owner.y + 5)
})

test('a line never runs through the words it leads to', () => {
  const layout = layOutAround(group(7, 6, 6, 6), 58)
  for (const person of layout.circles.flatMap(({ people }) => people)) {
    const words = drawn(person, layout.faceRadius)[1]
    expect(words !== undefined && crosses(person.line, words)).toBe(false)
  }
})

test('a small group is drawn large, a great one no higher than it has to be', () => {
  expect(layOutAround(group(5, 4, 4, 1), 58)).toMatchObject({ density: 'roomy' })
  const great = layOutAround(group(7, 6, 6, 6), 58)
  expect(great.density).toBe('compact')
  expect(great.height).toBeLessThan(1.5 * great.width)
})

test('arrow keys lead to the nearest face that way, and nowhere beyond the last', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 30, y: 1 },
  ]
  expect(neighbour(points, 0, 'right')).toBe(1)
  expect(neighbour(points, 1, 'right')).toBe(3)
  expect(neighbour(points, 1, 'down')).toBe(2)
  expect(neighbour(points, 3, 'right')).toBeNull()
  expect(neighbour(points, 0, 'up')).toBeNull()
  expect(directionOf('ArrowUp')).toBe('up')
  expect(directionOf('Enter')).toBeNull()
})
