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
  storedBetween,
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
  let asked = 0
  let kept = 0
  let missing = false
  for (const [client, received] of deletes) {
    ranges += received.length
    if (ranges > limits.maxDeleteRanges) tooLarge('delete ranges')
    const section = sections.get(client)
    const state = stateOf(store, client)
    const left: ClockSpan[] = []
    for (const span of received) asked += span.len
    for (const { clock, len } of merged(received)) {
      const end = clock + len
      if (end > (section?.to ?? state)) missing = true
      if (clock < state) {
        for (const part of liveParts(store, client, clock, Math.min(end, state))) {
          if (++live > limits.maxDeletedItems) tooLarge('deleted items')
          parts.push(part)
          append(left, part.clock, part.length)
        }
      }
      if (section === undefined) continue
      const from = Math.max(clock, state)
      const to = Math.min(end, section.to)
      if (from >= to) continue
      live += countRemoved(removed, section, from, to)
      if (live > limits.maxDeletedItems) tooLarge('deleted items')
      append(left, from, to - from)
    }
    if (left.length > 0) spans.set(client, left)
    for (const span of left) kept += span.len
  }
  return { parts, removed, spans, stripped: kept !== asked, missing }
}

/**
 * Sorted, and without overlaps: a range given twice would otherwise count twice, and half a word would pass for
 * removed while it stays visible.
 */
function merged(received: readonly ClockSpan[]): ClockSpan[] {
  for (const { clock, len } of received) {
    // Deletes nothing, and yet splits the item it points into: half an emoji becomes U+FFFD
    if (!(len > 0)) malformed('empty delete range')
    if (!(clock + len <= Number.MAX_SAFE_INTEGER)) malformed('delete range')
  }
  const spans: ClockSpan[] = []
  for (const { clock, len } of received.toSorted((a, b) => a.clock - b.clock)) append(spans, clock, len)
  return spans
}

/** Adds a span at or after the beginning of the last one. */
function append(spans: ClockSpan[], clock: number, len: number): void {
  const last = spans.at(-1)
  if (last === undefined || clock > last.clock + last.len) spans.push({ clock, len })
  else spans[spans.length - 1] = { clock: last.clock, len: Math.max(last.len, clock + len - last.clock) }
}

function* liveParts(store: Store, client: number, from: number, to: number): Generator<DeletedPart> {
  for (const struct of storedBetween(store, client, from, to)) {
    if (!isItem(struct) || struct.deleted) continue
    const clock = Math.max(struct.id.clock, from)
    yield { item: struct, clock, length: Math.min(struct.id.clock + struct.length, to) - clock }
  }
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
