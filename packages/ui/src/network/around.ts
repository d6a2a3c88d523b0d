/** The picture for wide screens: everyone around the owner, who is in the middle. Deterministic, without a browser. */
import { textWidth } from '../measure/textWidth.ts'
import { boxAround, crosses, overlap } from './boxes.ts'
import { ellipse, pointAtShare, stepFrom, TURN, type Ellipse } from './ellipse.ts'
import type { Box, CircleToPlace, NetworkCircle, NetworkLayout, PlacedCircle, PlacedPerson, Point } from './network.ts'

/** Below this width, in rem, faces with words would stand too close to the middle: `downwards` is for that. */
export const AROUND_WIDTH_MIN = 46

const OWNER_RADIUS = 3.75
/** A face with a name and two lines of role. */
interface Size {
  readonly density: NetworkLayout['density']
  readonly faceRadius: number
  readonly width: number
  readonly height: number
}
const ROOMY: Size = { density: 'roomy', faceRadius: 1.8125, width: 7.75, height: 7.75 }
const COMPACT: Size = { density: 'compact', faceRadius: 1.5, width: 6.75, height: 6.5 }
/** What separates people of two circles, beyond what separates people of one. */
const BETWEEN_CIRCLES = 0.3
/** Free line between the owner and whoever is nearest. */
const CLEARANCE = 3.5
const LABEL_HEIGHT = 1.5
const LINE_ROOM = 0.3
/** Broader than high, like the screen. */
const BREADTH_MAX = 1.55
const RADIUS_STEP = 0.5
/** Higher than any group needs; a bound for the search. */
const HEIGHT_MAX = 400
/** Boxes between two neighbours, at most; two people alone stand this far apart. */
const DISTANCE_MAX = 8
/** Halvings of what is not known of the distance: a hundredth of a box is less than one sees. */
const ROUNDS = 10
/** The band is a little broader than what stands on it. */
const MARGIN = 0.35
/** A steeper line would run through words below the face. */
const STEEP = 0.55

const SIDES: readonly NetworkCircle['side'][] = ['top', 'right', 'bottom', 'left']

/**
 * The lowest picture of this width, in rem, in which nothing meets; one that would be higher than broad is drawn smaller.
 * Circles without people are left out.
 */
export function layOutAround(circles: readonly CircleToPlace[], width: number): NetworkLayout {
  const ordered = circles
    .filter(({ people }) => people.length > 0)
    .toSorted((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side))
  const layout = lowest(ordered, width, ROOMY, width) ?? lowest(ordered, width, COMPACT, HEIGHT_MAX)
  if (layout === null) throw new Error(`${ordered.flatMap(({ people }) => people).length} people in ${width} rem`)
  return layout
}

function lowest(circles: readonly CircleToPlace[], width: number, size: Size, heightMax: number): NetworkLayout | null {
  const least = OWNER_RADIUS + CLEARANCE + size.height / 2
  for (let radius = least; 2 * radius + size.height <= heightMax; radius += RADIUS_STEP) {
    const layout = tryRadius(circles, width, radius, size)
    if (layout !== null) return layout
  }
  return null
}

/** Null: somebody would stand in somebody's place. */
function tryRadius(
  circles: readonly CircleToPlace[],
  width: number,
  radiusY: number,
  size: Size,
): NetworkLayout | null {
  const radiusX = Math.min(width / 2 - size.width / 2 - MARGIN, radiusY * BREADTH_MAX)
  const centre = { x: width / 2, y: radiusY + size.height / 2 + MARGIN }
  const way = ellipse(centre, radiusX, radiusY, size)
  const places = placesOn(way, circles)
  if (places === null) return null
  const people = places.map((place) => personAt(way.points[place % TURN] ?? centre, centre, size))
  const owner = boxAround(centre, OWNER_RADIUS * 2, OWNER_RADIUS * 2)
  if (people.some(({ slot }, index) => people.slice(0, index).some((other) => overlap(slot, other.slot)))) return null
  if (people.some(({ slot }) => overlap(slot, owner))) return null
  const placed = inCircles(way, circles, places, people, owner)
  if (placed === null) return null
  return {
    density: size.density,
    width,
    height: 2 * centre.y,
    owner: { ...centre, radius: OWNER_RADIUS },
    faceRadius: size.faceRadius,
    circles: placed,
    branches: [],
  }
}

/** Which point of the way each person stands at: evenly, further apart between circles. */
function placesOn(way: Ellipse, circles: readonly CircleToPlace[]): number[] | null {
  const gaps = circles.flatMap(({ people }) => people.map((_, index) => (index === people.length - 1 ? 1 : 0)))
  const start = pointAtShare(way, startShare(circles))
  if (gaps.length < 2) return gaps.map(() => start)
  let best = walk(way, start, gaps, 1)
  if (best === null) return null
  // The greatest distance with which all come round once.
  let closest = 1
  let widest = DISTANCE_MAX
  for (let round = 0; round < ROUNDS; round += 1) {
    const distance = (closest + widest) / 2
    const places = walk(way, start, gaps, distance)
    if (places === null) widest = distance
    else {
      closest = distance
      best = places
    }
  }
  return best
}

function walk(way: Ellipse, start: number, gaps: readonly number[], distance: number): number[] | null {
  const places: number[] = []
  let place = start
  for (const gap of gaps) {
    places.push(place)
    const next = stepFrom(way, place, distance + gap * BETWEEN_CIRCLES, start + TURN)
    if (next === null) return null
    place = next
  }
  return places
}

/** Where the first person stands, as a share of the way, so that every circle lies as near its side as the others let it. */
function startShare(circles: readonly CircleToPlace[]): number {
  const whole = circles.reduce((sum, { people }) => sum + people.length + BETWEEN_CIRCLES, 0)
  let passed = 0
  let x = 0
  let y = 0
  for (const { side, people } of circles) {
    const middle = (passed + (people.length - 1) / 2) / whole
    const turn = (SIDES.indexOf(side) / SIDES.length - middle) * 2 * Math.PI
    x += people.length * Math.cos(turn)
    y += people.length * Math.sin(turn)
    passed += people.length + BETWEEN_CIRCLES
  }
  return Math.atan2(y, x) / (2 * Math.PI)
}

function personAt(point: Point, centre: Point, { width, height, faceRadius }: Size): PlacedPerson {
  const slot = boxAround(point, width, height)
  const isSteep = Math.abs(point.y - centre.y) > STEEP * Math.abs(point.x - centre.x)
  const wordsAbove = point.y < centre.y && isSteep
  const face = { x: point.x, y: wordsAbove ? slot.y + height - faceRadius : slot.y + faceRadius }
  return { face, slot, wordsAbove, line: [centre, face] }
}

function inCircles(
  way: Ellipse,
  circles: readonly CircleToPlace[],
  places: readonly number[],
  people: readonly PlacedPerson[],
  owner: Box,
): PlacedCircle[] | null {
  const placed: PlacedCircle[] = []
  const taken = [owner, ...people.map(({ slot }) => slot)]
  const lines = people.map(({ line }) => line)
  let first = 0
  for (const circle of circles) {
    const last = first + circle.people.length
    const mine = places.slice(first, last)
    const label = freeLabel(way, circle.name, mine, taken, lines)
    if (label === null) return null
    taken.push(label)
    placed.push({
      id: circle.id,
      label,
      people: readingDown(circle.side, people.slice(first, last)),
      band: bandAlong(way, mine),
    })
    first = last
  }
  return placed
}

/** The way goes round clockwise; at the left and at the bottom that is against the direction in which one reads. */
function readingDown(side: NetworkCircle['side'], people: readonly PlacedPerson[]): readonly PlacedPerson[] {
  return side === 'left' || side === 'bottom' ? people.toReversed() : people
}

/** The circle's name, on the inside of its people and between two lines where there is room. */
function freeLabel(
  { centre, points }: Ellipse,
  name: string,
  places: readonly number[],
  taken: readonly Box[],
  lines: ReadonlyArray<readonly [Point, Point]>,
): Box | null {
  const width = textWidth(name) + 0.5
  const [first = 0, last = first] = [places[0], places.at(-1)]
  const middle = (first + last) / 2
  const between = places.slice(1).map((place, index) => (place + (places[index] ?? place)) / 2)
  const beside = [-40, 40, -70, 70, -100, 100].flatMap((turn) => [first - Math.abs(turn), last + Math.abs(turn)])
  const turns = [...between.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)), ...beside]
  const free = turns.flatMap((turn) =>
    [0.6, 0.54, 0.66, 0.48, 0.57, 0.63, 0.51, 0.69, 0.42].flatMap((share) => {
      const point = points[((Math.round(turn) % TURN) + TURN) % TURN] ?? centre
      const at = { x: centre.x + share * (point.x - centre.x), y: centre.y + share * (point.y - centre.y) }
      const box = boxAround(at, width, LABEL_HEIGHT)
      return taken.some((other) => overlap(box, other)) ? [] : [box]
    }),
  )
  // Where no place is free of lines, the one with the fewest is: the words have paper behind them.
  const crossed = (box: Box): number => lines.filter((line) => crosses(line, widened(box))).length
  return free.toSorted((a, b) => crossed(a) - crossed(b))[0] ?? null
}

/** With room for the thickness of a line. */
function widened({ x, y, width, height }: Box): Box {
  return { x: x - LINE_ROOM, y: y - LINE_ROOM, width: width + 2 * LINE_ROOM, height: height + 2 * LINE_ROOM }
}

/** From the first to the last of them along the way. */
function bandAlong({ points }: Ellipse, places: readonly number[]): Point[] {
  const [first = 0, last = first] = [places[0], places.at(-1)]
  const STRIDE = 12
  const on = Array.from({ length: Math.floor((last - first) / STRIDE) + 1 }, (_, index) => first + index * STRIDE)
  return [...on, last].flatMap((place) => points[place % TURN] ?? [])
}
