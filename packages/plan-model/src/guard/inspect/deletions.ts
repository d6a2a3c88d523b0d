/** The delete set: which live items it deletes, and which new items it takes away again. */
import type { NewStructs, Section } from './decode.ts'
import { indexOfClock } from './decode.ts'
import type { InspectionLimits } from './limits.ts'
import { malformed, tooLarge } from './refusal.ts'
import {
  type ClockSpan,
  type Item,
  type Store,
  type Struct,
  isItem,
  isTombstone,
  stateOf,
  visitStored,
} from './yjs-internals.ts'

/** Part of one live item of the document that the update deletes. */
export interface DeletedPart {
  readonly item: Item
  readonly clock: number
  readonly length: number
}

export interface Deletions {
  readonly parts: readonly DeletedPart[]
  /** Clocks deleted of each new struct. */
  readonly removed: ReadonlyMap<Struct, number>
  /** The delete set without what is deleted already. */
  readonly spans: ReadonlyMap<number, readonly ClockSpan[]>
  readonly stripped: boolean
  /** It deletes what is not here yet. Left out, the deletion would be lost until the sender's next whole sync. */
  readonly missing: boolean
}

export function findDeletions({ deletes, sections }: NewStructs, store: Store, limits: InspectionLimits): Deletions {
  const parts: DeletedPart[] = []
  const removed = new Map<Struct, number>()
  const spans = new Map<number, ClockSpan[]>()
  let ranges = 0
  let live = 0
  let stripped = false
  let missing = false
  for (const [client, received] of deletes) {
    ranges += received.length
    if (ranges > limits.maxDeleteRanges) tooLarge('delete ranges')
    const section = sections.get(client)
    const state = stateOf(store, client)
    const left: ClockSpan[] = []
    const asked = merged(received)
    const end = section?.to ?? state
    if (asked.some(({ clock, len }) => clock + len > end)) missing = true
    visitStored(store, client, clipped(asked, 0, state), (struct, { clock, len }) => {
      if (!isItem(struct) || struct.deleted) return
      if (++live > limits.maxDeletedItems) tooLarge('deleted items')
      const from = Math.max(struct.id.clock, clock)
      const length = Math.min(struct.id.clock + struct.length, clock + len) - from
      parts.push({ item: struct, clock: from, length })
      append(left, from, length)
    })
    for (const { clock, len } of clipped(asked, state, end)) {
      if (section !== undefined) live += countRemoved(removed, section, clock, clock + len)
      if (live > limits.maxDeletedItems) tooLarge('deleted items')
      append(left, clock, len)
    }
    if (left.length > 0) spans.set(client, left)
    // A range given twice is left out once, so that what is passed on is not what was received.
    stripped ||= clocksIn(left) !== clocksIn(received)
  }
  return { parts, removed, spans, stripped, missing }
}

/**
 * Sorted, and without overlaps: a range given twice would otherwise count twice, and half a word would pass for
 * removed while it stays visible.
 */
function merged(received: readonly ClockSpan[]): readonly ClockSpan[] {
  for (const { clock, len } of received) {
    // Deletes nothing, and yet splits the item it points into: half an emoji becomes U+FFFD
    if (!(len > 0)) malformed('empty delete range')
    if (!(clock + len <= Number.MAX_SAFE_INTEGER)) malformed('delete range')
  }
  const isInOrder = received.every(({ clock }, index) => {
    const last = received[index - 1]
    return last === undefined || last.clock + last.len < clock
  })
  if (isInOrder) return received
  const spans: ClockSpan[] = []
  for (const { clock, len } of received.toSorted((a, b) => a.clock - b.clock)) append(spans, clock, len)
  return spans
}

/** What of sorted spans lies within `[from, to)`. */
function clipped(spans: readonly ClockSpan[], from: number, to: number): readonly ClockSpan[] {
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return spans
  if (first.clock >= from && last.clock + last.len <= to) return spans
  return spans.flatMap(({ clock, len }) => {
    const [begin, end] = [Math.max(clock, from), Math.min(clock + len, to)]
    return begin < end ? [{ clock: begin, len: end - begin }] : []
  })
}

function clocksIn(spans: readonly ClockSpan[]): number {
  let clocks = 0
  for (const { len } of spans) clocks += len
  return clocks
}

/** Adds a span at or after the beginning of the last one. */
function append(spans: ClockSpan[], clock: number, len: number): void {
  const last = spans.at(-1)
  if (last === undefined || clock > last.clock + last.len) spans.push({ clock, len })
  else spans[spans.length - 1] = { clock: last.clock, len: Math.max(last.len, clock + len - last.clock) }
}

/** Answers how many of the structs were not deleted when they were sent. */
function countRemoved(removed: Map<Struct, number>, section: Section, from: number, to: number): number {
  let live = 0
  for (let index = indexOfClock(section, from); index < section.structs.length; index++) {
    const struct = section.structs[index]
    if (struct === undefined || struct.id.clock >= to) break
    if (isItem(struct) && !isTombstone(struct)) live++
    const count = Math.min(struct.id.clock + struct.length, to) - Math.max(struct.id.clock, from)
    removed.set(struct, (removed.get(struct) ?? 0) + count)
  }
  return live
}
