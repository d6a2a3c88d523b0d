/** The picture for narrow screens: the owner at the top, and the circles as branches below. */
import { textWidth } from '../measure/textWidth.ts'
import type { CircleToPlace, NetworkLayout, PlacedCircle, PlacedPerson, Point } from './network.ts'

const OWNER_RADIUS = 2.5
const FACE_RADIUS = 1.4375
const TRUNK_X = 0.75
const PEOPLE_X = 1.75
const SLOT_WIDTH_MIN = 4.25
const SLOT_WIDTH_MAX = 6
const LABEL_HEIGHT = 1.5
/** From the branch to a face: long enough to tell thick from thin, and dashes from dots. */
const STEM = 1.25
const NAME_LINE = 1.15
const NAME_LINES_MAX = 2
/** A name's letters, in rem: what `textWidth` counts in. */
const NAME_SIZE = 0.875
const BETWEEN_CIRCLES = 0.75

/** `width` in rem. */
export function layOutDownwards(circles: readonly CircleToPlace[], width: number): NetworkLayout {
  const perRow = Math.max(1, Math.floor((width - PEOPLE_X) / SLOT_WIDTH_MIN))
  const slotWidth = Math.min(SLOT_WIDTH_MAX, (width - PEOPLE_X) / perRow)
  const placed: PlacedCircle[] = []
  const branches: Point[][] = []
  let y = 2 * OWNER_RADIUS + 0.5
  for (const circle of circles.filter(({ people }) => people.length > 0)) {
    const label = { x: PEOPLE_X, y, width: width - PEOPLE_X, height: LABEL_HEIGHT }
    y += LABEL_HEIGHT
    const people: PlacedPerson[] = []
    for (let first = 0; first < circle.people.length; first += perRow) {
      const row = circle.people.slice(first, first + perRow)
      const lines = Math.max(...row.map(({ name }) => linesOf(name, slotWidth)))
      const height = STEM + 2 * FACE_RADIUS + lines * NAME_LINE + 0.25
      const branchY = y + 0.25
      people.push(
        ...row.map((_, index) => personAt({ x: PEOPLE_X + index * slotWidth, y: branchY }, slotWidth, height)),
      )
      const lastX = PEOPLE_X + (row.length - 0.5) * slotWidth
      branches.push([
        { x: TRUNK_X, y: OWNER_RADIUS },
        { x: TRUNK_X, y: branchY },
        { x: lastX, y: branchY },
      ])
      y = branchY + height
    }
    y += BETWEEN_CIRCLES
    placed.push({ id: circle.id, label, people, band: [] })
  }
  const owner = { x: OWNER_RADIUS, y: OWNER_RADIUS, radius: OWNER_RADIUS }
  return {
    density: 'branched',
    width,
    height: y - BETWEEN_CIRCLES,
    owner,
    faceRadius: FACE_RADIUS,
    circles: placed,
    branches,
  }
}

function linesOf(name: string, slotWidth: number): number {
  return Math.min(NAME_LINES_MAX, Math.ceil((textWidth(name) * NAME_SIZE) / slotWidth))
}

/** `corner`: the upper left of the person's place, on the branch. */
function personAt(corner: Point, width: number, height: number): PlacedPerson {
  const x = corner.x + width / 2
  const face = { x, y: corner.y + STEM + FACE_RADIUS }
  return {
    face,
    slot: { x: corner.x, y: corner.y + STEM, width, height: height - STEM },
    wordsAbove: false,
    line: [{ x, y: corner.y }, face],
  }
}
