/** Whether things of a page that should stand apart do, as they are drawn. */
import { expect, type Locator } from '@playwright/test'

interface Drawn {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Half a pixel is rounding. */
const HAIR = 0.5

/** Fails with the names of those that overlap, or that reach out of `within`. */
export async function expectApart(things: Locator, within: Locator): Promise<void> {
  const drawn = await things.evaluateAll((elements) =>
    elements.map((element): Drawn => {
      // Of words, what is written; not the place they were given.
      const range = document.createRange()
      range.selectNodeContents(element)
      const isText = element.textContent.trim() !== '' && element.querySelector('svg') === null
      const { left, right, top, bottom } = (isText ? range : element).getBoundingClientRect()
      return { name: element.textContent.trim() || element.className, left, right, top, bottom }
    }),
  )
  expect(drawn.length).toBeGreaterThan(1)
  const meetings = drawn.flatMap((one, index) =>
    drawn.slice(0, index).flatMap((other) => (meet(one, other) ? [`${other.name} meets ${one.name}`] : [])),
  )
  expect(meetings).toEqual([])
  const edge = await within.boundingBox()
  if (edge === null) throw new Error('what they stand in is not drawn')
  const outside = drawn.filter(({ left, right }) => left < edge.x - HAIR || right > edge.x + edge.width + HAIR)
  expect(outside.map(({ name }) => name)).toEqual([])
}

function meet(one: Drawn, other: Drawn): boolean {
  return (
    one.left + HAIR < other.right &&
    other.left + HAIR < one.right &&
    one.top + HAIR < other.bottom &&
    other.top + HAIR < one.bottom
  )
}
