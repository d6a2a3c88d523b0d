/** What a timeline tells. Days are counted from the first day of its axis; nothing here knows a calendar. */
import type { LifeArea } from '../life-area/lifeArea.ts'

export interface TimelineAxis {
  /** Days from its first to its last, both included. */
  readonly days: number
  readonly today: number
  readonly todayText: string
  /** Beginnings of months. */
  readonly ticks: ReadonlyArray<{ readonly at: number; readonly text: string }>
}

/** A day that matters, with a few words beside it. */
export interface TimelineMark {
  readonly id: string
  readonly at: number
  readonly text: string
  /** All there is to say, where that is more than the words beside. */
  readonly description?: string | undefined
  readonly look: 'done' | 'coming' | 'end' | 'endSoon' | 'review'
}

/** A row of days, and perhaps the time they all lie in. */
export interface TimelineRow {
  readonly id: string
  readonly name: string
  readonly span?: { readonly from: number; readonly to: number; readonly text: string } | undefined
  readonly marks: readonly TimelineMark[]
  /** What belongs here and has no day. */
  readonly note?: string | undefined
}

export type BarLook = 'planned' | 'inProgress' | 'onHold' | 'completed' | 'cancelled'

/** Something that takes time. */
export interface TimelineBar {
  readonly id: string
  readonly name: string
  readonly href: string
  /** First and last day; null: nobody has said. */
  readonly from: number | null
  readonly to: number | null
  readonly look: BarLook
  readonly isLate: boolean
  /** How it goes, in a word or two. */
  readonly word: string
  /** When, and who: read after name and word. */
  readonly description: string
}

export interface TimelineLane {
  readonly id: string
  readonly name: string
  readonly area: LifeArea
  readonly bars: readonly TimelineBar[]
  /** Said when there are none. */
  readonly emptyText: string
}

export interface TimelineContent {
  readonly axis: TimelineAxis
  readonly rows: readonly TimelineRow[]
  readonly lanes: readonly TimelineLane[]
}

/** Distances are in rem from the left edge. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

export interface PlacedMark {
  readonly mark: TimelineMark
  readonly x: number
  /** Counted from the top of its row of days. */
  readonly line: number
  readonly words: Stretch
}

export interface PlacedRow {
  readonly row: TimelineRow
  readonly span: Stretch | null
  readonly marks: readonly PlacedMark[]
  readonly lines: number
}

export interface PlacedBar {
  readonly bar: TimelineBar
  /** Null: it has no day at all. */
  readonly stretch: Stretch | null
  readonly startsBefore: boolean
  readonly goesOn: boolean
  /** From its last day to today, where it is late. */
  readonly late: Stretch | null
  readonly word: Stretch & { readonly isInside: boolean }
}

export interface TimelineLayout {
  /** Where the names end and the time begins. */
  readonly start: number
  readonly width: number
  readonly today: number
  readonly ticks: ReadonlyArray<{ readonly x: number; readonly text: string | null }>
  readonly rows: readonly PlacedRow[]
  readonly lanes: ReadonlyArray<{ readonly lane: TimelineLane; readonly bars: readonly PlacedBar[] }>
}
