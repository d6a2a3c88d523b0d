/** Where everything of a timeline is drawn, across. Downwards the rows follow each other. Pure: no browser, no clock. */
import { textWidth } from '../measure/textWidth.ts'
import { placeBar } from './place-bar.ts'
import { placeMarks } from './place-marks.ts'
import type { PlacedRow, Stretch, TimelineAxis, TimelineContent, TimelineLayout, TimelineRow } from './timeline.ts'

/** Below this width, in rem, a year has no room: the timeline runs downwards. */
export const ACROSS_WIDTH_MIN = 42

/** Size of the months' names, in rem. */
const TICK_SIZE = 0.84375
const TICK_GAP = 0.5

export interface TimeScale {
  /** Left edge of a day; the axis' last day ends at `at(days)`. Days beyond it are drawn at its ends. */
  readonly at: (day: number) => number
  readonly start: number
  readonly end: number
  readonly today: number
}

/** `width` in rem. */
export function layOutTimeline({ axis, rows, lanes }: TimelineContent, width: number): TimelineLayout {
  const scale = timeScale(axis, width)
  return {
    start: scale.start,
    width,
    today: scale.today,
    ticks: placeTicks(axis, scale),
    rows: rows.map((row) => placeRow(row, scale)),
    lanes: lanes.map((lane) => ({ lane, bars: lane.bars.map((bar) => placeBar(bar, axis, scale)) })),
  }
}

function timeScale({ days, today }: TimelineAxis, width: number): TimeScale {
  // Names have room for two lines; the time gets the rest.
  const start = Math.min(17, Math.max(12, width * 0.28))
  const perDay = (width - start) / Math.max(1, days)
  const at = (day: number): number => start + Math.min(Math.max(0, day), days) * perDay
  return { at, start, end: width, today: at(today + 0.5) }
}

/** Every month has a line; the names are those there is room for, at equal distances. */
function placeTicks({ ticks }: TimelineAxis, { at, end }: TimeScale): TimelineLayout['ticks'] {
  const room = (step: number): boolean =>
    ticks.every(({ at: day, text }, index) => {
      if (index % step !== 0) return true
      const next = ticks[index + step]
      const limit = next === undefined ? end : at(next.at)
      // The last one may be cut off by the edge: it is then left out below.
      return next === undefined || at(day) + textWidth(text) * TICK_SIZE + TICK_GAP <= limit
    })
  const step = [1, 2, 3, 6, 12].find(room) ?? 12
  return ticks.map(({ at: day, text }, index) => {
    const x = at(day)
    const fits = x + textWidth(text) * TICK_SIZE + TICK_GAP <= end
    return { x, text: index % step === 0 && fits ? text : null }
  })
}

function placeRow(row: TimelineRow, scale: TimeScale): PlacedRow {
  const span: Stretch | null =
    row.span === undefined
      ? null
      : { x: scale.at(row.span.from), width: scale.at(row.span.to + 1) - scale.at(row.span.from) }
  return { row, span, ...placeMarks(row.marks, scale) }
}
