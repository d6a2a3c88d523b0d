/** Sections and clocks: which structs of an update are new to the document, and do they follow on what it has? */
import type { InspectionLimits } from './limits.ts'
import type { Site } from './place.ts'
import { malformed, tooLarge } from './refusal.ts'
import { type ClockSpan, type Item, type Store, type Struct, decode, isGap, isItem, stateOf } from './yjs-internals.ts'

/** Where an item stands: a type, and the key or attribute under it. `nowhere`: it becomes a GC struct. */
export type Spot = { readonly site: Site; readonly key: string | null } | 'nowhere'

/** What is new of one client. */
export interface Section {
  readonly client: number
  /** The document's next clock of this client. */
  readonly from: number
  /** One past the last new clock. */
  to: number
  /** Only structs with new clocks. */
  readonly structs: Struct[]
  /** Clocks of the first struct that the document already has. */
  skip: number
  /** Filled in the order in which Yjs will integrate: one for each struct that has its place. */
  readonly spots: Spot[]
  /** Types created here, by index of the struct. */
  readonly created: Map<number, Site>
  /** Something in another section comes first. */
  waiting: boolean
}

export interface NewStructs {
  readonly sections: ReadonlyMap<number, Section>
  readonly deletes: ReadonlyMap<number, readonly ClockSpan[]>
  /** Known structs or gaps were left out, or the sections do not come in Yjs' order: it is to be written anew. */
  readonly stripped: boolean
  /** A section begins above the document's clock, or has a gap above it. */
  readonly missing: boolean
}

/** Client ids are uint32. A higher one would win every conflict about a map key. */
const maxClient = 0xffff_ffff

export function newStructs(update: Uint8Array, store: Store, limits: InspectionLimits): NewStructs {
  if (update.length > limits.maxUpdateBytes) tooLarge('bytes')
  const decoded = decode(update, limits.maxStructs)
  const sections = new Map<number, Section>()
  let current: Section | undefined
  let next = 0
  let stripped = false
  let missing = false
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (!(struct.length > 0)) malformed('empty struct')
    if (client > maxClient) malformed('client id')
    if (clock + struct.length > limits.maxClock) tooLarge('clock')
    if (current?.client !== client) {
      // Of two sections of one client Yjs applies the last, and a reader sees both
      if (sections.has(client)) malformed('two sections of one client')
      // Yjs writes the highest client first, and what merges updates relies on it: others it would leave out half of.
      if (current !== undefined && client > current.client) stripped = true
      current = emptySection(client, stateOf(store, client))
      sections.set(client, current)
      next = clock
    }
    if (clock !== next) malformed('clocks do not follow')
    next = clock + struct.length
    if (isGap(struct) || next <= current.from) stripped = true
    // Would wait in the document and be applied later, inside somebody else's edit, without inspection
    else if (clock > current.to) missing = true
    else {
      if (clock < current.to) {
        stripped = true
        current.skip = current.to - clock
      }
      current.structs.push(struct)
      current.to = next
    }
  }
  // Two sections in a row, or an empty one: they look like one here
  if (decoded.sections !== sections.size) malformed('empty or repeated section')
  return { sections, deletes: decoded.deletes, stripped, missing }
}

function emptySection(client: number, from: number): Section {
  return { client, from, to: from, structs: [], skip: 0, spots: [], created: new Map(), waiting: false }
}

/** Index of the new struct that holds `clock`; `from <= clock < to`. */
export function indexOfClock(section: Section, clock: number): number {
  let low = 0
  let high = section.structs.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const struct = section.structs[middle]
    if (struct !== undefined && struct.id.clock + struct.length <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** One new item, with what counts of it. */
export interface NewItem {
  readonly item: Item
  /** Clocks left out at its beginning. */
  readonly skip: number
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Its left neighbour when it was made. Of a partly known item that is our own last clock, whatever the wire says. */
  readonly origin: { readonly client: number; readonly clock: number } | null
}

export function newItem(section: Section, index: number): NewItem | null {
  const item = section.structs[index]
  if (item === undefined || !isItem(item)) return null
  const skip = index === 0 ? section.skip : 0
  const clock = item.id.clock + skip
  const origin = skip > 0 ? { client: section.client, clock: clock - 1 } : item.origin
  return { item, skip, client: section.client, clock, length: item.length - skip, origin }
}
