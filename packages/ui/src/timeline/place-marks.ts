/** Marks on a line, their words beside them. Where words would meet, a further line is begun. */
import { textWidth } from '../measure/textWidth.ts'
import type { TimeScale } from './layout.ts'
import type { PlacedMark, Stretch, TimelineMark } from './timeline.ts'

/** Size of the words, in rem. */
const WORDS_SIZE = 0.84375
/** From the middle of a mark to its words: a disc is broader than a stroke. */
const BESIDE_DISC = 0.75
const BESIDE_STROKE = 0.45
/** Half of a mark. */
const MARK_RADIUS = 0.625
const GAP = 0.5

interface Try {
  /** Mark and words together. */
  readonly whole: Stretch
  readonly words: Stretch
}

export function placeMarks(
  marks: readonly TimelineMark[],
  scale: TimeScale,
): { readonly marks: readonly PlacedMark[]; readonly lines: number } {
  const lines: Stretch[][] = [[]]
  const placed = marks
    .toSorted((a, b) => a.at - b.at)
    .map((mark): PlacedMark => {
      const x = scale.at(mark.at + 0.5)
      const tries = triesFor(mark, x, scale)
      for (let line = 0; ; line += 1) {
        const taken = (lines[line] ??= [])
        const found = tries.find(({ whole }) => !taken.some((other) => meet(whole, other)))
        if (found === undefined) continue
        taken.push(found.whole)
        return { mark, x, line, words: found.words }
      }
    })
  return { marks: placed, lines: Math.max(1, ...placed.map(({ line }) => line + 1)) }
}

/** Words to the right of the mark, or to the left: within the picture, and not under today's line if that can be. */
function triesFor({ text, look }: TimelineMark, x: number, { start, end, today }: TimeScale): Try[] {
  const width = textWidth(text) * WORDS_SIZE
  const beside = look === 'done' || look === 'coming' ? BESIDE_DISC : BESIDE_STROKE
  const right: Try = {
    whole: { x: x - MARK_RADIUS, width: MARK_RADIUS + beside + width },
    words: { x: x + beside, width },
  }
  const left: Try = {
    whole: { x: x - beside - width, width: beside + width + MARK_RADIUS },
    words: { x: x - beside - width, width },
  }
  const fits = [right, left].filter(({ words }) => words.x >= start && words.x + words.width <= end)
  const isUnderToday = ({ words }: Try): boolean => words.x < today && today < words.x + words.width
  const clear = fits.filter((one) => !isUnderToday(one))
  if (clear.length > 0) return clear
  if (fits.length > 0) return fits
  // Wider than the time there is: as far inside as it goes.
  return [x < (start + end) / 2 ? right : left]
}

function meet(one: Stretch, other: Stretch): boolean {
  return one.x < other.x + other.width + GAP && other.x < one.x + one.width + GAP
}
