/** One bar: from when to when, and where its word stands. */
import { textWidth } from '../measure/textWidth.ts'
import type { TimeScale } from './layout.ts'
import type { PlacedBar, Stretch, TimelineAxis, TimelineBar } from './timeline.ts'

/** A single day is still seen. */
const WIDTH_MIN = 0.75
/** Size of the word, in rem. */
const WORD_SIZE = 0.8125
/** The sign before the word. */
const SIGN = 1.125
const PAD = 0.4
/** The arrow of a bar that goes on. */
const ARROW = 1.1

export function placeBar(bar: TimelineBar, axis: TimelineAxis, scale: TimeScale): PlacedBar {
  const width = SIGN + textWidth(bar.word) * WORD_SIZE
  const days = daysOf(bar, axis)
  if (days === null) {
    const word = { x: scale.start + PAD, width, isInside: false }
    return { bar, stretch: null, startsBefore: false, goesOn: false, late: null, word }
  }
  const { from, to, goesOn } = days
  const startsBefore = from < 0
  const stretch = stretchOf(from, to, scale)
  const end = stretch.x + stretch.width
  const late = bar.isLate && end < scale.today ? { x: end, width: scale.today - end } : null
  const inner = { x: stretch.x + (startsBefore ? ARROW : 0), end: end - (goesOn ? ARROW : 0) }
  return { bar, stretch, startsBefore, goesOn, late, word: placeWord(width, inner, stretch, bar.isLate, scale) }
}

/** Null: no day at all. With one day known, it is a beginning that goes on while it is open, or a day of its own. */
function daysOf({ from, to, look }: TimelineBar, { days }: TimelineAxis) {
  if (from === null && to === null) return null
  const isOpen = look !== 'completed' && look !== 'cancelled'
  const goesOn = to === null ? isOpen : to >= days
  const first = from ?? to ?? 0
  const last = to ?? (isOpen ? days - 1 : first)
  // Written the wrong way round, it is drawn where it should be done.
  return { from: Math.min(first, last), to: last, goesOn }
}

function stretchOf(from: number, to: number, { at, start, end }: TimeScale): Stretch {
  const width = Math.max(WIDTH_MIN, at(to + 1) - at(from))
  // What lies before or after the axis stands at its edge.
  return { x: Math.max(start, Math.min(at(from), end - width)), width }
}

/** Inside the bar if there is room, else after it, else before it; never under today's line if that can be. */
function placeWord(
  width: number,
  inner: { readonly x: number; readonly end: number },
  stretch: Stretch,
  isLate: boolean,
  { start, end, today }: TimeScale,
): PlacedBar['word'] {
  const inside = [inner.x + PAD, today + PAD]
    .filter((x) => !isLate && x >= inner.x + PAD && x + width + PAD <= inner.end)
    .map((x) => ({ x, width, isInside: true }))
  const after = stretch.x + stretch.width + PAD
  const before = stretch.x - PAD - width
  // Late is late today: the word stands where the line is.
  const beyond = Math.max(after, today + PAD)
  const outside = (isLate ? [beyond, before] : [after, before, beyond, Math.min(before, today - PAD - width)])
    .filter((x) => x >= start && x + width <= end)
    .map((x) => ({ x, width, isInside: false }))
  const all = [...inside, ...outside]
  const isClear = ({ x }: Stretch): boolean => x + width < today || today < x
  return all.find(isClear) ?? all[0] ?? { x: Math.max(start, end - width), width, isInside: false }
}
