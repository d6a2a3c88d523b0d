/** What one update may cost the server. Beyond any of these the answer is `too-large`. */
export interface InspectionLimits {
  /** Bytes of the update as received. Decoding dominates the cost: 1 MiB takes up to about 100 ms. */
  readonly maxUpdateBytes: number
  /** Structs in the update, known ones included. Hours of writing offline give some thousands. */
  readonly maxStructs: number
  /** Highest clock a client may reach. One GC struct of 2^40 would use up a client id with 12 bytes. */
  readonly maxClock: number
  /** Ranges in the delete set. Yjs splits an item, and moves the array after it, up to twice for each. */
  readonly maxDeleteRanges: number
  /** Levels: shared types within types, and arrays or objects within one plain value. Deeper ones overflow somebody's stack. */
  readonly maxDepth: number
  /**
   * Inserted items whose two neighbours do not stand side by side. For each, Yjs walks over the siblings between, so
   * n of them cost n²: 20 000 in 100 kB blocked `applyUpdate` for 6 s. Honest ones are as many as real conflicts.
   */
  readonly maxSiblingScans: number
}

export const defaultInspectionLimits: InspectionLimits = {
  maxUpdateBytes: 1 << 20,
  maxStructs: 50_000,
  maxClock: 0x7fff_ffff,
  maxDeleteRanges: 100_000,
  maxDepth: 64,
  maxSiblingScans: 1_000,
}
