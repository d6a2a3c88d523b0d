import { describe, expect, test } from 'vitest'
import { ACROSS_WIDTH_MIN, layOutTimeline } from './layout.ts'
import type {
  BarLook,
  Stretch,
  TimelineAxis,
  TimelineBar,
  TimelineContent,
  TimelineLayout,
  TimelineMark,
} from './timeline.ts'

const YEAR: TimelineAxis = {
  days: 365,
  today: 266,
  todayText: 'I dag',
  ticks: Array.from({ length: 12 }, (_, month) => ({
    at: Math.round(month * 30.4),
    text: month === 10 ? 'jan 27' : 'mars',
  })),
}
const WIDTHS = [ACROSS_WIDTH_MIN, 46, 58]

function bar(from: number | null, to: number | null, look: BarLook = 'inProgress', isLate = false): TimelineBar {
  const name = `${from}–${to}`
  return {
    id: name,
    name,
    href: '#',
    from,
    to,
    look,
    isLate,
    word: isLate ? 'Over fristen' : 'I gang',
    description: '',
  }
}

function mark(at: number, text = '17. september'): TimelineMark {
  return { id: `${at} ${text}`, at, text, look: 'coming' }
}

function layout(bars: TimelineBar[], marks: TimelineMark[] = [], width = 58, axis = YEAR): TimelineLayout {
  const content: TimelineContent = {
    axis,
    rows: [{ id: 'row', name: 'Møter', marks }],
    lanes: [{ id: 'home', name: 'Bolig', area: 'home', bars, emptyText: '' }],
  }
  return layOutTimeline(content, width)
}

const only = (bars: TimelineBar[], width = 58) => layout(bars, [], width).lanes[0]!.bars[0]!
const endOf = ({ x, width }: Stretch): number => x + width

describe('bars', () => {
  test('a bar reaches from its first day to the end of its last', () => {
    const { stretch } = only([bar(0, 364)])
    expect(stretch?.x).toBeCloseTo(16.24)
    expect(endOf(stretch!)).toBeCloseTo(58)
    const half = only([bar(0, 181)])
    expect(endOf(half.stretch!)).toBeCloseTo(16.24 + ((58 - 16.24) * 182) / 365)
  })

  test('what begins before or goes on after the axis says so, and stays on it', () => {
    expect(only([bar(-40, 500)])).toMatchObject({ startsBefore: true, goesOn: true })
    expect(only([bar(0, 364)])).toMatchObject({ startsBefore: false, goesOn: false })
    for (const { stretch } of [only([bar(-400, -300, 'completed')]), only([bar(400, 500, 'planned')])]) {
      expect(stretch!.x).toBeGreaterThanOrEqual(16.2)
      expect(endOf(stretch!)).toBeLessThanOrEqual(58.001)
      expect(stretch!.width).toBeGreaterThan(0.5)
    }
  })

  test('without a last day it goes on while it is open, and is a day when it is done', () => {
    expect(only([bar(100, null)])).toMatchObject({ goesOn: true })
    expect(endOf(only([bar(100, null)]).stretch!)).toBeCloseTo(58)
    const done = only([bar(100, null, 'completed')])
    expect(done.goesOn).toBe(false)
    expect(done.stretch!.width).toBeLessThan(1)
  })

  test('with a last day alone it is that day; without any it has no place in time', () => {
    expect(only([bar(null, 200)]).stretch!.width).toBeLessThan(1)
    expect(only([bar(null, null)]).stretch).toBeNull()
  })

  test('one whose days are the wrong way round is drawn on its last', () => {
    expect(only([bar(200, 100)]).stretch!.width).toBeLessThan(1)
  })

  test('what is late is so from its end to today', () => {
    const late = only([bar(214, 259, 'inProgress', true)])
    expect(late.late!.x).toBeCloseTo(endOf(late.stretch!))
    expect(endOf(late.late!)).toBeCloseTo(layout([]).today)
    expect(late.word.x).toBeGreaterThan(layout([]).today)
    expect(only([bar(214, 259)]).late).toBeNull()
    // A plan that is over ends with today: then the word stands before the bar.
    const [over] = layout([bar(300, 360, 'inProgress', true)], [], 58, { ...YEAR, today: 364 }).lanes[0]!.bars
    expect(endOf(over!.word)).toBeLessThan(over!.stretch!.x)
  })

  test.each(WIDTHS)(
    'in %d rem every word is within the picture, beside its bar or inside it, and clear of today',
    (width) => {
      const bars = Array.from({ length: 40 }, (_, n) => bar(n * 9, n * 9 + ((n * 37) % 200)))
      const { lanes, today } = layout(bars, [], width)
      for (const { word, stretch, goesOn } of lanes[0]!.bars) {
        expect(word.x).toBeGreaterThanOrEqual(0)
        expect(endOf(word)).toBeLessThanOrEqual(width)
        expect(word.x < today && today < endOf(word)).toBe(false)
        const isWithin = word.x >= stretch!.x && endOf(word) <= endOf(stretch!) - (goesOn ? 1 : 0)
        expect(word.isInside).toBe(isWithin)
        expect(isWithin || endOf(word) < stretch!.x || word.x > endOf(stretch!)).toBe(true)
      }
    },
  )
})

describe('marks', () => {
  test.each(WIDTHS)('in %d rem no words of marks meet, however many there are', (width) => {
    const marks = Array.from({ length: 26 }, (_, week) => mark(week * 14))
    const [row] = layout([], marks, width).rows
    expect(row!.marks).toHaveLength(26)
    for (const [index, one] of row!.marks.entries()) {
      expect(one.line).toBeLessThan(row!.lines)
      expect(one.words.x).toBeGreaterThanOrEqual(0)
      expect(endOf(one.words)).toBeLessThanOrEqual(width)
      for (const other of row!.marks.slice(0, index).filter(({ line }) => line === one.line)) {
        expect(endOf(other.words) <= one.words.x || endOf(one.words) <= other.words.x).toBe(true)
        // Nor does a mark stand in another's words.
        expect(one.x < other.words.x || one.x > endOf(other.words)).toBe(true)
      }
    }
  })

  test('few marks need one line, also today and at the edges', () => {
    expect(layout([], [mark(200), mark(277)]).rows[0]!.lines).toBe(1)
    expect(layout([], [mark(0), mark(364)]).rows[0]!.lines).toBe(1)
    const { today } = layout([])
    for (const { words } of layout([], [mark(262)]).rows[0]!.marks) {
      expect(words.x < today && today < endOf(words)).toBe(false)
    }
  })
})

describe('months', () => {
  test.each(WIDTHS)('in %d rem every month has a line, and no two names meet', (width) => {
    const { ticks } = layout([], [], width)
    expect(ticks).toHaveLength(12)
    const named = ticks.filter(({ text }) => text !== null)
    expect(named.length).toBeGreaterThan(3)
    for (const [index, { x }] of named.slice(1).entries()) expect(x - named[index]!.x).toBeGreaterThan(2)
  })

  test('three years name fewer months, at equal distances', () => {
    const long = { ...YEAR, days: 1096, ticks: Array.from({ length: 36 }, (_, n) => ({ at: n * 30, text: 'mars 26' })) }
    const named = layout([], [], 58, long).ticks.flatMap(({ text }, index) => (text === null ? [] : [index]))
    expect(named.length).toBeGreaterThan(2)
    expect(new Set(named.slice(1).map((index, n) => index - named[n]!)).size).toBe(1)
  })
})
